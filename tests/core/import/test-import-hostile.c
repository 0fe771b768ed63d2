/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include "entente-json.h"

#include <string.h>

/* Files of all formats, damaged at random: each is read or refused with a message, and what is read makes a document that
 * can be saved and opened. */

static const char *const seeds[] = {
  "{\"nodes\":[{\"id\":\"a\",\"x\":1,\"y\":2,\"start\":\"2020\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\",\"w\":1.5}]}",
  "{\"graph\":{\"nodes\":{\"a\":{},\"b\":{\"metadata\":{\"x\":[1]}}},\"edges\":[{\"source\":\"a\",\"target\":\"b\"}]}}",
  "{\"elements\":[{\"data\":{\"id\":\"a\"}},{\"data\":{\"id\":\"e\",\"source\":\"a\",\"target\":\"a\"}}]}",
  "[{\"CXVersion\":\"2.0\"},{\"attributeDeclarations\":[{\"nodes\":{\"n\":{\"a\":\"x\"}}}]},{\"nodes\":[{\"id\":1,\"v\":{\"x\":1}}]}]",
  "{\"nodes\":[{\"id\":\"a\",\"type\":\"group\",\"x\":0,\"y\":0,\"width\":5,\"height\":5}],\"edges\":[{\"fromNode\":\"a\",\"toNode\":\"a\"}]}",
  "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"],\"addressEntity\":[\"x\"]}}\n"
  "{\"id\":\"x\",\"schema\":\"Address\",\"properties\":{\"full\":[\"A\"]}}\n"
  "{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"a\"],\"asset\":[\"b\"],\"sourceUrl\":[\"http://a\"]}}\n",
  "{\"type\":\"bundle\",\"objects\":[{\"type\":\"tool\",\"id\":\"tool--1\",\"hashes\":{\"a\":\"b\"}},{\"type\":\"report\",\"id\":"
  "\"report--1\",\"description\":\"d\",\"object_refs\":[\"tool--1\"]},{\"type\":\"sighting\",\"id\":\"sighting--1\","
  "\"sighting_of_ref\":\"tool--1\",\"where_sighted_refs\":[\"tool--1\",\"x\"]}]}",
  "{\"persons\":[{\"id\":\"p\",\"name\":\"A\",\"memberships\":[{\"organization\":{\"id\":\"o\"}}]}],\"posts\":[{\"id\":\"t\","
  "\"organization_id\":\"o\",\"area_id\":\"a\"}],\"areas\":[{\"id\":\"a\",\"name\":\"A\"}]}",
  "{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"A\"}},\"claims\":{\"P569\":[{\"mainsnak\":{\"datavalue\":"
  "{\"value\":{\"time\":\"+1969-06-15T00:00:00Z\",\"precision\":11}}}}],\"P22\":[{\"mainsnak\":{\"datavalue\":{\"value\":"
  "{\"id\":\"Q2\"}}},\"references\":[{\"snaks\":{\"P854\":[{\"datavalue\":{\"value\":\"http://a\"}}]}}]}]}}}}",
  "[{\"statementId\":\"1\",\"recordId\":\"r\",\"recordType\":\"relationship\",\"recordDetails\":{\"subject\":\"a\",\"interestedParty\":"
  "{\"reason\":\"x\"},\"interests\":[{\"type\":\"t\"}]},\"source\":{\"url\":\"http://a\"}}]",
  "{\"data\":[{\"type\":\"relationships\",\"id\":\"1\",\"attributes\":{\"entity1_id\":1,\"entity2_id\":2,\"category_id\":4}}]}",
  "[{\"id\":\"1\",\"type\":\"book\",\"title\":\"T\",\"author\":[{\"family\":\"A\"}],\"issued\":{\"date-parts\":[[2020,5],[2021]]}}]",
  "{\"rows\":[{\"id\":\"1\",\"uri\":\"http://a\",\"target\":[{\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"w\"}]}]}]}",
  "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"t\" type=\"integer\"><default>1</default></attribute></attributes>"
  "<nodes><node id=\"1\"><attvalues><attvalue for=\"0\" value=\"7\"/></attvalues><spells><spell start=\"2001\"/></spells></node></nodes>"
  "<edges><edge source=\"1\" target=\"1\"/></edges></graph></gexf>",
  "<graphml><key id=\"d\" attr.name=\"x\"/><graph edgedefault=\"directed\"><node id=\"1\"><data key=\"d\"><a b=\"c\"/></data><graph>"
  "<node id=\"2\"/></graph></node><edge source=\"1\" target=\"2\"/></graph></graphml>",
  "<database><people><person handle=\"a\"><name><first>A</first></name><eventref hlink=\"e\"/></person></people><events><event handle="
  "\"e\"><type>Birth</type><dateval val=\"1897\"/><place hlink=\"p\"/></event></events><places><placeobj handle=\"p\"><placeref hlink="
  "\"p\"/></placeobj></places><families><family handle=\"f\"><father hlink=\"a\"/><mother hlink=\"b\"/></family></families></database>",
  "<Chart><ChartItemCollection><ChartItem Label=\"A\"><End X=\"1\" Y=\"2\"><Entity EntityId=\"a\"/></End></ChartItem><ChartItem><Link "
  "End1Id=\"a\" End2Id=\"b\"/></ChartItem></ChartItemCollection></Chart>",
  "<Project xmlns=\"urn:QDA-XML:project:1.0\"><CodeBook><Codes><Code guid=\"c\" name=\"C\"/></Codes></CodeBook><Sources><TextSource guid="
  "\"s\"><PlainTextContent>words and more</PlainTextContent><PlainTextSelection guid=\"p\" startPosition=\"0\" endPosition=\"5\"/>"
  "</TextSource></Sources></Project>",
  "Creator \"x\"\ngraph [ directed 1 node [ id 1 label \"A&#65;\" graphics [ x 1 y 2 ] ] edge [ source 1 target 2 ] ]",
  "*Vertices 3 1\n1 \"A\" 0.1 0.2 ellipse ic Red\n*Arcs :1 \"r\"\n1 2 1 l \"x\"\n*Matrix\n1 0\n*Partition p\n*Vertices 3\n1\n2\n",
  "dl nr=2, nc=2 nm=2\nrow labels:\na b\ncolumn labels: c d\nmatrix labels: m n\ndata:\n0 1\n1 0\n!\n0 1 1 1\n",
  "TY  - NEWS\nTI  - T\n  more\nDA  - 2025/03/25/\nER  - \n",
  "@string{s = \"S\"}\n@article{k, title = {T {\\\"u}}, author = {A and B}, journal = s # \"x\", year = 2020}\n",
  "Source,Target,Type,Start\n\"a;b\",c,Directed,2020-01-01\nd,\"e\n f\",Mutual,1/2/2018\n",
};

/* Reads it, and if that works, takes it through a document. */
static void
read_damaged (const char *data,
              gsize       length)
{
  g_autoptr (GError) error = NULL;
  const char *format = NULL;
  g_autoptr (EntenteImport) import = import_sample_read ("a", data, length, &format, &error);
  g_autoptr (EntenteDocument) document = NULL, again = NULL;
  g_autoptr (GBytes) written = NULL;

  if (import == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  import_sample_assert_report (import, NULL);
  document = entente_document_new ();
  import_sample_add_to (import, format, document);
  written = entente_json_write (document, NULL);
  again = entente_json_read (written, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_truncated (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    for (gsize length = 0; length <= strlen (seeds[i]); length += 1 + length % 7)
      read_damaged (seeds[i], length);
}

/* A byte becomes another one; NUL and halves of letters are among them. */
static void
test_flipped (void)
{
  static const char favourites[] = { '\0', '"', '\\', '{', '[', ']', '<', '>', '&', '\n', '-', '9', '\xc3', '\xff' };
  g_autoptr (GRand) random = g_rand_new_with_seed (20250325);

  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    for (guint n = 0; n < 120; n++)
      {
        gsize length = strlen (seeds[i]);
        g_autofree char *data = g_memdup2 (seeds[i], length + 1);

        for (int flips = g_rand_int_range (random, 1, 4); flips > 0; flips--)
          data[g_rand_int_range (random, 0, length)] =
            g_rand_boolean (random) ? favourites[g_rand_int_range (random, 0, G_N_ELEMENTS (favourites))]
                                    : (char) g_rand_int_range (random, 0, 256);
        read_damaged (data, length);
      }
}

/* A piece comes twice, or two files are one. */
static void
test_spliced (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    for (guint n = 0; n < 40; n++)
      {
        const char *other = seeds[g_rand_int_range (random, 0, G_N_ELEMENTS (seeds))];
        g_autoptr (GString) data = g_string_new (seeds[i]);
        gsize start = g_rand_int_range (random, 0, strlen (other)), at = g_rand_int_range (random, 0, data->len);

        g_string_insert_len (data, at, other + start, MIN (strlen (other) - start, 60));
        read_damaged (data->str, data->len);
      }
}

static void
test_depth (void)
{
  g_autoptr (GString) lists = g_string_new (NULL), objects = g_string_new (NULL);

  for (guint i = 0; i < 200000; i++)
    {
      g_string_append_c (lists, '[');
      g_string_append (objects, "{\"nodes\":");
    }
  import_sample_assert_refused ("a.json", lists->str, -1, "Line 1");
  import_sample_assert_refused ("a.json", objects->str, -1, "Line 1");
}

/* A user can say that a file is what it is not. */
static void
test_wrong_format (void)
{
  static const char *const others[] = { "a,b\nb,c\n", "{\"x\":1}", "[1,2]", "\"s\"", "{\"a\":1}\n{\"b\":2}\n", "<a><b/></a>",
                                        "hello", "", "PK\x03\x04junk" };

  for (guint nth = 0; nth < entente_import_get_n_formats (); nth++)
    for (gsize i = 0; i < G_N_ELEMENTS (others) + G_N_ELEMENTS (seeds); i++)
      {
        const char *text = i < G_N_ELEMENTS (others) ? others[i] : seeds[i - G_N_ELEMENTS (others)];
        const EntenteImportOptions options = { .format = entente_import_get_nth_format (nth)->name };
        g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
        g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "a", NULL, NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (EntenteImport) import = entente_import_read (&input, 1, &options, NULL, NULL, &error);

        g_assert_true ((import == NULL) == (error != NULL));
      }
}

/* An empty file has no bytes at all, and a user can say that it is anything. */
static void
test_no_bytes (void)
{
  for (guint nth = 0; nth < entente_import_get_n_formats (); nth++)
    {
      const EntenteImportOptions options = { .format = entente_import_get_nth_format (nth)->name };
      g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
      g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "a", NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteImport) import = entente_import_read (&input, 1, &options, NULL, NULL, &error);

      g_assert_true ((import == NULL) == (error != NULL));
    }
}

/* A string of BibTeX that is made of itself twice, again and again. */
static void
test_growing_strings (void)
{
  g_autoptr (GString) text = g_string_new ("@string{s0 = \"ha\"}\n");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "@string{s%u = s%u # s%u}\n", i + 1, i, i);
  g_string_append (text, "@book{k, title = s60}\n");
  import_sample_assert_refused ("a.bib", text->str, -1, "too much");
}

/* Many values under one name, and many names of one actor, take time in proportion. */
static void
test_many_of_one (void)
{
  g_autoptr (GString) text = g_string_new ("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[");
  g_autoptr (EntenteImport) import = NULL;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "%s\"name %u\"", i > 0 ? "," : "", i);
  g_string_append (text, "]}}\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "{\"id\":\"p%u\",\"schema\":\"Passport\",\"properties\":{\"holder\":[\"a\"],\"number\":[\"%u\"]}}\n", i, i);
  import = import_sample_read ("a.json", text->str, -1, NULL, NULL);
  g_assert_cmpuint (entente_record_get_n_data (entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, 0)->record,
                                               ENTENTE_ACTOR_DATA), ==, 20000);
}

/* Two long lists of the same mean one thing. */
static void
test_many_pairs (void)
{
  g_autoptr (GString) text = g_string_new ("[{\"numberVerification\":[]},{\"nodes\":[{\"@id\":1}]},{\"citations\":[{\"@id\":2}]},"
                                           "{\"nodeCitations\":[{\"po\":[1");
  g_autoptr (EntenteImport) import = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, ",1,9");
  g_string_append (text, "],\"citations\":[2");
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, ",2,9");
  g_string_append (text, "]}]}]");
  import = import_sample_load ("a.cx", text->str, -1);
  g_assert_cmpuint (entente_record_get_n_data (entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, 0)->record,
                                               ENTENTE_ACTOR_DATA), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-hostile/truncated", test_truncated);
  g_test_add_func ("/import-hostile/flipped", test_flipped);
  g_test_add_func ("/import-hostile/spliced", test_spliced);
  g_test_add_func ("/import-hostile/depth", test_depth);
  g_test_add_func ("/import-hostile/wrong-format", test_wrong_format);
  g_test_add_func ("/import-hostile/no-bytes", test_no_bytes);
  g_test_add_func ("/import-hostile/growing-strings", test_growing_strings);
  g_test_add_func ("/import-hostile/many-of-one", test_many_of_one);
  g_test_add_func ("/import-hostile/many-pairs", test_many_pairs);
  return g_test_run ();
}

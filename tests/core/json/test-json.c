/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-json-report.h"
#include "entente-json.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "random-document.h"
#include "sample.h"

#include <string.h>

static EntenteDocument *
read_text (const char  *text,
           gssize       length,
           GPtrArray  **diagnostics,
           GError     **error)
{
  /* The block is exactly as large as the text, so that a sanitizer detects any access past its end. */
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return entente_json_read (bytes, NULL, diagnostics, error);
}

static char *
write_text (EntenteDocument *document)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
is_newer (EntenteDocument *document)
{
  return entente_record_has (entente_document_get_record (document), ENTENTE_DOCUMENT_VERSION);
}

/* Reads a document, and returns how it is written. */
static char *
rewrite (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDocument) document = read_text (text, -1, NULL, &error);

  g_assert_no_error (error);
  return write_text (document);
}

static void
assert_survives (EntenteDocument *document)
{
  g_autofree char *text = write_text (document), *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDocument) back = read_text (text, -1, NULL, &error);

  g_assert_no_error (error);
  random_document_assert_equal (document, back);
  again = write_text (back);
  g_assert_cmpstr (again, ==, text);
}

static void
test_read (void)
{
  static const char text[] =
    "{\"format\": \"entente\", \"version\": 1, \"title\": \"Visit\", \"actors\": [\n"
    "  {\"id\": \"shoigu\", \"name\": \"Sergei Shoigu\", \"kind\": \"person\","
    "   \"aliases\": [{\"text\": \"쇼이구\", \"lang\": \"ko\"}],"
    "   \"links\": [\"https://example.org/\"]}, {\"id\": \"kim\", \"name\": \"Kim\"}],\n"
    " \"relations\": [{\"id\": \"met\", \"from\": \"shoigu\", \"to\": \"kim\","
    "   \"directed\": false}],\n"
    " \"statements\": [{\"id\": \"s\", \"text\": \"a \\\"quotation\\\" \\u2014\","
    "   \"speaker\": \"shoigu\", \"via\": [\"kim\"],"
    "   \"about\": [{\"target\": \"met\", \"stance\": \"supports\"}], \"source\": \"x\","
    "   \"credibility\": 2, \"anchor\": {\"exact\": \"quotation\", \"paragraph\": 3}}],\n"
    " \"sources\": [{\"id\": \"x\", \"title\": \"X\"}],\n"
    " \"view\": {\"engine\": \"dot\", \"positions\": {\"shoigu\": [-10, 20]},"
    "   \"pinned\": [\"kim\"]}}";
  g_autoptr (GPtrArray) diagnostics = NULL;
  EntenteDocument *document = read_text (text, -1, &diagnostics, NULL);
  EntenteActor *shoigu;
  EntenteRelation *met;
  EntenteStatement *said;
  EntentePoint point;

  g_assert_nonnull (document);
  g_assert_cmpuint (diagnostics->len, ==, 0);
  g_assert_cmpstr (entente_document_get_title (document), ==, "Visit");

  shoigu = ENTENTE_ACTOR (entente_document_lookup (document, "shoigu"));
  g_assert_cmpstr (entente_record_get_text (entente_actor_get_nth_aliases (shoigu, 0),
                                            ENTENTE_PHRASE_TEXT), ==, "쇼이구");
  met = ENTENTE_RELATION (entente_document_lookup (document, "met"));
  g_assert_false (entente_relation_is_directed (met));
  g_assert_cmpuint (entente_document_get_linked (document, "met", ENTENTE_LINK_ABOUT)->len, ==, 1);

  said = ENTENTE_STATEMENT (entente_document_lookup (document, "s"));
  g_assert_cmpstr (entente_statement_get_text (said), ==, "a \"quotation\" —");
  g_assert_cmpint (entente_statement_get_credibility (said), ==, 2);
  g_assert_cmpint (entente_record_get_number (entente_statement_get_anchor (said),
                                              ENTENTE_ANCHOR_PARAGRAPH), ==, 3);

  g_assert_true (entente_layout_get_position (entente_document_get_layout (document), "shoigu",
                                              &point));
  g_assert_cmpint (point.x, ==, -10);
  g_assert_cmpint (point.y, ==, 20);
  g_assert_true (entente_layout_is_pinned (entente_document_get_layout (document), "kim"));
  g_assert_false (is_newer (document));
  g_assert_finalize_object (document);
}

static void
test_diagnostics (void)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDocument) document = NULL;
  g_autofree char *text = NULL;

  document = read_text ("{\"actors\": [{\"id\": \"putin\", \"name\": \"P\"}],\n"
                        " \"relations\": [{\"from\": \"putinn\", \"to\": \"putin\"}]}", -1,
                        &diagnostics, NULL);
  g_assert_nonnull (document);
  g_assert_cmpuint (diagnostics->len, ==, 2);
  g_assert_cmpint (entente_diagnostic_get_severity (diagnostics->pdata[1]), ==, ENTENTE_SEVERITY_WARNING);
  g_assert_cmpuint (entente_diagnostic_get_line (diagnostics->pdata[1]), ==, 2);
  g_assert_cmpuint (entente_diagnostic_get_column (diagnostics->pdata[1]), ==, 25);
  g_assert_cmpstr (entente_diagnostic_get_place (diagnostics->pdata[1]), ==, "relations[0].from");
  text = entente_diagnostic_to_text (diagnostics->pdata[1]);
  g_assert_cmpstr (text, ==,
                   "relations[0].from: no actor has the id “putinn”; did you mean “putin”?");

  g_assert_null (read_text ("{\"actors\": [\n  7]}", -1, NULL, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_UNUSABLE);
  g_assert_cmpstr (error->message, ==, "Line 2, column 3: actors[0]: expected an object, found 7");
  g_clear_error (&error);

  g_assert_null (read_text ("{\"actors\": [\n  7}", -1, NULL, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "Line 2, column 4: expected “,” or “]”, found “}”");
}

static void
test_newer (void)
{
  g_autoptr (EntenteDocument) document =
    read_text ("{\"format\": \"entente\", \"version\": 7, \"actors\": []}", -1, NULL, NULL);

  g_assert_cmpint (entente_record_get_number (entente_document_get_record (document),
                                              ENTENTE_DOCUMENT_VERSION), ==, 7);
}

/* What a newer version meant cannot be known, so it is not written as if this version had. */
static void
test_newer_is_not_written (void)
{
  g_autoptr (EntenteDocument) document =
    read_text ("{\"format\": \"entente\", \"version\": 7, \"actors\": [{\"id\": \"a\"}]}", -1, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_json_write (document, &error);

  g_assert_null (bytes);
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_NEWER);
}

static void
test_write (void)
{
  g_autofree char *text = rewrite (
    "{\"x\":1.50,\"actors\":[{\"name\":\"A \\u0041\\u0007\\n\\u2028\",\"y\":[1,[2,{}]],"
    "\"id\":\"a\",\"z\":{\"k\":\"\\u0041\"},"
    "\"aliases\":[{\"lang\":\"ko\",\"text\":\"쇼\",\"w\":[1,{\"a\":null}]}],"
    "\"links\":[\"l\",\"m\"],\"note\":\"\",\"start\":null}],"
    "\"relations\":[{\"id\":\"r\",\"directed\":true},{\"id\":\"q\",\"directed\":false}],"
    "\"statements\":[{\"id\":\"s\",\"anchor\":{}}],"
    "\"view\":{\"pinned\":[\"b\",\"a\"],"
    "\"positions\":{\"z\":[1.6,-3],\"a\":[1,2],\"q\":{}},\"zoom\":1e2}}");

  g_assert_cmpstr (text, ==,
    "{\n"
    "  \"x\": 1.50,\n"
    "  \"format\": \"entente\",\n"
    "  \"version\": 1,\n"
    "  \"actors\": [\n"
    "    {\n"
    "      \"id\": \"a\",\n"
    "      \"z\": {\n"
    "        \"k\": \"\\u0041\"\n"
    "      },\n"
    "      \"name\": \"A A\\u0007\\n\xE2\x80\xA8\",\n"
    "      \"y\": [\n"
    "        1,\n"
    "        [\n"
    "          2,\n"
    "          {}\n"
    "        ]\n"
    "      ],\n"
    "      \"aliases\": [\n"
    "        {\"text\": \"쇼\", \"w\": [1, {\"a\": null}], \"lang\": \"ko\"}\n"
    "      ],\n"
    "      \"links\": [\"l\", \"m\"]\n"
    "    }\n"
    "  ],\n"
    "  \"relations\": [\n"
    "    {\n"
    "      \"id\": \"r\"\n"
    "    },\n"
    "    {\n"
    "      \"id\": \"q\",\n"
    "      \"directed\": false\n"
    "    }\n"
    "  ],\n"
    "  \"statements\": [\n"
    "    {\n"
    "      \"id\": \"s\",\n"
    "      \"anchor\": {}\n"
    "    }\n"
    "  ],\n"
    "  \"sources\": [],\n"
    "  \"view\": {\n"
    "    \"positions\": {\n"
    "      \"a\": [1, 2],\n"
    "      \"z\": [2, -3],\n"
    "      \"q\": {}\n"
    "    },\n"
    "    \"zoom\": 1e2,\n"
    "    \"pinned\": [\"a\", \"b\"]\n"
    "  }\n"
    "}\n");
}

/* A value that could not be understood is kept until the member is set. */
static void
test_misunderstood (void)
{
  g_autoptr (EntenteDocument) document = read_text (
    "{\"actors\": [{\"id\": \"a\", \"name\": [1]}], \"title\": {\"en\": \"T\"},"
    " \"view\": {\"positions\": [], \"engine\": 1}}", -1, NULL, NULL);
  EntenteLayout *layout = entente_document_get_layout (document);
  g_autoptr (EntenteItem) named = entente_item_copy (entente_document_lookup (document, "a"), NULL);
  g_autofree char *before = write_text (document), *after = NULL, *again = NULL;

  g_assert_nonnull (strstr (before, "\"name\": [1]"));
  g_assert_nonnull (strstr (before, "\"title\": {"));
  g_assert_nonnull (strstr (before, "\"positions\": []"));
  g_assert_nonnull (strstr (before, "\"engine\": 1"));

  entente_record_set_text (entente_item_edit_record (named), ENTENTE_ACTOR_NAME, "A");
  entente_document_replace (document, entente_document_lookup (document, "a"), named);
  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "T");
  entente_layout_set_position (layout, "a", &(EntentePoint) { 1, 2 });
  entente_layout_set_engine (layout, "dot");
  after = write_text (document);
  g_assert_null (strstr (after, "[1]"));
  g_assert_null (strstr (after, "\"en\""));
  g_assert_null (strstr (after, "\"positions\": []"));
  g_assert_null (strstr (after, "\"engine\": 1"));
  again = rewrite (after);
  g_assert_cmpstr (again, ==, after);
}

/* A view that is no object, or a position that is invalid, is replaced when it is set. */
static void
test_view_gives_way (void)
{
  g_autoptr (EntenteDocument) list = read_text ("{\"actors\": [{\"id\": \"a\"}], \"view\": [1]}",
                                                -1, NULL, NULL);
  g_autoptr (EntenteDocument) position =
    read_text ("{\"actors\": [{\"id\": \"a\"}], \"view\": {\"positions\": {\"a\": 7}}}", -1, NULL,
               NULL);

  assert_survives (list);
  assert_survives (position);
  entente_layout_set_position (entente_document_get_layout (list), "a", &(EntentePoint) { 1, 2 });
  entente_layout_set_position (entente_document_get_layout (position), "a",
                               &(EntentePoint) { 1, 2 });
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *text = write_text (i == 0 ? list : position);
      g_autofree char *again = rewrite (text);

      g_assert_nonnull (strstr (text, "\"a\": [1, 2]"));
      g_assert_null (strstr (text, "\"view\": [1]"));
      g_assert_null (strstr (text, "7"));
      g_assert_cmpstr (again, ==, text);
    }
}

/* A line may have 100 characters, including a comma at its end. */
static void
test_wide_lists (void)
{
  g_autofree char *first = g_strnfill (40, 'a'), *second = g_strnfill (37, 'b');
  g_autofree char *narrow =
    g_strdup_printf ("{\"actors\": [{\"id\": \"a\", \"links\": [\"%s\", \"%s\"]}]}", first,
                     second + 1);
  g_autofree char *wide =
    g_strdup_printf ("{\"actors\": [{\"id\": \"a\", \"links\": [\"%s\", \"%s\"]}]}", first, second);
  g_autofree char *narrow_text = rewrite (narrow), *wide_text = rewrite (wide);
  g_autofree char *again = rewrite (wide_text);

  g_assert_nonnull (strstr (narrow_text, "      \"links\": [\"aaa"));
  g_assert_nonnull (strstr (wide_text, "      \"links\": [\n        \"aaa"));
  g_assert_cmpstr (again, ==, wide_text);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20250321);
  int n = g_test_slow () ? 20000 : 300;

  for (int i = 0; i < n; i++)
    {
      EntenteDocument *document = random_document_new (random, (guint) i % 20);

      assert_survives (document);
      g_assert_finalize_object (document);
    }
}

static GPtrArray *
list_samples (void)
{
  static const char *const folders[] = { "good", "bad" };
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folders[i], NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      g_assert_nonnull (folder);
      while ((name = g_dir_read_name (folder)) != NULL)
        if (g_str_has_suffix (name, ".json"))
          g_ptr_array_add (paths, g_build_filename (path, name, NULL));
    }
  return paths;
}

static char *
load (const char *path,
      gsize      *length)
{
  char *text;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

/* All samples that open are the same after writing and reading. */
static void
test_samples (void)
{
  g_autoptr (GPtrArray) paths = list_samples ();
  guint n_open = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      gsize length;
      g_autofree char *text = load (paths->pdata[i], &length);
      g_autoptr (EntenteDocument) document = read_text (text, (gssize) length, NULL, NULL);

      if (document == NULL || is_newer (document))
        continue;
      n_open++;
      assert_survives (document);
    }
  g_assert_cmpuint (n_open, >, 20);
}

/* Files in the form that Entente writes stay exactly the same. */
static void
test_stable (void)
{
  static const char *const names[] = {
    "data/good/every-member.entente.json", "data/good/unicode.entente.json",
    "data/good/empty.entente.json",
    "../data/examples/shoigu-visit.entente.json",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length;
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, names[i], NULL);
      g_autofree char *text = load (path, &length), *written = rewrite (text);

      g_assert_cmpstr (written, ==, text);
    }
}

static void
assert_cut_off (const char *text,
                gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;

  g_assert_null (read_text (text, (gssize) length, &diagnostics, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX);
  g_assert_cmpuint (diagnostics->len, ==, 1);
}

/* A file that is cut off anywhere gives exactly one error, which says so. */
static void
test_prefixes (void)
{
  static const struct { const char *name; gsize step; } samples[] = {
    { "data/good/every-member.entente.json", 1 },
    { "../data/examples/shoigu-visit.entente.json", 37 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, samples[i].name, NULL);
      gsize length, step = g_test_slow () ? 1 : samples[i].step;
      g_autofree char *text = load (path, &length);

      /* Without the last line break, the file is complete. */
      for (gsize n = 0; n + 1 < length; n += step)
        assert_cut_off (text, n);
      assert_cut_off (text, length - 2);
    }
}

static void
mutate (GRand   *random,
        GString *text)
{
  static const char *const pieces[] = {
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "null", "true", "-", "1e400", "0",
    "\xff", "\xf0\x9f", " ",
    "\"id\"", "\"actors\":", "[]", "{}", "\"a\"", "\n", "1.5", "\"view\":{\"positions\":{}}",
    "\"id\":1,",
  };
  gint32 at, n;

  for (gint32 i = g_rand_int_range (random, 1, 4); i > 0 && text->len > 1; i--)
    {
      const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];

      at = g_rand_int_range (random, 0, (gint32) text->len);
      n = g_rand_int_range (random, 1, (gint32) MIN (40, text->len - (gsize) at) + 1);
      switch (g_rand_int_range (random, 0, 5))
        {
        case 0:
          text->str[at] = (char) g_rand_int_range (random, 0, 256);
          break;
        case 1:
          g_string_erase (text, at, n);
          break;
        case 2:
          g_string_insert (text, at, piece);
          break;
        case 3:
          g_string_overwrite_len (text, (gsize) at, piece,
                                  (gssize) MIN (strlen (piece), text->len - (gsize) at));
          break;
        default:
          {
            g_autofree char *copy = g_strndup (text->str + at, (gsize) n);

            g_string_insert (text, g_rand_int_range (random, 0, (gint32) text->len), copy);
          }
        }
    }
}

/* A damaged file is either refused with a message, or opens and is the same after writing and reading. */
static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) paths = list_samples ();
  int n = g_test_slow () ? 200000 : 6000;
  int n_open = 0;

  for (int i = 0; i < n; i++)
    {
      gsize length;
      gint32 nth = g_rand_int_range (random, 0, (gint32) paths->len);
      g_autofree char *sample = load (paths->pdata[nth], &length);
      g_autoptr (GString) text = g_string_new_len (sample, (gssize) length);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDocument) document = NULL;

      mutate (random, text);
      document = read_text (text->str, (gssize) text->len, NULL, &error);
      g_assert_true ((document == NULL) == (error != NULL));
      if (document == NULL || is_newer (document))
        continue;
      assert_survives (document);
      n_open++;
    }
  g_assert_cmpint (n_open, >, n / 100);
}

/* With g_str_hash(), "aB" and "b!" have the same hash, and so have all words made of the two. */
static void
append_colliding (GString *text,
                  guint    nth)
{
  for (guint bit = 0; bit < 15; bit++)
    g_string_append (text, nth >> bit & 1 ? "aB" : "b!");
}

/* The limit is generous: a careless implementation would take minutes or hours for each of these. */
static void
assert_quick (GString *text)
{
  gint64 start = sample_processor_time ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (EntenteDocument) document = read_text (text->str, (gssize) text->len, &diagnostics, NULL);

  g_assert_nonnull (document);
  g_assert_cmpuint (diagnostics->len, <=, ENTENTE_JSON_REPORT_MAX + 1);
  g_assert_cmpint (sample_processor_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_colliding_ids (void)
{
  g_autoptr (GString) text = g_string_new ("{\"actors\": [");

  for (guint i = 0; i < 32768; i++)
    {
      g_string_append_printf (text, "%s{\"id\": \"", i > 0 ? "," : "");
      append_colliding (text, i);
      g_string_append (text, "\"}");
    }
  g_string_append (text, "], \"view\": {\"positions\": {");
  for (guint i = 0; i < 32768; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      append_colliding (text, i);
      g_string_append (text, "\": [0, 0]");
    }
  g_string_append (text, "}}}");
  assert_quick (text);
}

static void
test_many_dangling (void)
{
  g_autoptr (GString) text = g_string_new ("{\"actors\": [");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"id\": \"some-actor-%u\"}", i > 0 ? "," : "", i);
  g_string_append (text, "], \"relations\": [");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"r%u\", \"from\": \"same-actor-%u\", \"to\": \"a-%u\"}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (text, "]}");
  assert_quick (text);
}

static void
test_many_duplicates (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"entente\", \"actors\": [");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "%s{\"id\": \"a\"}, {}, {\"id\": \"a-%u\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  assert_quick (text);
}

static void
test_many_foreign (void)
{
  g_autoptr (GString) text = g_string_new ("{\"actors\": [{\"note\": \"n\"");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, ", \"x%u\": [[[%u]]]", i, i);
  g_string_append (text, ", \"id\": \"a\"");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, ", \"y%u\": {\"z\": 1}", i);
  g_string_append (text, "}]}");
  assert_quick (text);
}

static void
test_too_many_items (void)
{
  g_autoptr (GString) text = g_string_new ("{\"actors\": [{}");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ENTENTE_JSON_MAX_ITEMS; i++)
    g_string_append (text, ",{}");
  g_string_append (text, "]}");
  g_assert_null (read_text (text->str, (gssize) text->len, NULL, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_UNUSABLE);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"actors\": []}", 14);
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_json_read (bytes, cancellable, &diagnostics, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (diagnostics->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/read", test_read);
  g_test_add_func ("/json/findings", test_diagnostics);
  g_test_add_func ("/json/newer", test_newer);
  g_test_add_func ("/json/newer-is-not-written", test_newer_is_not_written);
  g_test_add_func ("/json/write", test_write);
  g_test_add_func ("/json/misunderstood", test_misunderstood);
  g_test_add_func ("/json/view-gives-way", test_view_gives_way);
  g_test_add_func ("/json/wide-lists", test_wide_lists);
  g_test_add_func ("/json/random", test_random);
  g_test_add_func ("/json/samples", test_samples);
  g_test_add_func ("/json/stable", test_stable);
  g_test_add_func ("/json/prefixes", test_prefixes);
  g_test_add_func ("/json/mutations", test_mutations);
  g_test_add_func ("/json/colliding-ids", test_colliding_ids);
  g_test_add_func ("/json/many-dangling", test_many_dangling);
  g_test_add_func ("/json/many-twins", test_many_duplicates);
  g_test_add_func ("/json/many-foreign", test_many_foreign);
  g_test_add_func ("/json/too-many-items", test_too_many_items);
  g_test_add_func ("/json/cancel", test_cancel);
  return g_test_run ();
}

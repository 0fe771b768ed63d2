/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

/* GML, Pajek and DL: formats of lines and words. */

static const ImportCase cases[] = {
  { "plain.gml", "gml", "graph [ node [ id 1 label \"A\" ] node [ id 2 ] edge [ source 1 target 2 ] ]", 2, 1, 0, 0, 0, NULL },
  { "head.gml", "gml", "# a comment\nCreator \"me\"\nVersion 1\ngraph\n[\n  comment \"x ] y\"\n  directed 1\n  node [ id 1 ]\n]\n",
    1, 0, 0, 0, 0, "about the file as a whole" },
  { "upper.gml", "gml", "Graph [ Node [ ID -5 Label \"A\" graphics [ x 1 y 2 ] ] ]", 1, 0, 0, 0, 1, "drawn" },
  { "twice.gml", "gml", "graph [ node [ id 1 label \"A\" ] node [ id 1 label \"B\" ] ]", 1, 0, 0, 0, 0, "described again" },
  { "half.gml", "gml", "graph [ node [ id 1 ] edge [ source 1 ] node [ weight 2 ] ]", 1, 0, 0, 0, 0, "without both ends" },
  { "two.gml", "gml", "graph [ node [ id 1 ] ] graph [ node [ id 2 ] ]", 2, 0, 0, 0, 0, NULL },
  { "latin.gml", "gml", "graph [ node [ id 1 label \"K\xf6ln\" ] node [ id 2 ] ]", 2, 0, 0, 0, 0, NULL },
  { "plain.net", "pajek", "*Vertices 2\n1 \"A\" 0.1 0.2\n2 B\n*Arcs\n1 2 3\n", 2, 1, 0, 0, 1, NULL },
  { "counted.net", "pajek", "*vertices 4\r\n*edges\r\n1 2\r\n", 4, 1, 0, 0, 0, NULL },
  { "cr.net", "pajek", "*vertices 2\r1 a\r2 b\r*arcs\r1 2\r", 2, 1, 0, 0, 0, NULL },
  { "prose.net", "pajek", "Made by hand\n% more\n*Network N\n*Vertices 1\n1 \"A\"\n", 1, 0, 0, 0, 0, NULL },
  { "lists.net", "pajek", "*Vertices 4\n*Arcslist\n1 2 3\n*Edgeslist\n4 1\n", 4, 3, 0, 0, 0, NULL },
  { "matrix.net", "pajek", "*Vertices 2\n*Matrix\n0 1\n-2 0\n", 2, 2, 0, 0, 0, NULL },
  { "blank.net", "pajek", "\n*Vertices 1\n1 \"A\"\n", 1, 0, 0, 0, 0, NULL },
  { "modes.net", "pajek", "*Vertices 3 1\n*Matrix\n1 1\n", 3, 2, 0, 0, 0, NULL },
  { "relations.net", "pajek", "*Vertices 2\n*Arcs :1 \"sells to\"\n1 2\n*Arcs :2 \"owns\"\n2 1 1 l \"half\"\n", 2, 2, 0, 0, 0, NULL },
  { "partition.net", "pajek", "*Network N\n*Vertices 2\n1 a\n2 b\n*Partition P\n*Vertices 2\n7\n8\n", 2, 0, 0, 0, 0, NULL },
  { "two.net", "pajek", "*Network N\n*Vertices 1\n1 a\n*Network M\n*Vertices 1\n1 b\n", 2, 0, 0, 0, 0, NULL },
  { "bad.net", "pajek", "*Vertices 2\nx y\n*Arcs\n1\nfoo bar\n*Wonder\n1 2\n", 2, 0, 0, 0, 0, "without both ends" },
  { "empty-quotes.net", "pajek", "*Vertices 2\n1 \"\" 0.1 0.2\n2 \"C:\\\" 0.3 0.4\n", 2, 0, 0, 0, 2, NULL },
  { "matrix.dl", "dl", "dl n=2 format=fullmatrix\nlabels: a b\ndata:\n0 1\n0 0\n", 2, 1, 0, 0, 0, NULL },
  { "default.dl", "dl", "DL N = 2\nDATA:\n0 1 1 0\n", 2, 2, 0, 0, 0, NULL },
  { "embedded.dl", "dl", "dl n=3, format = edgelist1, labels embedded\ndata:\n10 20 5\n20 \"thirty one\"\n", 3, 2, 0, 0, 0, NULL },
  { "modes.dl", "dl", "dl nr=2, nc=1\nrow labels:\na b\ncolumn labels:\na\ndata:\n1\n0\n", 3, 1, 0, 0, 0, NULL },
  { "lower.dl", "dl", "dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n1 1\n", 3, 3, 0, 0, 0, NULL },
  { "matrices.dl", "dl", "dl n=2 nm=2\nmatrix labels:\nlikes, pays\ndata:\n0 1\n0 0\n0 0\n1 0\n", 2, 2, 0, 0, 0, NULL },
  { "head.dl", "dl", "dl n=2 format=fullmatrix\nlabels embedded\ndata:\n a b\na 0 1\nb 0 0\n", 2, 1, 0, 0, 0, NULL },
  { "no-columns.dl", "dl", "dl nr=1000, nc=0 nm=1000\ndata:\n1\n", 1000, 0, 0, 0, 0, "beyond the last row" },
  { "upper.dl", "dl", "dl n=3 format=upperhalf diagonal=absent\ndata:\n1\n1 1\n", 3, 3, 0, 0, 0, NULL },
  { "surplus.dl", "dl", "dl n=1\ndata:\n0 1 1\n", 1, 0, 0, 0, 0, "beyond the last row" },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_text (const char *name,
           const char *text)
{
  return import_sample_load (name, text, -1);
}

static void
test_gml_members (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("a.gml", "graph [ directed 1 node [ id 1 label \"M&#252;ller &quot;&amp;&quot;\" kind \"company\" gid 9 "
                        "more [ a 1 a 2 ] ] node [ id 2 label \"B\" ] edge [ source 1 target 2 label \"pays\" value 3 ] ]");
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "Müller \"&\"");
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, "pays");

  import_sample_assert_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_ORGANIZATION);
  import_sample_assert_datum (actor, "parent", "9");
  import_sample_assert_datum (actor, "more", "[{\"a\":1},{\"a\":2}]");
  import_sample_assert_datum (relation, "value", "3");
  g_assert_true (entente_record_get_flag (relation->record, ENTENTE_RELATION_DIRECTED));
}

static void
test_gml_is_undirected (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("a.gml", "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 label \"x\" ] ]");

  g_assert_false (entente_record_get_flag (import_sample_find (import, ENTENTE_ITEM_RELATION, "x")->record,
                                           ENTENTE_RELATION_DIRECTED));
}

static void
test_pajek_members (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("a.net", "*Vertices 2\n1 \"A B\" 0.1 0.2 0.5 ellipse ic Red age 7 [1-3]\n2 C\n*Arcs :1 \"sells to\"\n"
                        "1 2 -1.5 w 3 note \"in two words\"\n");
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "A B");
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, "sells to");

  import_sample_assert_datum (actor, "age", "7");
  import_sample_assert_datum (actor, "time", "[1-3]");
  import_sample_assert_datum (relation, "weight", "-1.5");
  import_sample_assert_datum (relation, "note", "in two words");
  g_assert_cmpfloat (actor->x, ==, 0.1);
}

static void
test_dl_modes_are_apart (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("a.dl", "dl nr=1, nc=1\nrow labels:\nsame\ncolumn labels:\nsame\ndata:\n4\n");

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, 2);
  import_sample_assert_datum (entente_import_get_nth (import, ENTENTE_ITEM_RELATION, 0), "weight", "4");
}

/* Some double a quote in a name, and others put a backslash in front. A name may also end with a backslash. */
static void
test_quotes (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "a.net", "*Vertices 5\n1 \"A \\\"b\\\"\" 0.1 0.2\n2 \"A \"\"c\"\"\"\n3 \"C:\\\" 0.1 0.2\n4 \"not closed\n5 d\"e f\n");
  static const char *const names[] = { "A \"b\"", "A \"c\"", "C:\\", "\"not", "d\"e" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    import_sample_assert_text (entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, i), ENTENTE_ACTOR_NAME, names[i]);
}

static void
test_refused (void)
{
  import_sample_assert_refused ("a.gml", "Version-0\n", -1, "no graph");
  import_sample_assert_refused ("a.gml", "graph [\n node [ id 1 ]\n", -1, "Line 3");
  import_sample_assert_refused ("a.gml", "graph [ node [ id \"x ] ]", -1, "Line 1");
  import_sample_assert_refused ("a.gml", "graph [ ] ]\n", -1, "Line 1");
  import_sample_assert_refused ("a.gml", "graph [ node [ id ] ]\n", -1, "Line 1");
  import_sample_assert_refused ("a.dl", "dl n=2 format=wonder\ndata:\n", -1, "Line 1");
  import_sample_assert_refused ("a.dl", "dl n=99999999999999999999\ndata:\n", -1, "Line 1");
  import_sample_assert_refused ("a.dl", "dl n=2\nlabels: a b\n", -1, "no data");
  import_sample_assert_refused ("a.net", "*Vertices 4000000000\n", -1, "Line 1: The file says that there are 4000000000");
  import_sample_assert_refused ("a.net", "*Vertices 900\n*Vertices 900\n", -1, "Line 2: The file says that there are 1800");
  import_sample_assert_refused ("a.dl", "dl n=2\nn=1000000 format=edgelist1\ndata:\n1 2\n", -1, "Line 2: The file says");
  import_sample_assert_refused ("a.dl", "dl nr=2 nc=1000000\ndata:\n1 2\n", -1, "Line 1: The file says");
  import_sample_assert_refused ("a.dl", "dl n=1 nm=1000000\ndata:\n1\n", -1, "Line 1: The file says");
}

static void
test_gml_depth (void)
{
  g_autoptr (GString) text = g_string_new ("graph [ ");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "a [ ");
  import_sample_assert_refused ("a.gml", text->str, -1, "too deep");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-plain/counts", test_counts);
  g_test_add_func ("/import-plain/gml-members", test_gml_members);
  g_test_add_func ("/import-plain/gml-is-undirected", test_gml_is_undirected);
  g_test_add_func ("/import-plain/pajek-members", test_pajek_members);
  g_test_add_func ("/import-plain/dl-modes-are-apart", test_dl_modes_are_apart);
  g_test_add_func ("/import-plain/quotes", test_quotes);
  g_test_add_func ("/import-plain/refused", test_refused);
  g_test_add_func ("/import-plain/gml-depth", test_gml_depth);
  return g_test_run ();
}

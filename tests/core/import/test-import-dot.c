/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include <string.h>

/* DOT. The layout process reads it. */

static const ImportCase cases[] = {
  { "plain.dot", "dot", "digraph { a -> b -> c; a -> b }", 3, 3, 0, 0, 0, NULL },
  { "named.dot", "dot", "// x\n/* y */ # z\nStrict GRAPH \"the \\\" name\" { a -- b; b -- a; c }", 3, 1, 0, 0, 0, "strict" },
  { "pairs.dot", "dot", "graph G { {a b} -- {c d} }", 4, 4, 0, 0, 0, NULL },
  { "places.dot", "dot", "graph { a [pos=\"1,2!\", width=3] b [pos=\"3,4.5\"] c [pos=\"e,1\"] a -- a }", 3, 1, 0, 0, 2, "drawn" },
  { "two.dot", "dot", "digraph A { a -> b }\ndigraph B { b -> c }", 3, 2, 0, 0, 0, "described again" },
  { "latin.dot", "dot", "graph { charset=latin1; a [label=\"K\xf6ln\"] }", 1, 0, 0, 0, 0, "file as a whole" },
  { "bom.dot", "dot", "\xef\xbb\xbfgraph { a }", 1, 0, 0, 0, 0, NULL },
  { "crlf.dot", "dot", "digraph {\r\n  a -> b;\r\n}\r\n", 2, 1, 0, 0, 0, NULL },
  { "path.dot", "dot", "graph { \"../../etc/passwd\" [image=\"/etc/passwd\", shapefile=\"/etc/passwd\"] }", 1, 0, 0, 0, 0, "drawn" },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_text (const char *text)
{
  return import_sample_load ("a.dot", text, -1);
}

static void
test_names (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "digraph G { node [kind=company]; one [label=\"Sergei\\nShoigu &amp; \\N\"]; two [label=<<b>Security</b><br/>Council &lt;1&gt;>];"
    " three [shape=record, label=\"{<p1> A|B\\|C}\"]; \"a\\\"b\" [label=\"\", URL=\"https://example.org/\\N\", tooltip=\"a tip\"]; \"쇼이구\"; }");
  EntenteImportItem *quoted = import_sample_find (import, ENTENTE_ITEM_ACTOR, "a\"b");

  import_sample_find (import, ENTENTE_ITEM_ACTOR, "Sergei Shoigu & one");
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "Security Council <1>");
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "A | B|C");
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "쇼이구");
  import_sample_assert_text (quoted, ENTENTE_ACTOR_KIND, "organization");
  import_sample_assert_text (quoted, ENTENTE_ACTOR_NOTE, "a tip");
  g_assert_cmpstr (entente_record_get_texts (quoted->record, ENTENTE_ACTOR_LINKS)[0], ==, "https://example.org/a\"b");
}

static const char *
get_end (EntenteImport     *import,
         EntenteImportItem *relation,
         guint              end)
{
  return entente_import_find (import, entente_record_get_text (relation->record, end))->key;
}

static void
assert_relation (EntenteImport *import,
                 const char    *kind,
                 const char    *from,
                 const char    *to,
                 gboolean       directed)
{
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, kind);
  gboolean is_undirected = entente_record_has (relation->record, ENTENTE_RELATION_DIRECTED) &&
                           !entente_record_get_flag (relation->record, ENTENTE_RELATION_DIRECTED);

  g_assert_cmpstr (get_end (import, relation, ENTENTE_RELATION_FROM), ==, from);
  g_assert_cmpstr (get_end (import, relation, ENTENTE_RELATION_TO), ==, to);
  g_assert_cmpint (is_undirected, ==, !directed);
}

static void
test_directions (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "digraph { a -> b [label=one]; a -> b [label=none, dir=none]; a -> b [label=back, dir=back];"
    " a -> b [xlabel=both, dir=both, weight=3]; }\ngraph { a -- b [label=plain]; a -- b [label=forward, dir=forward]; }");

  assert_relation (import, "one", "a", "b", TRUE);
  assert_relation (import, "none", "a", "b", FALSE);
  assert_relation (import, "back", "b", "a", TRUE);
  assert_relation (import, "both", "a", "b", FALSE);
  assert_relation (import, "plain", "a", "b", FALSE);
  assert_relation (import, "forward", "a", "b", TRUE);
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_RELATION, "both"), "weight", "3");
}

static void
test_clusters (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("graph { subgraph cluster_o { label=Outer; a; subgraph x { rank=same; subgraph cluster_i { label=<<i>Inner</i>>; b } } } c }");

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "a"), "parent", "Outer");
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "b"), "parent", "Inner");
  g_assert_cmpuint (entente_record_get_n_data (import_sample_find (import, ENTENTE_ITEM_ACTOR, "c")->record,
                                               ENTENTE_ACTOR_DATA), ==, 0);
}

/* An export of Entente tells of one group twice, but a fact of another program has its own name. */
static void
test_groups (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("graph { a [groups=\"R & D\"]; b [groups=2]; subgraph cluster_1 { label=\"R &amp; D\"; a; b } }");
  const EntenteImportItem *a = import_sample_find (import, ENTENTE_ITEM_ACTOR, "a");

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "a"), "groups", "R & D");
  g_assert_cmpuint (entente_record_get_n_data (a->record, ENTENTE_ACTOR_DATA), ==, 1);
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "b"), "groups", "2");
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "b"), "parent", "R & D");
}

static void
test_refused (void)
{
  g_autoptr (GString) deep = g_string_new ("graph ");

  for (guint i = 0; i < 50000; i++)
    g_string_append (deep, "{ subgraph ");
  import_sample_assert_refused ("a.dot", "digraph {\n a -> b;\n c -> ;\n}", -1, "Line 3");
  import_sample_assert_refused ("a.dot", "graph { a [label=\"not closed ] }", -1, "Graphviz");
  import_sample_assert_refused ("a.dot", "graph { a } and more", -1, "Line 1");
  import_sample_assert_refused ("a.dot", deep->str, -1, "Graphviz");
}

/* A damaged file is read or refused, and the program goes on. */
static void
test_damaged (void)
{
  static const char text[] = "digraph { a [label=\"A\\nB\", pos=\"1,2\"]; subgraph cluster_x { b -> {c d} [label=<<b>x</b>>] } }";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *data = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteImport) import = NULL;

      data[g_rand_int_range (random, 9, strlen (text))] = (char) g_rand_int_range (random, 0, 256);
      import = import_sample_read ("a.dot", data, sizeof text - 1, NULL, &error);
      g_assert_true ((import != NULL) == (error == NULL));
      g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
    }
}

/* Reading ends at once, and the process with it. */
static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("graph { a }", 11);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "a.dot", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_import_read (&input, 1, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Without the program only DOT cannot be read, and the message says why. */
static void
test_without_program (void)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/nowhere/entente-layout", TRUE);
  import_sample_assert_refused ("a.dot", "graph { a }", -1, "cannot be started");
  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/bin/false", TRUE);
  import_sample_assert_refused ("a.dot", "graph { a }", -1, "gave up");
  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/bin/echo", TRUE);
  import_sample_assert_refused ("a.dot", "graph { a }", -1, "gave up");
  if (program != NULL)
    g_setenv ("ENTENTE_LAYOUT_PROGRAM", program, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-dot/counts", test_counts);
  g_test_add_func ("/import-dot/names", test_names);
  g_test_add_func ("/import-dot/directions", test_directions);
  g_test_add_func ("/import-dot/clusters", test_clusters);
  g_test_add_func ("/import-dot/groups", test_groups);
  g_test_add_func ("/import-dot/refused", test_refused);
  g_test_add_func ("/import-dot/damaged", test_damaged);
  g_test_add_func ("/import-dot/cancelled", test_cancelled);
  g_test_add_func ("/import-dot/without-program", test_without_program);
  return g_test_run ();
}

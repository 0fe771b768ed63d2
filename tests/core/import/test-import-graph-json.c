/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

/* Graphs in JSON: node-link, Graphology, Gephi Lite, JGF, Cytoscape, CX and JSON Canvas. */

static const ImportCase cases[] = {
  { "a.json", "node-link", "{\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\"}]}",
    2, 1, 0, 0, 0, NULL },
  { "edges.json", "node-link", "{\"nodes\":[{\"id\":1},{\"id\":2}],\"edges\":[{\"source\":1,\"target\":\"2\"}]}",
    2, 1, 0, 0, 0, NULL },
  { "indexes.json", "node-link", "{\"nodes\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"links\":[{\"source\":0,\"target\":1}]}",
    2, 1, 0, 0, 0, NULL },
  { "ids-and-indexes.json", "node-link", "{\"nodes\":[{\"id\":\"A\"},{\"id\":\"B\"}],\"links\":[{\"source\":0,\"target\":1}]}",
    2, 1, 0, 0, 0, NULL },
  { "beyond.json", "node-link", "{\"nodes\":[{\"id\":\"A\"},{\"id\":\"B\"}],\"links\":[{\"source\":0,\"target\":2}]}",
    4, 1, 0, 0, 0, "not described" },
  { "names.json", "node-link", "{\"nodes\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"links\":[{\"source\":\"A\",\"target\":\"B\"}]}",
    2, 1, 0, 0, 0, NULL },
  { "objects.json", "node-link", "{\"nodes\":[{\"id\":\"a\",\"x\":1,\"y\":2}],\"links\":[{\"source\":{\"id\":\"a\"},"
                                 "\"target\":{\"id\":\"b\"}}]}", 2, 1, 0, 0, 1, "not described" },
  { "pairs.json", "node-link", "{\"nodes\":[\"a\",\"b\"],\"links\":[[\"a\",\"b\"],[\"a\"]]}", 2, 1, 0, 0, 0,
    "without both ends" },
  { "both.json", "node-link", "{\"nodes\":[{\"id\":\"a\"}],\"links\":[],\"edges\":[{\"source\":\"a\",\"target\":\"a\"}]}",
    1, 1, 0, 0, 0, NULL },
  { "head.json", "node-link", "{\"nodes\":[{\"id\":\"a\",\"color\":\"red\"}],\"links\":[],\"graph\":{\"name\":\"G\"}}",
    1, 0, 0, 0, 0, "file as a whole" },
  { "look.json", "node-link", "{\"nodes\":[{\"id\":\"a\",\"color\":\"red\"}],\"links\":[]}", 1, 0, 0, 0, 0, "drawn" },
  { "vis.json", "node-link", "{\"nodes\":[{\"id\":1},{\"id\":2}],\"edges\":[{\"from\":1,\"to\":2,\"arrows\":\"from\"},"
                             "{\"from\":1}]}", 2, 1, 0, 0, 0, "without both ends" },
  { "bom.json", "node-link", "\xef\xbb\xbf{\"nodes\":[{\"id\":\"a\"}],\"links\":[{\"source\":\"a\",\"target\":\"a\"}]}",
    1, 1, 0, 0, 0, NULL },
  { "graphology.json", "node-link", "{\"options\":{\"type\":\"mixed\"},\"nodes\":[{\"key\":\"a\",\"attributes\":{\"label\":\"A\"}}],"
                                    "\"edges\":[{\"source\":\"a\",\"target\":\"a\",\"undirected\":true}]}", 1, 1, 0, 0, 0, NULL },
  { "a.json", "gephi-lite", "{\"graphDataset\":{\"nodeData\":{\"a\":{\"label\":\"A\"}},\"edgeData\":{},\"layout\":{\"a\":{\"x\":1,"
                            "\"y\":2}},\"fullGraph\":{\"edges\":[{\"key\":\"e\",\"source\":\"a\",\"target\":\"a\"},"
                            "{\"key\":\"f\",\"source\":\"a\"}]}}}", 1, 1, 0, 0, 1, "without both ends" },
  { "new.json", "gephi-lite", "{\"graphDataset\":{\"nodeRenderingData\":{\"a\":{\"label\":\"A\",\"x\":1,\"y\":2}},\"nodeData\":"
                              "{\"a\":{}},\"edgeData\":{},\"fullGraph\":{\"edges\":[]}}}", 1, 0, 0, 0, 1, NULL },
  { "a.json", "jgf", "{\"graph\":{\"nodes\":{\"a\":{\"label\":\"A\"},\"b\":{}},\"edges\":[{\"source\":\"a\",\"target\":\"b\","
                     "\"relation\":\"r\"},{\"source\":\"a\"}]}}", 2, 1, 0, 0, 0, "without both ends" },
  { "first.json", "jgf", "{\"graph\":{\"nodes\":[{\"id\":\"a\"},{\"label\":\"?\"}],\"edges\":[]}}", 1, 0, 0, 0, 0,
    "without an id" },
  { "links.json", "jgf", "{\"graph\":{\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\"}]}}",
    2, 1, 0, 0, 0, NULL },
  { "by-id.json", "node-link", "{\"nodes\":{\"a\":{\"name\":\"A\"},\"b\":\"B\",\"c\":null},\"edges\":{\"e\":{\"source\":\"a\","
                               "\"target\":\"b\"},\"f\":{\"from\":\"b\",\"to\":\"c\"},\"g\":7}}", 3, 2, 0, 0, 0,
    "without both ends" },
  { "empty-map.json", "node-link", "{\"nodes\":{},\"links\":[]}", 0, 0, 0, 0, 0, "nothing in it" },
  { "a.json", "cytoscape", "{\"elements\":{\"nodes\":[{\"data\":{\"id\":\"a\"},\"position\":{\"x\":1,\"y\":2}}],\"edges\":["
                           "{\"data\":{\"id\":\"e\",\"source\":\"a\",\"target\":\"a\"}}]}}", 1, 1, 0, 0, 1, NULL },
  { "flat.json", "cytoscape", "[{\"data\":{\"id\":\"a\"}},{\"data\":{\"id\":\"e\",\"source\":\"a\"}},{\"data\":{}}]",
    1, 0, 0, 0, 0, "without both ends" },
  { "bare.json", "cytoscape", "{\"nodes\":[{\"data\":{\"id\":\"a\"}}],\"edges\":[{\"data\":{\"source\":\"a\",\"target\":\"a\","
                              "\"name\":\"a to a\"}}]}", 1, 1, 0, 0, 0, NULL },
  { "graphs.json", "jgf", "{\"graphs\":[{\"nodes\":[{\"id\":\"a\"}],\"edges\":[]},{\"nodes\":[{\"id\":\"a\"}],\"edges\":[]}]}",
    2, 0, 0, 0, 0, NULL },
  { "a.cx", "cx", "[{\"numberVerification\":[]},{\"nodes\":[{\"@id\":1,\"n\":\"A\"}]},{\"nodes\":[{\"@id\":2}]},"
                  "{\"edges\":[{\"@id\":3,\"s\":1,\"t\":2,\"i\":\"r\"},{\"@id\":4,\"s\":1}]},{\"wonder\":[{},{}]}]",
    2, 1, 0, 0, 0, "“wonder”" },
  { "a.cx2", "cx", "[{\"CXVersion\":\"2.0\"},{\"attributeDeclarations\":[{\"nodes\":{\"name\":{\"a\":\"n\"}}}]},"
                   "{\"nodes\":[{\"id\":1,\"x\":1,\"y\":2,\"v\":{\"n\":\"A\",\"extra\":7}}]}]", 1, 0, 0, 0, 1, NULL },
  { "a.canvas", "canvas", "{\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":\"# A\\nmore\",\"x\":0,\"y\":0,\"width\":10,"
                          "\"height\":10}],\"edges\":[{\"id\":\"e\",\"fromNode\":\"a\",\"toNode\":\"a\"},{\"id\":\"f\","
                          "\"fromNode\":\"a\"}]}", 1, 1, 0, 0, 1, "without both ends" },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_text (const char *text)
{
  return import_sample_load ("a.json", text, -1);
}

/* Numbers stay as they are written, also past 2^63, and 2199 and "2199" are one node. */
static void
test_numbers (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("{\"nodes\":[{\"id\":2199,\"big\":123456789012345678901234567890,\"precise\":1.50}],\"links\":["
               "{\"source\":\"2199\",\"target\":2199,\"weight\":1e300}]}");
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "2199");
  EntenteImportItem *relation = entente_import_get_nth (import, ENTENTE_ITEM_RELATION, 0);

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, 1);
  import_sample_assert_datum (actor, "big", "123456789012345678901234567890");
  import_sample_assert_datum (actor, "precise", "1.50");
  import_sample_assert_datum (relation, "weight", "1e300");
}

/* A date that is none, and a time of day, are kept as facts. */
static void
test_dates (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("{\"nodes\":[{\"id\":\"a\",\"start\":\"long ago\",\"end\":\"2025-03-21T10:30:00Z\"}],\"links\":[]}");
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "a");

  import_sample_assert_datum (actor, "start", "long ago");
  import_sample_assert_text (actor, ENTENTE_ACTOR_END, "2025-03-21");
  import_sample_assert_datum (actor, "end", "2025-03-21T10:30:00Z");
}

/* All edges have the same id: all come, and quickly. */
static void
test_same_ids (void)
{
  g_autoptr (GString) text = g_string_new ("{\"nodes\":[{\"id\":\"a\"}],\"links\":[");
  g_autoptr (EntenteImport) import = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"id\":\"e\",\"source\":\"a\",\"target\":\"a\"}", i > 0 ? "," : "");
  g_string_append (text, "]}");
  import = read_text (text->str);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_RELATION), ==, 20000);
  import_sample_assert_report (import, "19999 relations have the id");
}

static void
test_facts_of_one_name (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("[{\"CXVersion\":\"2.0\"},{\"nodes\":[{\"id\":1,\"v\":{\"a\":1}},{\"id\":1,\"v\":{\"a\":2}},"
               "{\"id\":1,\"v\":{\"a\":1}}]}]");
  EntenteImportItem *actor = entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, 0);

  import_sample_assert_datum (actor, "a", "1");
  import_sample_assert_datum (actor, "a (2)", "2");
  g_assert_cmpuint (entente_record_get_n_data (actor->record, ENTENTE_ACTOR_DATA), ==, 2);
}

/* D3 and vis.js draw on a screen, where y grows downwards; others draw as mathematicians do. */
static void
test_upwards (void)
{
  static const struct { const char *text; double y; } files[] = {
    { "{\"nodes\":[{\"id\":\"a\",\"x\":1,\"y\":2}],\"links\":[]}", -2 },
    { "{\"nodes\":[{\"id\":\"a\",\"x\":1,\"y\":2,\"vx\":0,\"vy\":0}],\"links\":[]}", 2 },
    { "{\"nodes\":[{\"id\":\"a\",\"x\":1,\"y\":2}],\"edges\":[{\"from\":\"a\",\"to\":\"a\"}]}", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (EntenteImport) import = import_sample_load ("a.json", files[i].text, -1);

      g_assert_cmpfloat (entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, 0)->y, ==, files[i].y);
    }
}

static void
test_refused (void)
{
  import_sample_assert_refused ("a.json", "{\"nodes\":[{\"id\":NaN}],\"links\":[]}", -1, "Line 1, column 17");
  import_sample_assert_refused ("a.json", "{\"nodes\":[{\"id\":1e400}],\"links\":[]}", -1, "too large");
  import_sample_assert_refused ("a.json", "{\"nodes\":[", -1, "Line 1");
  import_sample_assert_refused ("a.json", "{\"a\":1,\n \"a\":2}", -1, "Line 2");
  import_sample_assert_refused ("a.json", "{\"nothing\":true}", -1, "cannot tell");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-graph-json/counts", test_counts);
  g_test_add_func ("/import-graph-json/numbers", test_numbers);
  g_test_add_func ("/import-graph-json/dates", test_dates);
  g_test_add_func ("/import-graph-json/same-ids", test_same_ids);
  g_test_add_func ("/import-graph-json/facts-of-one-name", test_facts_of_one_name);
  g_test_add_func ("/import-graph-json/upwards", test_upwards);
  g_test_add_func ("/import-graph-json/refused", test_refused);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-cell.h"

#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteTableInput *input;
} Fixture;

static EntenteTableInput *
input_new (EntenteDocument *document,
           EntenteRanking  *ranking)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) items = entente_view_input_new (document, cache);

  return entente_table_input_new (items, ranking, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  fixture->input = input_new (fixture->document, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_table_input_unref (fixture->input);
  g_assert_finalize_object (fixture->document);
}

static void
assert_cell (EntenteTableInput *input,
             EntenteItemKind    kind,
             const char        *id,
             const char        *column_id,
             const char        *expected)
{
  g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (kind, column_id);
  guint position = entente_view_input_find (input->items, kind, id);
  g_autofree char *cell = entente_table_cell_make (input, column, entente_view_input_get_item (input->items, kind,
                                                                                               position),
                                                   ENTENTE_CELL_SHOWN);

  g_assert_cmpstr (cell, ==, expected);
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteTableInput *input = fixture->input;

  assert_cell (input, ENTENTE_ITEM_ACTOR, "shoigu", "name", "Sergei Shoigu");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "shoigu", "kind", "Person");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "shoigu", "relations", "3");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "shoigu", "aliases", "Сергей Шойгу · 세르게이 쇼이구");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "kim", "start", NULL);
  assert_cell (input, ENTENTE_ITEM_ACTOR, "kim", "pagerank", NULL);
  assert_cell (input, ENTENTE_ITEM_RELATION, "met", "from", "Sergei Shoigu");
  assert_cell (input, ENTENTE_ITEM_RELATION, "met", "start", "21 March 2025");
  assert_cell (input, ENTENTE_ITEM_RELATION, "met", "directed", "yes");
}

/* What is copied into a spreadsheet has dates that it understands. */
static void
test_copied (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (ENTENTE_ITEM_RELATION, "start");
  EntenteItem *met = entente_document_lookup (fixture->document, "met");
  g_autofree char *cell = entente_table_cell_make (fixture->input, column, met, ENTENTE_CELL_COPIED);

  g_assert_cmpstr (cell, ==, "2025-03-21");
}

/* What an item has become since is told of it; one that is new is not in the table yet. */
static void
test_current (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteItemColumn) name = entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "name");
  g_autoptr (EntenteItemColumn) relations = entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "relations");
  g_autoptr (EntenteItem) renamed = entente_item_copy (entente_document_lookup (fixture->document, "kim"), NULL);
  g_autoptr (EntenteItem) other = entente_item_new (ENTENTE_ITEM_ACTOR, "other");
  g_autofree char *new_name = NULL, *count = NULL;

  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim");
  new_name = entente_table_cell_make (fixture->input, name, renamed, ENTENTE_CELL_SHOWN);
  count = entente_table_cell_make (fixture->input, relations, renamed, ENTENTE_CELL_SHOWN);
  g_assert_cmpstr (new_name, ==, "Kim");
  g_assert_cmpstr (count, ==, "2");
  g_assert_null (entente_table_cell_make (fixture->input, name, other, ENTENTE_CELL_SHOWN));
}

/* What is not in the document is said to be missing, and does no harm. */
static void
test_missing (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteTableInput) input = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "nobody", ENTENTE_RELATION_TO, "a", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_ABOUT, "r supports, gone",
              ENTENTE_STATEMENT_SOURCE, "lost", ENTENTE_STATEMENT_CREDIBILITY, "2", 0);
  input = input_new (document, NULL);
  assert_cell (input, ENTENTE_ITEM_ACTOR, "a", "name", "a");
  assert_cell (input, ENTENTE_ITEM_RELATION, "r", "from", "“nobody”, which is not in the document");
  assert_cell (input, ENTENTE_ITEM_STATEMENT, "s", "source", "“lost”, which is not in the document");
  assert_cell (input, ENTENTE_ITEM_STATEMENT, "s", "grade", "2");
  assert_cell (input, ENTENTE_ITEM_STATEMENT, "s", "about",
               "“nobody”, which is not in the document – a · “gone”, which is not in the document");
}

static int
compare (EntenteTableInput *input,
         EntenteItemKind    kind,
         const char        *column_id,
         guint              first,
         guint              second)
{
  g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (kind, column_id);
  GStringChunk *texts = g_string_chunk_new (64);
  EntenteTableKey a, b;
  int order;

  entente_table_key_make (input, column, first, texts, &a);
  entente_table_key_make (input, column, second, texts, &b);
  order = entente_table_key_compare (&a, &b);
  g_string_chunk_free (texts);
  return order;
}

/* Dates by time, whatever their precision; numbers by value; names with numbers as people count. */
static void
test_keys (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteTableInput) input = NULL;
  static const struct {
    const char *id, *name, *start;
  } actors[] = {
    { "a", "Article 10", "2024-12" }, { "b", "Article 9", "2025" }, { "c", "éclair", "2025-01-02" }, { "d", "Zoo", "?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actors); i++)
    sample_add (document, ENTENTE_ITEM_ACTOR, actors[i].id, ENTENTE_ACTOR_NAME, actors[i].name, ENTENTE_ACTOR_START,
                actors[i].start, 0);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, i < 9 ? "a" : "b", ENTENTE_RELATION_TO,
                  "a", 0);
    }
  input = input_new (document, NULL);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "name", 1, 0), <, 0);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "start", 0, 1), <, 0);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "start", 1, 2), <, 0);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "start", 2, 3), <, 0);
  assert_cell (input, ENTENTE_ITEM_ACTOR, "a", "relations", "10");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "b", "relations", "1");
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "relations", 1, 0), <, 0);
}

/* Numbers among further facts are numbers, and come before texts. */
static void
test_data (void)
{
  static const struct {
    const char *id;
    EntenteDatumType type;
    const char *text;
  } facts[] = {
    { "a", ENTENTE_DATUM_NUMBER, "1e1" }, { "b", ENTENTE_DATUM_NUMBER, "9" }, { "c", ENTENTE_DATUM_TEXT, "8" },
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteTableInput) input = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, facts[i].id);

      entente_record_add_datum (entente_item_edit_record (actor), ENTENTE_ACTOR_DATA, "size", facts[i].type,
                                facts[i].text);
      g_assert_true (entente_document_insert (document, actor, G_MAXUINT));
    }
  input = input_new (document, NULL);
  assert_cell (input, ENTENTE_ITEM_ACTOR, "a", "data:size", "1e1");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "a", "data:weight", NULL);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "data:size", 1, 0), <, 0);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "data:size", 0, 2), <, 0);
}

/* What is measured is there as soon as there is a ranking. */
static void
test_measured (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteGraph *graph = entente_graph_new_for_document (fixture->document);
  g_autoptr (EntenteRanking) ranking = entente_ranking_new (graph, NULL, ENTENTE_MEASURES_DEFAULT, NULL, NULL);
  g_autoptr (EntenteTableInput) input = input_new (fixture->document, ranking);

  assert_cell (input, ENTENTE_ITEM_ACTOR, "shoigu", "degree", "3");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "joongang", "degree", "0");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "shoigu", "cut", "yes");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "kim", "cut", "no");
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "pagerank", 3, 0), <, 0);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "cut", 1, 0), <, 0);
}

/* What belongs to an item is told by its name, its words, or its number. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteTableInput *input = fixture->input;

  assert_cell (input, ENTENTE_ITEM_STATEMENT, "honor", "via", "TASS");
  assert_cell (input, ENTENTE_ITEM_STATEMENT, "honor", "source", "Shoigu's surprise visit to Pyongyang");
  assert_cell (input, ENTENTE_ITEM_STATEMENT, "honor", "page", NULL);
  assert_cell (input, ENTENTE_ITEM_STATEMENT, "meeting", "speaker", NULL);
  /* It draws on a source that is not there. */
  assert_cell (input, ENTENTE_ITEM_SOURCE, "article", "cites", "“gone”, which is not in the document");
}

/* How well a relation is supported, and how many relations of each class an actor has. The better supported come later. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteTableInput *input = fixture->input;

  assert_cell (input, ENTENTE_ITEM_RELATION, "met", "evidence", "Confirmed");
  assert_cell (input, ENTENTE_ITEM_ACTOR, "joongang", "evidence", NULL);
  assert_cell (input, ENTENTE_ITEM_ACTOR, "kim", "evidence", "Confirmed 1 · Tentative 1 · Disputed 1");
  g_assert_cmpint (compare (input, ENTENTE_ITEM_RELATION, "evidence", 1, 0), <, 0);
  g_assert_cmpint (compare (input, ENTENTE_ITEM_ACTOR, "evidence", 2, 1), <, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/table-cell/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/table-cell/copied", Fixture, NULL, set_up, test_copied, tear_down);
  g_test_add ("/table-cell/current", Fixture, NULL, set_up, test_current, tear_down);
  g_test_add_func ("/table-cell/missing", test_missing);
  g_test_add_func ("/table-cell/keys", test_keys);
  g_test_add_func ("/table-cell/data", test_data);
  g_test_add ("/table-cell/measured", Fixture, NULL, set_up, test_measured, tear_down);
  g_test_add ("/table-cell/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/table-cell/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  return g_test_run ();
}

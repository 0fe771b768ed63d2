/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-facts.h"

#include "sample.h"

/* A member without a row would be missing in every table, and nobody would notice. */
static void
test_every_member (void)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      const EntenteShape *shape = entente_item_kind_get_shape (kind);
      guint n_rows;
      const EntenteFactRow *rows = entente_facts_get_rows (kind, &n_rows);

      for (guint member = 0; member < shape->n_members; member++)
        {
          gboolean has_column = FALSE, is_told = FALSE;

          for (guint i = 0; i < n_rows; i++)
            {
              gboolean is_its = rows[i].member == member
                                || (rows[i].type == ENTENTE_FACT_PERIOD && rows[i].part == member);

              has_column = has_column || (is_its && rows[i].column != NULL);
              is_told = is_told || (is_its && rows[i].places != 0);
            }
          /* The stored text of a source and the picture of an actor are longer than a cell may be; their lengths are
           * told. Each name of the data is a column. */
          if ((kind == ENTENTE_ITEM_SOURCE && member == ENTENTE_SOURCE_TEXT)
              || (kind == ENTENTE_ITEM_ACTOR && member == ENTENTE_ACTOR_IMAGE)
              || member == entente_item_kind_get_common (kind, ENTENTE_COMMON_DATA))
            g_assert_true (is_told);
          else
            g_assert_true (has_column);
        }
    }
}

static void
test_columns_differ (void)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_rows;
      const EntenteFactRow *rows = entente_facts_get_rows (kind, &n_rows);

      for (guint i = 0; i < n_rows; i++)
        if (rows[i].column != NULL)
          g_assert_true (g_hash_table_add (seen, (gpointer) rows[i].column));
    }
}

/* A fact as "label: shown". */
static char *
list (EntenteDocument   *document,
      const char        *id,
      EntenteFactPlaces  places)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (document, entente_document_lookup (document, id), places);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const EntenteFact *fact = facts->pdata[i];

      g_string_append_printf (text, "%s: %s\n", fact->label != NULL ? fact->label : "", fact->shown);
    }
  return g_string_free (text, FALSE);
}

/* Where no label stands before it, a fact says what it is. */
static void
test_alone (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteItem *actor = entente_item_new (ENTENTE_ITEM_ACTOR, "a");
  g_autoptr (GPtrArray) facts = NULL;

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_END, "1945");
  entente_record_add_datum (entente_item_edit_record (actor), ENTENTE_ACTOR_DATA, "height", ENTENTE_DATUM_NUMBER, "1.70");
  entente_record_set_texts (entente_item_edit_record (actor), ENTENTE_ACTOR_TAGS, (const char *const[]) { "x", "y", NULL });
  entente_document_insert (document, actor, G_MAXUINT);
  facts = entente_facts_list (document, actor, ENTENTE_FACT_IN_REPORT);
  g_assert_cmpuint (facts->len, ==, 3);
  g_assert_cmpstr (((EntenteFact *) facts->pdata[0])->label, ==, "End");
  g_assert_cmpstr (((EntenteFact *) facts->pdata[0])->shown, ==, "1945");
  g_assert_cmpstr (((EntenteFact *) facts->pdata[0])->alone, ==, "until 1945");
  g_assert_cmpstr (((EntenteFact *) facts->pdata[1])->alone, ==, "Tags: x · y");
  g_assert_cmpstr (((EntenteFact *) facts->pdata[2])->alone, ==, "height: 1.70");
  g_object_unref (actor);
  g_assert_finalize_object (document);
}

static void
test_list (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *actor = NULL, *day = NULL, *relation = NULL, *source = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", ENTENTE_ACTOR_KIND, "person",
              ENTENTE_ACTOR_START, "1950", ENTENTE_ACTOR_END, "2020", ENTENTE_ACTOR_LINKS, "javascript:1",
              ENTENTE_ACTOR_NOTE, "tricky \u202e", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_START, "2025-03-21", ENTENTE_ACTOR_END, "2025-03-21", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "gone",
              ENTENTE_RELATION_DIRECTED, "false", ENTENTE_RELATION_END, "2024", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "s", ENTENTE_SOURCE_PUBLISHER, "a", ENTENTE_SOURCE_RELIABILITY, "B",
              ENTENTE_SOURCE_PUBLISHED, "2025", 0);

  actor = list (document, "a", ENTENTE_FACT_IN_TEXT);
  day = list (document, "b", ENTENTE_FACT_IN_DETAILS);
  relation = list (document, "r", ENTENTE_FACT_IN_DETAILS);
  source = list (document, "s", ENTENTE_FACT_IN_DETAILS);
  g_assert_cmpstr (actor, ==, "Kind: Person\nWhen: 1950 – 2020\nLink: javascript:1 (not safe to open)\n"
                              "Note: tricky ⟦U+202E⟧\n");
  g_assert_cmpstr (day, ==, "When: 21 March 2025\n");
  g_assert_cmpstr (relation, ==, "Between: A\nAnd: “gone”, which is not in the document\nEnd: 2024\n");
  g_assert_cmpstr (source, ==, "Publisher: A\nPublished: 2025\nReliability: B · mostly reliable\n");
  g_assert_finalize_object (document);
}

/* Where the picture is shown, nothing is told of it. The address of one is told everywhere. */
static void
test_picture (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *text = NULL, *details = NULL, *address = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_IMAGE, "data:image/png;base64,AAAAAAAA", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_IMAGE, "https://example.org/b.png", 0);
  text = list (document, "a", ENTENTE_FACT_IN_TEXT);
  details = list (document, "a", ENTENTE_FACT_IN_DETAILS);
  address = list (document, "b", ENTENTE_FACT_IN_DETAILS);
  g_assert_cmpstr (text, ==, "Picture: PNG, 6 bytes\n");
  g_assert_cmpstr (details, ==, "");
  g_assert_cmpstr (address, ==, "Picture: https://example.org/b.png\n");
  g_assert_finalize_object (document);
}

/* A relation of one day happened then. One that has only the year of its start may go on. An actor lives on. */
static void
test_when (void)
{
  static const struct {
    const char *start, *end, *relation, *actor;
  } periods[] = {
    { "2025-03-21", NULL, "When: 21 March 2025\n", "Start: 21 March 2025\n" },
    { "2025-03-21~", NULL, "When: about 21 March 2025\n", "Start: about 21 March 2025\n" },
    { "2025-03-21", "2025-03-21", "When: 21 March 2025\n", "When: 21 March 2025\n" },
    { "2001-07/2001-08", NULL, "When: July – August 2001\n", "Start: July – August 2001\n" },
    { "2001/..", NULL, "Start: since 2001\n", "Start: since 2001\n" },
    { "2025-03", NULL, "Start: March 2025\n", "Start: March 2025\n" },
    { "2001", NULL, "Start: 2001\n", "Start: 2001\n" },
    { "one day", NULL, "Start: one day\n", "Start: one day\n" },
    { "2025-03-21", "2025-03-23", "When: 21 March 2025 – 23 March 2025\n", "When: 21 March 2025 – 23 March 2025\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      EntenteDocument *document = entente_document_new ();
      g_autofree char *relation = NULL, *actor = NULL, *expected = NULL;

      sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_START, periods[i].start,
                  ENTENTE_ACTOR_END, periods[i].end, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "a",
                  ENTENTE_RELATION_START, periods[i].start, ENTENTE_RELATION_END, periods[i].end, 0);
      relation = list (document, "r", ENTENTE_FACT_IN_DETAILS);
      actor = list (document, "a", ENTENTE_FACT_IN_DETAILS);
      expected = g_strconcat ("From: a\nTo: a\n", periods[i].relation, NULL);
      g_assert_cmpstr (relation, ==, expected);
      g_assert_cmpstr (actor, ==, periods[i].actor);
      g_assert_finalize_object (document);
    }
}

static void
assert_cell (EntenteDocument *document,
             const char      *id,
             const char      *column,
             const char      *expected)
{
  EntenteItem *item = entente_document_lookup (document, id);
  guint n_rows;
  const EntenteFactRow *rows = entente_facts_get_rows (entente_item_get_kind (item), &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (g_strcmp0 (rows[i].column, column) == 0)
      {
        g_autofree char *cell = entente_fact_row_dup_cell (&rows[i], item);

        g_assert_cmpstr (cell, ==, expected);
        return;
      }
  g_assert_not_reached ();
}

static void
test_cells (void)
{
  EntenteDocument *document = sample_document_new ();

  assert_cell (document, "shoigu", "aliases", "Сергей Шойгу\n세르게이 쇼이구");
  assert_cell (document, "shoigu", "start", NULL);
  assert_cell (document, "honor", "via", "tass");
  assert_cell (document, "honor", "about", "mentions met");
  assert_cell (document, "honor", "credibility", "2");
  assert_cell (document, "met", "directed", "yes");
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/facts/every-member", test_every_member);
  g_test_add_func ("/facts/columns-differ", test_columns_differ);
  g_test_add_func ("/facts/alone", test_alone);
  g_test_add_func ("/facts/list", test_list);
  g_test_add_func ("/facts/picture", test_picture);
  g_test_add_func ("/facts/when", test_when);
  g_test_add_func ("/facts/cells", test_cells);

  return g_test_run ();
}

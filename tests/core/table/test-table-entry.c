/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-entry.h"

#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteTableEntry *entry;
} Fixture;

static EntenteTableEntry *
entry_new (EntenteDocument *document,
           const char      *language)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) items = entente_view_input_new (document, cache);
  g_autoptr (EntenteTableInput) input = entente_table_input_new (items, NULL, language);
  GDate today;

  g_date_set_dmy (&today, 25, G_DATE_MARCH, 2025);
  return entente_table_entry_new (input, &today);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  fixture->entry = entry_new (fixture->document, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_table_entry_free (fixture->entry);
  g_assert_finalize_object (fixture->document);
}

/* A copy of an item after a text was written into a cell of it; NULL, and the item unchanged, if it is refused. */
static EntenteItem *
write_cell (Fixture    *fixture,
            const char *id,
            const char *column_id,
            const char *text)
{
  EntenteItem *item = entente_document_lookup (fixture->document, id);
  g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (entente_item_get_kind (item), column_id);
  g_autoptr (EntenteItem) copy = entente_item_copy (item, NULL);
  g_autoptr (GError) error = NULL;

  if (entente_table_entry_set (fixture->entry, column, entente_item_edit_record (copy), text, &error))
    {
      g_assert_no_error (error);
      return g_steal_pointer (&copy);
    }
  g_assert_nonnull (error);
  g_assert_true (entente_record_equal (entente_item_get_record (item), entente_item_get_record (copy)));
  return NULL;
}

static void
assert_refused (Fixture    *fixture,
                const char *id,
                const char *column,
                const char *text)
{
  g_assert_null (write_cell (fixture, id, column, text));
}

/* As the table writes it, as a file does, and as a spreadsheet does. */
static void
test_flag (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const yes[] = { "yes", "Yes", "true", "TRUE", " 1 " }, *const no[] = { "no", "false", "0" };

  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    {
      g_autoptr (EntenteItem) met = write_cell (fixture, "met", "directed", no[i]);

      g_assert_false (entente_relation_is_directed (ENTENTE_RELATION (met)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      g_autoptr (EntenteItem) met = write_cell (fixture, "met", "directed", yes[i]);

      g_assert_true (entente_relation_is_directed (ENTENTE_RELATION (met)));
    }
  assert_refused (fixture, "met", "directed", "perhaps");
  assert_refused (fixture, "met", "directed", "10");
}

/* All of a list must be there; one that is not leaves the others as they were. */
static void
test_items (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteItem) honor = write_cell (fixture, "honor", "via", "kim jong-un · · TASS");
  g_autoptr (EntenteItem) none = write_cell (fixture, "honor", "via", " ");
  const char *const *via = entente_item_get_texts (honor, ENTENTE_STATEMENT_VIA);

  g_assert_cmpuint (g_strv_length ((char **) via), ==, 2);
  g_assert_cmpstr (via[0], ==, "kim");
  g_assert_cmpstr (via[1], ==, "tass");
  g_assert_cmpuint (g_strv_length ((char **) entente_item_get_texts (none, ENTENTE_STATEMENT_VIA)), ==, 0);
  assert_refused (fixture, "honor", "via", "TASS · Reuters");
}

/* A source is found by its title; an actor of that name is none. */
static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteItem) honor = write_cell (fixture, "honor", "source", "Photo released by KCNA");

  g_assert_cmpstr (entente_item_get_text (honor, ENTENTE_STATEMENT_SOURCE), ==, "photo");
  assert_refused (fixture, "honor", "source", "TASS");
}

/* A name that two have is nobody's: to choose one would put words into a wrong mouth. */
static void
test_ambiguous (void)
{
  Fixture fixture = { sample_document_new (), NULL };
  g_autoptr (EntenteItem) honor = NULL;

  sample_add (fixture.document, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "KIM Jong-un", 0);
  sample_add (fixture.document, ENTENTE_ITEM_ACTOR, "kim-3", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  fixture.entry = entry_new (fixture.document, NULL);
  assert_refused (&fixture, "honor", "speaker", "Kim Jong-un");
  honor = write_cell (&fixture, "honor", "speaker", "TASS");
  g_assert_cmpstr (entente_item_get_text (honor, ENTENTE_STATEMENT_SPEAKER), ==, "tass");
  tear_down (&fixture, NULL);
}

/* An actor is found by the name that the table shows, and by that of the file. The two are not two actors. */
static void
test_language (void)
{
  Fixture fixture = { sample_document_new (), NULL };
  static const char *const names[] = { "TASS", "타스" };

  sample_add_alias (fixture.document, "tass", "타스", "ko");
  fixture.entry = entry_new (fixture.document, "ko");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntenteItem) honor = write_cell (&fixture, "honor", "speaker", names[i]);

      g_assert_cmpstr (entente_item_get_text (honor, ENTENTE_STATEMENT_SPEAKER), ==, "tass");
    }
  tear_down (&fixture, NULL);
}

/* Some words are the program's, others are the user's own. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteItem) honor = write_cell (fixture, "honor", "form", "QUOTATION");
  g_autoptr (EntenteItem) kim = write_cell (fixture, "kim", "kind", "Dynasty");
  g_autoptr (EntenteItem) graded = write_cell (fixture, "honor", "credibility", "3");

  g_assert_cmpstr (entente_item_get_text (honor, ENTENTE_STATEMENT_FORM), ==, "quote");
  g_assert_cmpstr (entente_item_get_text (kim, ENTENTE_ACTOR_KIND), ==, "Dynasty");
  g_assert_cmpint (entente_record_get_number (entente_item_get_record (graded), ENTENTE_STATEMENT_CREDIBILITY), ==, 3);
  assert_refused (fixture, "honor", "form", "song");
  assert_refused (fixture, "honor", "attribution", "somebody");
  assert_refused (fixture, "honor", "modality", "sings");
  assert_refused (fixture, "honor", "credibility", "9");
}

/* A name that stays keeps its language; one that goes is gone. */
static void
test_phrases (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteItem) kim = NULL;
  const EntenteRecord *record, *alias;

  sample_add_alias (fixture->document, "kim", "Ким Чен Ын", "ru");
  kim = write_cell (fixture, "kim", "aliases", "Ким Чен Ын · The Marshal");
  record = entente_item_get_record (kim);
  g_assert_cmpuint (entente_record_get_n_records (record, ENTENTE_ACTOR_ALIASES), ==, 2);
  alias = entente_record_get_nth (record, ENTENTE_ACTOR_ALIASES, 0);
  g_assert_cmpstr (entente_record_get_text (alias, ENTENTE_PHRASE_LANG), ==, "ru");
  alias = entente_record_get_nth (record, ENTENTE_ACTOR_ALIASES, 1);
  g_assert_cmpstr (entente_record_get_text (alias, ENTENTE_PHRASE_TEXT), ==, "The Marshal");
  g_assert_null (entente_record_get_text (alias, ENTENTE_PHRASE_LANG));
}

/* What an item needs is not emptied, and a day that is none is refused. */
static void
test_needed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteItem) undated = write_cell (fixture, "met", "start", "");
  g_autoptr (EntenteItem) unspoken = write_cell (fixture, "honor", "speaker", "");

  g_assert_null (entente_item_get_text (undated, ENTENTE_RELATION_START));
  g_assert_null (entente_item_get_text (unspoken, ENTENTE_STATEMENT_SPEAKER));
  assert_refused (fixture, "kim", "name", "  ");
  assert_refused (fixture, "met", "from", "");
  assert_refused (fixture, "photo", "title", "");
  assert_refused (fixture, "met", "start", "2025-02-30");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/table-entry/flag", Fixture, NULL, set_up, test_flag, tear_down);
  g_test_add ("/table-entry/items", Fixture, NULL, set_up, test_items, tear_down);
  g_test_add ("/table-entry/source", Fixture, NULL, set_up, test_source, tear_down);
  g_test_add_func ("/table-entry/ambiguous", test_ambiguous);
  g_test_add_func ("/table-entry/language", test_language);
  g_test_add ("/table-entry/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/table-entry/phrases", Fixture, NULL, set_up, test_phrases, tear_down);
  g_test_add ("/table-entry/needed", Fixture, NULL, set_up, test_needed, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-editions.h"

#include "entente-history.h"
#include "entente-import-plan.h"
#include "entente-json.h"
#include "entente-passage-statement.h"
#include "import-sample.h"

#include <string.h>

#define PAGE(text) "{\"id\":\"d1\",\"schema\":\"PlainText\",\"properties\":{\"fileName\":[\"talks.txt\"]," \
  "\"bodyText\":[\"" text "\"]}}\n"

#define FIRST "The harbour stayed shut on Monday. " \
  "“We will not go out today,” the speaker of the pilots said in the evening. “The wind is too strong,” he said."
#define SECOND "The harbour stayed shut on Monday. " \
  "“We will not go out today,” the speaker of the pilots said in the evening. “The wind is far too weak,” he said."

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteMeasure *measure;
  EntenteImport *import;
  EntenteImportPlan *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = entente_document_new ();
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
}

static void
forget_plan (Fixture *fixture)
{
  g_clear_pointer (&fixture->plan, entente_import_plan_free);
  g_clear_pointer (&fixture->import, entente_import_free);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  forget_plan (fixture);
  g_assert_finalize_object (fixture->measure);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static void
plan (Fixture    *fixture,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  forget_plan (fixture);
  fixture->import = import_sample_read ("a.json", text, -1, NULL, &error);
  g_assert_no_error (error);
  fixture->plan = entente_import_plan_new (fixture->import, fixture->document, "ftm", "set");
}

static void
apply (Fixture *fixture)
{
  g_autoptr (EntenteDraft) draft = entente_import_plan_make_draft (fixture->plan, fixture->measure, "a.json");

  g_assert_true (entente_history_apply (fixture->history, draft));
}

static EntenteSource *
get_source (Fixture *fixture)
{
  g_autoptr (EntenteSource) source = g_list_model_get_item (entente_document_get_items (fixture->document,
                                                                                        ENTENTE_ITEM_SOURCE), 0);

  return source;
}

/* A person marks words in the text that was imported. */
static void
add_statement (Fixture    *fixture,
               const char *id,
               const char *words)
{
  const char *text = entente_source_get_text (get_source (fixture));
  guint start = (guint) g_utf8_pointer_to_offset (text, strstr (text, words));
  g_autoptr (EntenteItem) item = entente_passage_statement_new (get_source (fixture), start,
                                                                start + (guint) g_utf8_strlen (words, -1));
  g_autoptr (EntenteItem) statement = entente_item_copy (item, id);

  g_assert_true (entente_document_insert (fixture->document, statement, G_MAXUINT));
}

static const char *
get_source_of (Fixture    *fixture,
               const char *id)
{
  return entente_statement_get_source (ENTENTE_STATEMENT (entente_document_lookup (fixture->document, id)));
}

static void
import_twice (Fixture *fixture)
{
  plan (fixture, PAGE (FIRST));
  apply (fixture);
  g_assert_cmpstr (entente_source_get_text (get_source (fixture)), ==, FIRST);
  add_statement (fixture, "kept", "We will not go out today");
  add_statement (fixture, "changed", "The wind is too strong");
  plan (fixture, PAGE (SECOND));
}

/* What the new text has no longer stays with the earlier one. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) before = NULL, after = NULL;
  const EntenteTextEdition *edition;
  g_autofree char *id = NULL;

  import_twice (fixture);
  before = entente_json_write (fixture->document, NULL);
  g_assert_cmpuint (entente_import_plan_get_editions (fixture->plan)->len, ==, 1);
  edition = entente_import_plan_get_editions (fixture->plan)->pdata[0];
  g_assert_cmpuint (edition->counts[ENTENTE_EDITION_KEPT], ==, 1);
  g_assert_cmpuint (edition->counts[ENTENTE_EDITION_CHANGED], ==, 1);
  id = g_strdup (entente_item_get_id (ENTENTE_ITEM (get_source (fixture))));
  apply (fixture);
  g_assert_cmpstr (entente_source_get_text (get_source (fixture)), ==, SECOND);
  g_assert_cmpstr (get_source_of (fixture, "kept"), ==, id);
  g_assert_cmpstr (get_source_of (fixture, "changed"), !=, id);
  g_assert_cmpstr (entente_source_get_text (ENTENTE_SOURCE (entente_document_lookup (
                     fixture->document, get_source_of (fixture, "changed")))), ==, FIRST);
  g_assert_true (entente_history_undo (fixture->history));
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* If the text is not replaced, nothing happens to the statements. */
static void
test_not_chosen (Fixture       *fixture,
                 gconstpointer  data)
{
  import_twice (fixture);
  for (guint i = 0; i < entente_import_plan_get_n_differences (fixture->plan); i++)
    entente_import_plan_get_difference (fixture->plan, i)->is_chosen = FALSE;
  apply (fixture);
  g_assert_cmpstr (entente_source_get_text (get_source (fixture)), ==, FIRST);
  g_assert_cmpstr (get_source_of (fixture, "changed"), ==, get_source_of (fixture, "kept"));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_SOURCE), ==, 1);
}

/* The same file again, and a text without statements, are no editions. */
static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  plan (fixture, PAGE (FIRST));
  g_assert_cmpuint (entente_import_plan_get_editions (fixture->plan)->len, ==, 0);
  apply (fixture);
  plan (fixture, PAGE (SECOND));
  g_assert_cmpuint (entente_import_plan_get_editions (fixture->plan)->len, ==, 0);
  add_statement (fixture, "kept", "We will not go out today");
  plan (fixture, PAGE (FIRST));
  g_assert_cmpuint (entente_import_plan_get_editions (fixture->plan)->len, ==, 0);
}

#define ADD(name, func) g_test_add ("/import-editions/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("replaced", test_replaced);
  ADD ("not-chosen", test_not_chosen);
  ADD ("none", test_none);
  return g_test_run ();
}

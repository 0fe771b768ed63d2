/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include <string.h>

#include "entente-history.h"
#include "entente-import-positions.h"
#include "entente-json.h"

#define MAX_KEPT (64 * 1024)

/* Keeps the file for a fuzzer to begin with, in a folder for its format. tests/fuzz/run asks for it. */
static void
keep_for_fuzzer (GBytes                    *bytes,
                 const EntenteImportFormat *format)
{
  const char *top = g_getenv ("ENTENTE_KEEP_INPUTS");
  g_autofree char *folder = NULL, *name = NULL, *path = NULL;

  if (top == NULL || format == NULL || g_bytes_get_size (bytes) > MAX_KEPT)
    return;
  folder = g_build_filename (top, format->name, NULL);
  name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA1, bytes);
  path = g_build_filename (folder, name, NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

/* Reads a file that stands in the test. */
EntenteImport *
import_sample_read (const char  *name,
                    const char  *text,
                    gssize       length,
                    const char **format,
                    GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, name, NULL, error);
  const EntenteImportFormat *found = NULL;
  EntenteImport *import;

  if (input == NULL)
    return NULL;
  import = entente_import_read (&input, 1, NULL, &found, NULL, error);
  keep_for_fuzzer (bytes, found);
  if (format != NULL)
    *format = import != NULL ? found->name : NULL;
  return import;
}

/* Likewise; nothing is wrong with the file. */
EntenteImport *
import_sample_load (const char *name,
                    const char *text,
                    gssize      length)
{
  g_autoptr (GError) error = NULL;
  EntenteImport *import = import_sample_read (name, text, length, NULL, &error);

  g_assert_no_error (error);
  return import;
}

/* Asserts that a message of the report holds the words. No message has a place of its format left. */
void
import_sample_assert_report (EntenteImport *import,
                             const char    *words)
{
  EntenteImportReport *report = entente_import_get_report (import);
  gboolean found = words == NULL;

  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    {
      g_autofree char *message = entente_import_report_dup_message (report, i);

      g_assert_null (strstr (message, "%u"));
      g_assert_null (strstr (message, "%s"));
      g_assert_cmpuint (entente_import_report_get_count (report, i), >, 0);
      found |= words != NULL && strstr (message, words) != NULL;
    }
  if (!found)
    g_error ("The report does not hold “%s”", words);
}

static guint
get_name_member (EntenteItemKind kind)
{
  static const guint members[] = {
    [ENTENTE_ITEM_ACTOR] = ENTENTE_ACTOR_NAME,
    [ENTENTE_ITEM_RELATION] = ENTENTE_RELATION_KIND,
    [ENTENTE_ITEM_STATEMENT] = ENTENTE_STATEMENT_TEXT,
    [ENTENTE_ITEM_SOURCE] = ENTENTE_SOURCE_TITLE,
  };

  return members[kind];
}

/* The item of that name, kind, words or title. */
EntenteImportItem *
import_sample_find (EntenteImport   *import,
                    EntenteItemKind  kind,
                    const char      *name)
{
  for (guint i = 0; i < entente_import_get_n (import, kind); i++)
    {
      EntenteImportItem *item = entente_import_get_nth (import, kind, i);

      if (g_strcmp0 (entente_record_get_text (item->record, get_name_member (kind)), name) == 0)
        return item;
    }
  g_error ("There is no “%s”", name);
}

void
import_sample_assert_text (EntenteImportItem *item,
                           guint              member,
                           const char        *text)
{
  g_assert_cmpstr (entente_record_get_text (item->record, member), ==, text);
}

void
import_sample_assert_datum (EntenteImportItem *item,
                            const char        *name,
                            const char        *text)
{
  guint member = entente_item_kind_get_common (item->kind, ENTENTE_COMMON_DATA);
  const EntenteDatum *datum = entente_record_find_datum (item->record, member, name);

  if (datum == NULL)
    g_error ("There is no fact “%s”", name);
  g_assert_cmpstr (datum->text, ==, text);
}

/* Asserts that nothing comes, and that the message holds the words. */
void
import_sample_assert_refused (const char *name,
                              const char *text,
                              gssize      length,
                              const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import_sample_read (name, text, length, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (strstr (error->message, words) == NULL)
    g_error ("The message “%s” does not hold “%s”", error->message, words);
}

static void
apply (EntenteImport   *import,
       const char      *format,
       EntenteHistory  *history)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteImportPlan) plan =
    entente_import_plan_new (import, entente_history_get_document (history), format, "set");
  g_autoptr (EntenteDraft) draft = entente_import_plan_make_draft (plan, measure, "set");

  entente_history_apply (history, draft);
}

/* Adds an import to a document, under the data set "set". */
void
import_sample_add_to (EntenteImport   *import,
                      const char      *format,
                      EntenteDocument *document)
{
  g_autoptr (EntenteHistory) history = entente_history_new (document);

  apply (import, format, history);
}

/* Returns what the document is in another format. */
GBytes *
import_sample_export (EntenteDocument     *document,
                      EntenteExportFormat  format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = entente_export_write (document, format, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Adds a file to a document that is told by its contents to be of a format. */
void
import_sample_import (GBytes          *bytes,
                      const char      *expected_format,
                      EntenteDocument *document)
{
  const char *format = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import = import_sample_read ("file", g_bytes_get_data (bytes, NULL),
                                                         g_bytes_get_size (bytes), &format, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (format, ==, expected_format);
  import_sample_add_to (import, format, document);
}

static void
assert_nothing_new (EntenteImport   *again,
                    const char      *format,
                    EntenteDocument *document)
{
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (again, document, format, "set");

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_assert_cmpuint (entente_import_plan_get_n_new (plan, kind), ==, 0);
      g_assert_cmpuint (entente_import_plan_get_n_missing (plan, kind), ==, 0);
    }
  g_assert_cmpuint (entente_import_plan_get_n_differences (plan), ==, 0);
}

/* What comes in is a document that can be saved and read, a second import of the file finds all of it, and undo takes all
 * of it away. */
void
import_sample_check_in_document (EntenteImport *import,
                                 const char    *name,
                                 const char    *text,
                                 gssize         length,
                                 const char    *format)
{
  g_autoptr (EntenteImport) second = import_sample_load (name, text, length);
  g_autoptr (EntenteDocument) document = entente_document_new (), again = NULL;
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GBytes) before = entente_json_write (document, NULL), written = NULL, written_again = NULL, undone = NULL;
  g_autoptr (GError) error = NULL;

  apply (import, format, history);
  written = entente_json_write (document, NULL);
  again = entente_json_read (written, NULL, NULL, &error);
  g_assert_no_error (error);
  written_again = entente_json_write (again, NULL);
  g_assert_true (g_bytes_equal (written, written_again));
  assert_nothing_new (second, format, again);
  if (entente_history_can_undo (history))
    entente_history_undo (history);
  undone = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (before, undone));
}

static void
check_case (const ImportCase *one)
{
  const char *format = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import = import_sample_read (one->name, one->text, -1, &format, &error);

  g_test_message ("%s", one->name);
  g_assert_no_error (error);
  g_assert_cmpstr (format, ==, one->format);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, one->n_actors);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_RELATION), ==, one->n_relations);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_STATEMENT), ==, one->n_statements);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_SOURCE), ==, one->n_sources);
  g_assert_cmpuint (entente_import_positions_count (import), ==, one->n_positions);
  import_sample_assert_report (import, one->warning);
  import_sample_check_in_document (import, one->name, one->text, -1, one->format);
}

/* Checks each case, alone and in a document. */
void
import_sample_check (const ImportCase *cases,
                     guint             n)
{
  for (guint i = 0; i < n; i++)
    check_case (&cases[i]);
}

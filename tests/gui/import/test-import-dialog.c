/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-dialog.h"

#include "entente-column-words.h"
#include "entente-import-memory.h"
#include "entente-import-report-dialog.h"
#include "entente-read-as-dialog.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteImportDialog *dialog; /* weak */
  EntenteImportResult *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = entente_document_new ();
  fixture->history = entente_history_new (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_assert_null (fixture->dialog);
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->history);
  g_clear_object (&fixture->document);
}

static void
imported_cb (Fixture             *fixture,
             EntenteImportResult *result)
{
  g_set_object (&fixture->result, result);
}

static gboolean
is_settled (gpointer dialog)
{
  return !entente_import_task_is_busy (entente_import_dialog_get_task (dialog)) &&
         !g_str_equal (entente_import_dialog_get_page (dialog), "wait");
}

static void
open_text (Fixture    *fixture,
           const char *name,
           const char *text,
           GSettings  *settings)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  GtkWindow *dialog = entente_import_dialog_new (fixture->history, "Document", settings);

  g_set_weak_pointer (&fixture->dialog, ENTENTE_IMPORT_DIALOG (dialog));
  g_signal_connect_swapped (dialog, "imported", G_CALLBACK (imported_cb), fixture);
  entente_import_dialog_add_bytes (fixture->dialog, bytes, name);
  entente_import_dialog_start (fixture->dialog);
  gtk_window_present (dialog);
  sample_wait (is_settled, dialog);
}

/* A file in a folder, which is removed. */
static void
open_file (Fixture    *fixture,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-import-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "people.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog = entente_import_dialog_new (fixture->history, "Document", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_set_weak_pointer (&fixture->dialog, ENTENTE_IMPORT_DIALOG (dialog));
  g_signal_connect_swapped (dialog, "imported", G_CALLBACK (imported_cb), fixture);
  entente_import_dialog_add_file (fixture->dialog, file);
  entente_import_dialog_start (fixture->dialog);
  gtk_window_present (dialog);
  sample_wait (is_settled, dialog);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static gboolean
is_gone (gpointer fixture)
{
  return ((Fixture *) fixture)->dialog == NULL;
}

static const EntenteImportPart *
get_part (Fixture *fixture)
{
  EntenteImportTask *task = entente_import_dialog_get_task (fixture->dialog);

  return entente_import_reading_get_part (entente_import_task_get_reading (task), 0);
}

static EntenteImportPlan *
get_plan (Fixture *fixture)
{
  return entente_import_task_get_plan (entente_import_dialog_get_task (fixture->dialog));
}

static void
set_role (Fixture           *fixture,
          guint              column,
          EntenteColumnRole  role)
{
  entente_mapping_page_set_role (entente_import_dialog_get_mapping (fixture->dialog), column, role);
  sample_wait (is_settled, fixture->dialog);
}

/* From the mapping, or the review, to the end. */
static void
import (Fixture *fixture)
{
  if (g_str_equal (entente_import_dialog_get_page (fixture->dialog), "mapping"))
    entente_import_dialog_go_on (fixture->dialog);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
  entente_import_dialog_go_on (fixture->dialog);
  sample_wait (is_gone, fixture);
}

/* Windows-1252, semicolons, a quoted separator, a row without an end. */
static const char messy[] =
  "Wer;Beziehung;Bei wem;seit\r\n"
  "M\xfcller;\"owns; partly\";Soci\xe9t\xe9 G\xe9n\xe9rale;03.04.2011\r\n"
  "Nov\xe1k;owns;;2017\r\n";

/* What is guessed can be changed, and the counts follow. The count before is the count after. */
static void
test_mapping (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteImportTask *task;
  EntenteImportChoices *choices;

  open_text (fixture, "ties.csv", messy, NULL);
  task = entente_import_dialog_get_task (fixture->dialog);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "mapping");
  g_assert_cmpint (entente_table_get_separator (get_part (fixture)->table), ==, ';');
  g_assert_true (g_strv_contains ((const char *const *) get_part (fixture)->samples, "Müller"));

  choices = entente_import_choices_new ();
  choices->contents = ENTENTE_TABLE_RELATIONS;
  entente_import_task_take_choices (task, 0, choices);
  entente_import_task_read (task);
  sample_wait (is_settled, fixture->dialog);
  set_role (fixture, 2, ENTENTE_COLUMN_NOTE);
  g_assert_true (entente_column_words_is_missing (get_part (fixture)->roles, ENTENTE_COLUMN_TO));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "Say which column is “To”"));
  set_role (fixture, 2, ENTENTE_COLUMN_TO);
  g_assert_cmpuint (entente_import_plan_get_n_new (get_plan (fixture), ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "1 row without both ends"));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);

  import (fixture);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Import ties.csv");
  g_assert_cmpuint (entente_import_result_get_added (fixture->result)->len, ==, 3);
  g_assert_true (entente_history_undo (fixture->history));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 0);
}

/* A role that only one column can have leaves the other. */
static void
test_one_of_a_role (Fixture       *fixture,
                    gconstpointer  data)
{
  open_text (fixture, "ties.csv", "From,To,Third\na,b,c\n", NULL);
  g_assert_cmpint (get_part (fixture)->roles->contents, ==, ENTENTE_TABLE_RELATIONS);
  set_role (fixture, 2, ENTENTE_COLUMN_TO);
  g_assert_cmpint (get_part (fixture)->roles->roles[1], ==, ENTENTE_COLUMN_DATA);
  g_assert_cmpint (get_part (fixture)->roles->roles[2], ==, ENTENTE_COLUMN_TO);
  set_role (fixture, 1, ENTENTE_COLUMN_NOTE);
  set_role (fixture, 0, ENTENTE_COLUMN_NOTE);
  g_assert_cmpint (get_part (fixture)->roles->roles[1], ==, ENTENTE_COLUMN_NOTE);
}

/* A graph answers all by itself. */
static void
test_straight_to_review (Fixture       *fixture,
                         gconstpointer  data)
{
  open_text (fixture, "g.json", "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], "
             "\"links\": [{\"source\": \"a\", \"target\": \"b\"}]}", NULL);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
  import (fixture);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 2);
}

/* The newer version of a table: what differs is shown and ticked, what a person has changed is not. */
static void
test_second_import (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntenteDraft) draft = NULL;
  EntenteItem *item;
  EntenteTickList *list;

  open_text (fixture, "people.csv", "Name,Description\nKim,Farmer\nPark,Baker\nLee,Smith\n", NULL);
  import (fixture);
  item = g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR), 1);
  draft = entente_draft_new (fixture->document, "Edit");
  entente_record_set_text (entente_draft_edit (draft, entente_item_get_id (item)), ENTENTE_ACTOR_DESCRIPTION, "Cook");
  entente_history_apply (fixture->history, draft);
  g_object_unref (item);

  open_text (fixture, "people.csv", "Name,Description\nKim,Miller\nPark,Butcher\n", NULL);
  g_assert_cmpuint (entente_import_plan_get_n_differences (get_plan (fixture)), ==, 2);
  g_assert_cmpuint (entente_import_plan_get_n_missing (get_plan (fixture), ENTENTE_ITEM_ACTOR), ==, 1);
  g_assert_true (entente_import_plan_get_difference (get_plan (fixture), 0)->is_chosen);
  g_assert_false (entente_import_plan_get_difference (get_plan (fixture), 1)->is_chosen);
  entente_import_dialog_go_on (fixture->dialog);
  sample_settle (GTK_WIDGET (fixture->dialog));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "Farmer → Miller"));
  list = entente_review_page_get_differences (entente_import_dialog_get_review (fixture->dialog));
  entente_tick_list_tick (list, 0, FALSE);
  entente_tick_list_tick (list, 1, TRUE);
  import (fixture);
  item = g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR), 0);
  g_assert_cmpstr (entente_item_get_text (item, ENTENTE_ACTOR_DESCRIPTION), ==, "Farmer");
  g_object_unref (item);
  item = g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR), 1);
  g_assert_cmpstr (entente_item_get_text (item, ENTENTE_ACTOR_DESCRIPTION), ==, "Butcher");
  g_object_unref (item);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 3);
}

/* Equal names are proposed, and not ticked. */
static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  EntenteTickList *list;

  open_text (fixture, "people.csv", "Name,Description\nKim,Farmer\nPark,Baker\n", NULL);
  import (fixture);
  open_text (fixture, "others.csv", "Name,Description\nKim,Miller\nLee,Smith\n", NULL);
  g_assert_cmpuint (entente_import_plan_get_n_namesakes (get_plan (fixture)), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_n_new (get_plan (fixture), ENTENTE_ITEM_ACTOR), ==, 2);
  list = entente_review_page_get_namesakes (entente_import_dialog_get_review (fixture->dialog));
  entente_tick_list_tick_all (list, TRUE);
  g_assert_cmpuint (entente_import_plan_get_n_new (get_plan (fixture), ENTENTE_ITEM_ACTOR), ==, 1);
  import (fixture);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 3);
}

/* What the user does meanwhile is not overwritten: the plan is made anew. */
static void
test_changed_meanwhile (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (fixture->document, "Add");
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, "kim");

  open_text (fixture, "people.csv", "Name,Description\nKim,Farmer\n", NULL);
  entente_import_dialog_go_on (fixture->dialog);
  entente_draft_add (draft, item, G_MAXUINT);
  g_assert_true (entente_history_apply (fixture->history, draft));
  entente_import_dialog_go_on (fixture->dialog);
  while (entente_import_task_is_busy (entente_import_dialog_get_task (fixture->dialog)) ||
         !entente_import_task_is_current (entente_import_dialog_get_task (fixture->dialog)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  import (fixture);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 2);
}

/* A new document is made elsewhere; the present one stays as it is. */
static void
test_into_new (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteImportTask *task;

  open_text (fixture, "people.csv", "Name,Description\nKim,Farmer\n", NULL);
  task = entente_import_dialog_get_task (fixture->dialog);
  entente_import_task_set_into_new (task, TRUE);
  entente_import_task_plan (task);
  sample_wait (is_settled, fixture->dialog);
  import (fixture);
  g_assert_true (entente_import_result_is_into_new (fixture->result));
  g_assert_false (entente_step_is_empty (entente_import_result_get_step (fixture->result)));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
}

/* Where and why, and nothing is imported. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  open_text (fixture, "broken.gexf", "<gexf>\n<graph></gexf>\n", NULL);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "error");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "“broken.gexf” Can’t Be Imported"));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
}

static const char *
get_format (Fixture *fixture)
{
  return get_part (fixture)->format->name;
}

static GtkWidget *
find_read_as_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ENTENTE_IS_READ_AS_DIALOG (window))
        return window;
    }
  return NULL;
}

/* By the dialog, as the user does. */
static void
read_as (Fixture    *fixture,
         const char *format)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "import.read-as", NULL);
  dialog = find_read_as_dialog ();
  g_assert_nonnull (dialog);
  g_assert_nonnull (sample_find_label (dialog, "Node-link JSON"));
  entente_read_as_dialog_choose (ENTENTE_READ_AS_DIALOG (dialog), format);
  sample_wait (is_settled, fixture->dialog);
}

/* A file is read as what the user says. If it is not that, it says so, and the way back leads to what was before. */
static void
test_read_as (Fixture       *fixture,
              gconstpointer  data)
{
  open_text (fixture, "g.json", "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], "
             "\"edges\": [{\"source\": \"a\", \"target\": \"b\"}]}", NULL);
  g_assert_cmpstr (get_format (fixture), ==, "node-link");
  read_as (fixture, "gexf");
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "error");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "“g.json” Can’t Be Imported"));
  entente_import_dialog_go_on (fixture->dialog);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "error");
  entente_import_dialog_go_back (fixture->dialog);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
  g_assert_cmpstr (get_format (fixture), ==, "node-link");
  g_assert_null (entente_import_task_get_choices (entente_import_dialog_get_task (fixture->dialog), 0)->format);
  read_as (fixture, "canvas");
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
  g_assert_cmpstr (get_format (fixture), ==, "canvas");
  g_assert_cmpuint (entente_import_plan_get_n_new (get_plan (fixture), ENTENTE_ITEM_RELATION), ==, 0);
  read_as (fixture, "node-link");
  import (fixture);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_RELATION), ==, 1);
}

/* What was chosen for the columns goes with the table; what is no table has none. */
static void
test_read_table_as (Fixture       *fixture,
                    gconstpointer  data)
{
  open_text (fixture, "names.txt", "graph [\n node [ id 1 ]\n node [ id 2 ] ]\n", NULL);
  g_assert_cmpstr (get_format (fixture), ==, "gml");
  read_as (fixture, "csv");
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "mapping");
  read_as (fixture, "dl");
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "error");
  entente_import_dialog_go_back (fixture->dialog);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "mapping");
  read_as (fixture, "gml");
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
}

/* A file that is nothing known can still be said to be something. */
static void
test_read_unknown_as (Fixture       *fixture,
                      gconstpointer  data)
{
  open_text (fixture, "odd.json", "{\"nodes\": [{\"id\": \"a\"}]}", NULL);
  if (g_str_equal (entente_import_dialog_get_page (fixture->dialog), "error"))
    {
      g_assert_null (entente_import_task_get_reading (entente_import_dialog_get_task (fixture->dialog)));
      entente_import_dialog_go_back (fixture->dialog);
      g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "error");
    }
  read_as (fixture, "node-link");
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
}

static GtkWidget *
find_keep_row (Fixture *fixture)
{
  GtkWidget *label = sample_find_label (GTK_WIDGET (fixture->dialog), "Keep the file as a source");

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

/* The file becomes a source only if that is ticked, in the same step, and once. */
static void
test_keep_file (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntenteItem) source = NULL;

  open_file (fixture, "Name,Description\nKim,Farmer\n");
  entente_import_dialog_go_on (fixture->dialog);
  g_assert_cmpuint (entente_import_plan_get_n_new (get_plan (fixture), ENTENTE_ITEM_SOURCE), ==, 0);
  adw_action_row_activate (ADW_ACTION_ROW (find_keep_row (fixture)));
  g_assert_cmpuint (entente_import_plan_get_n_new (get_plan (fixture), ENTENTE_ITEM_SOURCE), ==, 1);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "1 source"));
  import (fixture);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_SOURCE), ==, 1);
  source = g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_SOURCE), 0);
  g_assert_cmpstr (entente_item_get_text (source, ENTENTE_SOURCE_TITLE), ==, "people.csv");
  g_assert_cmpstr (entente_item_get_text (source, ENTENTE_SOURCE_KIND), ==, "data set");
  g_assert_cmpstr (entente_import_result_get_name (fixture->result), ==, "people.csv");

  open_file (fixture, "Name,Description\nKim,Farmer\n");
  entente_import_dialog_go_on (fixture->dialog);
  g_assert_false (gtk_widget_get_sensitive (find_keep_row (fixture)));
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_true (entente_history_undo (fixture->history));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_SOURCE), ==, 0);
}

/* What was pasted is no file. */
static void
test_no_file_to_keep (Fixture       *fixture,
                      gconstpointer  data)
{
  open_text (fixture, "Pasted Table", "Name,Description\nKim,Farmer\n", NULL);
  entente_import_dialog_go_on (fixture->dialog);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "Data Set"));
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->dialog), "Keep the file as a source"));
}

/* Whoever closes the dialog does not want it any more, whatever is under way. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  open_text (fixture, "people.csv", "Name,Description\nKim,Farmer\n", NULL);
  entente_import_dialog_go_on (fixture->dialog);
  entente_import_dialog_go_on (fixture->dialog);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  for (int i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
}

/* A table with the same header means the same the next time, unless no traces are to be left. */
static void
test_memory (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GSettings) settings = entente_settings_new ();
  g_autoptr (GHashTable) remembered = NULL;

  g_assert_nonnull (settings);
  g_settings_set_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES, TRUE);
  open_text (fixture, "a.csv", "Alpha,Beta\nKim,Farmer\n", settings);
  import (fixture);
  remembered = entente_import_memory_load (settings);
  g_assert_cmpuint (g_hash_table_size (remembered), ==, 0);

  g_settings_set_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES, FALSE);
  open_text (fixture, "b.csv", "Alpha,Beta\nPark,Baker\n", settings);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "mapping");
  set_role (fixture, 1, ENTENTE_COLUMN_NOTE);
  import (fixture);
  open_text (fixture, "c.csv", "Alpha,Beta\nLee,Smith\n", settings);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "review");
  g_assert_cmpint (get_part (fixture)->roles->roles[1], ==, ENTENTE_COLUMN_NOTE);
  entente_import_dialog_go_back (fixture->dialog);
  g_assert_cmpstr (entente_import_dialog_get_page (fixture->dialog), ==, "mapping");
  g_settings_reset (settings, ENTENTE_SETTING_IMPORT_MAPPINGS);
}

/* Text of a file is no markup, and an order of dates is asked for only where it is undecided. */
static void
test_strange_words (Fixture       *fixture,
                    gconstpointer  data)
{
  open_text (fixture, "people.csv", "Name,Born\nAT&T <b>,1/2/2018\n<i>,3/4/2019\n", NULL);
  g_assert_true (get_part (fixture)->roles->has_undecided_dates);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "AT&T <b>"));
  import (fixture);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 2);
}

/* The account of an import tells what came and what did not, with the places. */
static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ()), *report;

  open_text (fixture, "ties.csv", "From,To,Kind\na,b,knows\na,,knows\n", NULL);
  import (fixture);
  text = entente_import_result_dup_text (fixture->result);
  g_assert_nonnull (strstr (text, "Import ties.csv\n"));
  g_assert_nonnull (strstr (text, "New: 2 actors, 1 relation\n"));
  g_assert_nonnull (strstr (text, "1 row without both ends\n  Line 3: a\n"));
  report = entente_import_report_dialog_new (parent, fixture->result, TRUE);
  gtk_window_present (report);
  sample_settle (GTK_WIDGET (report));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (report), "New: 2 actors, 1 relation"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (report), "1 row without both ends"));
  gtk_window_destroy (report);
  gtk_window_destroy (parent);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/import-dialog/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("mapping", test_mapping);
  ADD ("one-of-a-role", test_one_of_a_role);
  ADD ("straight-to-review", test_straight_to_review);
  ADD ("second-import", test_second_import);
  ADD ("namesakes", test_namesakes);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("into-new", test_into_new);
  ADD ("broken", test_broken);
  ADD ("read-as", test_read_as);
  ADD ("read-table-as", test_read_table_as);
  ADD ("read-unknown-as", test_read_unknown_as);
  ADD ("keep-file", test_keep_file);
  ADD ("no-file-to-keep", test_no_file_to_keep);
  ADD ("closed", test_closed);
  ADD ("memory", test_memory);
  ADD ("strange-words", test_strange_words);
  ADD ("report", test_report);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"
#include "entente-json.h"
#include "entente-save-actions.h"
#include "sample-actions.h"
#include "sample-session.h"
#include "sample-widget.h"

/* Saving and the versions of a file, without the window of Entente. */

typedef struct {
  SampleActions sample;
  EntenteWindowJournal *journal;
  EntenteVersionActions *versions;
  EntenteSaveActions *saving;
  guint n_saved;
} Fixture;

static void
count_cb (guint *n)
{
  ++*n;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *bar = g_object_new (ENTENTE_TYPE_FILE_BAR, NULL);

  sample_actions_set_up (&fixture->sample, data);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (adw_application_window_get_content (
                                 ADW_APPLICATION_WINDOW (fixture->sample.window))), bar);
  fixture->journal = entente_window_journal_new (fixture->sample.document, fixture->sample.toasts, NULL);
  entente_window_journal_begin (fixture->journal, NULL);
  fixture->versions = entente_version_actions_new (fixture->sample.document, fixture->sample.window,
                                                   fixture->sample.toasts, fixture->journal, ENTENTE_FILE_BAR (bar));
  fixture->saving = entente_save_actions_new (fixture->sample.document, fixture->sample.window, fixture->journal,
                                              fixture->versions);
  g_signal_connect_swapped (fixture->saving, "saved", G_CALLBACK (count_cb), &fixture->n_saved);
  entente_actions_begin (ENTENTE_ACTIONS (fixture->versions));
  entente_actions_update (ENTENTE_ACTIONS (fixture->versions));
  entente_actions_update (ENTENTE_ACTIONS (fixture->saving));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_run_dispose (G_OBJECT (fixture->versions));
  g_assert_finalize_object (fixture->saving);
  g_assert_finalize_object (fixture->versions);
  entente_window_journal_discard (fixture->journal);
  g_assert_finalize_object (fixture->journal);
  sample_actions_tear_down (&fixture->sample, data);
}

static void
change (Fixture    *fixture,
        const char *title)
{
  EntenteSession *session = fixture->sample.session;
  g_autoptr (EntenteDraft) draft = entente_commands_set_title (entente_session_get_document (session), title, NULL);

  g_assert_true (entente_history_apply (entente_session_get_history (session), draft));
  entente_actions_update (ENTENTE_ACTIONS (fixture->versions));
  entente_actions_update (ENTENTE_ACTIONS (fixture->saving));
}

static gboolean
is_saved (gpointer data)
{
  return !entente_open_document_is_saving (data);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  SampleActions *sample = &fixture->sample;
  g_autoptr (GBytes) document = NULL, file = NULL;

  g_assert_false (sample_actions_can (sample, "save"));
  g_assert_true (sample_actions_can (sample, "save-as"));
  g_assert_false (sample_actions_can (sample, "revert"));
  g_assert_true (entente_save_actions_may_close (fixture->saving));
  change (fixture, "Changed");
  g_assert_true (sample_actions_can (sample, "revert"));
  sample_actions_do (sample, "save");
  g_assert_true (entente_open_document_is_saving (sample->document));
  g_assert_false (sample_actions_can (sample, "save"));
  g_assert_false (sample_actions_can (sample, "reload"));
  sample_wait (is_saved, sample->document);
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_true (sample_actions_can (sample, "reload"));
  g_assert_false (entente_open_document_is_modified (sample->document));
  document = entente_json_write (entente_session_get_document (sample->session), NULL);
  file = entente_file_read (sample->file, NULL, NULL);
  g_assert_true (g_bytes_equal (document, file));
}

static void
update_cb (Fixture *fixture)
{
  entente_actions_update (ENTENTE_ACTIONS (fixture->versions));
  entente_actions_update (ENTENTE_ACTIONS (fixture->saving));
}

/* A new document has no file until it is written. What needs one can be done from then on, without another step. */
static void
test_first_save (Fixture       *fixture,
                 gconstpointer  data)
{
  SampleActions *sample = &fixture->sample;

  change (fixture, "Changed");
  sample_actions_do (sample, "save");
  entente_open_document_set_location (sample->document, NULL);
  update_cb (fixture);
  g_assert_false (sample_actions_can (sample, "versions"));
  g_signal_connect_swapped (entente_session_get_history (sample->session), "notify::modified", G_CALLBACK (update_cb),
                            fixture);
  sample_wait (is_saved, sample->document);
  g_assert_true (entente_open_document_is_at (sample->document, sample->file));
  g_assert_true (sample_actions_can (sample, "versions"));
  g_assert_true (sample_actions_can (sample, "reload"));
  g_assert_false (sample_actions_can (sample, "save"));
}

/* The window stays, until the user has said what becomes of the changes. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  SampleActions *sample = &fixture->sample;
  AdwMessageDialog *question;

  change (fixture, "Changed");
  g_assert_false (entente_save_actions_may_close (fixture->saving));
  question = sample_actions_find_question (sample);
  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_close_response (question), ==, "cancel");
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "save");
  adw_message_dialog_response (question, "cancel");
  g_assert_null (sample_actions_find_question (sample));
  g_assert_true (entente_open_document_is_modified (sample->document));
}

static gboolean
has_question (gpointer data)
{
  return sample_actions_find_question (data) != NULL;
}

static gboolean
is_reloaded (gpointer data)
{
  return g_strcmp0 (entente_document_get_title (data), "Theirs") == 0;
}

/* What another program wrote is not written over without a word, and can be had. */
static void
test_other (Fixture       *fixture,
            gconstpointer  data)
{
  static const char theirs[] = "{ \"title\": \"Theirs\", \"actors\": [], \"relations\": [] }";
  SampleActions *sample = &fixture->sample;
  g_autofree char *path = g_file_get_path (sample->file);
  EntenteDocument *document = entente_session_get_document (sample->session);
  g_autoptr (GBytes) file = NULL;

  change (fixture, "Mine");
  g_assert_true (g_file_set_contents (path, theirs, -1, NULL));
  sample_actions_do (sample, "save");
  sample_wait (has_question, sample);
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  file = entente_file_read (sample->file, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (file), ==, sizeof theirs - 1);
  g_assert_true (adw_message_dialog_has_response (sample_actions_find_question (sample), "overwrite"));
  adw_message_dialog_response (sample_actions_find_question (sample), "reload");
  g_assert_false (sample_actions_can (sample, "reload"));
  sample_wait (is_reloaded, document);
  sample_settle (GTK_WIDGET (sample->window));
  g_assert_true (sample_actions_says (sample, "Reloaded"));
  g_assert_true (sample_actions_can (sample, "reload"));
  entente_history_undo (entente_session_get_history (sample->session));
  g_assert_cmpstr (entente_document_get_title (document), ==, "Mine");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/save-actions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("save", test_save);
  ADD ("first-save", test_first_save);
  ADD ("close", test_close);
  ADD ("other", test_other);

  return g_test_run ();
}

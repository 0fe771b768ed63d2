/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-application.h"
#include "entente-window-owner.h"
#include "entente-window.h"

#include "entente-commands.h"
#include "entente-json.h"
#include "entente-lock.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

/* There is one in a program, as long as it runs. */
static EntenteApplication *application;

typedef struct {
  EntenteWindow *window;
  GFile *file;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  return !entente_session_is_busy (entente_window_get_session (data));
}

static void
settle (EntenteWindow *window)
{
  sample_wait (is_idle, window);
  sample_settle (GTK_WIDGET (window));
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();

  fixture->file = sample_file_new (document);
  g_application_activate (G_APPLICATION (application));
  fixture->window = ENTENTE_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  settle (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_windows (), ==, 0);
  g_assert_null (fixture->window);
  g_file_delete (fixture->file, NULL, NULL);
  g_object_unref (fixture->file);
}

static const char *
page_of (EntenteWindow *window)
{
  gpointer stack = gtk_widget_get_template_child (GTK_WIDGET (window), ENTENTE_TYPE_WINDOW, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
is_enabled (EntenteWindow *window,
            const char    *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
open_file (Fixture *fixture,
           GFile   *file)
{
  entente_window_owner_open_file (ENTENTE_WINDOW_OWNER (application), file, GTK_WINDOW (fixture->window));
  settle (fixture->window);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (page_of (fixture->window), ==, "start");
  g_assert_nonnull (sample_find_button (GTK_WIDGET (fixture->window), "Open…"));
  g_assert_false (is_enabled (fixture->window, "search"));
  g_assert_false (is_enabled (fixture->window, "back"));
  g_assert_false (is_enabled (fixture->window, "open-anyway"));
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteSession *session = entente_window_get_session (fixture->window);

  open_file (fixture, fixture->file);
  g_assert_cmpstr (page_of (fixture->window), ==, "document");
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (is_enabled (fixture->window, "search"));
  g_assert_true (is_enabled (fixture->window, "zoom-in"));
  g_assert_false (is_enabled (fixture->window, "back"));
  /* It would read the file again over what is not saved. */
  g_assert_false (is_enabled (fixture->window, "open-anyway"));

  entente_session_select (session, entente_document_lookup (entente_session_get_document (session), "kim"));
  g_assert_true (is_enabled (fixture->window, "back"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "back", NULL);
  g_assert_null (entente_session_get_selected (session));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "forward", NULL);
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (session)), ==, "kim");
}

static void
test_windows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GFile) other = sample_file_new (document);

  open_file (fixture, fixture->file);
  open_file (fixture, other);
  g_assert_cmpuint (count_windows (), ==, 2);
  open_file (fixture, fixture->file);
  open_file (fixture, other);
  g_assert_cmpuint (count_windows (), ==, 2);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    settle (l->data);
  g_file_delete (other, NULL, NULL);
}

static void
test_error (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, "{\n  \"actors\": [,]\n}", 18, NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  open_file (fixture, fixture->file);
  g_assert_cmpstr (page_of (fixture->window), ==, "error");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->window),
                                       "Line 2, column 14: expected a value or “]”, found “,”"));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "start", NULL);
  g_assert_cmpstr (page_of (fixture->window), ==, "start");
}

static GtkWindow *
dialog_of (EntenteWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  g_assert_not_reached ();
}

static void
test_remarks (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWindow *dialog;

  open_file (fixture, fixture->file);
  /* The sample names a source that it does not hold. */
  g_assert_true (is_enabled (fixture->window, "remarks"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "remarks", NULL);
  dialog = dialog_of (fixture->window);
  sample_settle (GTK_WIDGET (dialog));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (dialog), "No source has the id “gone”"));
  gtk_window_destroy (dialog);
}

static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer panes = gtk_widget_get_template_child (GTK_WIDGET (fixture->window), ENTENTE_TYPE_WINDOW, "panes");
  gboolean outline, details;

  open_file (fixture, fixture->file);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-outline", NULL);
  g_object_get (panes, "show-start", &outline, "show-end", &details, NULL);
  g_assert_false (outline);
  g_assert_true (details);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "search", NULL);
  g_object_get (panes, "show-start", &outline, NULL);
  g_assert_true (outline);
}

static void
test_closed_while_opening (Fixture       *fixture,
                           gconstpointer  data)
{
  entente_window_owner_open_file (ENTENTE_WINDOW_OWNER (application), fixture->file, GTK_WINDOW (fixture->window));
  g_assert_true (entente_session_is_busy (entente_window_get_session (fixture->window)));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The last that holds a window which is closed while it opens a file is the opening. */
static void
tear_down_busy (Fixture       *fixture,
                gconstpointer  data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (window, &window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  sample_wait (is_gone, &window);
  g_file_delete (fixture->file, NULL, NULL);
  g_object_unref (fixture->file);
}

static gboolean
is_saved (gpointer data)
{
  return !is_enabled (data, "save") && is_enabled (data, "save-as");
}

static GBytes *
bytes_of (GFile *file)
{
  return entente_file_read (file, NULL, NULL);
}

/* Delete, undo, redo, save: the file is what the document is, and then as it was again. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  EntenteSession *session = entente_window_get_session (fixture->window);
  g_autoptr (GBytes) before = NULL, changed = NULL, after = NULL;
  EntenteDocument *document;

  open_file (fixture, fixture->file);
  document = entente_session_get_document (session);
  before = entente_json_write (document, NULL);
  g_assert_false (is_enabled (fixture->window, "save"));
  g_assert_false (is_enabled (fixture->window, "undo"));
  g_assert_false (is_enabled (fixture->window, "delete"));

  entente_session_select (session, entente_document_lookup (document, "kim"));
  g_action_group_activate_action (actions, "delete", NULL);
  settle (fixture->window);
  g_assert_null (entente_document_lookup (document, "kim"));
  g_assert_null (entente_session_get_selected (session));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "• "));

  g_action_group_activate_action (actions, "save", NULL);
  sample_wait (is_saved, fixture->window);
  changed = entente_json_write (document, NULL);
  after = bytes_of (fixture->file);
  g_assert_true (g_bytes_equal (after, changed));
  g_assert_false (g_bytes_equal (after, before));
  g_assert_false (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "• "));

  g_action_group_activate_action (actions, "undo", NULL);
  g_assert_nonnull (entente_document_lookup (document, "kim"));
  g_assert_true (is_enabled (fixture->window, "save"));
  g_action_group_activate_action (actions, "redo", NULL);
  g_assert_false (is_enabled (fixture->window, "save"));
  g_action_group_activate_action (actions, "undo", NULL);
  g_action_group_activate_action (actions, "save", NULL);
  sample_wait (is_saved, fixture->window);
  g_clear_pointer (&after, g_bytes_unref);
  after = bytes_of (fixture->file);
  g_assert_true (g_bytes_equal (after, before));
}

static GtkWindow *
find_question (EntenteWindow *window)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (other) && gtk_widget_get_visible (GTK_WIDGET (other)) &&
          gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return other;
    }
  return NULL;
}

/* What is unsaved does not go with the window; and what another program wrote is not written over. */
static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  EntenteSession *session = entente_window_get_session (fixture->window);
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autoptr (GBytes) after = NULL;
  GtkWindow *question;

  open_file (fixture, fixture->file);
  entente_session_select (session, entente_document_lookup (entente_session_get_document (session), "kim"));
  g_action_group_activate_action (actions, "delete", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  question = find_question (fixture->window);
  g_assert_nonnull (question);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_assert_true (is_enabled (fixture->window, "save"));

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_action_group_activate_action (actions, "save", NULL);
  /* While it is being saved, it can't be saved once more. */
  g_assert_false (is_enabled (fixture->window, "save"));
  while (!is_enabled (fixture->window, "save") || (question = find_question (fixture->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  after = bytes_of (fixture->file);
  g_assert_cmpuint (g_bytes_get_size (after), ==, 2);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_action_group_activate_action (actions, "undo", NULL);
  g_assert_false (is_enabled (fixture->window, "save"));
}

static void
set_title (EntenteWindow *window,
           const char    *title)
{
  EntenteSession *session = entente_window_get_session (window);
  g_autoptr (EntenteDraft) draft = entente_commands_set_title (entente_session_get_document (session), title, NULL);

  g_assert_true (entente_history_apply (entente_session_get_history (session), draft));
}

/* A new document has a window, a name, and a hint where to begin; it is asked what becomes of it. */
static void
test_new_document (Fixture       *fixture,
                   gconstpointer  data)
{
  gpointer hint = gtk_widget_get_template_child (GTK_WIDGET (fixture->window), ENTENTE_TYPE_WINDOW, "empty_hint");
  EntenteWindow *other;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-document", NULL);
  settle (fixture->window);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (page_of (fixture->window), ==, "document");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Untitled Document");
  g_assert_true (gtk_widget_get_visible (hint));
  g_assert_true (is_enabled (fixture->window, "save"));
  g_assert_true (is_enabled (fixture->window, "edit-title"));
  g_assert_null (entente_window_get_location (fixture->window));
  set_title (fixture->window, "Mine");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "• Mine");

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-document", NULL);
  g_assert_cmpuint (count_windows (), ==, 2);
  other = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  if (other == fixture->window)
    other = gtk_application_get_windows (GTK_APPLICATION (application))->next->data;
  settle (other);
  set_title (other, "Other");

  /* Quitting asks one after the other; who cancels stays. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_assert_true ((find_question (fixture->window) != NULL) != (find_question (other) != NULL));
  if (find_question (fixture->window) != NULL)
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (fixture->window)), "cancel");
  else
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (other)), "cancel");
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_null (find_question (fixture->window));
  g_assert_null (find_question (other));

  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  gtk_window_close (GTK_WINDOW (other));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (other)), "discard");
  sample_wait (is_gone, &other);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
}

/* Where what strangers wrote is read without a lock, the user can see that. */
static void
test_about (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autofree char *comments = NULL;
  gpointer about = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows) && !ADW_IS_ABOUT_WINDOW (about); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      about = window;
    }
  g_assert_true (ADW_IS_ABOUT_WINDOW (about));
  g_object_get (about, "comments", &comments, NULL);
  g_assert_cmpint (strstr (comments, "seccomp") == NULL, ==, entente_lock_has_filter ());
  gtk_window_destroy (about);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = entente_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add ("/window/start", Fixture, NULL, set_up, test_start, tear_down);
  g_test_add ("/window/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/window/windows", Fixture, NULL, set_up, test_windows, tear_down);
  g_test_add ("/window/error", Fixture, NULL, set_up, test_error, tear_down);
  g_test_add ("/window/remarks", Fixture, NULL, set_up, test_remarks, tear_down);
  g_test_add ("/window/sides", Fixture, NULL, set_up, test_sides, tear_down);
  g_test_add ("/window/closed-while-opening", Fixture, NULL, set_up, test_closed_while_opening, tear_down_busy);
  g_test_add ("/window/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/window/new-document", Fixture, NULL, set_up, test_new_document, tear_down);
  g_test_add ("/window/about", Fixture, NULL, set_up, test_about, tear_down);
  g_test_add ("/window/keep", Fixture, NULL, set_up, test_keep, tear_down);
  return g_test_run ();
}

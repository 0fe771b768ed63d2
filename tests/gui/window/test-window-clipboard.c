/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fragment.h"
#include "entente-import-dialog.h"
#include "entente-source-dialog.h"
#include "entente-json.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

typedef SampleWindow Fixture;

static GdkClipboard *
clipboard_of (Fixture *fixture)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
}

static gboolean
can_paste (gpointer data)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard_of (data));

  return sample_window_can (data, "paste") && gdk_content_formats_contain_mime_type (formats, ENTENTE_FRAGMENT_MIME);
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
read_text (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (clipboard_of (fixture), NULL, text_cb, &text);
  sample_wait (has_text, &text);
  return text;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sample_window_set_up (fixture, data);
  gdk_clipboard_set_content (clipboard_of (fixture), NULL);
  sample_settle (GTK_WIDGET (fixture->window));
}

/* What is cut can be had back in two ways: by undoing, and by pasting. */
static void
test_cut_and_paste (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL;
  g_autofree char *text = NULL;

  g_assert_false (sample_window_can (fixture, "copy"));
  g_assert_false (sample_window_can (fixture, "paste"));
  sample_window_select (fixture, "kim", "honor", NULL);
  sample_window_do (fixture, "cut", NULL);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Cut 2 Items");
  g_assert_null (entente_document_lookup (fixture->document, "kim"));
  sample_wait (can_paste, fixture);
  text = read_text (fixture);
  g_assert_true (g_str_has_prefix (text, "Kim Jong-un\n\n“I am sure that we will honor these events”\n"));

  sample_window_do (fixture, "paste", NULL);
  while (entente_history_get_position (fixture->history) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Paste 2 Items");
  g_assert_nonnull (entente_document_lookup (fixture->document, "kim"));
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document), "kim", NULL));

  sample_window_do (fixture, "undo", NULL);
  sample_window_do (fixture, "undo", NULL);
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

static gboolean
says_so (gpointer data)
{
  const char *const *texts = data;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (sample_find_label (window, texts[0]) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Once more, in the same document: nobody is there twice. */
static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  const char *const told[] = { "What you pasted is in this document already" };

  sample_window_select (fixture, "met", NULL);
  sample_window_do (fixture, "copy", NULL);
  sample_wait (can_paste, fixture);
  entente_session_select (fixture->session, NULL);
  sample_window_do (fixture, "paste", NULL);
  sample_wait (says_so, (gpointer) told);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (fixture->session)), ==, "met");
}

/* One line of words is no table; what claims to be a document is looked at. */
static void
test_hostile (Fixture      *fixture,
              gconstpointer data)
{
  static const char bad[] = "{\"format\": \"entente\", \"version\": 1, \"actors\": [{\"id\": 1}]}]]";
  g_autoptr (GBytes) bytes = g_bytes_new_static (bad, sizeof bad - 1);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (ENTENTE_FRAGMENT_MIME, bytes);
  const char *const told[] = { "What is on the clipboard cannot be pasted here" };

  gdk_clipboard_set_text (clipboard_of (fixture), "Dear reader, nothing is here");
  sample_window_do (fixture, "paste", NULL);
  sample_wait (says_so, (gpointer) told);
  gdk_clipboard_set_content (clipboard_of (fixture), content);
  sample_window_do (fixture, "paste", NULL);
  sample_wait (says_so, (gpointer) told);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
}

static EntenteImportDialog *
find_import (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ENTENTE_IS_IMPORT_DIALOG (window))
        return ENTENTE_IMPORT_DIALOG (window);
    }
  return NULL;
}

static gboolean
shows_mapping (gpointer data)
{
  EntenteImportDialog *dialog = find_import ();

  return dialog != NULL && g_str_equal (entente_import_dialog_get_page (dialog), "mapping");
}

/* A table that was copied in a spreadsheet program. */
static void
test_table (Fixture      *fixture,
            gconstpointer data)
{
  EntenteImportReading *reading;

  gdk_clipboard_set_text (clipboard_of (fixture), "From\tTo\nKim\tPark\nPark\tKim\n");
  sample_window_do (fixture, "paste", NULL);
  sample_wait (shows_mapping, NULL);
  reading = entente_import_task_get_reading (entente_import_dialog_get_task (find_import ()));
  g_assert_cmpuint (entente_import_get_n (entente_import_reading_get_import (reading), ENTENTE_ITEM_RELATION), ==, 2);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  gtk_window_close (GTK_WINDOW (find_import ()));
}

/* What begins with a null character is no text, and no dialog about it comes up. */
static void
test_no_text (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0binary", 7);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes);
  const char *const told[] = { "What is on the clipboard cannot be pasted here" };

  gdk_clipboard_set_content (clipboard_of (fixture), content);
  sample_window_do (fixture, "paste", NULL);
  sample_wait (says_so, (gpointer) told);
  g_assert_null (find_import ());
}

static gboolean
has_details (gpointer data)
{
  return sample_window_can (data, "import-details");
}

static gboolean
is_new (gpointer data)
{
  return entente_session_get_document (((Fixture *) data)->session) != ((Fixture *) data)->document;
}

static EntenteItemDialog *
find_source_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENTENTE_IS_SOURCE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
shows_source (gpointer data)
{
  return find_source_dialog () != NULL;
}

/* Prose is no table. It becomes the text of a new source, which is shown then. */
static void
test_prose (Fixture      *fixture,
            gconstpointer data)
{
  static const char text[] = "A Title\n\nThe minister spoke for an hour, and the others listened. Nobody in the room asked "
    "what the plan would cost, or who had drawn it up.\n";
  EntenteItem *source;

  gdk_clipboard_set_text (clipboard_of (fixture), text);
  sample_window_do (fixture, "paste", NULL);
  sample_wait (shows_source, NULL);
  g_assert_true (entente_item_dialog_save (find_source_dialog ()));
  source = entente_session_get_selected (fixture->session);
  g_assert_true (ENTENTE_IS_SOURCE (source));
  g_assert_cmpstr (entente_source_get_title (ENTENTE_SOURCE (source)), ==, "A Title");
  g_assert_cmpstr (entente_source_get_text (ENTENTE_SOURCE (source)), ==, text);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
}

/* The account of an import goes with its document. */
static void
test_account (Fixture      *fixture,
              gconstpointer data)
{
  EntenteImportDialog *dialog;

  gdk_clipboard_set_text (clipboard_of (fixture), "From\tTo\nKim\tPark\n");
  sample_window_do (fixture, "paste", NULL);
  sample_wait (shows_mapping, NULL);
  dialog = find_import ();
  entente_import_dialog_go_on (dialog);
  entente_import_dialog_go_on (dialog);
  sample_wait (has_details, fixture);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);

  entente_window_open_new (fixture->window);
  sample_wait (is_new, fixture);
  g_assert_false (sample_window_can (fixture, "import-details"));
}

/* A window can be closed while it copies and pastes. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  sample_window_select (fixture, "met", NULL);
  sample_window_do (fixture, "copy", NULL);
  sample_wait (can_paste, fixture);
  sample_window_do (fixture, "paste", NULL);
  sample_window_do (fixture, "copy", NULL);
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, sample_window_tear_down)
  ADD ("/window-clipboard/cut-and-paste", test_cut_and_paste);
  ADD ("/window-clipboard/again", test_again);
  ADD ("/window-clipboard/hostile", test_hostile);
  ADD ("/window-clipboard/table", test_table);
  ADD ("/window-clipboard/no-text", test_no_text);
  ADD ("/window-clipboard/prose", test_prose);
  ADD ("/window-clipboard/account", test_account);
  ADD ("/window-clipboard/closed", test_closed);

  return g_test_run ();
}

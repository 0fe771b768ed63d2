/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-encoding-question.h"
#include "entente-import-dialog.h"
#include "entente-reader-view.h"
#include "sample-folder.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

#include <cairo-pdf.h>
#include <string.h>

/* Files that are dropped on the window. */

typedef SampleWindow Fixture;

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
has_read (gpointer data)
{
  EntenteImportDialog *dialog = find_import ();

  return dialog != NULL && !g_str_equal (entente_import_dialog_get_page (dialog), "wait");
}

static gboolean
is_gone (gpointer data)
{
  return find_import () == NULL;
}

static GFile *
put (const char *folder,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* Programs cannot make a drop. The target is told of one, as GTK would. */
static void
drop (Fixture *fixture,
      GSList  *files)
{
  GtkDropTarget *target = sample_find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_DROP_TARGET, 0);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_assert_true (gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target), GDK_TYPE_FILE_LIST));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
}

static EntenteImportReading *
get_reading (void)
{
  return entente_import_task_get_reading (entente_import_dialog_get_task (find_import ()));
}

/* A table is asked about, and comes into the document of the window. */
static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) table = put (folder, "ties.csv", "From,To\nKim,Park\nPark,Kim\n");
  g_autoptr (GSList) files = g_slist_prepend (NULL, table);
  guint n_before = entente_document_get_n_items (fixture->document, ENTENTE_ITEM_RELATION);

  drop (fixture, files);
  sample_wait (has_read, NULL);
  g_assert_cmpstr (entente_import_dialog_get_page (find_import ()), ==, "mapping");
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  entente_import_dialog_go_on (find_import ());
  entente_import_dialog_go_on (find_import ());
  sample_wait (is_gone, NULL);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_RELATION), ==, n_before + 2);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Import ties.csv");
  sample_remove_tree (folder);
}

/* What is dropped together belongs together. */
static void
test_two_tables (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) nodes = put (folder, "nodes.csv", "Id,Label\n1,Ann\n2,Bob\n");
  g_autoptr (GFile) edges = put (folder, "edges.csv", "Source,Target\n1,2\n");
  g_autoptr (GSList) files = g_slist_prepend (g_slist_prepend (NULL, nodes), edges);

  drop (fixture, files);
  sample_wait (has_read, NULL);
  g_assert_cmpuint (entente_import_reading_get_n_parts (get_reading ()), ==, 2);
  g_assert_cmpuint (entente_import_get_n (entente_import_reading_get_import (get_reading ()), ENTENTE_ITEM_ACTOR), ==,
                    2);
  gtk_window_close (GTK_WINDOW (find_import ()));
  sample_wait (is_gone, NULL);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  sample_remove_tree (folder);
}

/* A graph answers all by itself. */
static void
test_graph (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) graph = put (folder, "g.gml", "graph [ node [ id 1 label \"Ann\" ] node [ id 2 ] ]");
  g_autoptr (GSList) files = g_slist_prepend (NULL, graph);

  drop (fixture, files);
  sample_wait (has_read, NULL);
  g_assert_cmpstr (entente_import_dialog_get_page (find_import ()), ==, "review");
  gtk_window_close (GTK_WINDOW (find_import ()));
  sample_wait (is_gone, NULL);
  sample_remove_tree (folder);
}

/* What cannot be read says so, and changes nothing. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) graph = put (folder, "g.gexf", "<gexf>\n<graph>\n</gexf>");
  g_autoptr (GSList) files = g_slist_prepend (NULL, graph);

  drop (fixture, files);
  sample_wait (has_read, NULL);
  g_assert_cmpstr (entente_import_dialog_get_page (find_import ()), ==, "error");
  gtk_window_close (GTK_WINDOW (find_import ()));
  sample_wait (is_gone, NULL);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  sample_remove_tree (folder);
}

#define PAGE \
  "<!DOCTYPE html><html lang=en><head><title>The ferry</title><meta property='og:site_name' content='Harbour Notes'>" \
  "</head><body><nav>Home</nav><article><p>The council met. \342\200\234We will not wait,\342\200\235 she said.</p>" \
  "<script>no</script></article></body></html>"
#define PAGE_WORDS "The council met. “We will not wait,” she said."

static gboolean
is_source_selected (gpointer data)
{
  const GPtrArray *subjects = entente_session_get_subjects (((Fixture *) data)->session);

  return subjects->len > 0 && ENTENTE_IS_SOURCE (subjects->pdata[0]);
}

static guint
count_sources (Fixture *fixture)
{
  return entente_document_get_n_items (fixture->document, ENTENTE_ITEM_SOURCE);
}

typedef struct {
  Fixture *fixture;
  guint n_sources;
} Wanted;

static gboolean
has_sources (gpointer data)
{
  Wanted *wanted = data;

  return count_sources (wanted->fixture) == wanted->n_sources;
}

static EntenteSource *
get_selected_source (Fixture *fixture)
{
  const GPtrArray *subjects = entente_session_get_subjects (fixture->session);

  g_assert_cmpuint (subjects->len, ==, 1);
  return ENTENTE_SOURCE (subjects->pdata[0]);
}

static GtkWidget *
find_view (GtkWidget *top)
{
  GtkWidget *found = ENTENTE_IS_READER_VIEW (top) ? top : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static char *
dup_shown_text (GtkWidget *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (window)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_iter_get_text (&start, &end);
}

/* A page of the web becomes a source in one step, and is shown. The same text comes only once. */
static void
test_article (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) page = put (folder, "ferry.html", PAGE), again = put (folder, "again.txt", PAGE_WORDS);
  g_autoptr (GSList) files = g_slist_prepend (NULL, page), same = g_slist_prepend (NULL, again);
  g_autoptr (EntenteItem) other =
    g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_RELATION), 0);
  Wanted wanted = { fixture, count_sources (fixture) + 1 };
  EntenteSource *source;

  drop (fixture, files);
  sample_wait (has_sources, &wanted);
  source = get_selected_source (fixture);
  g_assert_cmpstr (entente_source_get_text (source), ==, PAGE_WORDS);
  g_assert_cmpstr (entente_source_get_title (source), ==, "The ferry");
  g_assert_nonnull (entente_document_lookup (fixture->document, entente_source_get_publisher (source)));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Add “The ferry”");
  g_assert_true (sample_window_can (fixture, "article-details"));
  entente_session_select (fixture->session, other);
  drop (fixture, same);
  sample_wait (is_source_selected, fixture);
  g_assert_true (get_selected_source (fixture) == source);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  sample_window_do (fixture, "undo", NULL);
  g_assert_cmpuint (count_sources (fixture), ==, wanted.n_sources - 1);
  sample_remove_tree (folder);
}

static gboolean
shows_words (gpointer window)
{
  g_autofree char *text = dup_shown_text (window);

  return strstr (text, "She asked the minister to come.") != NULL;
}

static GFile *
put_pdf (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "ferry.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 400, 400);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_size (cr, 12);
  cairo_move_to (cr, 20, 40);
  cairo_show_text (cr, "The council met. She asked the minis-");
  cairo_move_to (cr, 20, 55);
  cairo_show_text (cr, "ter to come.");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_file_new_for_path (path);
}

static gboolean
has_document (gpointer window)
{
  EntenteDocument *document = entente_session_get_document (entente_window_get_session (window));

  return document != NULL && entente_document_get_n_items (document, ENTENTE_ITEM_SOURCE) == 1;
}

/* In a window without a document a PDF makes a new one. A hyphen at the end of a line is stored, and not shown. */
static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) file = put_pdf (folder);
  g_autoptr (GPtrArray) none = g_ptr_array_new (), articles = g_ptr_array_new ();
  GtkWindow *window = entente_window_new (gtk_window_get_application (GTK_WINDOW (fixture->window)));
  EntenteDocument *document;
  g_autoptr (EntenteSource) source = NULL;

  gtk_window_present (window);
  g_ptr_array_add (articles, file);
  entente_window_import_files (ENTENTE_WINDOW (window), none, articles);
  sample_wait (has_document, window);
  document = entente_session_get_document (entente_window_get_session (ENTENTE_WINDOW (window)));
  source = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_SOURCE), 0);
  g_assert_cmpstr (entente_source_get_text (source), ==,
                   "The council met. She asked the minis-\342\200\250ter to come.");
  sample_wait (shows_words, window);
  gtk_window_destroy (window);
  sample_remove_tree (folder);
}

/* What says on a busy machine that a file is being read has a heading only. */
static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && *adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (window)) != '\0')
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static gboolean
has_question (gpointer data)
{
  return find_question () != NULL;
}

/* Answers as a click does, which also closes the question. */
static void
answer (const char *response)
{
  AdwMessageDialog *question = g_object_ref (find_question ());

  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  g_object_unref (question);
}

/* What cannot be read says why, and changes nothing. What is in an unknown encoding is asked about. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-drop-XXXXXX", NULL);
  g_autoptr (GFile) broken = put (folder, "a.pdf", "%PDF-1.4 rubbish");
  g_autoptr (GFile) latin = put (folder, "a.txt", "The council met on Tuesday and went home. \344\366\374 it said.");
  g_autoptr (GSList) one = g_slist_prepend (NULL, broken), other = g_slist_prepend (NULL, latin);
  Wanted wanted = { fixture, count_sources (fixture) + 1 };

  drop (fixture, one);
  sample_wait (has_question, NULL);
  g_assert_cmpstr (adw_message_dialog_get_body (find_question ()), ==, "This PDF is damaged.");
  answer ("close");
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  drop (fixture, other);
  sample_wait (has_question, NULL);
  answer (ENTENTE_ENCODING_QUESTION_OPEN);
  sample_wait (has_sources, &wanted);
  g_assert_nonnull (strstr (entente_source_get_text (get_selected_source (fixture)), "äöü it said."));
  sample_remove_tree (folder);
}

int
main (int   argc,
      char *argv[])
{
  sample_window_init (&argc, &argv);

#define ADD(name, func) g_test_add (name, Fixture, NULL, sample_window_set_up, func, sample_window_tear_down)
  ADD ("/window-drop/table", test_table);
  ADD ("/window-drop/two-tables", test_two_tables);
  ADD ("/window-drop/graph", test_graph);
  ADD ("/window-drop/broken", test_broken);
  ADD ("/window-drop/article", test_article);
  ADD ("/window-drop/pdf", test_pdf);
  ADD ("/window-drop/questions", test_questions);

  return g_test_run ();
}

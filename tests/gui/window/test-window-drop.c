/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-dialog.h"
#include "sample-folder.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

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

  return g_test_run ();
}

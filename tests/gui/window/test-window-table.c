/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cell.h"
#include "entente-entry-row.h"
#include "entente-row-list.h"
#include "entente-table-columns-dialog.h"
#include "entente-table-editor.h"
#include "entente-table-panel.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"
#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef SampleWindow Fixture;

static EntenteTablePanel *
get_panel (Fixture *fixture)
{
  return sample_window_get_part (fixture, "table");
}

static EntenteTablePage *
get_page (Fixture *fixture)
{
  return entente_table_panel_get_page (get_panel (fixture));
}

static gboolean
is_ready (gpointer page)
{
  return entente_table_page_get_table (page) != NULL && !entente_table_page_is_busy (page);
}

static void
wait_for_table (Fixture *fixture)
{
  sample_wait (is_ready, get_page (fixture));
  sample_settle (GTK_WIDGET (fixture->window));
}

static void
show_table (Fixture *fixture)
{
  sample_window_do (fixture, "show-table", NULL);
  wait_for_table (fixture);
}

static char *
list_rows (Fixture *fixture)
{
  GListModel *rows = entente_table_page_get_rows (get_page (fixture));
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (rows, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_item_get_id (item));
    }
  return g_string_free (ids, FALSE);
}

static void
assert_rows (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *rows = list_rows (fixture);

  g_assert_cmpstr (rows, ==, expected);
}

static const char *
get_status (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (get_panel (fixture)),
                                                                        ENTENTE_TYPE_TABLE_PANEL, "status")));
}

static void
sort (Fixture    *fixture,
      const char *action,
      const char *column)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_panel (fixture)), action, "s", column));
  wait_for_table (fixture);
}

static void
test_sorted (Fixture       *fixture,
             gconstpointer  data)
{
  show_table (fixture);
  assert_rows (fixture, "kim joongang shoigu tass");
  g_assert_cmpstr (get_status (fixture), ==, "4 actors · by Name");
  sort (fixture, "table.sort", "relations");
  assert_rows (fixture, "shoigu kim tass joongang");
  sort (fixture, "table.sort", "kind");
  sort (fixture, "table.sort-then", "relations");
  assert_rows (fixture, "tass joongang shoigu kim");
  g_assert_cmpstr (get_status (fixture), ==, "4 actors · by Kind and Relations");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_panel (fixture)), "table.unsort", NULL));
  wait_for_table (fixture);
  assert_rows (fixture, "shoigu kim tass joongang");

  entente_table_panel_show_kind (get_panel (fixture), ENTENTE_ITEM_RELATION);
  wait_for_table (fixture);
  assert_rows (fixture, "met met-before reports");
  sort (fixture, "table.sort", "start");
  assert_rows (fixture, "met-before met reports");
}

/* What is selected in the table is selected everywhere, and the other way round. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSelectionModel *selection;

  show_table (fixture);
  selection = entente_table_page_get_selection (get_page (fixture));
  gtk_selection_model_select_item (selection, 2, TRUE);
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (fixture->session)), ==, "shoigu");
  sample_window_select (fixture, "kim", "tass", NULL);
  g_assert_true (gtk_selection_model_is_selected (selection, 0));
  g_assert_false (gtk_selection_model_is_selected (selection, 2));
  g_assert_true (gtk_selection_model_is_selected (selection, 3));

  /* All is what is in the table. */
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  g_assert_true (entente_table_panel_has_focus (get_panel (fixture)));
  sample_window_do (fixture, "select-all", NULL);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 4);
}

/* The table shows what the picture shows, and says so. Looking at it changes nothing. */
static void
test_view (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);
  EntenteViewState *state = entente_session_get_view_state (fixture->session);

  show_table (fixture);
  entente_view_state_set_focus (state, focus);
  while (entente_view_state_get_view (state) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_table (fixture);
  assert_rows (fixture, "shoigu tass");
  g_assert_cmpstr (get_status (fixture), ==, "2 of 4 actors · by Name");
  entente_table_panel_show_kind (get_panel (fixture), ENTENTE_ITEM_RELATION);
  wait_for_table (fixture);
  assert_rows (fixture, "reports");
  sample_window_do (fixture, "show-all", NULL);
  while (entente_view_state_get_view (state) != NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_table (fixture);
  assert_rows (fixture, "met met-before reports");
  g_assert_false (entente_history_is_modified (fixture->history));
}

static EntenteCell *
get_focused_cell (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return ENTENTE_IS_CELL (focus) ? ENTENTE_CELL (focus) : NULL;
}

static gboolean
is_in_cell (gpointer fixture)
{
  return get_focused_cell (fixture) != NULL;
}

/* What the cell with the focus shows. The focus comes when there are rows. */
static const char *
get_focused_words (Fixture *fixture)
{
  sample_wait (is_in_cell, fixture);
  return entente_cell_get_shown (get_focused_cell (fixture));
}

static gboolean
press (GtkWidget *widget,
       guint      key)
{
  GtkEventController *keys = sample_find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY, 0);
  gboolean stopped;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, (GdkModifierType) 0, &stopped);
  return stopped;
}

/* The focus is in a cell, moves sideways, and stays in its column from row to row. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row;

  show_table (fixture);
  g_assert_cmpstr (get_focused_words (fixture), ==, "Kim Jong-un");
  g_assert_true (press (GTK_WIDGET (get_page (fixture)), GDK_KEY_Left));
  g_assert_cmpstr (get_focused_words (fixture), ==, "Kim Jong-un");
  g_assert_true (press (GTK_WIDGET (get_page (fixture)), GDK_KEY_Right));
  g_assert_true (press (GTK_WIDGET (get_page (fixture)), GDK_KEY_Right));
  g_assert_cmpstr (get_focused_words (fixture), ==, "2");
  row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (get_focused_cell (fixture))));
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row)));
  g_assert_cmpstr (get_focused_words (fixture), ==, "3");

  /* Tab leads out of the table, both ways, and back to the row where one was. */
  g_assert_true (press (GTK_WIDGET (get_panel (fixture)), GDK_KEY_ISO_Left_Tab));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (get_panel (fixture))));
  g_assert_null (get_focused_cell (fixture));
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  g_assert_cmpstr (get_focused_words (fixture), ==, "3");
  g_assert_true (press (GTK_WIDGET (get_panel (fixture)), GDK_KEY_Tab));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                          GTK_WIDGET (get_panel (fixture))));
}

static gboolean
shows_short_name (gpointer data)
{
  return is_in_cell (data) && g_strcmp0 (entente_cell_get_shown (get_focused_cell (data)), "Kim") == 0;
}

/* What was edited is seen before the table is made anew, which takes a while in a large document. */
static void
test_edited (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (fixture->document, "Rename");
  EntenteItemTable *table;

  show_table (fixture);
  table = entente_table_page_get_table (get_page (fixture));
  entente_record_set_text (entente_draft_edit (draft, "kim"), ENTENTE_ACTOR_NAME, "Kim");
  g_assert_true (entente_history_apply (fixture->history, draft));
  g_assert_false (shows_short_name (fixture));
  while (!shows_short_name (fixture) && entente_table_page_get_table (get_page (fixture)) == table)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (entente_table_page_get_table (get_page (fixture)) == table);
  g_assert_true (shows_short_name (fixture));
}

/* A change of one item shows, also where only its name is told, and the focus stays. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (fixture->document, "Rename");
  g_autofree char *from = NULL;

  show_table (fixture);
  entente_table_panel_show_kind (get_panel (fixture), ENTENTE_ITEM_RELATION);
  wait_for_table (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  g_assert_cmpstr (get_focused_words (fixture), ==, "Sergei Shoigu");
  entente_record_set_text (entente_draft_edit (draft, "shoigu"), ENTENTE_ACTOR_NAME, "S. Shoigu");
  g_assert_true (entente_history_apply (fixture->history, draft));
  wait_for_table (fixture);
  g_assert_cmpstr (get_focused_words (fixture), ==, "S. Shoigu");
  entente_history_undo (fixture->history);
  wait_for_table (fixture);
  from = entente_table_page_make_cell (get_page (fixture), 0, "from");
  g_assert_cmpstr (from, ==, "Sergei Shoigu");
}

static EntenteTableEditor *
find_editor (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (get_panel (fixture)));

  return ENTENTE_IS_TABLE_EDITOR (child) && gtk_widget_get_visible (child) ? ENTENTE_TABLE_EDITOR (child) : NULL;
}

/* Opens the editor of the cell with the focus, which is as many columns to the right. */
static EntenteTableEditor *
edit (Fixture *fixture,
      guint    right)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  sample_wait (is_in_cell, fixture);
  for (guint i = 0; i < right; i++)
    press (GTK_WIDGET (get_page (fixture)), GDK_KEY_Right);
  press (GTK_WIDGET (get_panel (fixture)), GDK_KEY_F2);
  return find_editor (fixture);
}

static void
type (EntenteTableEditor *editor,
      const char         *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entente_table_editor_get_field (editor)), text);
}

/* One cell, in one step that has a name; the table shows it, and the focus comes back. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteTableEditor *editor;
  g_autofree char *name = NULL;

  show_table (fixture);
  editor = edit (fixture, 0);
  g_assert_nonnull (editor);
  type (editor, " ");
  g_assert_false (entente_table_editor_set (editor, FALSE));
  type (editor, "Kim");
  g_assert_true (entente_table_editor_set (editor, FALSE));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Name of Kim Jong-un");
  wait_for_table (fixture);
  name = entente_table_page_make_cell (get_page (fixture), 0, "name");
  g_assert_cmpstr (name, ==, "Kim");
  g_assert_cmpstr (get_focused_words (fixture), ==, "Kim");

  /* A date is understood however it is written. */
  entente_table_panel_show_kind (get_panel (fixture), ENTENTE_ITEM_RELATION);
  wait_for_table (fixture);
  editor = edit (fixture, 3);
  type (editor, "5 May 2024");
  g_assert_true (entente_table_editor_set (editor, FALSE));
  g_assert_cmpstr (entente_relation_get_start (ENTENTE_RELATION (entente_document_lookup (fixture->document, "met"))),
                   ==, "2024-05-05");
  entente_history_undo (fixture->history);
  entente_history_undo (fixture->history);
  g_assert_false (entente_history_is_modified (fixture->history));
}

/* All selected rows get the value of the cell, in one step; others, and items of other kinds, stay as they are. */
static void
test_edit_all (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteTableEditor *editor;

  sample_window_select (fixture, "kim", "tass", "met", NULL);
  show_table (fixture);
  editor = edit (fixture, 1);
  g_assert_nonnull (editor);
  g_assert_true (entente_table_editor_set (editor, TRUE));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Kind of 2 Items");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "tass"), ENTENTE_ACTOR_KIND), ==,
                   "person");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "joongang"), ENTENTE_ACTOR_KIND),
                   ==, "media");
  entente_history_undo (fixture->history);
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "tass"), ENTENTE_ACTOR_KIND), ==,
                   "media");
}

/* What was said cannot be changed here, nor what is counted. */
static void
test_frozen (Fixture       *fixture,
             gconstpointer  data)
{
  show_table (fixture);
  g_assert_null (edit (fixture, 2));
  entente_table_panel_show_kind (get_panel (fixture), ENTENTE_ITEM_STATEMENT);
  wait_for_table (fixture);
  g_assert_null (edit (fixture, 0));
  g_assert_nonnull (edit (fixture, 2));
}

static void
assert_columns (Fixture    *fixture,
                const char *expected)
{
  GPtrArray *columns = entente_table_columns_get (entente_table_page_get_columns (get_page (fixture)));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const EntenteItemColumn *) columns->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static gboolean
is_measured (gpointer page)
{
  g_autofree char *cell = is_ready (page) ? entente_table_page_make_cell (page, 0, "degree") : NULL;

  return cell != NULL;
}

static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteTableColumnsDialog *dialog;
  g_autofree char *degree = NULL;

  show_table (fixture);
  assert_columns (fixture, "name kind relations evidence start description tags");
  dialog = ENTENTE_TABLE_COLUMNS_DIALOG (entente_table_columns_dialog_new (get_page (fixture)));
  entente_table_columns_dialog_show_column (dialog, "evidence", FALSE);
  entente_table_columns_dialog_show_column (dialog, "start", FALSE);
  entente_table_columns_dialog_show_column (dialog, "description", FALSE);
  entente_table_columns_dialog_show_column (dialog, "tags", FALSE);
  entente_table_columns_dialog_show_column (dialog, "degree", TRUE);
  entente_table_columns_dialog_move_column (dialog, "relations", -2);
  assert_columns (fixture, "relations name kind degree");

  /* What is measured comes when it is there, and the table can be sorted by it. */
  sample_wait (is_measured, get_page (fixture));
  sort (fixture, "table.sort", "degree");
  assert_rows (fixture, "shoigu kim tass joongang");
  degree = entente_table_page_make_cell (get_page (fixture), 0, "degree");
  g_assert_cmpstr (degree, ==, "3");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
got_text_cb (GObject      *clipboard,
             GAsyncResult *result,
             gpointer      data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static gboolean
has_content (gpointer window)
{
  return gdk_clipboard_get_content (gtk_widget_get_clipboard (window)) != NULL;
}

/* The selected rows come to a spreadsheet in their order, with titles. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autofree char *text = NULL;

  show_table (fixture);
  entente_table_panel_show_kind (get_panel (fixture), ENTENTE_ITEM_RELATION);
  wait_for_table (fixture);
  sort (fixture, "table.sort", "start");
  sample_window_select (fixture, "met", "met-before", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  gdk_clipboard_set_content (clipboard, NULL);
  sample_window_do (fixture, "copy", NULL);
  sample_wait (has_content, fixture->window);
  gdk_clipboard_read_text_async (clipboard, NULL, got_text_cb, &text);
  sample_wait (has_text, &text);
  g_assert_cmpstr (text, ==,
                   "From\tWord on the line\tTo\tSince\tUntil\tEvidence\tStatements\n"
                   "Sergei Shoigu\tmet\tKim Jong-un\t2024-09-13\t\tTentative · Disputed\t2\n"
                   "Sergei Shoigu\tmet\tKim Jong-un\t2025-03-21\t\tConfirmed\t3\n");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "application/vnd.entente+json"));
}

static gboolean
has_undo (gpointer data)
{
  return entente_history_get_undo_name (((Fixture *) data)->history) != NULL;
}

static gboolean
tells_problem (gpointer data)
{
  return sample_find_label (GTK_WIDGET (((Fixture *) data)->window), "Row 1, Since: “soon” is not understood as a date")
         != NULL;
}

static void
paste (Fixture    *fixture,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), text);
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  sample_window_do (fixture, "paste", NULL);
}

/* Cells of a spreadsheet are pasted from that with the focus on, in one step; what is not understood is told. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  const char *kind;

  show_table (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (get_panel (fixture)));
  sample_wait (is_in_cell, fixture);
  g_assert_true (press (GTK_WIDGET (get_page (fixture)), GDK_KEY_Right));
  paste (fixture, "State\nOrganization\n");
  sample_wait (has_undo, fixture);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Paste 2 Cells");
  kind = entente_item_get_text (entente_document_lookup (fixture->document, "joongang"), ENTENTE_ACTOR_KIND);
  g_assert_cmpstr (kind, ==, "organization");
  wait_for_table (fixture);
  g_assert_cmpstr (get_focused_words (fixture), ==, "State");
  entente_history_undo (fixture->history);
  paste (fixture, "Kind\tSince\nplace\tsoon");
  sample_wait (tells_problem, fixture);
  g_assert_false (entente_history_is_modified (fixture->history));
}

/* Lists have the rows of the dialog, and facts of the file's own one each. */
static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  EntenteTableEditor *editor;
  const EntenteRecord *kim;

  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "aliases"));
  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "data:size"));
  show_table (fixture);
  entente_table_columns_set (entente_table_page_get_columns (get_page (fixture)), columns);
  wait_for_table (fixture);
  editor = edit (fixture, 0);
  g_assert_nonnull (editor);
  entente_entry_row_show_value (entente_row_list_add (ENTENTE_ROW_LIST (entente_table_editor_get_field (editor))),
                                "Kim J.");
  g_assert_true (entente_table_editor_set (editor, FALSE));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Other names of Kim Jong-un");
  wait_for_table (fixture);
  editor = edit (fixture, 1);
  g_assert_nonnull (editor);
  type (editor, "12");
  g_assert_true (entente_table_editor_set (editor, FALSE));
  kim = entente_item_get_record (entente_document_lookup (fixture->document, "kim"));
  g_assert_cmpstr (entente_record_get_text (entente_record_get_nth (kim, ENTENTE_ACTOR_ALIASES,
                                                                    entente_record_get_n_records (
                                                                      kim, ENTENTE_ACTOR_ALIASES) - 1),
                                            ENTENTE_PHRASE_TEXT), ==, "Kim J.");
  g_assert_cmpint (entente_record_find_datum (kim, ENTENTE_ACTOR_DATA, "size")->type, ==, ENTENTE_DATUM_NUMBER);
}

static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *panel = GTK_WIDGET (get_panel (fixture)), *canvas = sample_window_get_part (fixture, "canvas");

  g_assert_false (gtk_widget_get_mapped (panel));
  show_table (fixture);
  g_assert_true (gtk_widget_get_mapped (panel) && gtk_widget_get_mapped (canvas));
  sample_window_do (fixture, "table-alone", NULL);
  sample_settle (panel);
  g_assert_true (gtk_widget_get_mapped (panel) && !gtk_widget_get_mapped (canvas));
  sample_window_do (fixture, "close-table", NULL);
  sample_settle (canvas);
  g_assert_true (!gtk_widget_get_mapped (panel) && gtk_widget_get_mapped (canvas));
  sample_window_do (fixture, "table-alone", NULL);
  sample_settle (panel);
  g_assert_true (gtk_widget_get_mapped (panel) && !gtk_widget_get_mapped (canvas));
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, sample_window_set_up, test, sample_window_tear_down);
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);
  add ("/window-table/shown", test_shown);
  add ("/window-table/sorted", test_sorted);
  add ("/window-table/selection", test_selection);
  add ("/window-table/view", test_view);
  add ("/window-table/keys", test_keys);
  add ("/window-table/edited", test_edited);
  add ("/window-table/change", test_change);
  add ("/window-table/edit", test_edit);
  add ("/window-table/edit-all", test_edit_all);
  add ("/window-table/frozen", test_frozen);
  add ("/window-table/columns", test_columns);
  add ("/window-table/copy", test_copy);
  add ("/window-table/paste", test_paste);
  add ("/window-table/lists", test_lists);
  return g_test_run ();
}

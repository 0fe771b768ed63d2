/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cell.h"
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
  g_assert_cmpstr (entente_cell_get_shown (get_focused_cell (fixture)), ==, "Kim Jong-un");
  g_assert_true (press (GTK_WIDGET (get_focused_cell (fixture)), GDK_KEY_Left));
  g_assert_cmpstr (entente_cell_get_shown (get_focused_cell (fixture)), ==, "Kim Jong-un");
  g_assert_true (press (GTK_WIDGET (get_focused_cell (fixture)), GDK_KEY_Right));
  g_assert_true (press (GTK_WIDGET (get_focused_cell (fixture)), GDK_KEY_Right));
  g_assert_cmpstr (entente_cell_get_shown (get_focused_cell (fixture)), ==, "2");
  row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (get_focused_cell (fixture))));
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row)));
  g_assert_cmpstr (entente_cell_get_shown (get_focused_cell (fixture)), ==, "3");
}

/* A change of one item shows at once, also where only its name is told, and the focus stays. */
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
  g_assert_cmpstr (entente_cell_get_shown (get_focused_cell (fixture)), ==, "Sergei Shoigu");
  entente_record_set_text (entente_draft_edit (draft, "shoigu"), ENTENTE_ACTOR_NAME, "S. Shoigu");
  g_assert_true (entente_history_apply (fixture->history, draft));
  wait_for_table (fixture);
  g_assert_cmpstr (entente_cell_get_shown (get_focused_cell (fixture)), ==, "S. Shoigu");
  entente_history_undo (fixture->history);
  wait_for_table (fixture);
  from = entente_table_page_make_cell (get_page (fixture), 0, "from");
  g_assert_cmpstr (from, ==, "Sergei Shoigu");
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
  add ("/window-table/change", test_change);
  return g_test_run ();
}

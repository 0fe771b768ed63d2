/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-page.h"

#include "entente-cell.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

/* More rows than GTK makes widgets for. */
#define N_ACTORS 401

typedef struct {
  EntenteSession *session;
  EntenteTablePage *page;
  GtkWindow *window;
} Fixture;

static gboolean
is_ready (gpointer page)
{
  return entente_table_page_get_table (page) != NULL && !entente_table_page_is_busy (page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%u", i), *name = g_strdup_printf ("Actor %u", i * 37 % N_ACTORS);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, ENTENTE_ACTOR_KIND,
                  i % 2 == 0 ? "person" : "event", 0);
    }
  file = sample_file_new (document);
  fixture->session = entente_session_new ();
  sample_session_open (fixture->session, file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  fixture->page = ENTENTE_TABLE_PAGE (entente_table_page_new (ENTENTE_ITEM_ACTOR));
  entente_table_page_set_session (fixture->page, fixture->session);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->page), 800, 300);
  sample_wait (is_ready, fixture->page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (fixture->window);
  while (fixture->page != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->session);
}

static void
sort (Fixture    *fixture,
      const char *column,
      gboolean    adds)
{
  entente_table_page_sort (fixture->page, column, adds);
  sample_wait (is_ready, fixture->page);
}

/* Each cell says what belongs there, whether it is seen or not. Returns how many there are. */
static guint
check_cells (Fixture   *fixture,
             GtkWidget *widget)
{
  guint n = 0;

  if (ENTENTE_IS_CELL (widget) && g_str_equal (entente_cell_get_column (ENTENTE_CELL (widget))->id, "name"))
    {
      GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (widget));
      EntenteCell *kind = entente_cell_get_neighbour (ENTENTE_CELL (widget), TRUE);

      g_assert_true (g_str_has_prefix (entente_cell_get_shown (ENTENTE_CELL (widget)), "Actor "));
      g_assert_cmpint (*entente_cell_get_shown (kind), !=, '\0');
      return row != NULL ? 1 : 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_cells (fixture, child);
  return n;
}

static void
assert_name (Fixture    *fixture,
             guint       row,
             const char *expected)
{
  g_autofree char *name = entente_table_page_make_cell (fixture->page, row, "name");

  g_assert_cmpstr (name, ==, expected);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpuint (g_list_model_get_n_items (entente_table_page_get_rows (fixture->page)), ==, N_ACTORS);
  assert_name (fixture, 0, "Actor 0");
  assert_name (fixture, 1, "Actor 37");
  g_assert_cmpuint (check_cells (fixture, GTK_WIDGET (fixture->page)), >, 20);
  sort (fixture, "name", FALSE);
  assert_name (fixture, 1, "Actor 1");
  assert_name (fixture, N_ACTORS - 1, "Actor 400");
  check_cells (fixture, GTK_WIDGET (fixture->page));
  sort (fixture, "name", FALSE);
  assert_name (fixture, 0, "Actor 400");
  sort (fixture, "kind", FALSE);
  sort (fixture, "name", TRUE);
  assert_name (fixture, 0, "Actor 2");
  check_cells (fixture, GTK_WIDGET (fixture->page));
}

/* A new order while rows are still coming is not lost, nor is a window that is closed then. */
static void
test_hurry (Fixture       *fixture,
            gconstpointer  data)
{
  entente_table_page_sort (fixture->page, "name", FALSE);
  entente_table_page_sort (fixture->page, "relations", FALSE);
  sort (fixture, "name", FALSE);
  assert_name (fixture, 2, "Actor 2");
  entente_table_page_sort (fixture->page, "kind", FALSE);
}

/* What changes while nobody looks is there when the table is seen again. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_session_get_document (fixture->session), "Rename");

  /* GTK keeps a hidden widget that had the focus until the next frame, and for ever if the window is gone by then. */
  gtk_window_set_focus (fixture->window, NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  entente_record_set_text (entente_draft_edit (draft, "actor-0"), ENTENTE_ACTOR_NAME, "Actor Aaron");
  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), draft));
  g_assert_false (entente_table_page_is_busy (fixture->page));
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  sample_wait (is_ready, fixture->page);
  assert_name (fixture, 0, "Actor Aaron");
}

/* Follows only the signals. */
static void
follow_cb (GListModel *list,
           guint       position,
           guint       n_removed,
           guint       n_added,
           GListStore *store)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, g_list_model_get_item (list, position + i));
  g_list_store_splice (store, position, n_removed, added->pdata, n_added);
}

static void
assert_same (GListModel *a,
             GListModel *b)
{
  g_assert_cmpuint (g_list_model_get_n_items (a), ==, g_list_model_get_n_items (b));
  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (GObject) first = g_list_model_get_item (a, i), second = g_list_model_get_item (b, i);

      g_assert_true (first == second);
    }
}

typedef struct {
  EntenteTablePage *page;
  guint n_shown;
} Awaited;

static gboolean
has_filtered (gpointer data)
{
  Awaited *awaited = data;

  return is_ready (awaited->page)
         && g_list_model_get_n_items (entente_table_page_get_rows (awaited->page)) == awaited->n_shown;
}

/* Shows only some actors, or all. */
static void
filter (Fixture           *fixture,
        const char *const *ids,
        guint              n_shown)
{
  g_autoptr (EntenteFilter) none = entente_filter_new (), only = NULL;
  g_autoptr (EntenteCondition) condition = NULL;
  Awaited awaited = { fixture->page, n_shown };

  if (ids != NULL)
    {
      condition = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, ids);
      only = entente_filter_new_with (none, condition);
    }
  entente_view_state_set_filter (entente_session_get_view_state (fixture->session), only != NULL ? only : none);
  sample_wait (has_filtered, &awaited);
  g_assert_cmpuint (check_cells (fixture, GTK_WIDGET (fixture->page)), >=, MIN (n_shown, 5));
}

/* However many rows come and go, the list is at each step what it has told, and every cell is filled. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const few[] = { "actor-7", "actor-0", "actor-399", "actor-200", NULL };
  static const char *const nobody[] = { "-", NULL };
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_ITEM);
  GListModel *rows = entente_table_page_get_rows (fixture->page);

  follow_cb (rows, 0, 0, g_list_model_get_n_items (rows), store);
  g_signal_connect (rows, "items-changed", G_CALLBACK (follow_cb), store);
  sort (fixture, "name", FALSE);
  assert_same (rows, G_LIST_MODEL (store));
  filter (fixture, few, 4);
  assert_same (rows, G_LIST_MODEL (store));
  filter (fixture, NULL, N_ACTORS);
  assert_same (rows, G_LIST_MODEL (store));
  filter (fixture, nobody, 0);
  filter (fixture, NULL, N_ACTORS);
  sort (fixture, "name", FALSE);
  assert_same (rows, G_LIST_MODEL (store));
  assert_name (fixture, 0, "Actor 400");
  g_signal_handlers_disconnect_by_data (rows, store);
}

/* The keyboard stays in its row, wherever that goes. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const few[] = { "actor-0", "actor-9", "actor-10", NULL };
  GdkRectangle area;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  g_assert_cmpstr (entente_item_get_id (entente_table_page_get_focused (fixture->page, &area)), ==, "actor-0");
  sort (fixture, "name", FALSE);
  sort (fixture, "name", FALSE);
  assert_name (fixture, N_ACTORS - 1, "Actor 0");
  g_assert_cmpstr (entente_item_get_id (entente_table_page_get_focused (fixture->page, &area)), ==, "actor-0");
  filter (fixture, few, 3);
  g_assert_cmpstr (entente_item_get_id (entente_table_page_get_focused (fixture->page, &area)), ==, "actor-0");
  filter (fixture, NULL, N_ACTORS);
  g_assert_cmpstr (entente_item_get_id (entente_table_page_get_focused (fixture->page, &area)), ==, "actor-0");
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/table-page/many", test_many);
  add ("/table-page/hurry", test_hurry);
  add ("/table-page/hidden", test_hidden);
  add ("/table-page/steps", test_steps);
  add ("/table-page/focus", test_focus);
  return g_test_run ();
}

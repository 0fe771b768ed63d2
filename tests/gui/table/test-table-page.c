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

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  entente_record_set_text (entente_draft_edit (draft, "actor-0"), ENTENTE_ACTOR_NAME, "Actor Aaron");
  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), draft));
  g_assert_false (entente_table_page_is_busy (fixture->page));
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  sample_wait (is_ready, fixture->page);
  assert_name (fixture, 0, "Actor Aaron");
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
  return g_test_run ();
}

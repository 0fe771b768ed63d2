/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-columns.h"

#include <adwaita.h>

typedef struct {
  GtkColumnView *view;
  EntenteTableRows *rows;
  EntenteTableCursor *cursor;
  EntenteTableColumns *columns;
  guint n_changed;
  guint n_resized;
} Fixture;

static void
show_cb (GtkListItem      *list_item,
         EntenteItemTable *table,
         EntenteItem      *item,
         gpointer          data)
{
}

static void
scroll_to_cb (guint    position,
              gpointer data)
{
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_columns (Fixture    *fixture,
             const char *ids)
{
  g_auto (GStrv) all = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);

  for (char **id = all; *id != NULL; id++)
    g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, *id));
  entente_table_columns_set (fixture->columns, columns);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->view = g_object_ref_sink (GTK_COLUMN_VIEW (gtk_column_view_new (NULL)));
  fixture->rows = entente_table_rows_new (show_cb, scroll_to_cb, G_CALLBACK (count_cb), NULL);
  fixture->cursor = entente_table_cursor_new ();
  fixture->columns = entente_table_columns_new (fixture->view, fixture->rows, fixture->cursor);
  g_signal_connect_swapped (fixture->columns, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect_swapped (fixture->columns, "resized", G_CALLBACK (count_cb), &fixture->n_resized);
  set_columns (fixture, "name kind tags");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->columns);
  entente_table_rows_free (fixture->rows);
  entente_table_cursor_unref (fixture->cursor);
  g_assert_finalize_object (fixture->view);
}

static void
assert_columns (Fixture    *fixture,
                const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  EntenteItemColumn *column;

  for (guint i = 0; (column = entente_table_columns_get_nth (fixture->columns, i)) != NULL; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", column->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* A column that goes takes the cursor to the first one. */
static void
test_chosen (Fixture       *fixture,
             gconstpointer  data)
{
  assert_columns (fixture, "name kind tags");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpstr (fixture->cursor->column, ==, "name");
  g_assert_null (entente_table_columns_find (fixture->columns, "degree"));
  g_assert_false (entente_table_columns_are_measured (fixture->columns));

  entente_table_cursor_move (fixture->cursor, "tags");
  set_columns (fixture, "kind tags degree");
  assert_columns (fixture, "kind tags degree");
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_cmpstr (fixture->cursor->column, ==, "tags");
  g_assert_true (entente_table_columns_find (fixture->columns, "degree")
                 == entente_table_columns_get_nth (fixture->columns, 2));
  g_assert_true (entente_table_columns_are_measured (fixture->columns));

  set_columns (fixture, "kind name");
  g_assert_cmpstr (fixture->cursor->column, ==, "kind");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (fixture->view)), ==, 2);
}

/* The view takes a column that is dragged away, and puts it in elsewhere. It is told once. */
static void
test_dragged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (gtk_column_view_get_columns (fixture->view), 2);

  entente_table_cursor_move (fixture->cursor, "tags");
  gtk_column_view_remove_column (fixture->view, last);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  gtk_column_view_insert_column (fixture->view, 0, last);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  assert_columns (fixture, "tags name kind");
  g_assert_cmpstr (fixture->cursor->column, ==, "tags");
  g_assert_cmpuint (fixture->n_resized, ==, 0);
}

/* A column that stays has the width that the user gave it. What the program does is no choice of the user. */
static void
test_widths (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpint (entente_table_columns_get_width (fixture->columns, 0), >, 24);
  g_assert_cmpint (entente_table_columns_get_width (fixture->columns, 3), ==, -1);
  g_assert_cmpuint (fixture->n_resized, ==, 0);
  entente_table_columns_set_width (fixture->columns, 1, 333);
  g_assert_cmpuint (fixture->n_resized, ==, 1);
  entente_table_columns_set_width (fixture->columns, 1, 0);
  entente_table_columns_set_width (fixture->columns, 3, 100);
  g_assert_cmpint (entente_table_columns_get_width (fixture->columns, 1), ==, 333);

  set_columns (fixture, "kind degree name");
  g_assert_cmpint (entente_table_columns_get_width (fixture->columns, 0), ==, 333);
  g_assert_cmpuint (fixture->n_resized, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/table-columns/chosen", Fixture, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/table-columns/dragged", Fixture, NULL, set_up, test_dragged, tear_down);
  g_test_add ("/table-columns/widths", Fixture, NULL, set_up, test_widths, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-columns.h"

/* In pixels: what a character of a column needs, and what is around it. */
#define CHARACTER 8
#define PADDING 24

#define DATA_KEY "entente-item-column"

static EntenteItemColumn *
get_column (gpointer view)
{
  return g_object_get_data (G_OBJECT (view), DATA_KEY);
}

/* The columns that stay keep the width that the user gave them. */
static GtkColumnViewColumn *
find_view (GPtrArray  *views,
           const char *id)
{
  for (guint i = 0; i < views->len; i++)
    if (g_str_equal (get_column (views->pdata[i])->id, id))
      return g_object_ref (views->pdata[i]);
  return NULL;
}

static GtkColumnViewColumn *
view_new (EntenteItemColumn    *column,
          EntenteNewColumnFunc  make,
          gpointer              data)
{
  GtkColumnViewColumn *view = make (column, data);

  g_object_set_data_full (G_OBJECT (view), DATA_KEY, entente_item_column_ref (column),
                          (GDestroyNotify) entente_item_column_unref);
  gtk_column_view_column_set_resizable (view, TRUE);
  gtk_column_view_column_set_fixed_width (view, (int) column->width * CHARACTER + PADDING);
  return view;
}

/**
 * entente_table_columns_set:
 * @view: a column view
 * @columns: (element-type EntenteItemColumn): the columns that it is to show, in their order
 * @make: makes those that it does not show yet
 * @data: for @make
 */
void
entente_table_columns_set (GtkColumnView        *view,
                           GPtrArray            *columns,
                           EntenteNewColumnFunc  make,
                           gpointer              data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *views;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && columns != NULL && make != NULL);

  views = gtk_column_view_get_columns (view);
  while (g_list_model_get_n_items (views) > 0)
    {
      g_ptr_array_add (before, g_list_model_get_item (views, 0));
      gtk_column_view_remove_column (view, before->pdata[before->len - 1]);
    }
  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = find_view (before, ((EntenteItemColumn *) columns->pdata[i])->id);

      if (column == NULL)
        column = view_new (columns->pdata[i], make, data);
      gtk_column_view_append_column (view, column);
    }
}

/**
 * entente_table_columns_list:
 * @view: a column view
 *
 * Returns: (transfer full) (element-type EntenteItemColumn): what it shows, in the order in which it is shown
 */
GPtrArray *
entente_table_columns_list (GtkColumnView *view)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  GListModel *views;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), columns);

  views = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (views, i);

      g_ptr_array_add (columns, entente_item_column_ref (get_column (column)));
    }
  return columns;
}

/**
 * entente_table_columns_get_width:
 * @view: a column view
 * @nth: the number of a column
 *
 * Returns: its width in pixels; -1 if there is no such column
 */
int
entente_table_columns_get_width (GtkColumnView *view,
                                 guint          nth)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), -1);

  column = g_list_model_get_item (gtk_column_view_get_columns (view), nth);
  return column != NULL ? gtk_column_view_column_get_fixed_width (column) : -1;
}

/**
 * entente_table_columns_set_width:
 * @view: a column view
 * @nth: the number of a column
 * @width: its width in pixels; nothing is done if it is not positive
 */
void
entente_table_columns_set_width (GtkColumnView *view,
                                 guint          nth,
                                 int            width)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  column = g_list_model_get_item (gtk_column_view_get_columns (view), nth);
  if (column != NULL && width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
}

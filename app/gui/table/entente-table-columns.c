/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-columns.h"

/* In pixels: what a character of a column needs, and what is around it. */
#define CHARACTER 8
#define PADDING 24

#define DATA_KEY "entente-item-column"

struct _EntenteTableColumns
{
  GObject parent_instance;

  /* borrowed */
  GtkColumnView *view;
  EntenteTableRows *rows;

  /* owned */
  EntenteTableCursor *cursor;
  GPtrArray *columns;     /* of EntenteItemColumn, in the order of the view */
  gboolean setting;       /* the program changes the columns, not the user */
};

enum { CHANGED, RESIZED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTableColumns, entente_table_columns, G_TYPE_OBJECT)

static EntenteItemColumn *
get_column (gpointer object)
{
  return g_object_get_data (G_OBJECT (object), DATA_KEY);
}

static void
set_column (gpointer           object,
            EntenteItemColumn *column)
{
  g_object_set_data_full (G_OBJECT (object), DATA_KEY, entente_item_column_ref (column),
                          (GDestroyNotify) entente_item_column_unref);
}

static void
setup_cb (EntenteTableColumns *self,
          GtkListItem         *list_item,
          GtkListItemFactory  *factory)
{
  gtk_list_item_set_child (list_item, entente_cell_new (get_column (factory), self->cursor));
  entente_cell_claim_focus (list_item);
}

static void
bind_cb (EntenteTableColumns *self,
         GtkListItem         *list_item)
{
  entente_table_rows_bind (self->rows, list_item);
}

static void
unbind_cb (EntenteTableColumns *self,
           GtkListItem         *list_item)
{
  entente_table_rows_unbind (self->rows, list_item);
}

static void
width_cb (EntenteTableColumns *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[RESIZED], 0);
}

static GtkColumnViewColumn *
view_new (EntenteTableColumns *self,
          EntenteItemColumn   *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view = gtk_column_view_column_new (column->title, factory);

  set_column (factory, column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::fixed-width", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  set_column (view, column);
  gtk_column_view_column_set_resizable (view, TRUE);
  gtk_column_view_column_set_fixed_width (view, (int) column->width * CHARACTER + PADDING);
  return view;
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

static void
show_columns (EntenteTableColumns *self,
              GPtrArray           *columns)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *views = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (views) > 0)
    {
      g_ptr_array_add (before, g_list_model_get_item (views, 0));
      gtk_column_view_remove_column (self->view, before->pdata[before->len - 1]);
    }
  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) view = find_view (before, ((EntenteItemColumn *) columns->pdata[i])->id);

      if (view == NULL)
        view = view_new (self, columns->pdata[i]);
      gtk_column_view_append_column (self->view, view);
    }
}

/* The view knows the order of the columns. */
static void
follow_view (EntenteTableColumns *self)
{
  GListModel *views = gtk_column_view_get_columns (self->view);

  g_ptr_array_unref (self->columns);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (GtkColumnViewColumn) view = g_list_model_get_item (views, i);

      g_ptr_array_add (self->columns, entente_item_column_ref (get_column (view)));
    }
  if (entente_table_columns_find (self, self->cursor->column) == NULL)
    entente_table_cursor_move (self->cursor, self->columns->len > 0
                                               ? ((const EntenteItemColumn *) self->columns->pdata[0])->id : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The user can drag columns to other places: one is taken away, and then put in elsewhere. */
static void
dragged_cb (EntenteTableColumns *self)
{
  if (!self->setting
      && g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == self->columns->len)
    follow_view (self);
}

static void
entente_table_columns_finalize (GObject *object)
{
  EntenteTableColumns *self = ENTENTE_TABLE_COLUMNS (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->cursor, entente_table_cursor_unref);

  G_OBJECT_CLASS (entente_table_columns_parent_class)->finalize (object);
}

static void
entente_table_columns_class_init (EntenteTableColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_table_columns_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_TABLE_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[RESIZED] = g_signal_new ("resized", ENTENTE_TYPE_TABLE_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_table_columns_init (EntenteTableColumns *self)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
}

/**
 * entente_table_columns_new:
 * @view: a column view without columns; must live as long as the columns are used
 * @rows: fills the cells; must live as long as the columns
 * @cursor: the column in which the keyboard is
 *
 * Returns: (transfer full): no columns
 */
EntenteTableColumns *
entente_table_columns_new (GtkColumnView      *view,
                           EntenteTableRows   *rows,
                           EntenteTableCursor *cursor)
{
  EntenteTableColumns *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view) && rows != NULL && cursor != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_TABLE_COLUMNS, NULL);
  self->view = view;
  self->rows = rows;
  self->cursor = entente_table_cursor_ref (cursor);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (dragged_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_table_columns_set:
 * @self: columns
 * @columns: (element-type EntenteItemColumn): the columns that the view is to show, in their order
 */
void
entente_table_columns_set (EntenteTableColumns *self,
                           GPtrArray           *columns)
{
  g_return_if_fail (ENTENTE_IS_TABLE_COLUMNS (self) && columns != NULL);

  self->setting = TRUE;
  show_columns (self, columns);
  self->setting = FALSE;
  follow_view (self);
}

/**
 * entente_table_columns_get:
 * @self: columns
 *
 * Returns: (transfer none) (element-type EntenteItemColumn): what the view shows, in the order in which it is shown
 */
GPtrArray *
entente_table_columns_get (EntenteTableColumns *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_COLUMNS (self), NULL);

  return self->columns;
}

/**
 * entente_table_columns_get_nth:
 * @self: columns
 * @nth: the number of a column
 *
 * Returns: (transfer none) (nullable): the column; %NULL if there are not so many
 */
EntenteItemColumn *
entente_table_columns_get_nth (EntenteTableColumns *self,
                               guint                nth)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_COLUMNS (self), NULL);

  return nth < self->columns->len ? self->columns->pdata[nth] : NULL;
}

/**
 * entente_table_columns_find:
 * @self: columns
 * @id: (nullable): the id of a column
 *
 * Returns: (transfer none) (nullable): the column, if it is one of them
 */
EntenteItemColumn *
entente_table_columns_find (EntenteTableColumns *self,
                            const char          *id)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_COLUMNS (self), NULL);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (((const EntenteItemColumn *) self->columns->pdata[i])->id, id) == 0)
      return self->columns->pdata[i];
  return NULL;
}

/**
 * entente_table_columns_are_measured:
 * @self: columns
 *
 * Returns: whether one of them shows a measure
 */
gboolean
entente_table_columns_are_measured (EntenteTableColumns *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_COLUMNS (self), FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    if (entente_item_column_is_measured (self->columns->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * entente_table_columns_get_width:
 * @self: columns
 * @nth: the number of a column
 *
 * Returns: its width in pixels; -1 if there is no such column
 */
int
entente_table_columns_get_width (EntenteTableColumns *self,
                                 guint                nth)
{
  g_autoptr (GtkColumnViewColumn) view = NULL;

  g_return_val_if_fail (ENTENTE_IS_TABLE_COLUMNS (self), -1);

  view = g_list_model_get_item (gtk_column_view_get_columns (self->view), nth);
  return view != NULL ? gtk_column_view_column_get_fixed_width (view) : -1;
}

/**
 * entente_table_columns_set_width:
 * @self: columns
 * @nth: the number of a column
 * @width: its width in pixels; nothing is done if it is not positive
 */
void
entente_table_columns_set_width (EntenteTableColumns *self,
                                 guint                nth,
                                 int                  width)
{
  g_autoptr (GtkColumnViewColumn) view = NULL;

  g_return_if_fail (ENTENTE_IS_TABLE_COLUMNS (self));

  view = g_list_model_get_item (gtk_column_view_get_columns (self->view), nth);
  if (view != NULL && width > 0)
    gtk_column_view_column_set_fixed_width (view, width);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-page.h"

#include "entente-cell.h"
#include "entente-list-index.h"
#include "entente-selection-model.h"
#include "entente-table-heads.h"
#include "entente-table-maker.h"

#include <glib/gi18n.h>

/* In pixels: what a character of a column needs, and what is around it. */
#define CHARACTER 8
#define PADDING 24

/* Stands for what is still being measured. */
#define UNKNOWN "…"

struct _EntenteTablePage
{
  GtkWidget parent_instance;

  /* borrowed */
  GtkWidget *scroller;
  GtkColumnView *view;

  /* owned */
  EntenteItemKind kind;
  EntenteSession *session;      /* nullable */
  EntenteTableMaker *maker;
  EntenteItemList *rows;
  EntenteSelectionModel *selection;
  GSignalGroup *signals;        /* of the session */
  GPtrArray *columns;           /* of EntenteItemColumn, in the order of the view */
  GHashTable *bound;            /* set of GtkListItem, borrowed: the cells that show an item */
  EntenteTableCursor *cursor;
  gboolean setting_columns;     /* the program changes the columns, not the user */
  gboolean wants_focus;         /* as soon as there are rows */
  gboolean sorted;              /* the user has asked for another order, and is to see its beginning */
};

enum { CHANGED, OPEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTablePage, entente_table_page, GTK_TYPE_WIDGET)

static EntenteItem *
item_of_row (gpointer row)
{
  return row;
}

static void
emit_changed (EntenteTablePage *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_cell (EntenteTablePage *self,
           GtkListItem      *list_item)
{
  EntenteCell *cell = ENTENTE_CELL (gtk_list_item_get_child (list_item));
  EntenteItem *item = gtk_list_item_get_item (list_item);
  EntenteItemTable *table = entente_table_maker_get_table (self->maker);
  EntenteItemColumn *column = entente_cell_get_column (cell);
  g_autofree char *text = NULL;

  if (item == NULL || table == NULL)
    return;
  text = entente_item_table_make_cell (table, column, item, ENTENTE_CELL_SHOWN);
  entente_cell_show (cell, text == NULL && entente_item_column_is_measured (column) ? UNKNOWN : text);
}

static void
setup_cb (EntenteTablePage   *self,
          GtkListItem        *list_item,
          GtkListItemFactory *factory)
{
  EntenteItemColumn *column = g_object_get_data (G_OBJECT (factory), "column");

  gtk_list_item_set_child (list_item, entente_cell_new (column, self->cursor));
}

/* A row is called as its item is. */
static void
name_row (EntenteCell *cell)
{
  GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (cell));
  GtkWidget *row = holder != NULL && gtk_widget_get_prev_sibling (holder) == NULL ? gtk_widget_get_parent (holder)
                                                                                 : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    entente_cell_get_shown (cell), -1);
}

static void
bind_cb (EntenteTablePage *self,
         GtkListItem      *list_item)
{
  g_hash_table_add (self->bound, list_item);
  show_cell (self, list_item);
  name_row (ENTENTE_CELL (gtk_list_item_get_child (list_item)));
}

static void
unbind_cb (EntenteTablePage *self,
           GtkListItem      *list_item)
{
  g_hash_table_remove (self->bound, list_item);
}

static GtkColumnViewColumn *
column_view_new (EntenteTablePage  *self,
                 EntenteItemColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view = gtk_column_view_column_new (column->title, factory);

  g_object_set_data_full (G_OBJECT (factory), "column", entente_item_column_ref (column),
                          (GDestroyNotify) entente_item_column_unref);
  g_object_set_data_full (G_OBJECT (view), "column", entente_item_column_ref (column),
                          (GDestroyNotify) entente_item_column_unref);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_resizable (view, TRUE);
  gtk_column_view_column_set_fixed_width (view, (int) column->width * CHARACTER + PADDING);
  return view;
}

static void
show_order (EntenteTablePage *self)
{
  entente_table_heads_show_order (self->view, self->columns, entente_table_maker_get_order (self->maker));
}

static gboolean
has_column (EntenteTablePage *self,
            const char       *id,
            guint            *nth)
{
  for (*nth = 0; *nth < self->columns->len; (*nth)++)
    if (g_strcmp0 (((const EntenteItemColumn *) self->columns->pdata[*nth])->id, id) == 0)
      return TRUE;
  return FALSE;
}

static void
follow_columns (EntenteTablePage *self)
{
  gboolean measures = FALSE;
  guint nth;

  for (guint i = 0; i < self->columns->len; i++)
    measures = measures || entente_item_column_is_measured (self->columns->pdata[i]);
  entente_table_maker_set_measures (self->maker, measures);
  if (!has_column (self, self->cursor->column, &nth))
    entente_table_cursor_move (self->cursor, self->columns->len > 0
                                               ? ((const EntenteItemColumn *) self->columns->pdata[0])->id : NULL);
  show_order (self);
  emit_changed (self);
}

/* The user can drag columns to other places. */
static void
columns_cb (EntenteTablePage *self)
{
  GListModel *views = gtk_column_view_get_columns (self->view);

  if (self->setting_columns || g_list_model_get_n_items (views) != self->columns->len)
    return;
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (GtkColumnViewColumn) view = g_list_model_get_item (views, i);

      g_ptr_array_add (self->columns, entente_item_column_ref (g_object_get_data (G_OBJECT (view), "column")));
    }
  follow_columns (self);
}

static void
scroll_to (EntenteTablePage *self,
           guint             position)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u",
                              position);
}

/* Brings the first selected item of this kind into sight. */
static gboolean
scroll_to_selected (EntenteTablePage *self)
{
  const GPtrArray *selection = entente_session_get_selection (self->session);
  guint position;

  for (guint i = 0; selection != NULL && i < selection->len; i++)
    if (entente_item_get_kind (selection->pdata[i]) == self->kind)
      {
        if (!entente_list_index_find (G_LIST_MODEL (self->rows), selection->pdata[i], &position))
          return FALSE;
        scroll_to (self, position);
        return TRUE;
      }
  return FALSE;
}

static void
selected_cb (EntenteTablePage *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    scroll_to_selected (self);
}

/* Only what differs is told to the view, so that a change of one item leaves the focus and the place where they are. */
static void
exchange_rows (EntenteTablePage *self,
               EntenteItemList  *next)
{
  guint n_before = entente_item_list_get_n (self->rows), n = entente_item_list_get_n (next);
  guint start = 0, end = 0;

  while (start < MIN (n_before, n)
         && entente_item_list_get_nth (self->rows, start) == entente_item_list_get_nth (next, start))
    start++;
  while (end < MIN (n_before, n) - start
         && entente_item_list_get_nth (self->rows, n_before - 1 - end) == entente_item_list_get_nth (next, n - 1 - end))
    end++;
  entente_item_list_exchange (self->rows, next, start, n_before - start - end, n - start - end);
}

/* Cells may say something else though their item is the same: a name of another item, a number. */
static void
show_cells (EntenteTablePage *self)
{
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    show_cell (self, list_item);
}

static void
made_cb (EntenteTablePage *self)
{
  EntenteItemTable *table = entente_table_maker_get_table (self->maker);
  g_autoptr (EntenteItemList) none = table == NULL ? entente_item_list_new () : NULL;

  exchange_rows (self, table != NULL ? table->rows : none);
  show_cells (self);
  if (self->sorted && !scroll_to_selected (self) && entente_item_list_get_n (self->rows) > 0)
    scroll_to (self, 0);
  self->sorted = FALSE;
  if (self->wants_focus && entente_item_list_get_n (self->rows) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  emit_changed (self);
}

static void
head_clicked_cb (guint    column,
                 gboolean adds,
                 gpointer data)
{
  EntenteTablePage *self = data;

  if (column < self->columns->len)
    entente_table_page_sort (self, ((const EntenteItemColumn *) self->columns->pdata[column])->id, adds);
}

static void
activate_cb (EntenteTablePage *self,
             guint             position)
{
  EntenteItem *item = entente_item_list_get_nth (self->rows, position);

  if (item != NULL)
    g_signal_emit (self, signals[OPEN], 0, item);
}

static void
entente_table_page_map (GtkWidget *widget)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (widget);

  GTK_WIDGET_CLASS (entente_table_page_parent_class)->map (widget);
  entente_table_maker_set_active (self->maker, TRUE);
  selected_cb (self);
}

static void
entente_table_page_unmap (GtkWidget *widget)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (widget);

  self->wants_focus = FALSE;
  entente_table_maker_set_active (self->maker, FALSE);
  GTK_WIDGET_CLASS (entente_table_page_parent_class)->unmap (widget);
}

static gboolean
entente_table_page_grab_focus (GtkWidget *widget)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (widget);

  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->wants_focus = entente_item_list_get_n (self->rows) == 0;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return TRUE;
  return self->wants_focus || gtk_widget_child_focus (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                                      GTK_DIR_TAB_FORWARD);
}

static void
entente_table_page_dispose (GObject *object)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (object);

  g_signal_group_set_target (self->signals, NULL);
  if (self->maker != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->maker, self);
      g_object_run_dispose (G_OBJECT (self->maker));
    }
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  entente_selection_model_set_session (self->selection, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_table_page_parent_class)->dispose (object);
}

static void
entente_table_page_finalize (GObject *object)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->maker);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->cursor, entente_table_cursor_unref);

  G_OBJECT_CLASS (entente_table_page_parent_class)->finalize (object);
}

static void
entente_table_page_class_init (EntenteTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_table_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_table_page_finalize;
  widget_class->map = entente_table_page_map;
  widget_class->unmap = entente_table_page_unmap;
  widget_class->grab_focus = entente_table_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablepage");

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", ENTENTE_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
}

static void
add_view (EntenteTablePage *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed", G_CALLBACK (columns_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
entente_table_page_init (EntenteTablePage *self)
{
  self->rows = entente_item_list_new ();
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  self->bound = g_hash_table_new (NULL, NULL);
  self->cursor = entente_table_cursor_new ();
  self->selection = entente_selection_model_new (item_of_row);
  entente_selection_model_set_model (self->selection, G_LIST_MODEL (self->rows));
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (selected_cb), self);
  add_view (self);
}

/**
 * entente_table_page_new:
 * @kind: the kind of items in the rows
 *
 * Returns: (transfer floating): a table without a session, with the usual columns
 */
GtkWidget *
entente_table_page_new (EntenteItemKind kind)
{
  EntenteTablePage *self = g_object_new (ENTENTE_TYPE_TABLE_PAGE, NULL);
  g_autoptr (GPtrArray) columns = entente_item_columns_list (kind);

  self->kind = kind;
  self->maker = entente_table_maker_new (kind);
  g_signal_connect_object (self->maker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  entente_table_heads_set_up (self->view, entente_vocabulary_item_kinds (kind), head_clicked_cb, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_vocabulary_item_kinds (kind), -1);
  for (guint i = columns->len; i > 0; i--)
    if (!((const EntenteItemColumn *) columns->pdata[i - 1])->is_usual)
      g_ptr_array_remove_index (columns, i - 1);
  entente_table_page_set_columns (self, columns);
  return GTK_WIDGET (self);
}

/**
 * entente_table_page_set_session:
 * @self: a table
 * @session: (nullable): the session whose document, selection and view it shows
 */
void
entente_table_page_set_session (EntenteTablePage *self,
                                EntenteSession   *session)
{
  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self));

  g_set_object (&self->session, session);
  g_signal_group_set_target (self->signals, session);
  entente_selection_model_set_session (self->selection, session);
  entente_table_maker_set_session (self->maker, session);
}

EntenteItemKind
entente_table_page_get_kind (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), ENTENTE_ITEM_ACTOR);

  return self->kind;
}

/**
 * entente_table_page_get_rows:
 * @self: a table
 *
 * Returns: (transfer none) (element-type EntenteItem): its rows, as they are sorted
 */
GListModel *
entente_table_page_get_rows (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * entente_table_page_get_table:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what is in the cells; its rows are those of entente_table_page_get_rows()
 */
EntenteItemTable *
entente_table_page_get_table (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return entente_table_maker_get_table (self->maker);
}

GtkSelectionModel *
entente_table_page_get_selection (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/**
 * entente_table_page_is_busy:
 * @self: a table
 *
 * Returns: whether it will change by itself
 */
gboolean
entente_table_page_is_busy (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), FALSE);

  return entente_table_maker_is_busy (self->maker);
}

/**
 * entente_table_page_get_columns:
 * @self: a table
 *
 * Returns: (transfer none) (element-type EntenteItemColumn): its columns, as they are shown
 */
GPtrArray *
entente_table_page_get_columns (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return self->columns;
}

/* The columns that stay keep the width that the user gave them. */
static GtkColumnViewColumn *
take_column (GPtrArray  *before,
             const char *id)
{
  for (guint i = 0; i < before->len; i++)
    {
      const EntenteItemColumn *column = g_object_get_data (before->pdata[i], "column");

      if (g_str_equal (column->id, id))
        return g_object_ref (before->pdata[i]);
    }
  return NULL;
}

/**
 * entente_table_page_set_columns:
 * @self: a table
 * @columns: (element-type EntenteItemColumn): the columns that it is to have, in their order
 */
void
entente_table_page_set_columns (EntenteTablePage *self,
                                GPtrArray        *columns)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *views;

  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self) && columns != NULL);

  views = gtk_column_view_get_columns (self->view);
  self->setting_columns = TRUE;
  while (g_list_model_get_n_items (views) > 0)
    {
      g_ptr_array_add (before, g_list_model_get_item (views, 0));
      gtk_column_view_remove_column (self->view, before->pdata[before->len - 1]);
    }
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) view = take_column (before, ((EntenteItemColumn *) columns->pdata[i])->id);

      if (view == NULL)
        view = column_view_new (self, columns->pdata[i]);
      gtk_column_view_append_column (self->view, view);
      g_ptr_array_add (self->columns, entente_item_column_ref (columns->pdata[i]));
    }
  self->setting_columns = FALSE;
  follow_columns (self);
}

const EntenteTableOrder *
entente_table_page_get_order (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return entente_table_maker_get_order (self->maker);
}

/**
 * entente_table_page_take_order:
 * @self: a table
 * @order: (transfer full): by what its rows are sorted
 */
void
entente_table_page_take_order (EntenteTablePage  *self,
                               EntenteTableOrder *order)
{
  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self) && order != NULL);

  entente_table_maker_take_order (self->maker, order);
  self->sorted = TRUE;
  show_order (self);
  emit_changed (self);
}

/**
 * entente_table_page_sort:
 * @self: a table
 * @column: the id of a column that it has
 * @adds: whether it decides only where the columns before do not
 *
 * Sorts the rows, the other way round if they are sorted by the column already.
 */
void
entente_table_page_sort (EntenteTablePage *self,
                         const char       *column,
                         gboolean          adds)
{
  EntenteTableOrder *order;
  guint nth;

  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self) && column != NULL);

  if (!has_column (self, column, &nth))
    return;
  order = entente_table_order_copy (entente_table_maker_get_order (self->maker));
  entente_table_order_choose (order, self->columns->pdata[nth], adds);
  entente_table_page_take_order (self, order);
}

/**
 * entente_table_page_make_cell:
 * @self: a table
 * @row: the position of a row
 * @column: the id of a column that it has
 *
 * Returns: (transfer full) (nullable): what is in the cell; %NULL if it is empty
 */
char *
entente_table_page_make_cell (EntenteTablePage *self,
                              guint             row,
                              const char       *column)
{
  EntenteItem *item;
  guint nth;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self) && column != NULL, NULL);

  item = entente_item_list_get_nth (self->rows, row);
  if (item == NULL || !has_column (self, column, &nth))
    return NULL;
  return entente_item_table_make_cell (entente_table_maker_get_table (self->maker), self->columns->pdata[nth], item,
                                       ENTENTE_CELL_SHOWN);
}

static EntenteItem *
item_of_cell (EntenteTablePage *self,
              GtkWidget        *cell)
{
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (cell != NULL && g_hash_table_iter_next (&iter, &list_item, NULL))
    if (gtk_list_item_get_child (list_item) == cell)
      return gtk_list_item_get_item (list_item);
  return NULL;
}

static GtkWidget *
find_cell (GtkWidget *widget)
{
  return widget != NULL && !ENTENTE_IS_CELL (widget) ? gtk_widget_get_ancestor (widget, ENTENTE_TYPE_CELL) : widget;
}

/**
 * entente_table_page_get_item_at:
 * @self: a table
 * @x: a place in it
 * @y: a place in it
 *
 * Returns: (transfer none) (nullable): the item of the row there
 */
EntenteItem *
entente_table_page_get_item_at (EntenteTablePage *self,
                                double            x,
                                double            y)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return item_of_cell (self, find_cell (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT)));
}

/**
 * entente_table_page_get_focused:
 * @self: a table
 * @area: (out): where the cell with the focus is in the table
 *
 * Returns: (transfer none) (nullable): the item of the row that has the focus
 */
EntenteItem *
entente_table_page_get_focused (EntenteTablePage *self,
                                GdkRectangle     *area)
{
  GtkRoot *root;
  GtkWidget *cell;
  graphene_rect_t box;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self) && area != NULL, NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  cell = root != NULL ? find_cell (gtk_root_get_focus (root)) : NULL;
  if (cell == NULL || !gtk_widget_is_ancestor (cell, GTK_WIDGET (self))
      || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &box))
    return NULL;
  *area = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width, (int) box.size.height };
  return item_of_cell (self, cell);
}

/**
 * entente_table_page_get_focused_column:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the column in which the keyboard is
 */
EntenteItemColumn *
entente_table_page_get_focused_column (EntenteTablePage *self)
{
  guint nth;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return has_column (self, self->cursor->column, &nth) ? self->columns->pdata[nth] : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-page.h"

#include "entente-cell.h"
#include "entente-list-index.h"
#include "entente-selection-model.h"
#include "entente-table-focus.h"
#include "entente-table-heads.h"
#include "entente-table-maker.h"
#include "entente-table-rows.h"

#include <glib/gi18n.h>

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
  EntenteTableRows *rows;
  EntenteSelectionModel *selection;
  GSignalGroup *signals;        /* of the session */
  EntenteTableColumns *columns;
  EntenteTableCursor *cursor;
  gboolean wants_focus;         /* as soon as there are rows */
  gboolean sorted;              /* the user has asked for another order, and is to see its beginning */
};

enum { CHANGED, CHOSEN, OPEN, N_SIGNALS };
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

static EntenteItemList *
get_list (EntenteTablePage *self)
{
  return entente_table_rows_get_list (self->rows);
}

static void
show_cell (GtkListItem      *list_item,
           EntenteItemTable *table,
           EntenteItem      *item,
           gpointer          self)
{
  EntenteCell *cell = ENTENTE_CELL (gtk_list_item_get_child (list_item));
  EntenteItemColumn *column = entente_cell_get_column (cell);
  g_autofree char *text = entente_item_table_make_cell (table, column, item, ENTENTE_CELL_SHOWN);

  entente_cell_show (cell, text == NULL && entente_item_column_is_measured (column) ? UNKNOWN : text);
}

static void
show_order (EntenteTablePage *self)
{
  entente_table_heads_show_order (self->view, entente_table_columns_get (self->columns),
                                  entente_table_maker_get_order (self->maker));
}

static void
resized_cb (EntenteTablePage *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
columns_cb (EntenteTablePage *self)
{
  entente_table_maker_set_measures (self->maker, entente_table_columns_are_measured (self->columns));
  show_order (self);
  emit_changed (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
scroll_to (guint    position,
           gpointer data)
{
  EntenteTablePage *self = data;

  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u",
                              position);
}

/* Finds the first selected item of this kind in the rows. */
static gboolean
find_selected (EntenteTablePage *self,
               EntenteItemList  *rows,
               guint            *position)
{
  const GPtrArray *selection = entente_session_get_selection (self->session);

  for (guint i = 0; selection != NULL && i < selection->len; i++)
    if (entente_item_get_kind (selection->pdata[i]) == self->kind)
      return entente_list_index_find (G_LIST_MODEL (rows), selection->pdata[i], position);
  return FALSE;
}

static void
scroll_to_selected (EntenteTablePage *self)
{
  guint position;

  if (find_selected (self, get_list (self), &position))
    scroll_to (position, self);
}

static void
selected_cb (EntenteTablePage *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    scroll_to_selected (self);
}

static void
rows_done_cb (EntenteTablePage *self)
{
  if (self->wants_focus && entente_item_list_get_n (get_list (self)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  emit_changed (self);
}

/* Who has asked for another order sees what is selected, or the beginning. */
static guint
take_goal (EntenteTablePage *self,
           EntenteItemTable *table)
{
  guint position;

  if (!self->sorted || table == NULL)
    return G_MAXUINT;
  self->sorted = FALSE;
  return find_selected (self, table->rows, &position) ? position : 0;
}

/* All rows have the same height. */
static guint
find_seen (EntenteTablePage *self,
           guint            *n_seen)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double upper = gtk_adjustment_get_upper (adjustment), n = entente_item_list_get_n (get_list (self));

  *n_seen = upper > 0 ? (guint) (gtk_adjustment_get_page_size (adjustment) / upper * n) : 0;
  return upper > 0 ? (guint) (gtk_adjustment_get_value (adjustment) / upper * n) : 0;
}

static void
made_cb (EntenteTablePage *self)
{
  EntenteItemTable *table = entente_table_maker_get_table (self->maker);
  guint n_seen, first_seen = find_seen (self, &n_seen);

  entente_table_rows_take_table (self->rows, table, take_goal (self, table), first_seen, n_seen);
}

static void
document_cb (EntenteTablePage *self)
{
  entente_table_rows_follow (self->rows, self->session != NULL ? entente_session_get_document (self->session) : NULL);
}

static void
head_clicked_cb (guint    column,
                 gboolean adds,
                 gpointer data)
{
  EntenteTablePage *self = data;
  EntenteItemColumn *clicked = entente_table_columns_get_nth (self->columns, column);

  if (clicked != NULL)
    entente_table_page_sort (self, clicked->id, adds);
}

static void
activate_cb (EntenteTablePage *self,
             guint             position)
{
  EntenteItem *item = entente_item_list_get_nth (get_list (self), position);

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

  self->wants_focus = entente_item_list_get_n (get_list (self)) == 0;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return TRUE;
  return self->wants_focus || gtk_widget_child_focus (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                                      GTK_DIR_TAB_FORWARD);
}

static void
entente_table_page_dispose (GObject *object)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (object);

  entente_table_rows_stop (self->rows);
  g_signal_group_set_target (self->signals, NULL);
  if (self->maker != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->maker, self);
      g_object_run_dispose (G_OBJECT (self->maker));
    }
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_object_run_dispose (G_OBJECT (self->columns));
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
  g_clear_object (&self->columns);
  g_clear_pointer (&self->rows, entente_table_rows_free);
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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", ENTENTE_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
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
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  self->columns = entente_table_columns_new (self->view, self->rows, self->cursor);
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (columns_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
entente_table_page_init (EntenteTablePage *self)
{
  self->rows = entente_table_rows_new (show_cell, scroll_to, G_CALLBACK (rows_done_cb), self);
  self->cursor = entente_table_cursor_new ();
  self->selection = entente_selection_model_new (item_of_row);
  entente_selection_model_set_model (self->selection, G_LIST_MODEL (get_list (self)));
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
  add_view (self);
  entente_table_focus_set_up (GTK_WIDGET (self), self->cursor);
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
  entente_cell_claim_focus_of_rows (self->view);
  entente_table_heads_set_up (self->view, entente_vocabulary_item_kinds (kind), head_clicked_cb, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_vocabulary_item_kinds (kind), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_vocabulary_item_kinds (kind), -1);
  for (guint i = columns->len; i > 0; i--)
    if (!((const EntenteItemColumn *) columns->pdata[i - 1])->is_usual)
      g_ptr_array_remove_index (columns, i - 1);
  entente_table_columns_set (self->columns, columns);
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
  document_cb (self);
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

  return G_LIST_MODEL (get_list (self));
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

  return entente_table_rows_are_coming (self->rows) || entente_table_maker_is_busy (self->maker);
}

/**
 * entente_table_page_get_columns:
 * @self: a table
 *
 * Returns: (transfer none): its columns, which can be chosen
 */
EntenteTableColumns *
entente_table_page_get_columns (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return self->columns;
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
  g_signal_emit (self, signals[CHOSEN], 0);
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
  EntenteItemColumn *found;

  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self) && column != NULL);

  found = entente_table_columns_find (self->columns, column);
  if (found == NULL)
    return;
  order = entente_table_order_copy (entente_table_maker_get_order (self->maker));
  entente_table_order_choose (order, found, adds);
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
  EntenteItemColumn *found;
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self) && column != NULL, NULL);

  item = entente_item_list_get_nth (get_list (self), row);
  found = entente_table_columns_find (self->columns, column);
  if (item == NULL || found == NULL)
    return NULL;
  return entente_item_table_make_cell (entente_table_maker_get_table (self->maker), found, item, ENTENTE_CELL_SHOWN);
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
  GtkWidget *picked;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  return entente_table_rows_find_item (self->rows, entente_cell_find (picked));
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
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self) && area != NULL, NULL);

  return entente_table_rows_find_item (self->rows, entente_table_focus_find_cell (GTK_WIDGET (self), area));
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
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return entente_table_columns_find (self->columns, self->cursor->column);
}

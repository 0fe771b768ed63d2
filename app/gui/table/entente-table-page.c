/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-page.h"

#include "entente-cell.h"
#include "entente-list-index.h"
#include "entente-selection-model.h"
#include "entente-table-columns.h"
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
  GPtrArray *columns;           /* of EntenteItemColumn, in the order of the view */
  EntenteTableCursor *cursor;
  gboolean setting_columns;     /* the program changes the columns, not the user */
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
setup_cb (EntenteTablePage   *self,
          GtkListItem        *list_item,
          GtkListItemFactory *factory)
{
  EntenteItemColumn *column = g_object_get_data (G_OBJECT (factory), "column");

  gtk_list_item_set_child (list_item, entente_cell_new (column, self->cursor));
  entente_cell_claim_focus (list_item);
}

static void
bind_cb (EntenteTablePage *self,
         GtkListItem      *list_item)
{
  entente_table_rows_bind (self->rows, list_item);
}

static void
unbind_cb (EntenteTablePage *self,
           GtkListItem      *list_item)
{
  entente_table_rows_unbind (self->rows, list_item);
}

static void
width_cb (EntenteTablePage *self)
{
  if (!self->setting_columns)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkColumnViewColumn *
column_view_new (EntenteItemColumn *column,
                 gpointer           self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view = gtk_column_view_column_new (column->title, factory);

  g_object_set_data_full (G_OBJECT (factory), "column", entente_item_column_ref (column),
                          (GDestroyNotify) entente_item_column_unref);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::fixed-width", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
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
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The user can drag columns to other places. */
static void
columns_cb (EntenteTablePage *self)
{
  GListModel *views = gtk_column_view_get_columns (self->view);

  if (self->setting_columns || g_list_model_get_n_items (views) != self->columns->len)
    return;
  g_ptr_array_unref (self->columns);
  self->columns = entente_table_columns_list (self->view);
  follow_columns (self);
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

  if (column < self->columns->len)
    entente_table_page_sort (self, ((const EntenteItemColumn *) self->columns->pdata[column])->id, adds);
}

static void
activate_cb (EntenteTablePage *self,
             guint             position)
{
  EntenteItem *item = entente_item_list_get_nth (get_list (self), position);

  if (item != NULL)
    g_signal_emit (self, signals[OPEN], 0, item);
}

/* Left and Right lead to the cells beside that with the focus. */
static gboolean
key_cb (EntenteTablePage *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  EntenteCell *other;

  if ((!right && key != GDK_KEY_Left && key != GDK_KEY_KP_Left) || !ENTENTE_IS_CELL (focus)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  other = entente_cell_get_neighbour (ENTENTE_CELL (focus), right != rtl);
  if (other != NULL)
    {
      entente_table_cursor_move (self->cursor, entente_cell_get_column (other)->id);
      gtk_widget_grab_focus (GTK_WIDGET (other));
    }
  return GDK_EVENT_STOP;
}

/* The list moves the focus to the row when it gets the press. */
static void
pressed_cb (EntenteTablePage *self,
            int               n_press,
            double            x,
            double            y)
{
  GtkWidget *cell = entente_cell_find (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));

  if (cell != NULL)
    entente_table_cursor_move (self->cursor, entente_cell_get_column (ENTENTE_CELL (cell))->id);
}

static void
add_controllers (EntenteTablePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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
  g_clear_pointer (&self->rows, entente_table_rows_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
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
  self->rows = entente_table_rows_new (show_cell, scroll_to, G_CALLBACK (rows_done_cb), self);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  self->cursor = entente_table_cursor_new ();
  self->selection = entente_selection_model_new (item_of_row);
  entente_selection_model_set_model (self->selection, G_LIST_MODEL (get_list (self)));
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
  add_view (self);
  add_controllers (self);
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
 * Returns: (transfer none) (element-type EntenteItemColumn): its columns, as they are shown
 */
GPtrArray *
entente_table_page_get_columns (EntenteTablePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), NULL);

  return self->columns;
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
  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self) && columns != NULL);

  self->setting_columns = TRUE;
  entente_table_columns_set (self->view, columns, column_view_new, self);
  self->setting_columns = FALSE;
  g_ptr_array_unref (self->columns);
  self->columns = entente_table_columns_list (self->view);
  follow_columns (self);
}

int
entente_table_page_get_width (EntenteTablePage *self,
                              guint             column)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self), -1);

  return entente_table_columns_get_width (self->view, column);
}

void
entente_table_page_set_width (EntenteTablePage *self,
                              guint             column,
                              int               width)
{
  g_return_if_fail (ENTENTE_IS_TABLE_PAGE (self));

  entente_table_columns_set_width (self->view, column, width);
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

  item = entente_item_list_get_nth (get_list (self), row);
  if (item == NULL || !has_column (self, column, &nth))
    return NULL;
  return entente_item_table_make_cell (entente_table_maker_get_table (self->maker), self->columns->pdata[nth], item,
                                       ENTENTE_CELL_SHOWN);
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
  GtkRoot *root;
  GtkWidget *cell;
  graphene_rect_t box;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (self) && area != NULL, NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  cell = root != NULL ? entente_cell_find (gtk_root_get_focus (root)) : NULL;
  if (cell == NULL || !gtk_widget_is_ancestor (cell, GTK_WIDGET (self))
      || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &box))
    return NULL;
  *area = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width, (int) box.size.height };
  return entente_table_rows_find_item (self->rows, cell);
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

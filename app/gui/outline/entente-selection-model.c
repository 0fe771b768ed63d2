/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-selection-model.h"

/* The selection of a list as the selection of the session. The rows come from another list model. */

struct _EntenteSelectionModel
{
  GObject parent_instance;

  EntenteRowItemFunc item_of_row;
  EntenteSession *session;
  GListModel *model;
};

enum { SELECT_ALL, N_SIGNALS };
static guint signals[N_SIGNALS];

static void entente_selection_model_list_model_init (GListModelInterface *iface);
static void entente_selection_model_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteSelectionModel, entente_selection_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_selection_model_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      entente_selection_model_selection_model_init))

static guint
count_rows (EntenteSelectionModel *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

static EntenteItem *
get_item_at (EntenteSelectionModel *self,
             guint                  position)
{
  g_autoptr (GObject) row = self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
  EntenteItem *item = row != NULL ? self->item_of_row (row) : NULL;

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
items_changed_cb (EntenteSelectionModel *self,
                  guint                  position,
                  guint                  removed,
                  guint                  added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
selected_cb (EntenteSelectionModel *self)
{
  guint n = count_rows (self);

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

static GType
entente_selection_model_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
entente_selection_model_get_n_items (GListModel *list)
{
  return count_rows (ENTENTE_SELECTION_MODEL (list));
}

static gpointer
entente_selection_model_get_item (GListModel *list,
                                  guint       position)
{
  EntenteSelectionModel *self = ENTENTE_SELECTION_MODEL (list);

  return self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
}

static gboolean
entente_selection_model_is_selected (GtkSelectionModel *model,
                                     guint              position)
{
  EntenteSelectionModel *self = ENTENTE_SELECTION_MODEL (model);
  g_autoptr (EntenteItem) item = self->session != NULL ? get_item_at (self, position) : NULL;

  return item != NULL && entente_session_is_selected (self->session, item);
}

/* Adds the selected items of the session whose state must not change. Some of them may not be in this
 * list. */
static void
add_unchanged (EntenteSelectionModel *self,
               GtkBitset             *mask,
               GPtrArray             *items)
{
  const GPtrArray *selection = entente_session_get_selection (self->session);
  g_autoptr (GHashTable) masked = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, mask, &position))
    do
      {
        EntenteItem *item = get_item_at (self, position);

        if (item != NULL)
          g_hash_table_add (masked, item);
      }
    while (gtk_bitset_iter_next (&iter, &position));

  for (guint i = 0; i < selection->len; i++)
    if (!g_hash_table_contains (masked, selection->pdata[i]))
      g_ptr_array_add (items, g_object_ref (selection->pdata[i]));
}

static gboolean
change (EntenteSelectionModel *self,
        GtkBitset             *selected,
        GtkBitset             *mask,
        gboolean               keeps_others)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) wanted = gtk_bitset_copy (selected);
  GtkBitsetIter iter;
  guint position, n_kept;

  if (self->session == NULL)
    return FALSE;

  if (keeps_others)
    add_unchanged (self, mask, items);
  n_kept = items->len;
  gtk_bitset_intersect (wanted, mask);
  if (gtk_bitset_iter_init_first (&iter, wanted, &position))
    do
      {
        EntenteItem *item = get_item_at (self, position);

        if (item != NULL)
          g_ptr_array_add (items, item);
      }
    while (gtk_bitset_iter_next (&iter, &position));

  /* Moving onto a heading by keyboard must not change the selection. */
  if (items->len == n_kept && !gtk_bitset_is_empty (wanted))
    return FALSE;

  entente_session_select_many (self->session, items);
  if (items->len == 1)
    entente_session_reveal (self->session, items->pdata[0]);
  return TRUE;
}

/* A change of all rows is one of everything, also of what is not in this list. */
static gboolean
entente_selection_model_set_selection (GtkSelectionModel *model,
                                       GtkBitset         *selected,
                                       GtkBitset         *mask)
{
  EntenteSelectionModel *self = ENTENTE_SELECTION_MODEL (model);

  return change (self, selected, mask, gtk_bitset_get_size (mask) < count_rows (self));
}

/* The only row is all rows, but to add it is not to leave what is selected elsewhere. */
static gboolean
entente_selection_model_select_item (GtkSelectionModel *model,
                                     guint              position,
                                     gboolean           unselect_rest)
{
  EntenteSelectionModel *self = ENTENTE_SELECTION_MODEL (model);
  g_autoptr (GtkBitset) row = gtk_bitset_new_range (position, 1);
  g_autoptr (GtkBitset) mask = unselect_rest ? gtk_bitset_new_range (0, count_rows (self)) : gtk_bitset_ref (row);

  return position < count_rows (self) && change (self, row, mask, !unselect_rest);
}

/* A list may hold but a part of what it stands for. Then the whole is not for the list to select. */
static gboolean
entente_selection_model_select_all (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) all = NULL;

  if (g_signal_has_handler_pending (model, signals[SELECT_ALL], 0, FALSE))
    {
      g_signal_emit (model, signals[SELECT_ALL], 0);
      return TRUE;
    }
  all = gtk_bitset_new_range (0, count_rows (ENTENTE_SELECTION_MODEL (model)));
  return entente_selection_model_set_selection (model, all, all);
}

static void
entente_selection_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_selection_model_get_item_type;
  iface->get_n_items = entente_selection_model_get_n_items;
  iface->get_item = entente_selection_model_get_item;
}

static void
entente_selection_model_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = entente_selection_model_is_selected;
  iface->set_selection = entente_selection_model_set_selection;
  iface->select_item = entente_selection_model_select_item;
  iface->select_all = entente_selection_model_select_all;
}

static void
entente_selection_model_dispose (GObject *object)
{
  EntenteSelectionModel *self = ENTENTE_SELECTION_MODEL (object);

  entente_selection_model_set_session (self, NULL);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (entente_selection_model_parent_class)->dispose (object);
}

static void
entente_selection_model_class_init (EntenteSelectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_selection_model_dispose;

  /**
   * EntenteSelectionModel::select-all:
   * @self: a selection model
   *
   * The list, or a screen reader, asks to select everything. If nobody listens, all rows are selected.
   */
  signals[SELECT_ALL] = g_signal_new ("select-all", ENTENTE_TYPE_SELECTION_MODEL, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_selection_model_init (EntenteSelectionModel *self)
{
}

/**
 * entente_selection_model_new:
 * @item_of_row: returns the item of a row
 *
 * Returns: (transfer full): a selection model without rows and without a session
 */
EntenteSelectionModel *
entente_selection_model_new (EntenteRowItemFunc item_of_row)
{
  EntenteSelectionModel *self;

  g_return_val_if_fail (item_of_row != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_SELECTION_MODEL, NULL);
  self->item_of_row = item_of_row;
  return self;
}

/**
 * entente_selection_model_set_session:
 * @self: a selection model
 * @session: (nullable): the session whose selection is shown
 */
void
entente_selection_model_set_session (EntenteSelectionModel *self,
                                     EntenteSession        *session)
{
  g_return_if_fail (ENTENTE_IS_SELECTION_MODEL (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_selection_model_set_model:
 * @self: a selection model
 * @model: (nullable): the rows
 */
void
entente_selection_model_set_model (EntenteSelectionModel *self,
                                   GListModel            *model)
{
  guint removed;

  g_return_if_fail (ENTENTE_IS_SELECTION_MODEL (self));

  if (self->model == model)
    return;
  removed = count_rows (self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, count_rows (self));
}

/**
 * entente_selection_model_get_model:
 * @self: a selection model
 *
 * Returns: (transfer none) (nullable): the rows
 */
GListModel *
entente_selection_model_get_model (EntenteSelectionModel *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION_MODEL (self), NULL);

  return self->model;
}

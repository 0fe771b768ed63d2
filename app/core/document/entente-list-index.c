/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-list-index.h"

/* An index of a list: the position of each item. GListStore would walk the whole list for each look-up. The
 * index walks it once, is stored with the list, and follows its changes. It does not store positions,
 * because one change moves thousands of them. Instead each item has an order, a number that grows along the
 * list. Orders have gaps, from which added items get theirs. A position is found from an order by binary
 * search. */

#define DATA_KEY "entente-positions"

/* The gap between two orders: it can be halved 32 times, and leaves room for as many items as a list can have. */
#define GAP (G_GUINT64_CONSTANT (1) << 32)

/* Orders of items that have left the list are kept. If there are more than this, all orders are assigned anew. */
#define MAX_STALE 100000

typedef struct {
  GHashTable *orders; /* item, borrowed and perhaps freed -> its order, owned */
  gulong handler;
  gboolean is_blocked; /* it has the changes that are signalled already */
} Index;

static void
index_free (gpointer data)
{
  Index *index = data;

  g_hash_table_unref (index->orders);
  g_free (index);
}

/* Returns 0 for an item that never was in the list. */
static guint64
lookup (const Index *index,
        gpointer     item)
{
  const guint64 *order = g_hash_table_lookup (index->orders, item);

  return order != NULL ? *order : 0;
}

static guint64
get_order_at (const Index *index,
              GListModel  *list,
              guint        position)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);

  return lookup (index, item);
}

/* Returns FALSE if there is no room for them. */
static gboolean
assign_orders (Index      *index,
               GListModel *list,
               guint       first,
               guint       n)
{
  guint64 low = first > 0 ? get_order_at (index, list, first - 1) : 0;
  gboolean is_last = first + n == g_list_model_get_n_items (list);
  guint64 step = is_last ? GAP : (get_order_at (index, list, first + n) - low) / (n + 1);

  for (guint i = 0; i < n && step > 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, first + i);
      guint64 order = low + (i + 1) * step;

      g_hash_table_insert (index->orders, item, g_memdup2 (&order, sizeof order));
    }
  return step > 0;
}

static void
drop_index (GListModel *list,
            Index      *index)
{
  g_signal_handler_disconnect (list, index->handler);
  g_object_set_data (G_OBJECT (list), DATA_KEY, NULL);
}

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Index      *index)
{
  guint n = g_list_model_get_n_items (list);

  if (index->is_blocked)
    return;
  if (g_hash_table_size (index->orders) > n + MAX_STALE || !assign_orders (index, list, position, n_added))
    drop_index (list, index);
}

static Index *
get_index (GListModel *list)
{
  Index *index = g_object_get_data (G_OBJECT (list), DATA_KEY);

  if (index != NULL)
    return index;

  index = g_new0 (Index, 1);
  index->orders = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  index->handler = g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), index);
  g_object_set_data_full (G_OBJECT (list), DATA_KEY, index, index_free);
  assign_orders (index, list, 0, g_list_model_get_n_items (list));
  return index;
}

/**
 * entente_list_index_learn:
 * @list: a list without duplicates
 *
 * Builds the index, as otherwise the first look-up does. This may be done in the thread that fills the
 * list.
 */
void
entente_list_index_learn (GListModel *list)
{
  g_return_if_fail (G_IS_LIST_MODEL (list));

  get_index (list);
}

/* Gives an index to a list that has none. */
static void
move_index (GListModel *from,
            GListModel *to)
{
  Index *index = g_object_steal_data (G_OBJECT (from), DATA_KEY);

  g_signal_handler_disconnect (from, index->handler);
  index->handler = g_signal_connect (to, "items-changed", G_CALLBACK (items_changed_cb), index);
  g_object_set_data_full (G_OBJECT (to), DATA_KEY, index, index_free);
}

/**
 * entente_list_index_exchange:
 * @list: a list
 * @other: another list
 *
 * Gives each list the index of the other one, if that has one.
 */
void
entente_list_index_exchange (GListModel *list,
                             GListModel *other)
{
  Index *index = g_object_get_data (G_OBJECT (list), DATA_KEY);
  Index *other_index = g_object_get_data (G_OBJECT (other), DATA_KEY);
  GHashTable *orders;

  if (index != NULL && other_index != NULL)
    {
      orders = index->orders;
      index->orders = other_index->orders;
      other_index->orders = orders;
    }
  else if (index != NULL)
    move_index (list, other);
  else if (other_index != NULL)
    move_index (other, list);
}

static void
set_blocked (GListModel *list,
             gboolean    is_blocked)
{
  Index *index = g_object_get_data (G_OBJECT (list), DATA_KEY);

  if (index != NULL)
    index->is_blocked = is_blocked;
}

/**
 * entente_list_index_block:
 * @list: a list whose index is that of what the list has now
 *
 * From now on the index does not follow what the list signals.
 */
void
entente_list_index_block (GListModel *list)
{
  set_blocked (list, TRUE);
}

/**
 * entente_list_index_unblock:
 * @list: a list after entente_list_index_block()
 */
void
entente_list_index_unblock (GListModel *list)
{
  set_blocked (list, FALSE);
}

/**
 * entente_list_index_get_order:
 * @list: a list without duplicates
 * @item: an item of it
 *
 * Returns: a number that orders the items as the list does; valid until the list changes
 */
guint64
entente_list_index_get_order (GListModel *list,
                              gpointer    item)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (list), 0);

  return lookup (get_index (list), item);
}

/**
 * entente_list_index_find:
 * @list: a list without duplicates
 * @item: an object
 * @position: (out) (optional): its position in the list
 *
 * Returns: whether it is in the list
 */
gboolean
entente_list_index_find (GListModel *list,
                         gpointer    item,
                         guint      *position)
{
  const Index *index;
  guint64 order;
  guint low = 0, high;
  g_autoptr (GObject) found = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (list), FALSE);

  index = get_index (list);
  order = lookup (index, item);
  high = order > 0 ? g_list_model_get_n_items (list) : 0;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_order_at (index, list, middle) < order)
        low = middle + 1;
      else
        high = middle;
    }
  found = order > 0 ? g_list_model_get_item (list, low) : NULL;
  if (position != NULL)
    *position = low;
  return found != NULL && found == item;
}

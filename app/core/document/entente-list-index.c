/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-list-index.h"

/* Where items stand in a list. GListStore would walk the whole list for each question; here it is walked
 * once, and what was learnt is kept with the list and follows its changes. That is not the positions
 * themselves, of which one change moves thousands, but numbers in the order of the list with room between
 * them: what is added gets some from the gap it is put into. A position is found by halves. */

#define DATA_KEY "entente-positions"

/* Room for so many halvings, and for as many items as there can be. */
#define GAP (G_GUINT64_CONSTANT (1) << 32)

/* There may be orders of items that have left the list, which are nobody's; of so many all are learnt anew. */
#define MAX_LEFT 100000

typedef struct {
  GHashTable *orders; /* item, borrowed and perhaps gone -> its order, owned */
  gulong handler;
} Positions;

static void
positions_free (gpointer data)
{
  Positions *positions = data;

  g_hash_table_unref (positions->orders);
  g_free (positions);
}

/* 0 of an item that never was in the list. */
static guint64
lookup (const Positions *positions,
        gpointer         item)
{
  const guint64 *order = g_hash_table_lookup (positions->orders, item);

  return order != NULL ? *order : 0;
}

static guint64
order_at (const Positions *positions,
          GListModel      *list,
          guint            position)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);

  return lookup (positions, item);
}

/* Returns: %FALSE if there is no room for them */
static gboolean
learn (Positions  *positions,
       GListModel *list,
       guint       first,
       guint       n)
{
  guint64 low = first > 0 ? order_at (positions, list, first - 1) : 0;
  gboolean is_last = first + n == g_list_model_get_n_items (list);
  guint64 step = is_last ? GAP : (order_at (positions, list, first + n) - low) / (n + 1);

  for (guint i = 0; i < n && step > 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, first + i);
      guint64 order = low + (i + 1) * step;

      g_hash_table_insert (positions->orders, item, g_memdup2 (&order, sizeof order));
    }
  return step > 0;
}

static void
forget (GListModel *list,
        Positions  *positions)
{
  g_signal_handler_disconnect (list, positions->handler);
  g_object_set_data (G_OBJECT (list), DATA_KEY, NULL);
}

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Positions  *positions)
{
  guint n = g_list_model_get_n_items (list);

  if (g_hash_table_size (positions->orders) > n + MAX_LEFT || !learn (positions, list, position, n_added))
    forget (list, positions);
}

static Positions *
get_positions (GListModel *list)
{
  Positions *positions = g_object_get_data (G_OBJECT (list), DATA_KEY);

  if (positions != NULL)
    return positions;

  positions = g_new0 (Positions, 1);
  positions->orders = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  positions->handler = g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), positions);
  g_object_set_data_full (G_OBJECT (list), DATA_KEY, positions, positions_free);
  learn (positions, list, 0, g_list_model_get_n_items (list));
  return positions;
}

/**
 * entente_list_index_learn:
 * @list: a list in which each item is once
 *
 * Walks the list, as otherwise the first question does. This may be done in the thread that makes the list.
 */
void
entente_list_index_learn (GListModel *list)
{
  g_return_if_fail (G_IS_LIST_MODEL (list));

  get_positions (list);
}

/**
 * entente_list_index_get_order:
 * @list: a list in which each item is once
 * @item: an item of it
 *
 * Returns: a number by which items can be put in the order of the list; good until that changes
 */
guint64
entente_list_index_get_order (GListModel *list,
                              gpointer    item)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (list), 0);

  return lookup (get_positions (list), item);
}

/**
 * entente_list_index_find:
 * @list: a list in which each item is once
 * @item: an object
 * @position: (out) (optional): where in the list it is
 *
 * Returns: whether it is in the list
 */
gboolean
entente_list_index_find (GListModel *list,
                         gpointer    item,
                         guint      *position)
{
  const Positions *positions;
  guint64 order;
  guint low = 0, high;
  g_autoptr (GObject) found = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (list), FALSE);

  positions = get_positions (list);
  order = lookup (positions, item);
  high = order > 0 ? g_list_model_get_n_items (list) : 0;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (order_at (positions, list, middle) < order)
        low = middle + 1;
      else
        high = middle;
    }
  found = order > 0 ? g_list_model_get_item (list, low) : NULL;
  if (position != NULL)
    *position = low;
  return found != NULL && found == item;
}

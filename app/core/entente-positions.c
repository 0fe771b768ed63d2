/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-positions.h"

/* Where items stand in a list. GListStore would walk the whole list for each question; here it is
 * walked once, and what was learnt is kept with the list and follows its changes. */

#define DATA_KEY "entente-positions"

/* One may hold items that have left the list, which nobody asks for. */
typedef struct {
  GHashTable *by_item; /* item -> position + 1 */
  gulong handler;
} Positions;

static void
positions_free (gpointer data)
{
  Positions *positions = data;

  g_hash_table_unref (positions->by_item);
  g_free (positions);
}

static void
learn (Positions  *positions,
       GListModel *list,
       guint       first,
       guint       n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_hash_table_insert (positions->by_item, item, GUINT_TO_POINTER (i + 1));
    }
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
  gboolean is_last = position + n_added == g_list_model_get_n_items (list);

  if (n_removed == n_added || (n_removed == 0 && is_last))
    learn (positions, list, position, n_added);
  else if (!is_last || n_added > 0)
    forget (list, positions);
}

static Positions *
get_positions (GListModel *list)
{
  Positions *positions = g_object_get_data (G_OBJECT (list), DATA_KEY);

  if (positions != NULL)
    return positions;

  positions = g_new0 (Positions, 1);
  positions->by_item = g_hash_table_new (NULL, NULL);
  positions->handler = g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), positions);
  g_object_set_data_full (G_OBJECT (list), DATA_KEY, positions, positions_free);
  learn (positions, list, 0, g_list_model_get_n_items (list));
  return positions;
}

/**
 * entente_positions_find:
 * @list: a list in which each item is once
 * @item: an item of it
 *
 * Returns: where in the list the item is; undefined if it is not in it
 */
guint
entente_positions_find (GListModel *list,
                        gpointer    item)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (list), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (get_positions (list)->by_item, item)) - 1;
}

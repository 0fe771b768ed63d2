/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-order.h"

#include "entente-id.h"

/* The order of a list that two have changed. Who has only added and removed follows the order of the other one; what is
 * new stays behind what it was put behind. If both have put the list into another order, ours holds. */

static GHashTable *
number_keys (const GPtrArray *keys)
{
  GHashTable *numbers = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_insert (numbers, keys->pdata[i], GUINT_TO_POINTER (i + 1));
  return numbers;
}

static gboolean
keeps_order (const GPtrArray *keys,
             const GPtrArray *base)
{
  g_autoptr (GHashTable) numbers = number_keys (base);
  guint last = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, keys->pdata[i]));

      if (number == 0)
        continue;
      if (number < last)
        return FALSE;
      last = number;
    }
  return TRUE;
}

static void
append_first (GQueue          *order,
              GHashTable      *links,
              const GPtrArray *keys,
              GHashTable      *kept)
{
  for (guint i = 0; i < keys->len; i++)
    {
      if (!g_hash_table_contains (kept, keys->pdata[i]))
        continue;
      g_queue_push_tail (order, keys->pdata[i]);
      g_hash_table_insert (links, keys->pdata[i], order->tail);
    }
}

static void
insert_second (GQueue          *order,
               GHashTable      *links,
               const GPtrArray *keys,
               GHashTable      *kept)
{
  GList *before = NULL;

  for (guint i = 0; i < keys->len; i++)
    {
      GList *link = g_hash_table_lookup (links, keys->pdata[i]);

      if (link == NULL && !g_hash_table_contains (kept, keys->pdata[i]))
        continue;
      if (link == NULL)
        {
          if (before != NULL)
            g_queue_insert_after (order, before, keys->pdata[i]);
          else
            g_queue_push_head (order, keys->pdata[i]);
          link = before != NULL ? before->next : order->head;
          g_hash_table_insert (links, keys->pdata[i], link);
        }
      before = link;
    }
}

/**
 * entente_merge_order_new:
 * @base: (element-type utf8): the keys of the list as it was, each once
 * @ours: (element-type utf8): as one has it
 * @theirs: (element-type utf8): as the other has it
 * @kept: (element-type utf8): the set of those that are to be in the result; each is in @ours or @theirs
 *
 * Returns: (transfer container) (element-type utf8): the keys of @kept in their order
 */
GPtrArray *
entente_merge_order_new (const GPtrArray *base,
                         const GPtrArray *ours,
                         const GPtrArray *theirs,
                         GHashTable      *kept)
{
  g_auto (GQueue) order = G_QUEUE_INIT;
  g_autoptr (GHashTable) links = g_hash_table_new (entente_id_hash, g_str_equal);
  GPtrArray *keys = g_ptr_array_new ();
  gboolean follows;

  g_return_val_if_fail (base != NULL && ours != NULL && theirs != NULL && kept != NULL, keys);

  follows = keeps_order (ours, base);
  append_first (&order, links, follows ? theirs : ours, kept);
  insert_second (&order, links, follows ? ours : theirs, kept);
  for (GList *link = order.head; link != NULL; link = link->next)
    g_ptr_array_add (keys, link->data);
  return keys;
}

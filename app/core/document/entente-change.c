/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-change.h"

/* Changes that are made together, in the order of the lists and of the positions in them. */

/* If one list has more changes than this, they are signalled as one change. */
#define MAX_SPLICES 64

/**
 * entente_change_get_kind:
 * @self: a change
 *
 * Returns: the kind of the item that it adds, removes or replaces, which tells in which list
 */
EntenteItemKind
entente_change_get_kind (const EntenteChange *self)
{
  return entente_item_get_kind (self->before != NULL ? self->before : self->after);
}

static void
clear_change (gpointer data)
{
  EntenteChange *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
}

/**
 * entente_changes_copy:
 * @changes: (array length=n_changes) (nullable): changes
 * @n_changes: how many there are
 *
 * Returns: (transfer full) (element-type EntenteChange): an array of them, which owns their items
 */
GArray *
entente_changes_copy (const EntenteChange *changes,
                      guint                n_changes)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (EntenteChange), n_changes);

  g_array_set_clear_func (copy, clear_change);
  for (guint i = 0; i < n_changes; i++)
    {
      EntenteChange change = { NULL, NULL, changes[i].position };

      g_set_object (&change.before, changes[i].before);
      g_set_object (&change.after, changes[i].after);
      g_array_append_val (copy, change);
    }
  return copy;
}

/* Whether nothing in the list is between what @a takes and what @b does. */
static gboolean
are_adjacent (const EntenteChange *a,
              const EntenteChange *b)
{
  return entente_change_get_kind (a) == entente_change_get_kind (b)
         && a->position + (a->before != NULL) == b->position;
}

/**
 * entente_changes_are_in_order:
 * @changes: (array length=n_changes): changes
 * @n_changes: how many there are
 *
 * Returns: whether they are sorted by kind and position, and no item is changed twice
 */
gboolean
entente_changes_are_in_order (const EntenteChange *changes,
                              guint                n_changes)
{
  for (guint i = 1; i < n_changes; i++)
    {
      const EntenteChange *a = &changes[i - 1], *b = &changes[i];
      EntenteItemKind before = entente_change_get_kind (a), after = entente_change_get_kind (b);

      if (before > after || (before == after && a->position + (a->before != NULL) > b->position))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_changes_count_adjacent:
 * @changes: (array length=n_changes): changes in order, at least one
 * @n_changes: how many there are
 *
 * Returns: how many of the last changes affect one range of one list without a gap
 */
guint
entente_changes_count_adjacent (const EntenteChange *changes,
                                guint                n_changes)
{
  guint n = 1;

  while (n < n_changes && are_adjacent (&changes[n_changes - n - 1], &changes[n_changes - n]))
    n++;
  return n;
}

/**
 * entente_changes_count_ranges:
 * @changes: (array length=n_changes): changes in order
 * @n_changes: how many there are
 *
 * Returns: how many ranges of lists they affect
 */
guint
entente_changes_count_ranges (const EntenteChange *changes,
                              guint                n_changes)
{
  guint n = 0;

  for (; n_changes > 0; n++)
    n_changes -= entente_changes_count_adjacent (changes, n_changes);
  return n;
}

/* Replaces the range of a list from the first to the last of @changes. */
static void
splice (const EntenteChange *changes,
        guint                n_changes,
        EntenteItemList     *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n_changes, g_object_unref);
  guint start = changes[0].position, next = start;

  for (guint i = 0; i < n_changes; i++)
    {
      for (; next < changes[i].position; next++)
        g_ptr_array_add (items, g_object_ref (entente_item_list_get_nth (list, next)));
      if (changes[i].after != NULL)
        g_ptr_array_add (items, g_object_ref (changes[i].after));
      next += changes[i].before != NULL;
    }
  entente_item_list_splice (list, start, next - start, items->pdata, items->len);
}

/**
 * entente_changes_splice:
 * @changes: (array length=n_changes): changes of items of one kind, in their order
 * @n_changes: how many they are
 * @list: the list of such items
 *
 * Starts with the last range, so that the positions of the others stay valid.
 */
void
entente_changes_splice (const EntenteChange *changes,
                        guint                n_changes,
                        EntenteItemList     *list)
{
  g_return_if_fail (ENTENTE_IS_ITEM_LIST (list));

  if (entente_changes_count_ranges (changes, n_changes) > MAX_SPLICES)
    {
      splice (changes, n_changes, list);
      return;
    }
  while (n_changes > 0)
    {
      guint n = entente_changes_count_adjacent (changes, n_changes);

      n_changes -= n;
      splice (changes + n_changes, n, list);
    }
}

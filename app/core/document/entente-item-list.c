/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-list.h"

#include "entente-list-index.h"

#include <string.h>

/* GListStore holds a tree, into which 100,000 items go in several frames. A long array is moved within a fraction of
 * one. */

struct _EntenteItemList
{
  GObject parent_instance;

  GPtrArray *items;   /* of EntenteItem */
  gboolean is_shared; /* whether copies may have the same array */

  /* While it is unfolded, it has the first items and, behind them, those at some later positions. */
  guint n_open;
  const guint *folded; /* borrowed, nullable: it has all items */
  guint n_folded;
};

static void entente_item_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteItemList, entente_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_item_list_list_model_init))

/* While an array is changed there are places without an item. */
static void
unref_item (gpointer item)
{
  g_clear_object (&item);
}

static GPtrArray *
new_array (guint n)
{
  return g_ptr_array_new_full (n, unref_item);
}

static void
unshare (EntenteItemList *self)
{
  GPtrArray *own;

  if (!self->is_shared)
    return;
  own = new_array (self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (own, g_object_ref (self->items->pdata[i]));
  g_ptr_array_unref (self->items);
  self->items = own;
  self->is_shared = FALSE;
}

/* Makes room for items at a position, or takes it away. The places for them then hold nothing. */
static void
resize (GPtrArray *items,
        guint      position,
        guint      n_removed,
        guint      n_added)
{
  guint n_before = items->len, n_behind = n_before - position - n_removed;

  for (guint i = 0; i < n_removed; i++)
    g_clear_object (&items->pdata[position + i]);
  if (n_added > n_removed)
    g_ptr_array_set_size (items, (int) (n_before + n_added - n_removed));
  memmove (&items->pdata[position + n_added], &items->pdata[position + n_removed], n_behind * sizeof (gpointer));
  if (n_added < n_removed)
    {
      memset (&items->pdata[position + n_added + n_behind], 0, (n_removed - n_added) * sizeof (gpointer));
      g_ptr_array_set_size (items, (int) (n_before + n_added - n_removed));
    }
}

static guint
count (const EntenteItemList *self)
{
  return self->folded != NULL ? self->n_open + self->n_folded : self->items->len;
}

/* Returns NULL behind the end. */
static EntenteItem *
get_nth (const EntenteItemList *self,
         guint                  nth)
{
  if (nth >= count (self))
    return NULL;
  if (self->folded != NULL && nth >= self->n_open)
    nth = self->folded[nth - self->n_open];
  return self->items->pdata[nth];
}

static GType
entente_item_list_get_item_type (GListModel *list)
{
  return ENTENTE_TYPE_ITEM;
}

static guint
entente_item_list_get_n_items (GListModel *list)
{
  return count (ENTENTE_ITEM_LIST (list));
}

static gpointer
entente_item_list_get_item (GListModel *list,
                            guint       position)
{
  EntenteItem *item = get_nth (ENTENTE_ITEM_LIST (list), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
entente_item_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_item_list_get_item_type;
  iface->get_n_items = entente_item_list_get_n_items;
  iface->get_item = entente_item_list_get_item;
}

static void
entente_item_list_finalize (GObject *object)
{
  EntenteItemList *self = ENTENTE_ITEM_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_item_list_parent_class)->finalize (object);
}

static void
entente_item_list_class_init (EntenteItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_item_list_finalize;
}

static void
entente_item_list_init (EntenteItemList *self)
{
  self->items = new_array (0);
}

/**
 * entente_item_list_new:
 *
 * Returns: (transfer full): a list without items
 */
EntenteItemList *
entente_item_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_ITEM_LIST, NULL);
}

/**
 * entente_item_list_copy:
 * @self: a list
 *
 * Returns: (transfer full): a list of the same items
 */
EntenteItemList *
entente_item_list_copy (EntenteItemList *self)
{
  EntenteItemList *copy;

  g_return_val_if_fail (ENTENTE_IS_ITEM_LIST (self), NULL);

  copy = entente_item_list_new ();
  g_ptr_array_unref (copy->items);
  copy->items = g_ptr_array_ref (self->items);
  copy->is_shared = self->is_shared = TRUE;
  return copy;
}

/**
 * entente_item_list_pick:
 * @self: a list
 * @is_in: (scope call): returns whether an item is to be in the new list
 * @data: for @is_in
 *
 * Returns: (transfer full): a list of some of the items
 */
EntenteItemList *
entente_item_list_pick (EntenteItemList   *self,
                        EntenteItemFilter  is_in,
                        gpointer           data)
{
  EntenteItemList *picked;

  g_return_val_if_fail (ENTENTE_IS_ITEM_LIST (self) && is_in != NULL, NULL);

  picked = entente_item_list_new ();
  for (guint i = 0; i < self->items->len; i++)
    if (is_in (self->items->pdata[i], data))
      g_ptr_array_add (picked->items, g_object_ref (self->items->pdata[i]));
  return picked;
}

guint
entente_item_list_get_n (EntenteItemList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_LIST (self), 0);

  return count (self);
}

/**
 * entente_item_list_get_nth:
 * @self: a list
 * @nth: a position
 *
 * Returns: (transfer none) (nullable): the item there; %NULL behind the end
 */
EntenteItem *
entente_item_list_get_nth (EntenteItemList *self,
                           guint            nth)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_LIST (self), NULL);

  return get_nth (self, nth);
}

/**
 * entente_item_list_equals:
 * @self: a list
 * @other: a list that is a copy of it
 *
 * Returns: whether nobody has changed one of them since; both may be empty as well
 */
gboolean
entente_item_list_equals (EntenteItemList *self,
                          EntenteItemList *other)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_LIST (self) && ENTENTE_IS_ITEM_LIST (other), FALSE);

  return self->items == other->items || (self->items->len == 0 && other->items->len == 0);
}

/**
 * entente_item_list_splice:
 * @self: a list
 * @position: where it changes
 * @n_removed: how many items go there
 * @items: (array length=n_added): the items that come in their place
 * @n_added: how many; if it is none, and none goes, nothing is signalled
 */
void
entente_item_list_splice (EntenteItemList *self,
                          guint            position,
                          guint            n_removed,
                          gpointer        *items,
                          guint            n_added)
{
  g_return_if_fail (ENTENTE_IS_ITEM_LIST (self) && position + n_removed <= self->items->len);

  if (n_removed == 0 && n_added == 0)
    return;
  unshare (self);
  resize (self->items, position, n_removed, n_added);
  for (guint i = 0; i < n_added; i++)
    self->items->pdata[position + i] = g_object_ref (items[i]);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
swap (EntenteItemList *self,
      EntenteItemList *other)
{
  GPtrArray *items = self->items;
  gboolean is_shared = self->is_shared;

  self->items = other->items;
  other->items = items;
  self->is_shared = other->is_shared;
  other->is_shared = is_shared;
  entente_list_index_exchange (G_LIST_MODEL (self), G_LIST_MODEL (other));
}

/**
 * entente_item_list_exchange:
 * @self: a list
 * @other: another list
 * @position: where they differ
 * @n_removed: how many items of @self do not count as being in @other
 * @n_added: how many items of @other come in their place
 *
 * Gives each list what the other one has, with the index of it. Only @self tells of that, so that nobody may use @other
 * but to exchange it once more.
 */
void
entente_item_list_exchange (EntenteItemList *self,
                            EntenteItemList *other,
                            guint            position,
                            guint            n_removed,
                            guint            n_added)
{
  g_return_if_fail (ENTENTE_IS_ITEM_LIST (self) && ENTENTE_IS_ITEM_LIST (other));

  swap (self, other);
  if (n_removed > 0 || n_added > 0)
    {
      entente_list_index_block (G_LIST_MODEL (self));
      g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
      entente_list_index_unblock (G_LIST_MODEL (self));
    }
}

static void
open_until (EntenteItemList *self,
            guint            position)
{
  guint begin = self->n_open;

  self->n_open = position;
  if (position > begin)
    g_list_model_items_changed (G_LIST_MODEL (self), begin, 0, position - begin);
}

/**
 * entente_item_list_unfold:
 * @self: a list
 * @other: another list
 * @positions: (array length=n): where in @other the items of @self are, in ascending order
 * @n: how many items @self has
 *
 * Exchanges the lists as entente_item_list_exchange() does, but nothing goes: @self only tells what comes between its
 * items, from its beginning to its end. Whoever holds an item that goes would look for it in all that comes.
 */
void
entente_item_list_unfold (EntenteItemList *self,
                          EntenteItemList *other,
                          const guint     *positions,
                          guint            n)
{
  g_return_if_fail (ENTENTE_IS_ITEM_LIST (self) && ENTENTE_IS_ITEM_LIST (other) && count (self) == n);

  swap (self, other);
  entente_list_index_block (G_LIST_MODEL (self));
  self->n_open = 0;
  for (guint i = 0; i < n; i++)
    {
      self->folded = &positions[i];
      self->n_folded = n - i;
      open_until (self, positions[i]);
      self->n_open = positions[i] + 1;
    }
  self->folded = NULL;
  open_until (self, self->items->len);
  entente_list_index_unblock (G_LIST_MODEL (self));
}

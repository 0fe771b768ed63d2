/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-index.h"

#include "entente-id.h"

/* The index of a document: the item with each id, and for each id the items that have a reference to it, by
 * kind of reference. A reference to a missing id is kept, so that it works once an item with this id is
 * added. */

struct _EntenteIndex {
  GHashTable *by_id; /* id, owned by the item -> EntenteItem, borrowed */
  GHashTable *links; /* id -> Links */
};

/* The items that have a reference to one id, ordered by rank, which undoing does not change; NULL where
 * there are none. */
typedef struct {
  GPtrArray *by_link[ENTENTE_N_LINKS];
} Links;

typedef struct {
  EntenteIndex *self;
  EntenteItem *item;
} Context;

static void
links_free (gpointer data)
{
  Links *links = data;

  for (int i = 0; i < ENTENTE_N_LINKS; i++)
    g_clear_pointer (&links->by_link[i], g_ptr_array_unref);
  g_free (links);
}

static guint
find_rank (const GPtrArray *items,
           gsize            rank)
{
  guint start = 0, end = items->len;

  if (end > 0 && entente_item_get_rank (items->pdata[end - 1]) < rank)
    return end;
  while (start < end)
    {
      guint middle = start + (end - start) / 2;

      if (entente_item_get_rank (items->pdata[middle]) < rank)
        start = middle + 1;
      else
        end = middle;
    }
  return start;
}

/* Returns whether @item is among @items, and in @place its position or the one where it belongs. */
static gboolean
find_item (const GPtrArray *items,
           EntenteItem     *item,
           guint           *place)
{
  gsize rank = entente_item_get_rank (item);
  guint i = find_rank (items, rank);

  while (i < items->len && items->pdata[i] != item && entente_item_get_rank (items->pdata[i]) == rank)
    i++;
  *place = i;
  return i < items->len && items->pdata[i] == item;
}

static GPtrArray *
ensure_linked (EntenteIndex *self,
               const char   *id,
               EntenteLink   link)
{
  Links *links = g_hash_table_lookup (self->links, id);

  if (links == NULL)
    {
      links = g_new0 (Links, 1);
      g_hash_table_insert (self->links, g_strdup (id), links);
    }
  if (links->by_link[link] == NULL)
    links->by_link[link] = g_ptr_array_new ();
  return links->by_link[link];
}

/* A statement can name the same target twice, but is listed once. */
static void
add_link (EntenteLink link,
          const char *id,
          gpointer    data)
{
  Context *context = data;
  GPtrArray *items = ensure_linked (context->self, id, link);
  guint place;

  if (!find_item (items, context->item, &place))
    g_ptr_array_insert (items, (int) place, context->item);
}

static void
drop_link (EntenteLink link,
           const char *id,
           gpointer    data)
{
  Context *context = data;
  Links *links = g_hash_table_lookup (context->self->links, id);
  guint place;

  if (links != NULL && links->by_link[link] != NULL &&
      find_item (links->by_link[link], context->item, &place))
    g_ptr_array_remove_index (links->by_link[link], place);
}

/**
 * entente_index_new:
 *
 * Returns: (transfer full): an empty index
 */
EntenteIndex *
entente_index_new (void)
{
  EntenteIndex *self = g_new0 (EntenteIndex, 1);

  self->by_id = g_hash_table_new (entente_id_hash, g_str_equal);
  self->links = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, links_free);
  return self;
}

/**
 * entente_index_free:
 * @self: (nullable) (transfer full): an index
 */
void
entente_index_free (EntenteIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->links);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/**
 * entente_index_add:
 * @self: an index
 * @item: an item whose id is not in it. It is sealed, and must live until it is removed.
 */
void
entente_index_add (EntenteIndex *self,
                   EntenteItem  *item)
{
  Context context = { self, item };

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  entente_item_seal (item);
  g_hash_table_insert (self->by_id, (gpointer) entente_item_get_id (item), item);
  entente_item_foreach_link (item, add_link, &context);
}

/**
 * entente_index_remove:
 * @self: an index
 * @item: an item in it
 */
void
entente_index_remove (EntenteIndex *self,
                      EntenteItem  *item)
{
  Context context = { self, item };

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  entente_item_foreach_link (item, drop_link, &context);
  g_hash_table_remove (self->by_id, entente_item_get_id (item));
}

/**
 * entente_index_lookup:
 * @self: an index
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the item that has the id
 */
EntenteItem *
entente_index_lookup (EntenteIndex *self,
                      const char   *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * entente_index_get_linked:
 * @self: an index
 * @id: an id, which no item needs to have
 * @link: the kind of reference
 *
 * Returns: (transfer none) (element-type EntenteItem): the items that have such a reference to @id, each
 *   once, ordered by rank; valid until the index changes
 */
const GPtrArray *
entente_index_get_linked (EntenteIndex *self,
                          const char   *id,
                          EntenteLink   link)
{
  static const GPtrArray none;
  const Links *links;

  g_return_val_if_fail (self != NULL && id != NULL && link < ENTENTE_N_LINKS, &none);

  links = g_hash_table_lookup (self->links, id);
  return links != NULL && links->by_link[link] != NULL ? links->by_link[link] : &none;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-index.h"

#include "entente-id.h"
#include "entente-pool.h"

#include <stddef.h>
#include <string.h>

/* The index of a document: the item with each id, and for each id the items that have a reference to it, by
 * kind of reference. A reference to a missing id is kept, so that it works once an item with this id is
 * added. A large document has half a million references, and each copy of it builds an index of its own. Therefore
 * all of it is in a pool. What an array leaves behind when it grows stays there: that is less than the array. */

struct _EntenteIndex {
  EntentePool *pool;
  GHashTable *entries; /* set of ids, each in its Entry */
};

/* The items that have one kind of reference to an id, ordered by rank, which undoing does not change. Most are few. */
typedef struct _Referrers Referrers;
struct _Referrers {
  GPtrArray items; /* of EntenteItem; only the two public members exist, so that no function of GLib may change it */
  guint n_allocated;
  EntenteLink link;
  Referrers *next; /* nullable: by another kind of reference */
  gpointer first[2];
};

/* The id stands in the entry, so that to find one is to read one place of the memory. */
typedef struct {
  EntenteItem *item;    /* nullable, borrowed: has the id */
  Referrers *referrers; /* nullable */
  char id[];
} Entry;

typedef struct {
  EntenteIndex *self;
  EntenteItem *item;
} Context;

static Entry *
find_entry (EntenteIndex *self,
            const char   *id)
{
  char *own = g_hash_table_lookup (self->entries, id);

  return own != NULL ? (Entry *) (gpointer) (own - offsetof (Entry, id)) : NULL;
}

static Entry *
ensure_entry (EntenteIndex *self,
              const char   *id)
{
  Entry *entry = find_entry (self, id);
  gsize size;

  if (entry != NULL)
    return entry;
  size = strlen (id) + 1;
  entry = entente_pool_alloc (self->pool, sizeof (Entry) + size);
  *entry = (Entry) { NULL, NULL };
  memcpy (entry->id, id, size);
  g_hash_table_add (self->entries, entry->id);
  return entry;
}

static Referrers *
find_referrers (const Entry *entry,
                EntenteLink  link)
{
  Referrers *referrers = entry->referrers;

  while (referrers != NULL && referrers->link != link)
    referrers = referrers->next;
  return referrers;
}

static Referrers *
ensure_referrers (EntenteIndex *self,
                  const char   *id,
                  EntenteLink   link)
{
  Entry *entry = ensure_entry (self, id);
  Referrers *referrers = find_referrers (entry, link);

  if (referrers != NULL)
    return referrers;
  referrers = entente_pool_alloc (self->pool, sizeof (Referrers));
  *referrers = (Referrers) { { referrers->first, 0 }, G_N_ELEMENTS (referrers->first), link, entry->referrers };
  entry->referrers = referrers;
  return referrers;
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

static void
insert_item (EntenteIndex *self,
             Referrers    *referrers,
             guint         place,
             EntenteItem  *item)
{
  GPtrArray *items = &referrers->items;

  if (items->len == referrers->n_allocated)
    {
      gpointer *grown = entente_pool_alloc (self->pool, 2 * (gsize) items->len * sizeof *grown);

      items->pdata = memcpy (grown, items->pdata, items->len * sizeof *grown);
      referrers->n_allocated *= 2;
    }
  memmove (items->pdata + place + 1, items->pdata + place, (items->len - place) * sizeof *items->pdata);
  items->pdata[place] = item;
  items->len++;
}

/* A statement can name the same target twice, but is listed once. */
static void
add_link (EntenteLink link,
          const char *id,
          gpointer    data)
{
  Context *context = data;
  Referrers *referrers = ensure_referrers (context->self, id, link);
  guint place;

  if (!find_item (&referrers->items, context->item, &place))
    insert_item (context->self, referrers, place, context->item);
}

static void
drop_link (EntenteLink link,
           const char *id,
           gpointer    data)
{
  Context *context = data;
  const Entry *entry = find_entry (context->self, id);
  Referrers *referrers = entry != NULL ? find_referrers (entry, link) : NULL;
  GPtrArray *items = referrers != NULL ? &referrers->items : NULL;
  guint place;

  if (items == NULL || !find_item (items, context->item, &place))
    return;
  items->len--;
  memmove (items->pdata + place, items->pdata + place + 1, (items->len - place) * sizeof *items->pdata);
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

  self->pool = entente_pool_new_small ();
  self->entries = g_hash_table_new (entente_id_hash, g_str_equal);
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

  g_hash_table_unref (self->entries);
  entente_pool_unref (self->pool);
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
  ensure_entry (self, entente_item_get_id (item))->item = item;
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
  Entry *entry;

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  entente_item_foreach_link (item, drop_link, &context);
  entry = find_entry (self, entente_item_get_id (item));
  if (entry != NULL)
    entry->item = NULL;
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
  const Entry *entry;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  entry = find_entry (self, id);
  return entry != NULL ? entry->item : NULL;
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
  const Entry *entry;
  const Referrers *referrers;

  g_return_val_if_fail (self != NULL && id != NULL && link < ENTENTE_N_LINKS, &none);

  entry = find_entry (self, id);
  referrers = entry != NULL ? find_referrers (entry, link) : NULL;
  return referrers != NULL ? &referrers->items : &none;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-found.h"

#include "entente-item-list.h"

struct _EntenteSearchFound {
  GPtrArray *items;                             /* of EntenteItem, which the lists own */
  EntenteItemList *lists[ENTENTE_N_ITEM_KINDS]; /* of the document when it was searched */
};

static void
found_clear (gpointer data)
{
  EntenteSearchFound *self = data;

  g_ptr_array_unref (self->items);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_object_unref (self->lists[kind]);
}

/**
 * entente_search_found_new:
 * @document: the document that is searched
 *
 * Returns: (transfer full): nothing found yet
 */
EntenteSearchFound *
entente_search_found_new (EntenteDocument *document)
{
  EntenteSearchFound *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_atomic_rc_box_new0 (EntenteSearchFound);
  self->items = g_ptr_array_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    self->lists[kind] = entente_item_list_copy (ENTENTE_ITEM_LIST (entente_document_get_items (document, kind)));
  return self;
}

EntenteSearchFound *
entente_search_found_ref (EntenteSearchFound *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_search_found_unref (EntenteSearchFound *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, found_clear);
}

/**
 * entente_search_found_add:
 * @self: what was found until now
 * @item: an item that is in the document as it was when @self was made
 */
void
entente_search_found_add (EntenteSearchFound *self,
                          EntenteItem        *item)
{
  g_return_if_fail (self != NULL && item != NULL);

  g_ptr_array_add (self->items, item);
}

guint
entente_search_found_get_n (EntenteSearchFound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * entente_search_found_get_items:
 * @self: what was found
 *
 * Returns: (transfer none) (element-type EntenteItem): the items; they live as long as @self
 */
const GPtrArray *
entente_search_found_get_items (EntenteSearchFound *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document.h"

#include "entente-id.h"

/* Changes of single items, which entente_document_apply() makes. */

/**
 * entente_document_insert:
 * @self: a document
 * @item: an item whose id is new to the document; it is sealed
 * @position: its position in its list; past the end means at the end
 *
 * Returns: %FALSE if an item has this id already
 */
gboolean
entente_document_insert (EntenteDocument *self,
                         EntenteItem     *item,
                         guint            position)
{
  EntenteChange change = { NULL, item, position };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_ITEM (item), FALSE);

  change.position = MIN (position, entente_document_get_n_items (self, entente_item_get_kind (item)));
  return entente_document_apply (self, &change, 1);
}

/**
 * entente_document_remove:
 * @self: a document
 * @item: an item of it. References to it stay unchanged.
 *
 * Returns: the position that the item had in its list
 */
guint
entente_document_remove (EntenteDocument *self,
                         EntenteItem     *item)
{
  g_autoptr (EntenteItem) keep = NULL;
  EntenteChange change = { item, NULL, 0 };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_ITEM (item), G_MAXUINT);
  g_return_val_if_fail (entente_document_find (self, item, &change.position), G_MAXUINT);

  keep = g_object_ref (item);
  entente_document_apply (self, &change, 1);
  return change.position;
}

/**
 * entente_document_replace:
 * @self: a document
 * @before: an item of it
 * @after: an item of the same kind, which takes its place and is sealed. Its id may differ; references to
 *   the old id stay unchanged.
 *
 * Returns: %FALSE if another item has the id of @after
 */
gboolean
entente_document_replace (EntenteDocument *self,
                          EntenteItem     *before,
                          EntenteItem     *after)
{
  g_autoptr (EntenteItem) keep = NULL;
  EntenteChange change = { before, after, 0 };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (entente_item_get_kind (before) == entente_item_get_kind (after), FALSE);
  g_return_val_if_fail (entente_document_find (self, before, &change.position), FALSE);

  keep = g_object_ref (before);
  return entente_document_apply (self, &change, 1);
}

/**
 * entente_document_make_id:
 * @self: a document
 * @wish: a text that the id should resemble, such as a name
 *
 * Returns: (transfer full): a readable id that no item has. It begins with "item" if @wish has no Latin
 *   letter
 */
char *
entente_document_make_id (EntenteDocument *self,
                          const char      *wish)
{
  g_autofree char *base = NULL;
  char *id;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && wish != NULL, NULL);

  base = entente_id_suggest (wish);

  id = g_strdup (base);
  for (guint i = 2; entente_document_lookup (self, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }
  return id;
}

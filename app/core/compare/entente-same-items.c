/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-same-items.h"

#include "entente-id.h"
#include "entente-reference.h"

#include <string.h>

static EntenteItem *
get_item (EntenteDocument *document,
          EntenteItemKind  kind,
          guint            nth)
{
  g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), nth);

  return item; /* the document keeps it */
}

static guint
count_identifiers (EntenteItem *item)
{
  return entente_record_get_n_records (entente_item_get_record (item),
                                       entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS));
}

/* An identifier as one text, of which no other has the same. NULL if it does not say which. */
static char *
dup_identifier (EntenteItem *item,
                guint        nth)
{
  const EntenteRecord *identifier = entente_record_get_nth (
    entente_item_get_record (item), entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS), nth);
  const char *scheme = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME);
  const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

  if (id == NULL)
    return NULL;
  scheme = scheme != NULL ? scheme : "";
  return g_strdup_printf ("%zu %s %s", strlen (scheme), scheme, id);
}

/* The items without a namesake, by their identifiers; with NULL where two of them have the same one. */
static GHashTable *
list_by_identifier (EntenteDocument *document,
                    EntenteDocument *other,
                    EntenteItemKind  kind)
{
  GHashTable *table = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
    {
      EntenteItem *item = get_item (document, kind, i);

      if (entente_document_lookup_kind (other, kind, entente_item_get_id (item)) != NULL)
        continue;
      for (guint j = 0; j < count_identifiers (item); j++)
        {
          char *key = dup_identifier (item, j);

          if (key != NULL)
            g_hash_table_insert (table, key, g_hash_table_contains (table, key) ? NULL : item);
        }
    }
  return table;
}

static EntenteItem *
find_by_identifier (GHashTable  *own,
                    GHashTable  *others,
                    EntenteItem *item)
{
  for (guint i = 0; i < count_identifiers (item); i++)
    {
      g_autofree char *key = dup_identifier (item, i);

      if (key != NULL && g_hash_table_lookup (own, key) == item && g_hash_table_lookup (others, key) != NULL)
        return g_hash_table_lookup (others, key);
    }
  return NULL;
}

static void
find_new_ids (EntenteDocument *document,
              EntenteDocument *like,
              EntenteItemKind  kind,
              GHashTable      *new_ids)
{
  g_autoptr (GHashTable) own = list_by_identifier (document, like, kind);
  g_autoptr (GHashTable) others = list_by_identifier (like, document, kind);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; g_hash_table_size (others) > 0 && i < entente_document_get_n_items (document, kind); i++)
    {
      EntenteItem *item = get_item (document, kind, i);
      EntenteItem *same = find_by_identifier (own, others, item);

      /* The id may be that of an item of another kind here. */
      if (same == NULL || entente_document_lookup (document, entente_item_get_id (same)) != NULL ||
          !g_hash_table_add (taken, same))
        continue;
      g_hash_table_insert (new_ids, g_strdup (entente_item_get_id (item)), g_strdup (entente_item_get_id (same)));
    }
}

static const char *
map_id (EntenteLink link,
        const char *id,
        gpointer    data)
{
  const char *found = g_hash_table_lookup (data, id);

  return found != NULL ? found : id;
}

static EntenteItem *
rename_item (EntenteItem *item,
             GHashTable  *new_ids)
{
  g_autoptr (EntenteItem) renamed = entente_item_copy (item, g_hash_table_lookup (new_ids, entente_item_get_id (item)));

  if (!entente_reference_map (entente_item_edit_record (renamed), map_id, new_ids) &&
      g_str_equal (entente_item_get_id (renamed), entente_item_get_id (item)))
    g_set_object (&renamed, item);
  return g_steal_pointer (&renamed);
}

static void
rename_places (EntenteLayout *from,
               EntenteLayout *to,
               GHashTable    *new_ids)
{
  g_auto (GStrv) placed = entente_layout_list_positions (from), pinned = entente_layout_list_pinned (from);

  for (char **id = placed; *id != NULL; id++)
    {
      EntentePoint at = { 0, 0 };

      entente_layout_get_position (from, *id, &at);
      entente_layout_set_position (to, map_id (ENTENTE_LINK_NONE, *id, new_ids), &at);
    }
  for (char **id = pinned; *id != NULL; id++)
    entente_layout_set_pinned (to, map_id (ENTENTE_LINK_NONE, *id, new_ids), TRUE);
  entente_layout_set_engine (to, entente_layout_get_engine (from));
}

static void
rename_records (EntenteDocument *from,
                EntenteDocument *to,
                GHashTable      *new_ids)
{
  EntenteRecord *record = entente_record_copy (entente_document_get_record (from));

  entente_reference_map (record, map_id, new_ids);
  entente_record_free (entente_document_swap_record (to, ENTENTE_OWN_RECORD_DOCUMENT, record));
  record = entente_record_copy (entente_document_get_view_record (from));
  entente_record_free (entente_document_swap_record (to, ENTENTE_OWN_RECORD_VIEW, record));
}

/**
 * entente_same_items_rename:
 * @document: a document
 * @new_ids: (element-type utf8 utf8): the new ids of some of its items, which no other item has
 *
 * Returns: (transfer full): the document with these ids, also where items refer to each other; @document itself if
 *   there are none. Items that stay the same are shared
 */
EntenteDocument *
entente_same_items_rename (EntenteDocument *document,
                           GHashTable      *new_ids)
{
  EntenteDocument *renamed;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && new_ids != NULL, NULL);

  if (g_hash_table_size (new_ids) == 0)
    return g_object_ref (document);
  renamed = entente_document_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
        g_ptr_array_add (items, rename_item (get_item (document, kind, i), new_ids));
      if (!entente_document_append_all (renamed, kind, items))
        g_return_val_if_reached (renamed);
    }
  rename_places (entente_document_get_layout (document), entente_document_get_layout (renamed), new_ids);
  rename_records (document, renamed, new_ids);
  return renamed;
}

/**
 * entente_same_items_align:
 * @document: a document
 * @like: another one
 *
 * Returns: (transfer full): @document, with the ids of @like for all items that are the same in both
 */
EntenteDocument *
entente_same_items_align (EntenteDocument *document,
                          EntenteDocument *like)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_DOCUMENT (like), NULL);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    find_new_ids (document, like, kind, new_ids);
  return entente_same_items_rename (document, new_ids);
}

/**
 * entente_same_items_share_identifier:
 * @a: an item
 * @b: another one
 *
 * Returns: whether another system calls both the same
 */
gboolean
entente_same_items_share_identifier (EntenteItem *a,
                                     EntenteItem *b)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (a) && ENTENTE_IS_ITEM (b), FALSE);

  for (guint i = 0; i < count_identifiers (a); i++)
    for (guint j = 0; j < count_identifiers (b); j++)
      {
        g_autofree char *x = dup_identifier (a, i), *y = dup_identifier (b, j);

        if (x != NULL && g_strcmp0 (x, y) == 0)
          return TRUE;
      }
  return FALSE;
}

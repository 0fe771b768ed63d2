/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-clash.h"

#include "entente-actor.h"
#include "entente-id.h"
#include "entente-relation.h"
#include "entente-same-items.h"
#include "entente-source.h"
#include "entente-statement.h"

/* Items of two documents that are different and have one id, as "statement-12" may be in both. */

static gboolean
have_same (EntenteItem *a,
           EntenteItem *b,
           guint        member)
{
  return entente_record_has (entente_item_get_record (a), member) &&
         entente_record_equal_member (entente_item_get_record (a), entente_item_get_record (b), member);
}

/* Whether two items that were added under one id are one. */
static gboolean
are_one (EntenteItem *a,
         EntenteItem *b)
{
  if (entente_item_equal (a, b) || entente_same_items_share_identifier (a, b))
    return TRUE;
  switch (entente_item_get_kind (a))
    {
    case ENTENTE_ITEM_ACTOR:
      return have_same (a, b, ENTENTE_ACTOR_NAME);
    case ENTENTE_ITEM_RELATION:
      return have_same (a, b, ENTENTE_RELATION_FROM) && have_same (a, b, ENTENTE_RELATION_TO) &&
             have_same (a, b, ENTENTE_RELATION_KIND);
    case ENTENTE_ITEM_STATEMENT:
      return have_same (a, b, ENTENTE_STATEMENT_TEXT);
    case ENTENTE_ITEM_SOURCE:
      return have_same (a, b, ENTENTE_SOURCE_TITLE) || have_same (a, b, ENTENTE_SOURCE_URL);
    case ENTENTE_N_ITEM_KINDS:
    default:
      return FALSE;
    }
}

/* Whether an item is as it was. What is in only one document and as it was is removed, and in nobody's way. */
static gboolean
is_unchanged (EntenteDocument *base,
              EntenteItem     *item)
{
  EntenteItem *was = entente_document_lookup_kind (base, entente_item_get_kind (item), entente_item_get_id (item));

  return was != NULL && entente_item_equal (was, item);
}

static gboolean
clashes (EntenteDocument *base,
         EntenteDocument *ours,
         EntenteItem     *item)
{
  EntenteItemKind kind = entente_item_get_kind (item);
  EntenteItem *other = entente_document_lookup (ours, entente_item_get_id (item));

  if (other == NULL || is_unchanged (base, item))
    return FALSE;
  if (entente_item_get_kind (other) != kind)
    return !is_unchanged (base, other);
  return entente_document_lookup_kind (base, kind, entente_item_get_id (item)) == NULL && !are_one (other, item);
}

static char *
make_free_id (EntenteDocument *const documents[3],
              GHashTable            *taken,
              const char            *id)
{
  for (guint i = 2;; i++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%u", id, i);
      gboolean is_taken = g_hash_table_contains (taken, other);

      for (guint j = 0; j < 3; j++)
        is_taken = is_taken || entente_document_lookup (documents[j], other) != NULL;
      if (!is_taken)
        return g_steal_pointer (&other);
    }
}

/**
 * entente_merge_clash_find:
 * @base: a document
 * @ours: as one has changed it
 * @theirs: as the other has
 *
 * Returns: (transfer full) (element-type utf8 utf8): the items of @theirs that are not those of the same id in @ours or
 *   @base, by their ids; with ids that nothing has
 */
GHashTable *
entente_merge_clash_find (EntenteDocument *base,
                          EntenteDocument *ours,
                          EntenteDocument *theirs)
{
  EntenteDocument *const documents[] = { base, ours, theirs };
  GHashTable *new_ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (entente_id_hash, g_str_equal);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_document_get_n_items (theirs, kind); i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (theirs, kind), i);
        char *id;

        if (!clashes (base, ours, item))
          continue;
        id = make_free_id (documents, taken, entente_item_get_id (item));
        g_hash_table_add (taken, id);
        g_hash_table_insert (new_ids, g_strdup (entente_item_get_id (item)), id);
      }
  return new_ids;
}

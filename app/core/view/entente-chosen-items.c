/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chosen-items.h"

#include "entente-id.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

/* A condition speaks of items of one kind. Relations alone, statements alone and sources alone are shown with what they
 * lead to. Where there are actors among them, the actors are shown, and those that the others lead to. */

typedef struct {
  EntenteDocument *document;
  GPtrArray *ids;
  GHashTable *known; /* set of the ids */
} Choice;

static void
add_id (Choice     *choice,
        const char *id)
{
  if (id != NULL && g_hash_table_add (choice->known, (gpointer) id))
    g_ptr_array_add (choice->ids, (gpointer) id);
}

static void
add_relation (Choice      *choice,
              EntenteItem *relation)
{
  add_id (choice, entente_relation_get_from (ENTENTE_RELATION (relation)));
  add_id (choice, entente_relation_get_to (ENTENTE_RELATION (relation)));
}

static void
add_target (Choice     *choice,
            const char *id)
{
  EntenteItem *target = id != NULL ? entente_document_lookup (choice->document, id) : NULL;

  if (ENTENTE_IS_RELATION (target))
    add_relation (choice, target);
  else if (target != NULL && entente_item_get_kind (target) == ENTENTE_ITEM_ACTOR)
    add_id (choice, id);
}

static void
add_actors (Choice      *choice,
            EntenteItem *item)
{
  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      add_id (choice, entente_item_get_id (item));
      break;
    case ENTENTE_ITEM_RELATION:
      add_relation (choice, item);
      break;
    case ENTENTE_ITEM_STATEMENT:
      for (guint i = 0; i < entente_statement_get_n_about (ENTENTE_STATEMENT (item)); i++)
        add_target (choice, entente_record_get_text (entente_statement_get_nth_about (ENTENTE_STATEMENT (item), i),
                                                     ENTENTE_TARGET_ID));
      break;
    case ENTENTE_ITEM_SOURCE:
    case ENTENTE_N_ITEM_KINDS:
    default:
      break;
    }
}

/* What is about or from them is not told apart if all are of one kind. */
static gboolean
are_all (const GPtrArray *items,
         EntenteItemKind  kind)
{
  for (guint i = 0; i < items->len; i++)
    if (entente_item_get_kind (items->pdata[i]) != kind)
      return FALSE;
  return TRUE;
}

/**
 * entente_chosen_items_make_condition:
 * @document: a document
 * @items: (element-type EntenteItem): items of it
 *
 * Returns: (transfer full) (nullable): the condition by which a filter shows only these, and what joins them; %NULL if
 *   nothing of them can be in a picture
 */
EntenteCondition *
entente_chosen_items_make_condition (EntenteDocument *document,
                                     const GPtrArray *items)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (entente_id_hash, g_str_equal);
  Choice choice = { document, ids, known };
  EntenteItemKind kind;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL, NULL);

  if (items->len == 0)
    return NULL;
  kind = entente_item_get_kind (items->pdata[0]);
  if (!are_all (items, kind))
    kind = ENTENTE_ITEM_ACTOR;
  for (guint i = 0; i < items->len; i++)
    if (kind == ENTENTE_ITEM_ACTOR)
      add_actors (&choice, items->pdata[i]);
    else
      add_id (&choice, entente_item_get_id (items->pdata[i]));
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  if (kind == ENTENTE_ITEM_SOURCE)
    return entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SOURCE, (const char *const *) ids->pdata);
  return entente_condition_new (kind, ENTENTE_ASPECT_ITEM, (const char *const *) ids->pdata);
}

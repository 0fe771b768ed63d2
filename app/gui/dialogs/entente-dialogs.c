/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dialogs.h"

#include "entente-actor-dialog.h"
#include "entente-relation-dialog.h"
#include "entente-source-dialog.h"
#include "entente-statement-dialog.h"

static GType
get_dialog_type (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return ENTENTE_TYPE_ACTOR_DIALOG;
    case ENTENTE_ITEM_RELATION:
      return ENTENTE_TYPE_RELATION_DIALOG;
    case ENTENTE_ITEM_STATEMENT:
      return ENTENTE_TYPE_STATEMENT_DIALOG;
    case ENTENTE_ITEM_SOURCE:
      return ENTENTE_TYPE_SOURCE_DIALOG;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/* What was selected or found may have been changed or removed since. The item that is there now is edited, and one
 * that is there no longer gives its values to a new one. */
static EntenteItem *
find_present (EntenteHistory *history,
              EntenteItem    *item)
{
  EntenteItem *present = entente_document_lookup (entente_history_get_document (history), entente_item_get_id (item));

  if (entente_item_get_rank (item) == 0)
    return g_object_ref (item);
  if (present != NULL && entente_item_get_kind (present) == entente_item_get_kind (item))
    return g_object_ref (present);
  return entente_item_copy (item, NULL);
}

/**
 * entente_dialogs_open:
 * @history: the history of a document
 * @item: an item that is or was in the document, to be edited; or one that never was, whose values a new item gets
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_dialogs_open (EntenteHistory *history,
                      EntenteItem    *item)
{
  g_autoptr (EntenteItem) present = NULL;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && ENTENTE_IS_ITEM (item), NULL);

  present = find_present (history, item);
  return g_object_new (get_dialog_type (entente_item_get_kind (item)), "history", history, "item", present, NULL);
}

/**
 * entente_dialogs_open_new:
 * @history: the history of a document
 * @kind: the kind of the new item
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_dialogs_open_new (EntenteHistory  *history,
                          EntenteItemKind  kind)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);

  return g_object_new (get_dialog_type (kind), "history", history, NULL);
}

/**
 * entente_dialogs_open_duplicate:
 * @history: the history of a document
 * @item: an item of the document
 *
 * Returns: (transfer none): a dialog for a new item with the values of @item, to be presented
 */
EntenteItemDialog *
entente_dialogs_open_duplicate (EntenteHistory *history,
                                EntenteItem    *item)
{
  g_autoptr (EntenteItem) copy = NULL;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && ENTENTE_IS_ITEM (item), NULL);

  copy = entente_item_copy (item, NULL);
  return entente_dialogs_open (history, copy);
}

/**
 * entente_dialogs_open_from:
 * @opener: a dialog
 * @item: the values that a new item gets
 *
 * Returns: (transfer none): a dialog, to be presented; its item is saved together with that of @opener
 */
EntenteItemDialog *
entente_dialogs_open_from (EntenteItemDialog *opener,
                           EntenteItem       *item)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (opener) && ENTENTE_IS_ITEM (item), NULL);

  return g_object_new (get_dialog_type (entente_item_get_kind (item)), "opener", opener,
                       "history", entente_item_dialog_get_history (opener), "item", item, NULL);
}

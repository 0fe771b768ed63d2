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

/**
 * entente_dialogs_open:
 * @history: the history of a document
 * @item: an item of the document, to be edited; or another item, whose values a new item gets
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_dialogs_open (EntenteHistory *history,
                      EntenteItem    *item)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && ENTENTE_IS_ITEM (item), NULL);

  return g_object_new (get_dialog_type (entente_item_get_kind (item)), "history", history, "item", item, NULL);
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

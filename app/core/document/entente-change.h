/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-list.h"

G_BEGIN_DECLS

/**
 * EntenteChange:
 * @before: (nullable): the item to replace or remove; %NULL to add one
 * @after: (nullable): the item to add or to put in its place; %NULL to remove @before
 * @position: a position in the list, counted before all changes that are made together: that of @before, or
 *   the one before which @after is added
 *
 * One change to one list of a document. @before and @after are of the same kind.
 */
typedef struct {
  EntenteItem *before;
  EntenteItem *after;
  guint position;
} EntenteChange;

GArray *entente_changes_copy (const EntenteChange *changes, guint n_changes);
EntenteItemKind entente_change_get_kind (const EntenteChange *self);

gboolean entente_changes_are_in_order (const EntenteChange *changes, guint n_changes);
guint entente_changes_count_adjacent (const EntenteChange *changes, guint n_changes);
guint entente_changes_count_ranges (const EntenteChange *changes, guint n_changes);
void entente_changes_splice (const EntenteChange *changes, guint n_changes, EntenteItemList *list);

G_END_DECLS

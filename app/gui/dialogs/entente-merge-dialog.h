/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* The dialog that merges two actors. It shows both, lets the user choose which of them stays, and shows the result.
 *
 * Signal "merged" (EntenteItem): the actor that stays, after the merge. */

#define ENTENTE_TYPE_MERGE_DIALOG (entente_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMergeDialog, entente_merge_dialog, ENTENTE, MERGE_DIALOG, AdwWindow)

GtkWindow *entente_merge_dialog_new (EntenteHistory *history, EntenteItem *actor, EntenteItem *other);

void entente_merge_dialog_keep (EntenteMergeDialog *self, EntenteItem *actor);
gboolean entente_merge_dialog_merge (EntenteMergeDialog *self);

G_END_DECLS

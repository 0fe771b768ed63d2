/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* Lists the pairs of actors of a document that may be the same, so that the user can merge them.
 *
 * Signal "merge" (EntenteItem, EntenteItem): the user wants to merge the two. */

#define ENTENTE_TYPE_DUPLICATES_DIALOG (entente_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDuplicatesDialog, entente_duplicates_dialog, ENTENTE, DUPLICATES_DIALOG, AdwWindow)

GtkWindow *entente_duplicates_dialog_new (EntenteHistory *history);

GListModel *entente_duplicates_dialog_get_pairs (EntenteDuplicatesDialog *self);

G_END_DECLS

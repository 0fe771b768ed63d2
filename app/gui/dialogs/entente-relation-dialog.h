/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* The dialog that edits or creates a relation. */

#define ENTENTE_TYPE_RELATION_DIALOG (entente_relation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRelationDialog, entente_relation_dialog, ENTENTE, RELATION_DIALOG, EntenteItemDialog)

EntenteItemDialog *entente_relation_dialog_new (EntenteHistory *history, EntenteItem *item, const char *from,
                                                const char *to);
void entente_relation_dialog_make_end (EntenteRelationDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* The dialog that edits or creates an actor. */

#define ENTENTE_TYPE_ACTOR_DIALOG (entente_actor_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActorDialog, entente_actor_dialog, ENTENTE, ACTOR_DIALOG, EntenteItemDialog)

EntenteItemDialog *entente_actor_dialog_new (EntenteHistory *history, EntenteItem *item);

G_END_DECLS

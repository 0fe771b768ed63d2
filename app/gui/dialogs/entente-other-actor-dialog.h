/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A dialog that asks to which other actor an actor may be connected, and then selects both, so that the details tell
 * how. */

#define ENTENTE_TYPE_OTHER_ACTOR_DIALOG (entente_other_actor_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOtherActorDialog, entente_other_actor_dialog, ENTENTE, OTHER_ACTOR_DIALOG, AdwWindow)

GtkWindow *entente_other_actor_dialog_new (EntenteSession *session, EntenteItem *actor);
gboolean entente_other_actor_dialog_show (EntenteOtherActorDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The dialog that makes groups by a tag, by relations to an actor, or of communities. It tells how many actors each
 * group would have. All that are ticked are made as one step. */

#define ENTENTE_TYPE_GROUP_DIALOG (entente_group_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGroupDialog, entente_group_dialog, ENTENTE, GROUP_DIALOG, AdwWindow)

GtkWindow *entente_group_dialog_new (GtkWindow *parent, EntenteSession *session);

G_END_DECLS

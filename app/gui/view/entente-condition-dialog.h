/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The dialog that adds a condition to the filter. */

#define ENTENTE_TYPE_CONDITION_DIALOG (entente_condition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteConditionDialog, entente_condition_dialog, ENTENTE, CONDITION_DIALOG, AdwWindow)

GtkWindow *entente_condition_dialog_new (EntenteSession *session);
GtkWindow *entente_condition_dialog_new_for_change (EntenteSession *session, guint nth);

void entente_condition_dialog_look_at (EntenteConditionDialog *self, EntenteItemKind subject, EntenteAspect aspect);
gboolean entente_condition_dialog_add (EntenteConditionDialog *self);

G_END_DECLS

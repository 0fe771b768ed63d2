/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The dialog that shows only what is around some actors. It tells how much that is before one decides. */

#define ENTENTE_TYPE_FOCUS_DIALOG (entente_focus_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFocusDialog, entente_focus_dialog, ENTENTE, FOCUS_DIALOG, AdwWindow)

GtkWindow *entente_focus_dialog_new (EntenteSession *session, const char *const *centers);

void entente_focus_dialog_set_n_steps (EntenteFocusDialog *self, guint n_steps);
const char *entente_focus_dialog_get_count (EntenteFocusDialog *self);
void entente_focus_dialog_apply (EntenteFocusDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"
#include "entente-voices.h"

G_BEGIN_DECLS

/* Shows who speaks of whom, as a matrix. A cell leads to what is said there. */

#define ENTENTE_TYPE_VOICES_DIALOG (entente_voices_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVoicesDialog, entente_voices_dialog, ENTENTE, VOICES_DIALOG, AdwWindow)

GtkWindow *entente_voices_dialog_new (EntenteSession *session);

EntenteVoices *entente_voices_dialog_get_voices (EntenteVoicesDialog *self);
GtkWidget *entente_voices_dialog_get_matrix (EntenteVoicesDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* A window that tells how evidence is weighed, and lets the user choose the rules of the document. Each switch is a
 * step of the history. */

#define ENTENTE_TYPE_WEIGHING_DIALOG (entente_weighing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWeighingDialog, entente_weighing_dialog, ENTENTE, WEIGHING_DIALOG, AdwWindow)

GtkWindow *entente_weighing_dialog_new (GtkWindow *parent, EntenteHistory *history, gboolean editable);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a file held earlier, as far as it is kept. Signals "open-copy" and "restore", each with the GFile of
 * the version that was chosen; the dialog closes itself after them. */

#define ENTENTE_TYPE_VERSIONS_DIALOG (entente_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVersionsDialog, entente_versions_dialog, ENTENTE, VERSIONS_DIALOG, AdwWindow)

GtkWindow *entente_versions_dialog_new (GtkWindow *parent, GFile *location);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The earlier versions of a file that are kept.
 *
 * Signals "open-copy" and "restore" (GFile: the version that was chosen). The dialog closes itself before them. */

#define ENTENTE_TYPE_VERSIONS_DIALOG (entente_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVersionsDialog, entente_versions_dialog, ENTENTE, VERSIONS_DIALOG, AdwWindow)

GtkWindow *entente_versions_dialog_new (GtkWindow *parent, GFile *location);

G_END_DECLS

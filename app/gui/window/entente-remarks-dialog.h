/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lists the remarks that the user should read on the file that was opened. */

#define ENTENTE_TYPE_REMARKS_DIALOG (entente_remarks_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRemarksDialog, entente_remarks_dialog, ENTENTE, REMARKS_DIALOG, AdwWindow)

GtkWindow *entente_remarks_dialog_new (GtkWindow *parent, GListModel *diagnostics);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* Lists the actors of a document with what is measured of them, in columns by which they can be sorted. It stands
 * beside the window: what is selected in one of them is selected in the other. */

#define ENTENTE_TYPE_MEASURES_DIALOG (entente_measures_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasuresDialog, entente_measures_dialog, ENTENTE, MEASURES_DIALOG, AdwWindow)

GtkWindow *entente_measures_dialog_new (EntenteSession *session);

GtkSelectionModel *entente_measures_dialog_get_rows (EntenteMeasuresDialog *self);
char *entente_measures_dialog_get_cell (EntenteMeasuresDialog *self, guint row, guint column);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-reading.h"

G_BEGIN_DECLS

/* The places of a file that one message of an import is about. */

#define ENTENTE_TYPE_PLACES_DIALOG (entente_places_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlacesDialog, entente_places_dialog, ENTENTE, PLACES_DIALOG, AdwWindow)

GtkWindow *entente_places_dialog_new (GtkWindow *parent, EntenteImportReading *reading, guint nth);

G_END_DECLS

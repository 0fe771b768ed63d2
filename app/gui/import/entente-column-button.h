/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-import-reading.h"

G_BEGIN_DECLS

/* Called when the user says what a column is. */
typedef void (*EntenteColumnFunc) (guint column, EntenteColumnRole role, gpointer object);

GtkWidget *entente_column_button_new (const EntenteImportPart *part, guint column, EntenteColumnFunc func,
                                      gpointer object);
guint entente_column_button_get_column (GtkWidget *button);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-column-button.h"

G_BEGIN_DECLS

/* The first rows of a table, under heads that say what the columns are. */

GtkWidget *entente_table_preview_new (EntenteImportReading *reading, const EntenteImportPart *part,
                                      EntenteColumnFunc func, gpointer object);

G_END_DECLS

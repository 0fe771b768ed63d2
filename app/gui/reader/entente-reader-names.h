/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-reader-marks.h"
#include "entente-reader-text.h"

G_BEGIN_DECLS

/* Quiet lines below the names in a text: dots below those of actors, dashes below those of nobody who is known. They
 * are drawn, and no tags, for a long text has too many. */

void entente_reader_names_draw (GtkTextView *view, GtkSnapshot *snapshot, const EntenteReaderText *text,
                                const GArray *names);
guint entente_reader_names_find_from (const GArray *names, guint place);

G_END_DECLS

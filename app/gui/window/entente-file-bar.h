/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-file-watch.h"

G_BEGIN_DECLS

/* A bar over the document. It tells what became of the file while that was open, and offers the actions of the
 * window that can be done about it. */

#define ENTENTE_TYPE_FILE_BAR (entente_file_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFileBar, entente_file_bar, ENTENTE, FILE_BAR, AdwBin)

void entente_file_bar_show (EntenteFileBar *self, EntenteFileState state, const char *name, const char *trouble,
                            gboolean modified);
void entente_file_bar_hide (EntenteFileBar *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-view-state.h"

G_BEGIN_DECLS

/* Where one is in a focus: from everything to the surroundings of some actors, and on to what was added and taken out
 * by hand. Each part leads back to what was shown then. */

#define ENTENTE_TYPE_FOCUS_PATH (entente_focus_path_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFocusPath, entente_focus_path, ENTENTE, FOCUS_PATH, GtkWidget)

GtkWidget *entente_focus_path_new (void);
void entente_focus_path_show (EntenteFocusPath *self, EntenteViewState *state, EntenteDocument *document);

G_END_DECLS

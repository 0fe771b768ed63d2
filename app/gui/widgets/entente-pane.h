/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A side pane of the window. It has a given width and an edge that can be dragged. */

#define ENTENTE_TYPE_PANE (entente_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntentePane, entente_pane, ENTENTE, PANE, GtkWidget)

int entente_pane_get_width (EntentePane *self);
void entente_pane_set_width (EntentePane *self, int width);
void entente_pane_set_limit (EntentePane *self, int limit);
int entente_pane_get_narrowest (EntentePane *self);

G_END_DECLS

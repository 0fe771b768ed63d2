/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* The graph as a map: pan, zoom, point, select, walk by keyboard. Shows the session's scene. */

#define ENTENTE_TYPE_CANVAS (entente_canvas_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvas, entente_canvas, ENTENTE, CANVAS, GtkWidget)

GtkWidget *entente_canvas_new (void);

void entente_canvas_set_session (EntenteCanvas *self, EntenteSession *session);
EntenteViewport *entente_canvas_get_viewport (EntenteCanvas *self);

/* Actions of the class, for menus and shortcuts: canvas.zoom-in, canvas.zoom-out, canvas.zoom-normal,
 * canvas.zoom-fit. Signal "activate-item" (EntenteItem): Enter or a double click. */

G_END_DECLS

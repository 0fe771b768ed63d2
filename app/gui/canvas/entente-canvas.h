/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-canvas-content.h"
#include "entente-canvas-drag.h"
#include "entente-canvas-layers.h"

G_BEGIN_DECLS

/* The graph as a map: pan, zoom, point, select, go from card to card by keyboard. Shows the session's scene.
 *
 * Properties "session" (EntenteSession, nullable), "scene" (what it shows; nullable), "wheel-zooms" (boolean: the wheel
 * of a mouse zooms, and does not scroll). Actions of the class, for menus and shortcuts: canvas.zoom-in,
 * canvas.zoom-out, canvas.zoom-normal, canvas.zoom-fit, canvas.zoom-selection.
 * Signals: "activate-item" (EntenteItem): Enter or a double click; "connect" (EntenteItem from,
 * EntenteItem to, nullable, int x, int y): a line was drawn between cards, or to a place. */

#define ENTENTE_TYPE_CANVAS (entente_canvas_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvas, entente_canvas, ENTENTE, CANVAS, GtkWidget)

GtkWidget *entente_canvas_new (void);

EntenteSession *entente_canvas_get_session (EntenteCanvas *self);
void entente_canvas_set_session (EntenteCanvas *self, EntenteSession *session);
EntenteViewport *entente_canvas_get_viewport (EntenteCanvas *self);
EntenteScene *entente_canvas_get_scene (EntenteCanvas *self);
void entente_canvas_look_at (EntenteCanvas *self, double x, double y);
void entente_canvas_show_area (EntenteCanvas *self, const EntenteBox *area);
void entente_canvas_add_cover (EntenteCanvas *self, GtkWidget *cover);
gboolean entente_canvas_rename (EntenteCanvas *self, EntenteItem *item);
gboolean entente_canvas_is_settled (EntenteCanvas *self);

/* What it is composed of. */
EntenteCanvasContent *entente_canvas_get_content (EntenteCanvas *self);
EntenteCanvasLayers *entente_canvas_get_layers (EntenteCanvas *self);
EntenteCanvasDrag *entente_canvas_get_drag (EntenteCanvas *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-navigator.h"

G_BEGIN_DECLS

/* Decides what of the scene the canvas shows: all of it at first; after the user moves the view, what the user
 * wants. Owns the viewport and its navigator. Must not outlive the widget. */

#define ENTENTE_TYPE_CANVAS_VIEW (entente_canvas_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasView, entente_canvas_view, ENTENTE, CANVAS_VIEW, GObject)

EntenteCanvasView *entente_canvas_view_new (GtkWidget *widget);

EntenteViewport *entente_canvas_view_get_viewport (EntenteCanvasView *self);
EntenteNavigator *entente_canvas_view_get_navigator (EntenteCanvasView *self);

void entente_canvas_view_set_scene (EntenteCanvasView *self, EntenteScene *scene, gboolean same_document);
void entente_canvas_view_set_additions (EntenteCanvasView *self, EntenteScene *additions);
gboolean entente_canvas_view_has_all_in_sight (EntenteCanvasView *self);
void entente_canvas_view_resize (EntenteCanvasView *self, double width, double height);
void entente_canvas_view_keep_in_sight (EntenteCanvasView *self, const EntenteBox *box);
void entente_canvas_view_keep_all_in_sight (EntenteCanvasView *self);
void entente_canvas_view_refit (EntenteCanvasView *self);

void entente_canvas_view_add_cover (EntenteCanvasView *self, GtkWidget *cover);

void entente_canvas_view_stop_fitting (EntenteCanvasView *self);
gboolean entente_canvas_view_contains (EntenteCanvasView *self, const EntenteBox *box);
void entente_canvas_view_fit (EntenteCanvasView *self);
void entente_canvas_view_show (EntenteCanvasView *self, const EntenteBox *box);
void entente_canvas_view_zoom_to (EntenteCanvasView *self, const EntenteBox *box);
void entente_canvas_view_show_area (EntenteCanvasView *self, const EntenteBox *area);
void entente_canvas_view_reveal (EntenteCanvasView *self, const EntenteBox *box);

G_END_DECLS

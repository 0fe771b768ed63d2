/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

/* The scale is logical pixels a point. */
#define ENTENTE_VIEWPORT_MIN_SCALE 0.02
#define ENTENTE_VIEWPORT_MAX_SCALE 8.0

/* Which part of a scene is seen, and how large. Only the viewport converts between the coordinates of the view and
 * those of the scene. It emits "changed". It knows no widget, so canvas and minimap can share it, and tests need no
 * window. */

#define ENTENTE_TYPE_VIEWPORT (entente_viewport_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewport, entente_viewport, ENTENTE, VIEWPORT, GObject)

EntenteViewport *entente_viewport_new (void);
EntenteViewport *entente_viewport_copy (EntenteViewport *self);

void entente_viewport_set_size (EntenteViewport *self, double width, double height);
void entente_viewport_set_bounds (EntenteViewport *self, const EntenteBox *bounds);

double entente_viewport_get_width (EntenteViewport *self);
double entente_viewport_get_height (EntenteViewport *self);
double entente_viewport_get_scale (EntenteViewport *self);
void entente_viewport_get_center (EntenteViewport *self, EntenteVec *center);
void entente_viewport_get_visible (EntenteViewport *self, EntenteBox *box);
EntenteVec entente_viewport_to_scene (EntenteViewport *self, double x, double y);
EntenteVec entente_viewport_from_scene (EntenteViewport *self, double x, double y);

void entente_viewport_pan (EntenteViewport *self, double dx, double dy);
void entente_viewport_look_at (EntenteViewport *self, const EntenteVec *center, double scale);
void entente_viewport_center_on (EntenteViewport *self, double x, double y);
void entente_viewport_zoom_at (EntenteViewport *self, double factor, double x, double y);
void entente_viewport_fit (EntenteViewport *self, double margin);
void entente_viewport_show_box (EntenteViewport *self, const EntenteBox *box, double margin);

G_END_DECLS

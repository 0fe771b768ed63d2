/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-addition-layer.h"
#include "entente-map-layer.h"
#include "entente-tiles.h"
#include "entente-view-state.h"

G_BEGIN_DECLS

/* The scene on the canvas as two layers of tiles: all of the scene, and above it the parts that are raised. The rest
 * of the scene is faded in between on demand. What only another file has is a layer between them. Marks of what is
 * compared are above all of these and the names. The colours follow the appearance of the system. Must not outlive the
 * widget. */

#define ENTENTE_TYPE_CANVAS_LAYERS (entente_canvas_layers_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasLayers, entente_canvas_layers, ENTENTE, CANVAS_LAYERS, GObject)

EntenteCanvasLayers *entente_canvas_layers_new (GtkWidget *widget, EntenteViewport *viewport);

EntenteTiles *entente_canvas_layers_get_tiles (EntenteCanvasLayers *self);
EntenteAdditionLayer *entente_canvas_layers_get_additions (EntenteCanvasLayers *self);
const EntenteTheme *entente_canvas_layers_get_theme (EntenteCanvasLayers *self);
gboolean entente_canvas_layers_is_settled (EntenteCanvasLayers *self);
double entente_canvas_layers_get_fade (EntenteCanvasLayers *self);

void entente_canvas_layers_set_renderer (EntenteCanvasLayers *self, GskRenderer *renderer);
void entente_canvas_layers_set_scene (EntenteCanvasLayers *self, EntenteScene *scene,
                                      EntenteViewState *state);
void entente_canvas_layers_raise (EntenteCanvasLayers *self, EntenteEmphasis *emphasis, gboolean strongly);
void entente_canvas_layers_prepare (EntenteCanvasLayers *self);
void entente_canvas_layers_snapshot (EntenteCanvasLayers *self, GtkSnapshot *snapshot);
void entente_canvas_layers_snapshot_marks (EntenteCanvasLayers *self, GtkSnapshot *snapshot, EntenteMapLayer *names);

G_END_DECLS

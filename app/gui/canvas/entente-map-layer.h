/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-emphasis.h"
#include "entente-map-names.h"
#include "entente-tiles.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* The names above a scene that is seen from afar: those of the most important actors that have room, and always those
 * of what is selected or pointed at and of its neighbours. In a very large scene areas have names too, and ground,
 * which is painted on the tiles of the scene. */

#define ENTENTE_MAP_LAYER_NO_CARD G_MAXUINT

#define ENTENTE_TYPE_MAP_LAYER (entente_map_layer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMapLayer, entente_map_layer, ENTENTE, MAP_LAYER, GObject)

EntenteMapLayer *entente_map_layer_new (GtkWidget *widget, EntenteViewport *viewport, EntenteTiles *tiles);

void entente_map_layer_set_scene (EntenteMapLayer *self, EntenteScene *scene, gboolean same_document);
void entente_map_layer_raise (EntenteMapLayer *self, EntenteEmphasis *emphasis);
void entente_map_layer_snapshot (EntenteMapLayer *self, GtkSnapshot *snapshot, const EntenteTheme *theme, double fade);
gboolean entente_map_layer_pick (EntenteMapLayer *self, double x, double y, guint *card);
EntenteVec entente_map_layer_find_clear (EntenteMapLayer *self, guint card, const EntenteVec *at, double radius);
gboolean entente_map_layer_is_settled (EntenteMapLayer *self);

G_END_DECLS

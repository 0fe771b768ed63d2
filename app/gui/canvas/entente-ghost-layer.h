/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-ghosts.h"
#include "entente-tiles.h"
#include "entente-view-state.h"

G_BEGIN_DECLS

/* The ghosts above a scene: what only the file has with which the document is compared. They are no part of the scene,
 * and gone when the comparison is. It emits "changed" when there are others, or none. */

#define ENTENTE_TYPE_GHOST_LAYER (entente_ghost_layer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGhostLayer, entente_ghost_layer, ENTENTE, GHOST_LAYER, GObject)

EntenteGhostLayer *entente_ghost_layer_new (EntenteViewport *viewport);

EntenteTiles *entente_ghost_layer_get_tiles (EntenteGhostLayer *self);
void entente_ghost_layer_set_scene (EntenteGhostLayer *self, EntenteScene *scene, EntenteViewState *state);
void entente_ghost_layer_set_theme (EntenteGhostLayer *self, const EntenteTheme *theme);

EntenteGhosts *entente_ghost_layer_get_ghosts (EntenteGhostLayer *self);
gboolean entente_ghost_layer_is_busy (EntenteGhostLayer *self);
gboolean entente_ghost_layer_covers (EntenteGhostLayer *self, double x, double y);
gboolean entente_ghost_layer_choose (EntenteGhostLayer *self, double x, double y);
char *entente_ghost_layer_describe (EntenteGhostLayer *self, double x, double y);

G_END_DECLS

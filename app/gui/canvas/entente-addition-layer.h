/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-additions.h"
#include "entente-tiles.h"
#include "entente-view-state.h"

G_BEGIN_DECLS

/* The additions above a scene: what only the file has with which the document is compared. They are no part of the
 * scene, and gone when the comparison is. It emits "changed" when there are others, or none. */

#define ENTENTE_TYPE_ADDITION_LAYER (entente_addition_layer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAdditionLayer, entente_addition_layer, ENTENTE, ADDITION_LAYER, GObject)

EntenteAdditionLayer *entente_addition_layer_new (EntenteViewport *viewport);

EntenteTiles *entente_addition_layer_get_tiles (EntenteAdditionLayer *self);
void entente_addition_layer_set_scene (EntenteAdditionLayer *self, EntenteScene *scene, EntenteViewState *state);
void entente_addition_layer_set_theme (EntenteAdditionLayer *self, const EntenteTheme *theme);

EntenteAdditions *entente_addition_layer_get_additions (EntenteAdditionLayer *self);
gboolean entente_addition_layer_is_busy (EntenteAdditionLayer *self);
gboolean entente_addition_layer_covers (EntenteAdditionLayer *self, double x, double y);
gboolean entente_addition_layer_choose (EntenteAdditionLayer *self, double x, double y);
char *entente_addition_layer_describe (EntenteAdditionLayer *self, double x, double y);

G_END_DECLS

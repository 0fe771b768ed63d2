/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-additions.h"
#include "entente-map-layer.h"
#include "entente-scene.h"
#include "entente-theme.h"
#include "entente-view-state.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* The marks above a scene and its names that say what differs from another file, while the two are compared. */

#define ENTENTE_TYPE_MARK_LAYER (entente_mark_layer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMarkLayer, entente_mark_layer, ENTENTE, MARK_LAYER, GObject)

EntenteMarkLayer *entente_mark_layer_new (GtkWidget *widget, EntenteViewport *viewport);

void entente_mark_layer_set_scene (EntenteMarkLayer *self, EntenteScene *scene, EntenteViewState *state);
void entente_mark_layer_set_additions (EntenteMarkLayer *self, EntenteAdditions *additions);
void entente_mark_layer_snapshot (EntenteMarkLayer *self, GtkSnapshot *snapshot, EntenteMapLayer *names,
                                  const EntenteTheme *theme);
guint entente_mark_layer_get_n (EntenteMarkLayer *self);

void entente_mark_layer_draw (GtkSnapshot *snapshot, const EntenteTheme *theme, EntenteItemMark mark,
                              const EntenteVec *at);

G_END_DECLS

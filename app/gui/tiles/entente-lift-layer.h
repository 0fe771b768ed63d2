/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-lift.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* What is lifted from a scene, as it is painted above the tiles: anew in each frame in which it moves. */
typedef struct _EntenteLiftLayer EntenteLiftLayer;

EntenteLiftLayer *entente_lift_layer_new (EntenteScene *scene);
void entente_lift_layer_free (EntenteLiftLayer *self);

EntenteLift *entente_lift_layer_get_lift (EntenteLiftLayer *self);
void entente_lift_layer_put (EntenteLiftLayer *self, const char *id, const EntentePoint *at);
EntentePart entente_lift_layer_pick (EntenteLiftLayer *self, double x, double y, double reach, guint *index);
void entente_lift_layer_snapshot (EntenteLiftLayer *self, GtkSnapshot *snapshot, EntenteViewport *viewport,
                                  const EntenteTheme *theme, int scale_factor, gboolean with_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLiftLayer, entente_lift_layer_free)

G_END_DECLS

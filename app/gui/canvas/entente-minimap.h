/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* What lies in a corner over the canvas: buttons to zoom, and the whole scene in small, which folds
 * away. Properties "canvas" (EntenteCanvas, nullable), "expanded" (whether the small scene is shown). */

#define ENTENTE_TYPE_MINIMAP (entente_minimap_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMinimap, entente_minimap, ENTENTE, MINIMAP, GtkWidget)

void entente_minimap_set_canvas (EntenteMinimap *self, EntenteCanvas *canvas);
gboolean entente_minimap_get_expanded (EntenteMinimap *self);
void entente_minimap_set_expanded (EntenteMinimap *self, gboolean expanded);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-map-areas.h"
#include "entente-painter.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* The tiles of one layer of the canvas. It lets worker threads paint what is in sight, keeps what they have painted,
 * and shows the best tiles that there are in the meantime. It knows no widget, and emits "changed" when there is
 * something better to show. */

#define ENTENTE_TYPE_TILES (entente_tiles_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTiles, entente_tiles, ENTENTE, TILES, GObject)

EntenteTiles *entente_tiles_new (gboolean opaque);

void entente_tiles_set_renderer (EntenteTiles *self, GskRenderer *renderer);
void entente_tiles_set_content (EntenteTiles *self, EntenteScene *scene, const EntenteTheme *theme,
                                EntenteEmphasis *emphasis);
void entente_tiles_set_areas (EntenteTiles *self, EntenteMapAreas *areas);
void entente_tiles_leave_out (EntenteTiles *self, EntenteEmphasis *parts);
void entente_tiles_hold (EntenteTiles *self, gboolean hold);
void entente_tiles_prepare (EntenteTiles *self, EntenteViewport *viewport, int scale_factor);
void entente_tiles_snapshot (EntenteTiles *self, GtkSnapshot *snapshot, EntenteViewport *viewport,
                             int scale_factor);

EntenteScene *entente_tiles_get_shown_scene (EntenteTiles *self);
gboolean entente_tiles_is_current (EntenteTiles *self);
gboolean entente_tiles_is_ready (EntenteTiles *self);
gboolean entente_tiles_is_settled (EntenteTiles *self);
gboolean entente_tiles_is_quiet (EntenteTiles *self);
gsize entente_tiles_get_n_bytes (EntenteTiles *self);

G_END_DECLS

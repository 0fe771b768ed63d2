/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-tile-layer.h"

G_BEGIN_DECLS

/* How layers of tiles are drawn. */
typedef struct {
  const EntenteTileView *view;
  const EntenteColor *background; /* nullable: where no tile is, nothing is drawn */
  gboolean with_cairo;            /* whether cairo renders it */
  guint64 frame;                  /* written to the tiles that are drawn */
} EntenteTileDrawing;

void entente_tile_drawing_draw (const EntenteTileDrawing *self, GtkSnapshot *snapshot,
                                EntenteTileLayer **layers, guint n_layers);

G_END_DECLS

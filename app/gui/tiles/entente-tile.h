/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "entente-map-areas.h"
#include "entente-painter.h"

G_BEGIN_DECLS

/* How wide and high a tile is, in device pixels, and the memory of one. */
#define ENTENTE_TILE_SIZE 512
#define ENTENTE_TILE_BYTES (ENTENTE_TILE_SIZE * ENTENTE_TILE_SIZE * 4)

/* A scene as it is to be painted at one scale, in device pixels a point. With an emphasis, a sheet shows only what is
 * raised, on a transparent ground. Without one, it shows everything except what is left out, on the theme's background,
 * and the ground of areas above it. Counted, and immutable because several threads share it. */
typedef struct {
  gatomicrefcount refs;
  EntenteScene *scene;
  const EntenteTheme *theme;
  EntenteMapAreas *areas;    /* nullable */
  EntenteEmphasis *emphasis; /* nullable */
  EntenteEmphasis *left_out; /* nullable */
  double scale;
  int factor; /* device pixels a logical one; the size in logical ones decides what can be read */
} EntenteTileSheet;

EntenteTileSheet *entente_tile_sheet_new (EntenteScene *scene, const EntenteTheme *theme, EntenteMapAreas *areas,
                                          EntenteEmphasis *emphasis, EntenteEmphasis *left_out,
                                          double scale, int factor);
gboolean entente_tile_sheet_is_of (EntenteTileSheet *self, EntenteScene *scene, const EntenteTheme *theme,
                                   EntenteEmphasis *emphasis);
EntenteTileSheet *entente_tile_sheet_ref (EntenteTileSheet *self);
void entente_tile_sheet_unref (EntenteTileSheet *self);

/* One square of a sheet. The scene's origin is at the top left of tile (0, 0). */
typedef struct {
  EntenteTileSheet *sheet;
  int column, row;
  GdkTexture *texture;      /* NULL when not painted, or when there is nothing to see */
  cairo_surface_t *surface; /* the same pixels */
  guint64 last_used;        /* the last frame that showed it */
  gboolean stale;           /* the pixels are of another sheet, and shown until this tile is painted */
} EntenteTile;

void entente_tile_begin (void);
void entente_tile_end (void);

EntenteTile *entente_tile_new (EntenteTileSheet *sheet, int column, int row);
void entente_tile_free (EntenteTile *self);
EntenteTile *entente_tile_new_like (EntenteTileSheet *sheet, const EntenteTile *other);
void entente_tile_paint (EntenteTile *self, EntentePainter *painter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTileSheet, entente_tile_sheet_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTile, entente_tile_free)

G_END_DECLS

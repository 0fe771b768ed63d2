/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "entente-painter.h"

G_BEGIN_DECLS

/* How wide and high a tile is, in device pixels, and the memory of one. */
#define ENTENTE_TILE_SIZE 512
#define ENTENTE_TILE_BYTES (ENTENTE_TILE_SIZE * ENTENTE_TILE_SIZE * 4)

/* A scene as it is to be painted at one scale, in device pixels a point. With an emphasis only what is
 * raised, on nothing; without one everything but what is left out, on the theme's background. Counted
 * and immutable, since several threads share it. */
typedef struct {
  gatomicrefcount refs;
  EntenteScene *scene;
  const EntenteTheme *theme;
  EntenteEmphasis *emphasis; /* nullable */
  EntenteEmphasis *left_out; /* nullable */
  double scale;
  int factor; /* device pixels a logical one: what can be read is told by logical ones */
} EntenteTileSheet;

EntenteTileSheet *entente_tile_sheet_new (EntenteScene *scene, const EntenteTheme *theme,
                                          EntenteEmphasis *emphasis, EntenteEmphasis *left_out,
                                          double scale, int factor);
gboolean entente_tile_sheet_is_of (EntenteTileSheet *self, EntenteScene *scene, const EntenteTheme *theme,
                                   EntenteEmphasis *emphasis);
EntenteTileSheet *entente_tile_sheet_ref (EntenteTileSheet *self);
void entente_tile_sheet_unref (EntenteTileSheet *self);

/* One square of a sheet: tile (0, 0) has the scene's origin at its top left. */
typedef struct {
  EntenteTileSheet *sheet;
  int column, row;
  GdkTexture *texture;      /* NULL when not painted, or when there is nothing to see */
  cairo_surface_t *surface; /* the same pixels */
  guint64 last_used;        /* for the one who keeps it */
  gboolean stale;           /* of another sheet, to be shown until this one is painted */
} EntenteTile;

EntenteTile *entente_tile_new (EntenteTileSheet *sheet, int column, int row);
void entente_tile_free (EntenteTile *self);
EntenteTile *entente_tile_new_like (EntenteTileSheet *sheet, const EntenteTile *other);
void entente_tile_paint (EntenteTile *self, EntentePainter *painter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTileSheet, entente_tile_sheet_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTile, entente_tile_free)

G_END_DECLS

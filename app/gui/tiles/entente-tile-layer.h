/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-tile.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* Where a view is over the scene, in device pixels. These are whole numbers so that tiles stay sharp. */
typedef struct {
  double scale;  /* device pixels a point */
  double factor; /* device pixels a logical one */
  double x, y;   /* of the view's top left from the scene's origin */
  double width, height;
} EntenteTileView;

void entente_tile_view_init (EntenteTileView *self, EntenteViewport *viewport, int scale_factor);

/* Columns and rows; right and bottom are not included. */
typedef struct {
  int left, top, right, bottom;
} EntenteTileRange;

/* The painted tiles of one sheet. */
typedef struct {
  EntenteTileSheet *sheet;
  GHashTable *tiles; /* a set of EntenteTile, by place */
  guint generation;  /* the number of its content, for the owner of the layer */
  gboolean overview; /* small, and always kept, to fill holes */
} EntenteTileLayer;

EntenteTileLayer *entente_tile_layer_new (EntenteTileSheet *sheet, guint generation);
void entente_tile_layer_free (EntenteTileLayer *self);

gboolean entente_tile_layer_fits (EntenteTileLayer *self, double scale);
EntenteTile *entente_tile_layer_lookup (EntenteTileLayer *self, int column, int row);
gboolean entente_tile_layer_add (EntenteTileLayer *self, EntenteTile *tile);
void entente_tile_layer_inherit (EntenteTileLayer *self, EntenteTileLayer *from);
gsize entente_tile_layer_get_n_bytes (EntenteTileLayer *self);

EntenteTileRange entente_tile_layer_get_whole (EntenteTileLayer *self);
EntenteTileRange entente_tile_layer_get_visible (EntenteTileLayer *self, const EntenteTileView *view,
                                                 const GtkBorder *beyond);
void entente_tile_layer_list_missing (EntenteTileLayer *self, const EntenteTileRange *range,
                                      GPtrArray *tiles);
gboolean entente_tile_layer_is_fresh (EntenteTileLayer *self, const EntenteTileView *view);
gboolean entente_tile_layer_covers (EntenteTileLayer *self, const EntenteTileView *view,
                                    const graphene_rect_t *area);

graphene_rect_t entente_tile_layer_place (EntenteTileLayer *self, const EntenteTileView *view,
                                          const EntenteTile *tile);
gsize entente_tile_get_n_bytes (const EntenteTile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTileLayer, entente_tile_layer_free)

G_END_DECLS

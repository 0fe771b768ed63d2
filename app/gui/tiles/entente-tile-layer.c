/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tile-layer.h"

#include <math.h>

/* Tiles are placed in a view of any scale. An edge that two tiles share falls on the same device pixel for both, so
 * there are no seams between them. */

/* The margin around the scene's bounds for shadows, in points. */
#define BLEED 16.0

static guint
hash_tile (gconstpointer key)
{
  const EntenteTile *tile = key;

  return (guint) tile->column * 73856093u ^ (guint) tile->row * 19349663u;
}

static gboolean
equal_tiles (gconstpointer a,
             gconstpointer b)
{
  const EntenteTile *first = a, *second = b;

  return first->column == second->column && first->row == second->row;
}

/* Returns how wide and high a tile is seen, in device pixels. */
static double
get_size (EntenteTileLayer      *self,
          const EntenteTileView *view)
{
  return ENTENTE_TILE_SIZE * view->scale / self->sheet->scale;
}

/**
 * entente_tile_view_init:
 * @self: (out): a view
 * @viewport: what is seen
 * @scale_factor: device pixels a logical one
 */
void
entente_tile_view_init (EntenteTileView *self,
                        EntenteViewport *viewport,
                        int              scale_factor)
{
  EntenteBox visible;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_VIEWPORT (viewport));

  entente_viewport_get_visible (viewport, &visible);
  self->factor = scale_factor;
  self->scale = entente_viewport_get_scale (viewport) * scale_factor;
  self->x = round (visible.x * self->scale);
  self->y = round (visible.y * self->scale);
  self->width = entente_viewport_get_width (viewport) * scale_factor;
  self->height = entente_viewport_get_height (viewport) * scale_factor;
}

/**
 * entente_tile_layer_new:
 * @sheet: (transfer full): a sheet
 * @generation: a number to keep with it
 *
 * Returns: (transfer full): a layer without tiles
 */
EntenteTileLayer *
entente_tile_layer_new (EntenteTileSheet *sheet,
                        guint             generation)
{
  EntenteTileLayer *self;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_new0 (EntenteTileLayer, 1);
  self->sheet = sheet;
  self->tiles = g_hash_table_new_full (hash_tile, equal_tiles, (GDestroyNotify) entente_tile_free, NULL);
  self->generation = generation;

  return self;
}

void
entente_tile_layer_free (EntenteTileLayer *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->tiles);
  entente_tile_sheet_unref (self->sheet);
  g_free (self);
}

/**
 * entente_tile_layer_fits:
 * @self: a layer
 * @scale: device pixels a point
 *
 * A scale that was multiplied and divided again may differ by a rounding error, which is ignored.
 *
 * Returns: whether the layer's tiles are right for this scale
 */
gboolean
entente_tile_layer_fits (EntenteTileLayer *self,
                         double            scale)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return fabs (scale / self->sheet->scale - 1) < 1e-9;
}

/**
 * entente_tile_layer_lookup:
 * @self: a layer
 * @column: a column
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the tile there, if it is painted
 */
EntenteTile *
entente_tile_layer_lookup (EntenteTileLayer *self,
                           int               column,
                           int               row)
{
  EntenteTile key = { .column = column, .row = row };

  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->tiles, &key);
}

/**
 * entente_tile_layer_add:
 * @self: a layer
 * @tile: (transfer full): a painted tile of its sheet
 *
 * Returns: whether there was none at its place, or a stale one, which it replaces; else it is freed
 */
gboolean
entente_tile_layer_add (EntenteTileLayer *self,
                        EntenteTile      *tile)
{
  EntenteTile *before;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tile != NULL && tile->sheet == self->sheet, FALSE);

  before = entente_tile_layer_lookup (self, tile->column, tile->row);
  if (before != NULL && !before->stale)
    {
      entente_tile_free (tile);
      return FALSE;
    }

  g_hash_table_add (self->tiles, tile);

  return TRUE;
}

/**
 * entente_tile_layer_inherit:
 * @self: a layer
 * @from: another of the same scale, which shows the same but for what is left out
 *
 * Takes over all painted tiles. Those that are not the same in this layer are stale, and count as missing.
 */
void
entente_tile_layer_inherit (EntenteTileLayer *self,
                            EntenteTileLayer *from)
{
  GHashTableIter iter;
  gpointer tile;

  g_return_if_fail (self != NULL && from != NULL && self != from);

  g_hash_table_iter_init (&iter, from->tiles);
  while (g_hash_table_iter_next (&iter, &tile, NULL))
    g_hash_table_add (self->tiles, entente_tile_new_like (self->sheet, tile));
}

/**
 * entente_tile_layer_get_n_bytes:
 * @self: a layer
 *
 * Returns: how much memory its tiles take
 */
gsize
entente_tile_layer_get_n_bytes (EntenteTileLayer *self)
{
  GHashTableIter iter;
  gpointer tile;
  gsize n_bytes = 0;

  g_return_val_if_fail (self != NULL, 0);

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &tile, NULL))
    n_bytes += entente_tile_get_n_bytes (tile);

  return n_bytes;
}

/**
 * entente_tile_layer_get_whole:
 * @self: a layer
 *
 * Returns: all tiles on which something of the scene can be
 */
EntenteTileRange
entente_tile_layer_get_whole (EntenteTileLayer *self)
{
  const EntenteBox *bounds;
  double size;

  g_return_val_if_fail (self != NULL, ((EntenteTileRange) { 0, 0, 0, 0 }));

  bounds = entente_scene_get_bounds (self->sheet->scene);
  size = ENTENTE_TILE_SIZE / self->sheet->scale;

  return (EntenteTileRange) {
    floor ((bounds->x - BLEED) / size),
    floor ((bounds->y - BLEED) / size),
    ceil ((bounds->x + bounds->width + BLEED) / size),
    ceil ((bounds->y + bounds->height + BLEED) / size),
  };
}

/**
 * entente_tile_layer_get_visible:
 * @self: a layer
 * @view: a view
 * @beyond: how far to look beyond the view on each side, in device pixels
 *
 * Returns: the tiles in sight, without those on which nothing of the scene can be
 */
EntenteTileRange
entente_tile_layer_get_visible (EntenteTileLayer      *self,
                                const EntenteTileView *view,
                                const GtkBorder       *beyond)
{
  EntenteTileRange whole;
  double size;

  g_return_val_if_fail (self != NULL && view != NULL && beyond != NULL, ((EntenteTileRange) { 0, 0, 0, 0 }));

  whole = entente_tile_layer_get_whole (self);
  size = get_size (self, view);

  return (EntenteTileRange) {
    MAX (whole.left, floor ((view->x - beyond->left) / size)),
    MAX (whole.top, floor ((view->y - beyond->top) / size)),
    MIN (whole.right, ceil ((view->x + view->width + beyond->right) / size)),
    MIN (whole.bottom, ceil ((view->y + view->height + beyond->bottom) / size)),
  };
}

/**
 * entente_tile_layer_list_missing:
 * @self: a layer
 * @range: columns and rows
 * @tiles: (element-type EntenteTile): where to add the tiles that are not painted
 */
void
entente_tile_layer_list_missing (EntenteTileLayer       *self,
                                 const EntenteTileRange *range,
                                 GPtrArray              *tiles)
{
  g_return_if_fail (self != NULL && range != NULL && tiles != NULL);

  for (int row = range->top; row < range->bottom; row++)
    for (int column = range->left; column < range->right; column++)
      {
        const EntenteTile *tile = entente_tile_layer_lookup (self, column, row);

        if (tile == NULL || tile->stale)
          g_ptr_array_add (tiles, entente_tile_new (self->sheet, column, row));
      }
}

/**
 * entente_tile_layer_is_fresh:
 * @self: a layer
 * @view: a view
 *
 * Returns: whether no tile in sight is missing or stale
 */
gboolean
entente_tile_layer_is_fresh (EntenteTileLayer      *self,
                             const EntenteTileView *view)
{
  const GtkBorder none = { 0, 0, 0, 0 };
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_tile_free);
  EntenteTileRange range;

  g_return_val_if_fail (self != NULL && view != NULL, FALSE);

  range = entente_tile_layer_get_visible (self, view, &none);
  entente_tile_layer_list_missing (self, &range, missing);

  return missing->len == 0;
}

/**
 * entente_tile_layer_covers:
 * @self: a layer
 * @view: a view
 * @area: a part of the view, in device pixels
 *
 * Returns: whether all of the scene that can be there is painted
 */
gboolean
entente_tile_layer_covers (EntenteTileLayer      *self,
                           const EntenteTileView *view,
                           const graphene_rect_t *area)
{
  const GtkBorder none = { 0, 0, 0, 0 };
  EntenteTileView part;
  EntenteTileRange range;

  g_return_val_if_fail (self != NULL && view != NULL && area != NULL, FALSE);

  part = *view;
  part.x += area->origin.x;
  part.y += area->origin.y;
  part.width = area->size.width;
  part.height = area->size.height;
  range = entente_tile_layer_get_visible (self, &part, &none);
  for (int row = range.top; row < range.bottom; row++)
    for (int column = range.left; column < range.right; column++)
      if (entente_tile_layer_lookup (self, column, row) == NULL)
        return FALSE;

  return TRUE;
}

/**
 * entente_tile_layer_place:
 * @self: a layer
 * @view: a view
 * @tile: a tile of the layer
 *
 * Returns: where in the view the tile is, in whole device pixels; perhaps nowhere, or out of sight
 */
graphene_rect_t
entente_tile_layer_place (EntenteTileLayer      *self,
                          const EntenteTileView *view,
                          const EntenteTile     *tile)
{
  double size, left, top;

  g_return_val_if_fail (self != NULL && view != NULL && tile != NULL, *graphene_rect_zero ());

  size = get_size (self, view);
  left = round (tile->column * size);
  top = round (tile->row * size);

  return GRAPHENE_RECT_INIT (left - view->x, top - view->y,
                             round ((tile->column + 1) * size) - left,
                             round ((tile->row + 1) * size) - top);
}

/**
 * entente_tile_get_n_bytes:
 * @self: a tile
 *
 * Returns: how much memory it takes
 */
gsize
entente_tile_get_n_bytes (const EntenteTile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->texture != NULL ? ENTENTE_TILE_BYTES : sizeof (EntenteTile);
}

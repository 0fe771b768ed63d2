/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tile-stack.h"

/* The stack knows which layers there are, and which of their tiles to keep in memory. EntenteTiles decides which of
 * them are shown. */

static void
drop_layer (EntenteTileStack *self,
            guint             index)
{
  EntenteTileLayer *layer = entente_tile_stack_get (self, index);

  self->n_bytes -= entente_tile_layer_get_n_bytes (layer);
  if (self->target == layer)
    self->target = NULL;
  if (self->shown == layer)
    self->shown = NULL;
  g_ptr_array_remove_index (self->layers, index);
}

static EntenteTileLayer *
find_layer (EntenteTileStack *self,
            EntenteTileSheet *sheet)
{
  for (guint i = 0; i < self->layers->len; i++)
    if (entente_tile_stack_get (self, i)->sheet == sheet)
      return entente_tile_stack_get (self, i);

  return NULL;
}

/* Finds a layer of a former content that is the same except for what is left out. */
static EntenteTileLayer *
find_ancestor (EntenteTileStack *self,
               EntenteTileLayer *heir)
{
  const EntenteTileSheet *sheet = heir->sheet;

  for (guint i = self->layers->len; i > 0; i--)
    {
      EntenteTileLayer *layer = entente_tile_stack_get (self, i - 1);

      if (layer->generation != heir->generation && layer->overview == heir->overview &&
          layer->sheet->factor == sheet->factor && entente_tile_layer_fits (layer, sheet->scale) &&
          entente_tile_sheet_is_of (layer->sheet, sheet->scene, sheet->theme, sheet->emphasis))
        return layer;
    }

  return NULL;
}

static EntenteTileLayer *
add_layer (EntenteTileStack *self,
           EntenteTileLayer *layer)
{
  EntenteTileLayer *ancestor = find_ancestor (self, layer);

  if (ancestor != NULL)
    entente_tile_layer_inherit (layer, ancestor);
  self->n_bytes += entente_tile_layer_get_n_bytes (layer);
  g_ptr_array_add (self->layers, layer);

  return layer;
}

static int
compare_use (gconstpointer a,
             gconstpointer b)
{
  const EntenteTile *first = *(EntenteTile *const *) a, *second = *(EntenteTile *const *) b;

  return (first->last_used > second->last_used) - (first->last_used < second->last_used);
}

static void
forget_tile (EntenteTileStack *self,
             EntenteTile      *tile)
{
  EntenteTileLayer *layer = find_layer (self, tile->sheet);

  g_assert (layer != NULL);

  self->n_bytes -= entente_tile_get_n_bytes (tile);
  g_hash_table_remove (layer->tiles, tile);
}

static void
forget_empty_layers (EntenteTileStack *self)
{
  for (guint i = self->layers->len; i > 0; i--)
    {
      EntenteTileLayer *layer = entente_tile_stack_get (self, i - 1);

      if (layer != self->target && layer != self->shown && !layer->overview &&
          g_hash_table_size (layer->tiles) == 0)
        drop_layer (self, i - 1);
    }
}

static GPtrArray *
list_unused (EntenteTileStack *self,
             guint64           frame)
{
  GPtrArray *tiles = g_ptr_array_new ();

  for (guint i = 0; i < self->layers->len; i++)
    {
      EntenteTileLayer *layer = entente_tile_stack_get (self, i);
      GHashTableIter iter;
      gpointer tile;

      g_hash_table_iter_init (&iter, layer->tiles);
      while (!layer->overview && g_hash_table_iter_next (&iter, &tile, NULL))
        if (((EntenteTile *) tile)->last_used < frame)
          g_ptr_array_add (tiles, tile);
    }

  return tiles;
}

void
entente_tile_stack_init (EntenteTileStack *self)
{
  g_return_if_fail (self != NULL);

  *self = (EntenteTileStack) {
    .layers = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_tile_layer_free),
  };
}

void
entente_tile_stack_clear (EntenteTileStack *self)
{
  g_return_if_fail (self != NULL);

  self->target = self->shown = NULL;
  g_clear_pointer (&self->layers, g_ptr_array_unref);
}

EntenteTileLayer *
entente_tile_stack_get (EntenteTileStack *self,
                        guint             index)
{
  g_return_val_if_fail (self != NULL && index < self->layers->len, NULL);

  return g_ptr_array_index (self->layers, index);
}

/**
 * entente_tile_stack_add:
 * @self: a stack
 * @sheet: (transfer full): a sheet
 * @generation: which content it is of
 *
 * It takes over the tiles of a former content that is the same except for what is left out.
 *
 * Returns: (transfer none): a layer for it, on top
 */
EntenteTileLayer *
entente_tile_stack_add (EntenteTileStack *self,
                        EntenteTileSheet *sheet,
                        guint             generation)
{
  g_return_val_if_fail (self != NULL && sheet != NULL, NULL);

  return add_layer (self, entente_tile_layer_new (sheet, generation));
}

/**
 * entente_tile_stack_add_overview:
 * @self: a stack
 * @sheet: (transfer full): a sheet
 * @generation: which content it is of
 *
 * An overview only fills holes for a moment, so it may still show what is left out.
 *
 * Returns: (transfer none): a layer for it, on top
 */
EntenteTileLayer *
entente_tile_stack_add_overview (EntenteTileStack *self,
                                 EntenteTileSheet *sheet,
                                 guint             generation)
{
  EntenteTileLayer *layer;
  GHashTableIter iter;
  gpointer tile;

  g_return_val_if_fail (self != NULL && sheet != NULL, NULL);

  layer = entente_tile_layer_new (sheet, generation);
  layer->overview = TRUE;
  add_layer (self, layer);
  g_hash_table_iter_init (&iter, layer->tiles);
  while (g_hash_table_iter_next (&iter, &tile, NULL))
    ((EntenteTile *) tile)->stale = FALSE;

  return layer;
}

/**
 * entente_tile_stack_aim_again:
 * @self: a stack
 * @generation: which content
 * @scale: at which scale
 *
 * Users often zoom out and in, so a layer may be there already.
 *
 * Returns: (transfer none) (nullable): the layer of that content at that scale, which then is on top
 */
EntenteTileLayer *
entente_tile_stack_aim_again (EntenteTileStack *self,
                              guint             generation,
                              double            scale)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->layers->len; i++)
    {
      EntenteTileLayer *layer = entente_tile_stack_get (self, i);

      if (layer->generation == generation && !layer->overview && entente_tile_layer_fits (layer, scale))
        {
          g_ptr_array_add (self->layers, g_ptr_array_steal_index (self->layers, i));
          return layer;
        }
    }

  return NULL;
}

void
entente_tile_stack_drop_before (EntenteTileStack *self,
                                guint             generation)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->layers->len; i > 0; i--)
    if (entente_tile_stack_get (self, i - 1)->generation < generation)
      drop_layer (self, i - 1);
}

/**
 * entente_tile_stack_take:
 * @self: a stack
 * @tile: (transfer full): a tile that was painted; one whose layer is gone is freed
 * @frame: which frame it is
 */
void
entente_tile_stack_take (EntenteTileStack *self,
                         EntenteTile      *tile,
                         guint64           frame)
{
  EntenteTileLayer *layer;
  EntenteTile *before;
  gsize n_bytes, n_bytes_before;

  g_return_if_fail (self != NULL && tile != NULL);

  layer = find_layer (self, tile->sheet);
  if (layer == NULL)
    {
      entente_tile_free (tile);
      return;
    }

  tile->last_used = frame;
  n_bytes = entente_tile_get_n_bytes (tile);
  before = entente_tile_layer_lookup (layer, tile->column, tile->row);
  n_bytes_before = before != NULL ? entente_tile_get_n_bytes (before) : 0;
  if (entente_tile_layer_add (layer, tile))
    self->n_bytes += n_bytes - n_bytes_before;
}

/**
 * entente_tile_stack_forget:
 * @self: a stack
 * @frame: which frame it is
 * @max_bytes: how much is kept of what was not seen in it
 *
 * If the tiles take too much memory, those that were out of sight for longest are freed. A quarter of the memory is
 * freed at once, so that this seldom happens. The tiles of the last frame always stay.
 */
void
entente_tile_stack_forget (EntenteTileStack *self,
                           guint64           frame,
                           gsize             max_bytes)
{
  g_autoptr (GPtrArray) tiles = NULL;

  g_return_if_fail (self != NULL);

  if (self->n_bytes <= max_bytes)
    return;

  tiles = list_unused (self, frame);
  g_ptr_array_sort (tiles, compare_use);
  for (guint i = 0; i < tiles->len && self->n_bytes > max_bytes * 3 / 4; i++)
    forget_tile (self, g_ptr_array_index (tiles, i));
  forget_empty_layers (self);
}

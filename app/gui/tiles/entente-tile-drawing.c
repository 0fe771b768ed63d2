/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tile-drawing.h"

#include <math.h>

/* A software renderer spends time on a pixel each time that it is covered. So what will be covered is not drawn. */

static graphene_rect_t
get_all (const EntenteTileDrawing *self)
{
  return GRAPHENE_RECT_INIT (0, 0, self->view->width, self->view->height);
}

static graphene_rect_t
to_logical (const EntenteTileDrawing *self,
            const graphene_rect_t    *rect)
{
  graphene_rect_t logical;

  graphene_rect_scale (rect, 1 / self->view->factor, 1 / self->view->factor, &logical);

  return logical;
}

/* Returns whether the tiles leave nothing of the view free, so that no background need be drawn. */
static gboolean
fills_view (const EntenteTileDrawing *self,
            EntenteTileLayer         *layer)
{
  const EntenteTileView *view = self->view;
  double size = ENTENTE_TILE_SIZE * view->scale / layer->sheet->scale;
  int right = ceil ((view->x + view->width) / size);
  int bottom = ceil ((view->y + view->height) / size);

  for (int row = floor (view->y / size); row < bottom; row++)
    for (int column = floor (view->x / size); column < right; column++)
      {
        EntenteTile *tile = entente_tile_layer_lookup (layer, column, row);

        if (tile == NULL || tile->texture == NULL)
          return FALSE;
      }

  return TRUE;
}

static void
draw_background (const EntenteTileDrawing *self,
                 GtkSnapshot              *snapshot,
                 EntenteTileLayer         *best)
{
  graphene_rect_t all = get_all (self), logical = to_logical (self, &all);
  const EntenteColor *color = self->background;

  if (best == NULL || !fills_view (self, best))
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { color->red, color->green, color->blue, 1 }, &logical);
}

static gboolean
is_covered (const EntenteTileDrawing  *self,
            EntenteTileLayer         **above,
            guint                      n_above,
            const graphene_rect_t     *area)
{
  for (guint i = 0; i < n_above; i++)
    if (entente_tile_layer_covers (above[i], self->view, area))
      return TRUE;

  return FALSE;
}

/* Scaled tiles are only seen for a moment, so a better filter is not worth its time, which is ten times as long. */
static void
draw_surface (cairo_t               *cr,
              cairo_surface_t       *surface,
              const graphene_rect_t *place)
{
  gboolean exact = place->size.width == ENTENTE_TILE_SIZE && place->size.height == ENTENTE_TILE_SIZE;

  cairo_save (cr);
  cairo_rectangle (cr, place->origin.x, place->origin.y, place->size.width, place->size.height);
  cairo_translate (cr, place->origin.x, place->origin.y);
  cairo_scale (cr, place->size.width / ENTENTE_TILE_SIZE, place->size.height / ENTENTE_TILE_SIZE);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), exact ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_tile (const EntenteTileDrawing *self,
           GtkSnapshot              *snapshot,
           cairo_t                  *cr,
           EntenteTile              *tile,
           const graphene_rect_t    *place)
{
  graphene_rect_t logical = to_logical (self, place);

  tile->last_used = self->frame;
  if (cr != NULL)
    draw_surface (cr, tile->surface, place);
  else
    gtk_snapshot_append_texture (snapshot, tile->texture, &logical);
}

static void
draw_layer (const EntenteTileDrawing  *self,
            GtkSnapshot               *snapshot,
            cairo_t                   *cr,
            EntenteTileLayer         **layers,
            guint                      nth)
{
  graphene_rect_t all = get_all (self), seen;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, layers[nth]->tiles);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      EntenteTile *tile = key;
      graphene_rect_t place = entente_tile_layer_place (layers[nth], self->view, tile);

      if (tile->texture != NULL && place.size.width > 0 && place.size.height > 0 &&
          graphene_rect_intersection (&place, &all, &seen) &&
          !is_covered (self, layers, nth, &seen))
        draw_tile (self, snapshot, cr, tile, &place);
    }
}

static cairo_t *
begin_cairo (const EntenteTileDrawing *self,
             GtkSnapshot              *snapshot)
{
  graphene_rect_t all = get_all (self), logical = to_logical (self, &all);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &logical);

  cairo_scale (cr, 1 / self->view->factor, 1 / self->view->factor);

  return cr;
}

/**
 * entente_tile_drawing_draw:
 * @self: how to draw
 * @snapshot: where to draw, with the view's top left at its origin
 * @layers: (array length=n_layers): the layers to draw, the uppermost first
 * @n_layers: how many
 *
 * With cairo the surfaces are drawn, because GTK would copy a texture in every frame.
 */
void
entente_tile_drawing_draw (const EntenteTileDrawing  *self,
                           GtkSnapshot               *snapshot,
                           EntenteTileLayer         **layers,
                           guint                      n_layers)
{
  cairo_t *cr = NULL;

  g_return_if_fail (self != NULL && self->view != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->background != NULL)
    draw_background (self, snapshot, n_layers > 0 ? layers[0] : NULL);
  if (n_layers == 0)
    return;

  if (self->with_cairo)
    cr = begin_cairo (self, snapshot);
  for (guint i = n_layers; i > 0; i--)
    draw_layer (self, snapshot, cr, layers, i - 1);
  g_clear_pointer (&cr, cairo_destroy);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lift-layer.h"

#include "entente-tile-drawing.h"

/* It is painted in the main thread, into the same buffers as tiles are, so that it is never behind the
 * pointer: there is but little of it. */

struct _EntenteLiftLayer
{
  EntenteLift *lift;
  EntentePainter *painter;
  EntenteScene *part;       /* what of it was in sight when it was last painted */
  EntenteEmphasis *raised;  /* what of that is lifted */
  EntenteTileLayer *tiles;  /* NULL when something has moved */

  EntenteTileView view;     /* of the tiles */
  const EntenteTheme *theme;
};

/**
 * entente_lift_layer_new:
 * @scene: a scene
 *
 * Returns: (transfer full): a layer with nothing on it
 */
EntenteLiftLayer *
entente_lift_layer_new (EntenteScene *scene)
{
  EntenteLiftLayer *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  self = g_new0 (EntenteLiftLayer, 1);
  self->lift = entente_lift_new (scene);
  self->painter = entente_painter_new ();

  return self;
}

static void
forget_part (EntenteLiftLayer *self)
{
  g_clear_pointer (&self->tiles, entente_tile_layer_free);
  g_clear_pointer (&self->raised, entente_emphasis_unref);
  g_clear_object (&self->part);
}

void
entente_lift_layer_free (EntenteLiftLayer *self)
{
  if (self == NULL)
    return;

  forget_part (self);
  entente_painter_free (self->painter);
  entente_lift_free (self->lift);
  g_free (self);
}

EntenteLift *
entente_lift_layer_get_lift (EntenteLiftLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lift;
}

/**
 * entente_lift_layer_put:
 * @self: a layer
 * @id: whose card; if the scene has none, nothing happens
 * @at: where its centre is to be shown, in tenths of a point
 */
void
entente_lift_layer_put (EntenteLiftLayer   *self,
                        const char         *id,
                        const EntentePoint *at)
{
  guint card;

  g_return_if_fail (self != NULL && id != NULL && at != NULL);

  if (entente_scene_find (entente_lift_get_scene (self->lift), id, &card) != ENTENTE_PART_CARD)
    return;
  entente_lift_put (self->lift, card, at);
  g_clear_pointer (&self->tiles, entente_tile_layer_free);
}

/**
 * entente_lift_layer_pick:
 * @self: a layer
 * @x: x of a place
 * @y: y of the place
 * @reach: how far from a line the place may be, in points
 * @index: (out): index of the card or line in the scene that the lift is of
 *
 * Returns: what of what was lifted is at the place, as it was last painted
 */
EntentePart
entente_lift_layer_pick (EntenteLiftLayer *self,
                         double            x,
                         double            y,
                         double            reach,
                         guint            *index)
{
  EntentePart part;
  EntenteItem *item;

  g_return_val_if_fail (self != NULL && index != NULL, ENTENTE_PART_NONE);

  if (self->part == NULL)
    return ENTENTE_PART_NONE;
  part = entente_scene_pick (self->part, x, y, reach, index);
  if (part == ENTENTE_PART_NONE)
    return part;
  item = part == ENTENTE_PART_CARD ? entente_scene_get_card (self->part, *index)->item
                                   : entente_scene_get_line (self->part, *index)->item;

  return entente_scene_find (entente_lift_get_scene (self->lift), entente_item_get_id (item), index);
}

static gboolean
is_same_view (const EntenteTileView *a,
              const EntenteTileView *b)
{
  return a->scale == b->scale && a->factor == b->factor && a->x == b->x && a->y == b->y &&
         a->width == b->width && a->height == b->height;
}

static void
paint_tiles (EntenteLiftLayer *self)
{
  const GtkBorder none = { 0, 0, 0, 0 };
  EntenteTileRange range = entente_tile_layer_get_visible (self->tiles, &self->view, &none);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  entente_tile_layer_list_missing (self->tiles, &range, wanted);
  for (guint i = 0; i < wanted->len; i++)
    {
      entente_tile_paint (wanted->pdata[i], self->painter);
      entente_tile_layer_add (self->tiles, wanted->pdata[i]);
    }
}

static void
draw (EntenteLiftLayer   *self,
      EntenteViewport    *viewport,
      const EntenteTheme *theme,
      int                 scale_factor)
{
  EntenteTileView view;
  EntenteBox area;

  entente_tile_view_init (&view, viewport, scale_factor);
  if (self->tiles != NULL && is_same_view (&view, &self->view) && theme == self->theme)
    return;

  forget_part (self);
  self->view = view;
  self->theme = theme;
  entente_viewport_get_visible (viewport, &area);
  self->part = entente_lift_draw (self->lift, &area, entente_viewport_get_scale (viewport), &self->raised);
  self->tiles = entente_tile_layer_new (entente_tile_sheet_new (self->part, theme, self->raised, NULL,
                                                                view.scale, scale_factor), 0);
  paint_tiles (self);
}

/**
 * entente_lift_layer_snapshot:
 * @self: a layer
 * @snapshot: where to draw, with the view's top left at its origin
 * @viewport: what is seen
 * @theme: its colours
 * @scale_factor: device pixels a logical one
 * @with_cairo: whether cairo will draw it
 */
void
entente_lift_layer_snapshot (EntenteLiftLayer   *self,
                             GtkSnapshot        *snapshot,
                             EntenteViewport    *viewport,
                             const EntenteTheme *theme,
                             int                 scale_factor,
                             gboolean            with_cairo)
{
  EntenteTileDrawing drawing = { .view = &self->view, .with_cairo = with_cairo };

  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot) && ENTENTE_IS_VIEWPORT (viewport) && theme != NULL);

  draw (self, viewport, theme, scale_factor);
  entente_tile_drawing_draw (&drawing, snapshot, &self->tiles, 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-moved-cards-layer.h"

#include "entente-texture.h"
#include "entente-tile-layer.h"

#include <math.h>
#include <string.h>

/* The picture is painted in the main thread, so that it never lags behind the pointer. There is little to paint, but
 * its lines may reach all over the view. So the picture is divided into blocks, and only blocks with something in them
 * are cleared, handed to the renderer and drawn. Two pictures take turns, because the one before may still be on its
 * way to the screen. */

/* The width and height of a block, in device pixels. */
#define BLOCK 128

/* How far things may be drawn beyond the boxes that the scene has for them, as in tiles. */
#define BLEED 16.0
#define BLEED_PIXELS 4.0

struct _EntenteMovedCardsLayer
{
  EntenteMovedCards *moved_cards;
  EntenteScene *part;      /* the part of the scene in sight when it was last painted, with the moved cards */
  EntenteEmphasis *raised; /* the moved cards and lines in that part */
  GBytes *pictures[2];     /* as large as the view; only blocks with something in them are valid */
  guint turn;              /* which of the pictures is shown */
  guint8 *blocks;          /* row by row: whether something is in the block */
  int n_columns, n_rows;   /* of the blocks */
  gboolean painted;        /* FALSE after something has moved */

  EntenteTileView view;      /* that is painted */
  const EntenteTheme *theme;
};

/**
 * entente_moved_cards_layer_new:
 * @scene: a scene
 *
 * Returns: (transfer full): a layer with nothing on it
 */
EntenteMovedCardsLayer *
entente_moved_cards_layer_new (EntenteScene *scene)
{
  EntenteMovedCardsLayer *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  self = g_new0 (EntenteMovedCardsLayer, 1);
  self->moved_cards = entente_moved_cards_new (scene);

  return self;
}

static void
forget_part (EntenteMovedCardsLayer *self)
{
  g_clear_pointer (&self->raised, entente_emphasis_unref);
  g_clear_object (&self->part);
  self->painted = FALSE;
}

static void
forget_pictures (EntenteMovedCardsLayer *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->pictures); i++)
    g_clear_pointer (&self->pictures[i], g_bytes_unref);
  g_clear_pointer (&self->blocks, g_free);
}

void
entente_moved_cards_layer_free (EntenteMovedCardsLayer *self)
{
  if (self == NULL)
    return;

  forget_part (self);
  forget_pictures (self);
  entente_moved_cards_free (self->moved_cards);
  g_free (self);
}

EntenteMovedCards *
entente_moved_cards_layer_get_cards (EntenteMovedCardsLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->moved_cards;
}

/**
 * entente_moved_cards_layer_put:
 * @self: a layer
 * @id: whose card; if the scene has none, nothing happens
 * @at: where its centre is to be shown, in tenths of a point
 */
void
entente_moved_cards_layer_put (EntenteMovedCardsLayer *self,
                               const char             *id,
                               const EntentePoint     *at)
{
  EntenteScene *scene;
  guint card;

  g_return_if_fail (self != NULL && id != NULL && at != NULL);

  /* A member of a folded group has no card of its own. */
  scene = entente_moved_cards_get_scene (self->moved_cards);
  if (entente_scene_find (scene, id, &card) != ENTENTE_PART_CARD
      || !g_str_equal (entente_item_get_id (entente_scene_get_card (scene, card)->item), id))
    return;
  entente_moved_cards_put (self->moved_cards, card, at);
  self->painted = FALSE;
}

/**
 * entente_moved_cards_layer_pick:
 * @self: a layer
 * @x: x of a place
 * @y: y of the place
 * @reach: how far from a line the place may be, in points
 * @index: (out): index of the card or line in the scene of the layer
 *
 * Returns: which moved card, or line of one, is at the place, as the layer was last painted
 */
EntentePart
entente_moved_cards_layer_pick (EntenteMovedCardsLayer *self,
                                double                  x,
                                double                  y,
                                double                  reach,
                                guint                  *index)
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

  return entente_scene_find (entente_moved_cards_get_scene (self->moved_cards), entente_item_get_id (item), index);
}

static gboolean
is_same_view (const EntenteTileView *a,
              const EntenteTileView *b)
{
  return a->scale == b->scale && a->factor == b->factor && a->x == b->x && a->y == b->y &&
         a->width == b->width && a->height == b->height;
}

static int
get_stride (const EntenteMovedCardsLayer *self)
{
  return (int) self->view.width * 4;
}

static void
take_view (EntenteMovedCardsLayer *self,
           const EntenteTileView  *view)
{
  gsize n_bytes = (gsize) view->width * (gsize) view->height * 4;

  if (self->pictures[0] == NULL || view->width != self->view.width || view->height != self->view.height)
    {
      forget_pictures (self);
      for (guint i = 0; i < G_N_ELEMENTS (self->pictures); i++)
        self->pictures[i] = g_bytes_new_take (g_malloc (n_bytes), n_bytes);
      self->n_columns = ((int) view->width + BLOCK - 1) / BLOCK;
      self->n_rows = ((int) view->height + BLOCK - 1) / BLOCK;
      self->blocks = g_new (guint8, self->n_columns * self->n_rows);
    }
  self->view = *view;
}

/* Marks the blocks of a box of the scene, and of its surroundings. */
static void
mark_box (EntenteMovedCardsLayer *self,
          const EntenteBox       *box,
          double                  bleed)
{
  const EntenteTileView *view = &self->view;
  double grow = bleed * view->scale + BLEED_PIXELS;
  int left = MAX (floor ((box->x * view->scale - view->x - grow) / BLOCK), 0);
  int top = MAX (floor ((box->y * view->scale - view->y - grow) / BLOCK), 0);
  int right = MIN (ceil (((box->x + box->width) * view->scale - view->x + grow) / BLOCK), self->n_columns);
  int bottom = MIN (ceil (((box->y + box->height) * view->scale - view->y + grow) / BLOCK), self->n_rows);

  for (int row = top; row < bottom; row++)
    for (int column = left; column < right; column++)
      self->blocks[row * self->n_columns + column] = TRUE;
}

/* Goes along the line in steps so short that no block between them is missed. */
static void
mark_line (EntenteMovedCardsLayer *self,
           guint                   index)
{
  const EntenteLine *line = entente_scene_get_line (self->part, index);
  double length = entente_curve_length (&line->curve) * self->view.scale;
  int n_steps = (int) CLAMP (ceil (length / (BLOCK / 2)), 1, 512);
  EntenteVec last = line->curve.p[0];
  EntenteBox label;

  for (int i = 1; i <= n_steps; i++)
    {
      EntenteVec next = entente_curve_at (&line->curve, (double) i / n_steps);
      EntenteBox piece = { MIN (last.x, next.x), MIN (last.y, next.y), fabs (next.x - last.x), fabs (next.y - last.y) };

      mark_box (self, &piece, BLEED / 2);
      last = next;
    }
  if (entente_emphasis_get_label (self->raised, index, &label) != NULL)
    mark_box (self, &label, BLEED);
  if (line->disputed)
    {
      mark_box (self, &(EntenteBox) { line->mark.x, line->mark.y, 0, 0 }, BLEED);
      mark_box (self, &(EntenteBox) { line->lone_mark.x, line->lone_mark.y, 0, 0 }, BLEED);
    }
}

static void
mark_all (EntenteMovedCardsLayer *self)
{
  guint n;
  const guint *raised = entente_emphasis_list (self->raised, ENTENTE_PART_CARD, &n);

  memset (self->blocks, FALSE, self->n_columns * self->n_rows);
  for (guint i = 0; i < n; i++)
    mark_box (self, &entente_scene_get_card (self->part, raised[i])->box, BLEED);
  raised = entente_emphasis_list (self->raised, ENTENTE_PART_LINE, &n);
  for (guint i = 0; i < n; i++)
    mark_line (self, raised[i]);
}

/* Finds the next blocks with something in them that lie side by side. */
static gboolean
next_run (const EntenteMovedCardsLayer *self,
          int                          *block,
          cairo_rectangle_int_t        *run)
{
  int n_blocks = self->n_columns * self->n_rows, first;

  while (*block < n_blocks && !self->blocks[*block])
    (*block)++;
  if (*block == n_blocks)
    return FALSE;

  first = *block;
  do
    (*block)++;
  while (*block % self->n_columns != 0 && self->blocks[*block]);

  run->x = first % self->n_columns * BLOCK;
  run->y = first / self->n_columns * BLOCK;
  run->width = MIN ((*block - first) * BLOCK, (int) self->view.width - run->x);
  run->height = MIN (BLOCK, (int) self->view.height - run->y);

  return TRUE;
}

static guchar *
get_pixels (const EntenteMovedCardsLayer *self)
{
  return (guchar *) g_bytes_get_data (self->pictures[self->turn], NULL);
}

static void
clear_blocks (EntenteMovedCardsLayer *self)
{
  cairo_rectangle_int_t run;

  for (int block = 0; next_run (self, &block, &run); )
    for (int row = run.y; row < run.y + run.height; row++)
      memset (get_pixels (self) + row * get_stride (self) + run.x * 4, 0, run.width * 4);
}

/* The surface keeps the picture. */
static cairo_surface_t *
create_surface (EntenteMovedCardsLayer *self)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface = cairo_image_surface_create_for_data (get_pixels (self), CAIRO_FORMAT_ARGB32,
                                                                  (int) self->view.width, (int) self->view.height,
                                                                  get_stride (self));

  cairo_surface_set_user_data (surface, &key, g_bytes_ref (self->pictures[self->turn]),
                               (cairo_destroy_func_t) g_bytes_unref);

  return surface;
}

/* Finding fonts takes longer than a frame, so it is done once. */
static EntentePainter *
get_painter (void)
{
  static EntentePainter *painter;

  if (painter == NULL)
    {
      painter = entente_painter_new ();
      entente_painter_set_with_pins (painter, TRUE);
    }

  return painter;
}

static void
paint (EntenteMovedCardsLayer *self,
       const EntenteBox       *area)
{
  const EntenteTileView *view = &self->view;
  cairo_surface_t *surface;
  cairo_t *cr;

  self->turn = (self->turn + 1) % G_N_ELEMENTS (self->pictures);
  mark_all (self);
  clear_blocks (self);
  surface = create_surface (self);
  cr = cairo_create (surface);
  cairo_translate (cr, -view->x, -view->y);
  cairo_scale (cr, view->scale, view->scale);
  entente_painter_paint_raised (get_painter (), cr, self->part, self->theme, area, view->scale / view->factor,
                                self->raised);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
draw (EntenteMovedCardsLayer *self,
      EntenteViewport        *viewport,
      const EntenteTheme     *theme,
      int                     scale_factor)
{
  EntenteTileView view;
  EntenteBox area;

  entente_tile_view_init (&view, viewport, scale_factor);
  if (view.width < 1 || view.height < 1 || (self->painted && is_same_view (&view, &self->view) && theme == self->theme))
    return;

  forget_part (self);
  take_view (self, &view);
  self->theme = theme;
  self->painted = TRUE;
  entente_viewport_get_visible (viewport, &area);
  self->part = entente_moved_cards_draw (self->moved_cards, &area, entente_viewport_get_scale (viewport),
                                         &self->raised);
  paint (self, &area);
}

static void
append_textures (EntenteMovedCardsLayer *self,
                 GtkSnapshot            *snapshot)
{
  double factor = self->view.factor;
  cairo_surface_t *surface = create_surface (self);
  cairo_rectangle_int_t run;

  for (int block = 0; next_run (self, &block, &run); )
    {
      g_autoptr (GdkTexture) texture = entente_texture_new_for_surface (surface, &run);

      gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (run.x / factor, run.y / factor,
                                                                           run.width / factor, run.height / factor));
    }
  cairo_surface_destroy (surface);
}

static void
append_surface (EntenteMovedCardsLayer *self,
                GtkSnapshot            *snapshot)
{
  double factor = self->view.factor;
  cairo_surface_t *surface = create_surface (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width / factor,
                                                                          self->view.height / factor));
  cairo_rectangle_int_t run;

  cairo_scale (cr, 1 / factor, 1 / factor);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  for (int block = 0; next_run (self, &block, &run); )
    {
      cairo_rectangle (cr, run.x, run.y, run.width, run.height);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * entente_moved_cards_layer_snapshot:
 * @self: a layer
 * @snapshot: where to draw, with the view's top left at its origin
 * @viewport: what is seen
 * @theme: its colours
 * @scale_factor: device pixels a logical one
 * @with_cairo: whether cairo will draw it
 */
void
entente_moved_cards_layer_snapshot (EntenteMovedCardsLayer *self,
                                    GtkSnapshot            *snapshot,
                                    EntenteViewport        *viewport,
                                    const EntenteTheme     *theme,
                                    int                     scale_factor,
                                    gboolean                with_cairo)
{
  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot) && ENTENTE_IS_VIEWPORT (viewport) && theme != NULL);

  draw (self, viewport, theme, scale_factor);
  if (!self->painted)
    return;
  if (with_cairo)
    append_surface (self, snapshot);
  else
    append_textures (self, snapshot);
}

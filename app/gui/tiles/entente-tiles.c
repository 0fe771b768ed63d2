/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tiles.h"

#include <math.h>

#include "entente-tile-drawing.h"
#include "entente-tile-queue.h"
#include "entente-tile-stack.h"

/* The content is what is to be seen: a scene, its colours, and perhaps what is raised in it. There is a layer of tiles
 * for each scale at which the content was seen. The target is the layer that fits the view exactly, once the zoom has
 * come to rest. Until its tiles are there, the tiles of the other layers are shown larger or smaller. An overview is
 * shown below them all, so that there never is a hole. A new content is shown when all of it that is in sight is
 * there. Until then the old one stays. */

/* A zoom has come to rest when the scale has not changed for so many milliseconds. */
#define SETTLE_MS 120

/* During a long zoom, tiles are replaced that are seen at less than half or over twice their size. */
#define MAX_RATIO 2.0

/* The overview is about this many device pixels wide or high. */
#define OVERVIEW_PIXELS (2 * ENTENTE_TILE_SIZE)

/* Tiles out of sight are kept as long as all tiles together take no more memory than this. */
#define MAX_BYTES (96 * 1024 * 1024)

/* No more layers than this are shown one above the other. */
#define MAX_LAYERS 3

struct _EntenteTiles
{
  GObject parent_instance;

  EntenteTileQueue *queue;
  EntenteScene *scene;
  EntenteMapAreas *areas;
  EntenteEmphasis *emphasis;
  EntenteEmphasis *left_out;

  EntenteTileStack stack;

  /* borrowed */
  const EntenteTheme *theme;

  gboolean opaque;
  gboolean held; /* the former content stays, even if all of the new one is there */
  gboolean with_cairo;
  guint generation;
  guint64 frame;
  EntenteTileView view;
  double motion_x, motion_y;
  double wanted_scale;
  guint settle_source;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTiles, entente_tiles, G_TYPE_OBJECT)

static graphene_rect_t
get_all (EntenteTiles *self)
{
  return GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height);
}

static gboolean
is_complete (EntenteTiles     *self,
             EntenteTileLayer *layer)
{
  graphene_rect_t all = get_all (self);

  return entente_tile_layer_covers (layer, &self->view, &all);
}

static void
accept_tiles (EntenteTiles *self)
{
  EntenteTile *tile;

  while ((tile = entente_tile_queue_take (self->queue)) != NULL)
    entente_tile_stack_take (&self->stack, tile, self->frame);
}

static void
changed_cb (gpointer data)
{
  EntenteTiles *self = data;

  accept_tiles (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
settle_cb (gpointer data)
{
  EntenteTiles *self = data;

  self->settle_source = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static EntenteTileSheet *
new_sheet (EntenteTiles *self,
           double        scale)
{
  return entente_tile_sheet_new (self->scene, self->theme, self->areas, self->emphasis, self->left_out, scale,
                                 self->view.factor);
}

static void
add_overview (EntenteTiles *self)
{
  const EntenteBox *bounds = entente_scene_get_bounds (self->scene);
  double length = MAX (bounds->width, bounds->height);

  entente_tile_stack_add_overview (&self->stack, new_sheet (self, MIN (OVERVIEW_PIXELS / MAX (length, 1), 1)),
                                   self->generation);
}

static void
aim_at (EntenteTiles *self,
        double        scale)
{
  gboolean first = self->stack.target == NULL;

  self->stack.target = entente_tile_stack_aim_again (&self->stack, self->generation, scale);
  if (first && self->opaque)
    add_overview (self);
  if (self->stack.target == NULL)
    self->stack.target = entente_tile_stack_add (&self->stack, new_sheet (self, scale), self->generation);
}

static gboolean
is_out_of_scale (EntenteTiles *self)
{
  double ratio = self->view.scale / self->stack.target->sheet->scale;

  return ratio > MAX_RATIO || ratio < 1 / MAX_RATIO;
}

static void
update_target (EntenteTiles *self)
{
  double scale = self->view.scale;
  gboolean same = scale == self->wanted_scale;

  self->wanted_scale = scale;
  if (self->stack.target == NULL || is_out_of_scale (self))
    {
      aim_at (self, scale);
    }
  else if (entente_tile_layer_fits (self->stack.target, scale))
    {
      g_clear_handle_id (&self->settle_source, g_source_remove);
    }
  else if (!same)
    {
      g_clear_handle_id (&self->settle_source, g_source_remove);
      self->settle_source = g_timeout_add (SETTLE_MS, settle_cb, self);
    }
  else if (self->settle_source == 0)
    {
      aim_at (self, scale);
    }
}

/* Opaque tiles are shown as soon as they are painted. If tiles are not opaque, the old ones and the new ones would show
 * through each other. */
static void
update_shown (EntenteTiles *self)
{
  const EntenteTileStack *stack = &self->stack;
  gboolean same_content = stack->shown != NULL && stack->shown->generation == stack->target->generation;

  if (stack->shown == NULL || (self->opaque && same_content) || (!self->held && is_complete (self, stack->target)))
    {
      self->stack.shown = self->stack.target;
      entente_tile_stack_drop_before (&self->stack, self->stack.shown->generation);
    }
}

/* Chooses layers of the content that is shown, the best first, until one covers the view. The overview is behind all
 * others. */
static guint
choose_layers (EntenteTiles      *self,
               EntenteTileLayer **layers)
{
  guint n = 0;

  for (guint overview = 0; overview <= 1; overview++)
    for (guint i = self->stack.layers->len; i > 0; i--)
      {
        EntenteTileLayer *layer = entente_tile_stack_get (&self->stack, i - 1);

        if (layer->generation != self->stack.shown->generation || layer->overview != (overview == 1) ||
            n >= MAX_LAYERS - 1 + overview || g_hash_table_size (layer->tiles) == 0)
          continue;

        layers[n++] = layer;
        if (is_complete (self, layer))
          return n;
      }

  return n;
}

/* Returns the background of what is shown, which may still have the former colours. */
static const EntenteColor *
get_background (EntenteTiles *self)
{
  const EntenteTheme *theme = self->stack.shown != NULL ? self->stack.shown->sheet->theme : self->theme;

  return self->opaque && theme != NULL ? &theme->background : NULL;
}

static int
compare_distance (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const EntenteTile *first = *(EntenteTile *const *) a, *second = *(EntenteTile *const *) b;
  const EntenteVec *middle = data;
  double near = hypot (first->column - middle->x, first->row - middle->y);
  double far = hypot (second->column - middle->x, second->row - middle->y);

  return (near > far) - (near < far);
}

/* Sorts tiles from the middle of the view outwards. */
static void
sort_tiles (EntenteTiles *self,
            GPtrArray    *tiles)
{
  double size = ENTENTE_TILE_SIZE * self->view.scale / self->stack.target->sheet->scale;
  EntenteVec middle = {
    (self->view.x + self->view.width / 2) / size - 0.5,
    (self->view.y + self->view.height / 2) / size - 0.5,
  };

  g_ptr_array_sort_with_data (tiles, compare_distance, &middle);
}

static void
want_overview (EntenteTiles *self,
               GPtrArray    *wanted)
{
  for (guint i = 0; i < self->stack.layers->len; i++)
    {
      EntenteTileLayer *layer = entente_tile_stack_get (&self->stack, i);
      EntenteTileRange whole = entente_tile_layer_get_whole (layer);

      if (layer->overview && layer->generation == self->generation)
        entente_tile_layer_list_missing (layer, &whole, wanted);
    }
}

/* Adds the tiles that may soon come into sight: half a tile on each side, and more in the direction of the motion. */
static void
want_surroundings (EntenteTiles *self,
                   GPtrArray    *wanted)
{
  const int near = ENTENTE_TILE_SIZE / 2, far = 3 * near;
  const GtkBorder beyond = {
    .left = self->motion_x < 0 ? far : near,
    .right = self->motion_x > 0 ? far : near,
    .top = self->motion_y < 0 ? far : near,
    .bottom = self->motion_y > 0 ? far : near,
  };
  EntenteTileRange range = entente_tile_layer_get_visible (self->stack.target, &self->view, &beyond);

  entente_tile_layer_list_missing (self->stack.target, &range, wanted);
}

static gboolean
is_at_rest (EntenteTiles *self)
{
  return entente_tile_layer_fits (self->stack.target, self->view.scale);
}

static void
request_tiles (EntenteTiles *self)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_tile_free);
  const GtkBorder none = { 0, 0, 0, 0 };
  EntenteTileRange range = entente_tile_layer_get_visible (self->stack.target, &self->view, &none);

  entente_tile_layer_list_missing (self->stack.target, &range, wanted);
  sort_tiles (self, wanted);
  want_overview (self, wanted);
  if (wanted->len == 0 && is_at_rest (self) && self->stack.n_bytes < MAX_BYTES)
    {
      want_surroundings (self, wanted);
      sort_tiles (self, wanted);
    }

  entente_tile_queue_set_wanted (self->queue, wanted);
}

static void
set_view (EntenteTiles    *self,
          EntenteViewport *viewport,
          int              scale_factor)
{
  EntenteTileView before = self->view;

  entente_tile_view_init (&self->view, viewport, scale_factor);
  self->motion_x = self->view.x - before.x;
  self->motion_y = self->view.y - before.y;
}

static void
show_nothing (EntenteTiles *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_clear_handle_id (&self->settle_source, g_source_remove);
  entente_tile_queue_set_wanted (self->queue, none);
  entente_tile_stack_drop_before (&self->stack, self->generation);
}

/* The tiles of the former content are shown until those of this one are there. */
static void
begin_content (EntenteTiles *self)
{
  self->generation++;
  self->stack.target = NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_tiles_dispose (GObject *object)
{
  EntenteTiles *self = ENTENTE_TILES (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_pointer (&self->queue, entente_tile_queue_close);
  entente_tile_stack_clear (&self->stack);
  g_clear_pointer (&self->areas, entente_map_areas_unref);
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  g_clear_pointer (&self->left_out, entente_emphasis_unref);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (entente_tiles_parent_class)->dispose (object);
}

static void
entente_tiles_class_init (EntenteTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_tiles_dispose;

  /**
   * EntenteTiles::changed:
   *
   * There is something new to show.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_tiles_init (EntenteTiles *self)
{
  entente_tile_stack_init (&self->stack);
}

/**
 * entente_tiles_new:
 * @opaque: whether tiles cover what is below them, so that one can be shown over another
 *
 * Tiles that are not opaque are painted before those that are.
 *
 * Returns: (transfer full): tiles without content
 */
EntenteTiles *
entente_tiles_new (gboolean opaque)
{
  EntenteTiles *self = g_object_new (ENTENTE_TYPE_TILES, NULL);

  self->opaque = opaque;
  self->queue = entente_tile_queue_new (opaque ? 1 : 0, changed_cb, self);

  return self;
}

/**
 * entente_tiles_set_renderer:
 * @self: tiles
 * @renderer: (nullable): what will draw them
 *
 * The fastest way to draw tiles depends on it.
 */
void
entente_tiles_set_renderer (EntenteTiles *self,
                            GskRenderer  *renderer)
{
  g_return_if_fail (ENTENTE_IS_TILES (self));
  g_return_if_fail (renderer == NULL || GSK_IS_RENDERER (renderer));

  self->with_cairo = renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer);
}

/**
 * entente_tiles_set_content:
 * @self: tiles
 * @scene: (nullable): the scene to show, or %NULL for nothing
 * @theme: its colours; must outlive the tiles
 * @emphasis: (nullable): what is raised, for tiles that show only that
 *
 * The former content is shown until the new one is there, unless there is no new one.
 */
void
entente_tiles_set_content (EntenteTiles       *self,
                           EntenteScene       *scene,
                           const EntenteTheme *theme,
                           EntenteEmphasis    *emphasis)
{
  g_return_if_fail (ENTENTE_IS_TILES (self));
  g_return_if_fail (scene == NULL || theme != NULL);

  if (scene == self->scene && theme == self->theme && emphasis == self->emphasis)
    return;

  if (g_set_object (&self->scene, scene))
    g_clear_pointer (&self->left_out, entente_emphasis_unref);
  self->theme = theme;
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  self->emphasis = emphasis != NULL ? entente_emphasis_ref (emphasis) : NULL;
  begin_content (self);
  if (scene == NULL)
    show_nothing (self);
}

/**
 * entente_tiles_set_areas:
 * @self: opaque tiles
 * @areas: (nullable): the areas whose ground is to be seen, until others are set
 *
 * The change is shown tile by tile, because nothing else changes with it.
 */
void
entente_tiles_set_areas (EntenteTiles    *self,
                         EntenteMapAreas *areas)
{
  g_return_if_fail (ENTENTE_IS_TILES (self) && self->opaque);

  if (areas == self->areas)
    return;

  g_clear_pointer (&self->areas, entente_map_areas_unref);
  self->areas = areas != NULL ? entente_map_areas_ref (areas) : NULL;
  if (self->scene != NULL)
    begin_content (self);
}

/**
 * entente_tiles_leave_out:
 * @self: opaque tiles with a scene
 * @parts: (nullable): what of the scene is not to be painted, until another one is set
 *
 * The change is shown tile by tile, because nothing else changes with it.
 */
void
entente_tiles_leave_out (EntenteTiles    *self,
                         EntenteEmphasis *parts)
{
  g_return_if_fail (ENTENTE_IS_TILES (self) && self->opaque && self->scene != NULL);

  if (parts == self->left_out)
    return;

  g_clear_pointer (&self->left_out, entente_emphasis_unref);
  self->left_out = parts != NULL ? entente_emphasis_ref (parts) : NULL;
  begin_content (self);
}

/**
 * entente_tiles_hold:
 * @self: tiles
 * @hold: whether to show the former content even if all of the new one is there
 */
void
entente_tiles_hold (EntenteTiles *self,
                    gboolean      hold)
{
  g_return_if_fail (ENTENTE_IS_TILES (self));

  self->held = hold;
}

/**
 * entente_tiles_prepare:
 * @self: tiles
 * @viewport: what is about to be seen
 * @scale_factor: device pixels a logical one
 *
 * Begins to paint what entente_tiles_snapshot() will need.
 */
void
entente_tiles_prepare (EntenteTiles    *self,
                       EntenteViewport *viewport,
                       int              scale_factor)
{
  g_return_if_fail (ENTENTE_IS_TILES (self));
  g_return_if_fail (ENTENTE_IS_VIEWPORT (viewport));

  self->frame++;
  set_view (self, viewport, scale_factor);
  accept_tiles (self);
  if (self->scene == NULL || self->view.width <= 0 || self->view.height <= 0)
    return;

  update_target (self);
  update_shown (self);
  request_tiles (self);
}

/**
 * entente_tiles_snapshot:
 * @self: tiles
 * @snapshot: where to draw, with the view's top left at its origin
 * @viewport: what is seen
 * @scale_factor: device pixels a logical one
 *
 * Draws the best tiles that there are, perhaps none, and lets the missing ones be painted. Opaque tiles are drawn with
 * their background.
 */
void
entente_tiles_snapshot (EntenteTiles    *self,
                        GtkSnapshot     *snapshot,
                        EntenteViewport *viewport,
                        int              scale_factor)
{
  EntenteTileLayer *layers[MAX_LAYERS] = { NULL };
  EntenteTileDrawing drawing;
  guint n_layers = 1;

  g_return_if_fail (ENTENTE_IS_TILES (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  entente_tiles_prepare (self, viewport, scale_factor);
  if (self->opaque)
    n_layers = self->stack.shown != NULL ? choose_layers (self, layers) : 0;
  else
    layers[0] = self->stack.shown;
  drawing = (EntenteTileDrawing) {
    .view = &self->view,
    .background = get_background (self),
    .with_cairo = self->with_cairo,
    .frame = self->frame,
  };
  entente_tile_drawing_draw (&drawing, snapshot, layers, layers[0] != NULL ? n_layers : 0);
  entente_tile_stack_forget (&self->stack, self->frame, MAX_BYTES);
}

/**
 * entente_tiles_get_shown_scene:
 * @self: tiles
 *
 * Returns: (transfer none) (nullable): the scene that was last shown, which may be the former one
 */
EntenteScene *
entente_tiles_get_shown_scene (EntenteTiles *self)
{
  g_return_val_if_fail (ENTENTE_IS_TILES (self), NULL);

  return self->stack.shown != NULL ? self->stack.shown->sheet->scene : NULL;
}

/**
 * entente_tiles_is_ready:
 * @self: tiles
 *
 * Returns: whether all of the content that is in sight is painted, even if it is held back
 */
gboolean
entente_tiles_is_ready (EntenteTiles *self)
{
  g_return_val_if_fail (ENTENTE_IS_TILES (self), FALSE);

  return self->scene == NULL || (self->stack.target != NULL && is_complete (self, self->stack.target));
}

/**
 * entente_tiles_is_current:
 * @self: tiles
 *
 * Returns: whether nothing is shown that belongs to a former content
 */
gboolean
entente_tiles_is_current (EntenteTiles *self)
{
  g_return_val_if_fail (ENTENTE_IS_TILES (self), FALSE);

  return self->scene == NULL || (self->stack.shown != NULL && self->stack.shown->generation == self->generation &&
                                 entente_tile_layer_is_fresh (self->stack.shown, &self->view));
}

/**
 * entente_tiles_is_settled:
 * @self: tiles
 *
 * Returns: whether what was last shown is exactly what there is to show
 */
gboolean
entente_tiles_is_settled (EntenteTiles *self)
{
  g_return_val_if_fail (ENTENTE_IS_TILES (self), FALSE);

  if (self->scene == NULL)
    return TRUE;

  return self->stack.target != NULL && self->stack.shown == self->stack.target && is_at_rest (self) &&
         entente_tile_layer_is_fresh (self->stack.target, &self->view);
}

/**
 * entente_tiles_is_quiet:
 * @self: tiles
 *
 * Returns: whether no thread paints for them, and nothing is about to change
 */
gboolean
entente_tiles_is_quiet (EntenteTiles *self)
{
  g_return_val_if_fail (ENTENTE_IS_TILES (self), TRUE);

  return self->settle_source == 0 && entente_tile_queue_is_idle (self->queue);
}

/**
 * entente_tiles_get_n_bytes:
 * @self: tiles
 *
 * Returns: how much memory the painted tiles take
 */
gsize
entente_tiles_get_n_bytes (EntenteTiles *self)
{
  g_return_val_if_fail (ENTENTE_IS_TILES (self), 0);

  return self->stack.n_bytes;
}

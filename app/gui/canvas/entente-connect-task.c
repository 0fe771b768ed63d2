/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-connect-task.h"

#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-handle.h"
#include "entente-route.h"

#include <math.h>

/* The size of the outline that stands for a new actor, and of the line and its head, in logical pixels. */
#define OUTLINE_WIDTH 92.0
#define OUTLINE_HEIGHT 30.0
#define LINE_WIDTH 2.0
#define HEAD_LENGTH 10.0
#define HEAD_WIDTH 9.0

/* The pointer must be on a card itself, in points. */
#define REACH 0.01

struct _EntenteConnectTask
{
  EntenteDragTask parent_instance;

  EntenteItem *source; /* of the card where the line begins; NULL while the task does not run */
  gboolean at_source;  /* the pointer is still on that card */
  gboolean has_target; /* it is on another one */
  guint target;        /* index of that one */
};

enum {
  CONNECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteConnectTask, entente_connect_task, ENTENTE_TYPE_DRAG_TASK)

static EntenteCanvasContent *
get_content (EntenteConnectTask *self)
{
  return entente_drag_task_get_content (ENTENTE_DRAG_TASK (self));
}

static EntenteViewport *
get_viewport (EntenteConnectTask *self)
{
  return entente_canvas_content_get_viewport (get_content (self));
}

/* There may be a new scene since the drag began. */
static gboolean
find_source (EntenteConnectTask *self,
             guint              *card)
{
  return self->source != NULL &&
         entente_scene_find (entente_canvas_content_get_scene (get_content (self)),
                             entente_item_get_id (self->source), card) == ENTENTE_PART_CARD;
}

/* Gets the line in the view, from card to card, or from the handle to the pointer. */
static void
get_line (EntenteConnectTask *self,
          const EntenteDrag  *drag,
          guint               from,
          EntenteVec         *start,
          EntenteVec         *end)
{
  EntenteViewport *viewport = get_viewport (self);
  EntenteScene *scene = entente_canvas_content_get_scene (get_content (self));
  EntenteCard source = *entente_scene_get_card (scene, from);
  EntenteCurve curve;

  *end = (EntenteVec) { drag->x, drag->y };
  source.box = entente_canvas_geometry_get_card_box (get_content (self), from);
  if (self->has_target)
    {
      EntenteCard target = *entente_scene_get_card (scene, self->target);

      target.box = entente_canvas_geometry_get_card_box (get_content (self), self->target);
      curve = entente_route_between (&source, &target, (EntenteBend) { 0 });
      *start = entente_viewport_from_scene (viewport, curve.p[0].x, curve.p[0].y);
      *end = entente_viewport_from_scene (viewport, curve.p[3].x, curve.p[3].y);
    }
  else if (!entente_handle_get_place (&source.box, viewport, start))
    {
      *start = entente_viewport_from_scene (viewport, source.box.x + source.box.width,
                                            source.box.y + source.box.height / 2);
    }
}

static void
paint_line (cairo_t    *cr,
            EntenteVec  start,
            EntenteVec  end)
{
  double length = MAX (hypot (end.x - start.x, end.y - start.y), 1e-6);
  double dx = (end.x - start.x) / length, dy = (end.y - start.y) / length;
  EntenteVec base = { end.x - dx * HEAD_LENGTH, end.y - dy * HEAD_LENGTH };

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, start.x, start.y);
  cairo_line_to (cr, base.x, base.y);
  cairo_stroke (cr);
  cairo_move_to (cr, end.x, end.y);
  cairo_line_to (cr, base.x - dy * HEAD_WIDTH / 2, base.y + dx * HEAD_WIDTH / 2);
  cairo_line_to (cr, base.x + dy * HEAD_WIDTH / 2, base.y - dx * HEAD_WIDTH / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_outline (cairo_t    *cr,
               EntenteVec  at)
{
  static const double dashes[] = { 4, 3 };
  double radius = OUTLINE_HEIGHT / 2, left = at.x - OUTLINE_WIDTH / 2, right = at.x + OUTLINE_WIDTH / 2;

  cairo_new_path (cr);
  cairo_arc (cr, right - radius, at.y, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, left + radius, at.y, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Returns where a line from the start meets the outline of a new actor. */
static EntenteVec
meet_outline (EntenteVec start,
              EntenteVec at)
{
  double dx = at.x - start.x, dy = at.y - start.y;
  double part = MIN (OUTLINE_WIDTH / 2 / MAX (fabs (dx), 1e-6), OUTLINE_HEIGHT / 2 / MAX (fabs (dy), 1e-6));

  part = MIN (part, 1);

  return (EntenteVec) { at.x - dx * part, at.y - dy * part };
}

static void
append_line (EntenteConnectTask *self,
             const EntenteDrag  *drag,
             GtkSnapshot        *snapshot,
             const EntenteColor *color,
             guint               from)
{
  EntenteVec start, end;
  graphene_rect_t bounds;
  cairo_t *cr;

  get_line (self, drag, from, &start, &end);
  bounds = GRAPHENE_RECT_INIT (MIN (start.x, end.x), MIN (start.y, end.y), fabs (end.x - start.x),
                               fabs (end.y - start.y));
  graphene_rect_inset (&bounds, -OUTLINE_WIDTH / 2 - 4, -OUTLINE_HEIGHT);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  if (self->has_target || self->at_source)
    {
      paint_line (cr, start, end);
    }
  else
    {
      paint_line (cr, start, meet_outline (start, end));
      paint_outline (cr, end);
    }
  cairo_destroy (cr);
}

static void
append_ring (EntenteConnectTask *self,
             GtkSnapshot        *snapshot,
             const EntenteColor *accent,
             guint               card)
{
  EntenteViewport *viewport = get_viewport (self);
  GdkRGBA color = { accent->red, accent->green, accent->blue, 1 };
  EntenteBox box = entente_canvas_geometry_get_card_box (get_content (self), card);
  double scale = entente_viewport_get_scale (viewport);
  EntenteVec corner = entente_viewport_from_scene (viewport, box.x, box.y);
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT (corner.x - 5, corner.y - 5, box.width * scale + 10,
                                                               box.height * scale + 10), 8);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2.5, 2.5, 2.5, 2.5 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
entente_connect_task_begin (EntenteDragTask   *task,
                            const EntenteDrag *drag)
{
  EntenteConnectTask *self = ENTENTE_CONNECT_TASK (task);

  g_set_object (&self->source, entente_canvas_items_get (get_content (self), ENTENTE_PART_CARD, drag->card));
  self->has_target = FALSE;
}

static void
entente_connect_task_update (EntenteDragTask   *task,
                             const EntenteDrag *drag)
{
  EntenteConnectTask *self = ENTENTE_CONNECT_TASK (task);
  EntenteVec at = entente_viewport_to_scene (get_viewport (self), drag->x, drag->y);
  guint source, index;

  self->has_target = self->at_source = FALSE;
  if (!find_source (self, &source) ||
      entente_canvas_geometry_pick_in_scene (get_content (self), at, REACH, &index) != ENTENTE_PART_CARD)
    return;

  self->at_source = index == source
                    || entente_canvas_items_get_folded (get_content (self), ENTENTE_PART_CARD, index) != NULL;
  self->has_target = !self->at_source;
  self->target = index;
}

static void
entente_connect_task_end (EntenteDragTask   *task,
                          const EntenteDrag *drag,
                          gboolean           keep)
{
  EntenteConnectTask *self = ENTENTE_CONNECT_TASK (task);
  EntenteVec at = entente_viewport_to_scene (get_viewport (self), drag->x, drag->y);
  gboolean connects = keep && !self->at_source;
  g_autoptr (EntenteItem) source = NULL;
  EntenteItem *target = NULL;
  guint card;

  connects = connects && find_source (self, &card);
  source = g_steal_pointer (&self->source);
  if (!connects)
    return;

  if (self->has_target)
    target = entente_canvas_items_get (get_content (self), ENTENTE_PART_CARD, self->target);
  g_signal_emit (self, signals[CONNECT], 0, source, target, entente_coordinate_round (at.x * 10),
                 entente_coordinate_round (at.y * 10));
}

static void
entente_connect_task_snapshot (EntenteDragTask    *task,
                               const EntenteDrag  *drag,
                               GtkSnapshot        *snapshot,
                               const EntenteTheme *theme)
{
  EntenteConnectTask *self = ENTENTE_CONNECT_TASK (task);
  EntenteBox box;
  EntenteVec at;
  guint source;

  if (!find_source (self, &source))
    return;

  append_line (self, drag, snapshot, &theme->accent, source);
  if (self->has_target)
    {
      append_ring (self, snapshot, &theme->accent, self->target);
      return;
    }

  box = entente_canvas_geometry_get_card_box (get_content (self), source);
  if (entente_handle_get_place (&box, get_viewport (self), &at))
    entente_handle_snapshot (&at, theme, TRUE, snapshot);
}

static void
entente_connect_task_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_CONNECT_TASK (object)->source);

  G_OBJECT_CLASS (entente_connect_task_parent_class)->finalize (object);
}

static void
entente_connect_task_class_init (EntenteConnectTaskClass *klass)
{
  EntenteDragTaskClass *task_class = ENTENTE_DRAG_TASK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_connect_task_finalize;
  task_class->cursor = "crosshair";
  task_class->begin = entente_connect_task_begin;
  task_class->update = entente_connect_task_update;
  task_class->end = entente_connect_task_end;
  task_class->snapshot = entente_connect_task_snapshot;

  /**
   * EntenteConnectTask::connect:
   * @from: an actor
   * @to: (nullable): another actor, or %NULL for one that does not exist yet
   * @x: where the line ends, in tenths of a point
   * @y: likewise
   */
  signals[CONNECT] = g_signal_new ("connect", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 4, ENTENTE_TYPE_ITEM, ENTENTE_TYPE_ITEM,
                                   G_TYPE_INT, G_TYPE_INT);
}

static void
entente_connect_task_init (EntenteConnectTask *self)
{
}

/**
 * entente_connect_task_new:
 * @content: the content of the canvas
 *
 * Returns: (transfer full): a task for drags that begin on a handle
 */
EntenteDragTask *
entente_connect_task_new (EntenteCanvasContent *content)
{
  return entente_drag_task_new (ENTENTE_TYPE_CONNECT_TASK, content);
}

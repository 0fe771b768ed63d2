/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewport.h"

#include <math.h>

/* The view is kept as a scale and the point of the scene at its centre. So the same point stays in the middle when the
 * window grows or a side folds. */

/* At least this much of the scene always stays in sight, in logical pixels. */
#define KEPT_IN_SIGHT 80.0

/* When all is shown, this part of the free height is above the scene. A picture looks right a little above the middle
 * of its frame, and the legend and the minimap lie over the bottom of the canvas. */
#define FREE_ABOVE 0.38

/* A small graph is not enlarged to fill the window. */
#define FIT_MAX_SCALE 1.1

struct _EntenteViewport
{
  GObject parent_instance;

  double width, height;
  EntenteBox bounds;
  EntenteVec center;
  double scale;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteViewport, entente_viewport, G_TYPE_OBJECT)

/* Returns the centre that is nearest to the one given, on one axis, and lets the view and the bounds overlap enough. */
static double
clamp_center (double center,
              double view,
              double start,
              double length,
              double scale)
{
  double kept = MIN (KEPT_IN_SIGHT, MIN (view / 2, length * scale)) / scale;
  double reach = view / scale / 2 - kept;

  return CLAMP (center, start - reach, start + length + reach);
}

/* Returns the scale at which all of the scene is in sight. */
static double
get_whole_scale (EntenteViewport *self,
                 double           margin)
{
  double across = MAX (self->width - 2 * margin, 1) / MAX (self->bounds.width, 1);
  double down = MAX (self->height - 2 * margin, 1) / MAX (self->bounds.height, 1);

  return MIN (across, down);
}

/* The user can go as far away as it takes to see everything. */
static double
clamp_scale (EntenteViewport *self,
             double           scale)
{
  double lowest = ENTENTE_VIEWPORT_MIN_SCALE;

  if (self->width > 0 && self->height > 0)
    lowest = MIN (lowest, 0.5 * get_whole_scale (self, 0));
  return CLAMP (scale, lowest, ENTENTE_VIEWPORT_MAX_SCALE);
}

/* Until the view has a size nothing can be out of sight. */
static void
move (EntenteViewport *self,
      double           x,
      double           y,
      double           scale)
{
  const EntenteBox *bounds = &self->bounds;

  if (self->width > 0 && self->height > 0)
    {
      x = clamp_center (x, self->width, bounds->x, bounds->width, scale);
      y = clamp_center (y, self->height, bounds->y, bounds->height, scale);
    }

  if (x == self->center.x && y == self->center.y && scale == self->scale)
    return;

  self->center = (EntenteVec) { x, y };
  self->scale = scale;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns the nearest centre on one axis that brings a length into sight. A length that is too long is centred. */
static double
reveal (double center,
        double view,
        double start,
        double length,
        double margin)
{
  double room = view / 2 - margin;

  if (length > 2 * room)
    return start + length / 2;

  return CLAMP (center, start + length - room, start + room);
}

static void
entente_viewport_class_init (EntenteViewportClass *klass)
{
  /**
   * EntenteViewport::changed:
   *
   * The view shows another part of the scene, or at another scale, or has another size.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_viewport_init (EntenteViewport *self)
{
  self->scale = 1;
}

/**
 * entente_viewport_new:
 *
 * Returns: (transfer full): a view without a size, at scale 1 about the origin
 */
EntenteViewport *
entente_viewport_new (void)
{
  return g_object_new (ENTENTE_TYPE_VIEWPORT, NULL);
}

/**
 * entente_viewport_copy:
 * @self: a viewport
 *
 * A copy can be moved to find out where a view would be.
 *
 * Returns: (transfer full): another viewport that sees the same
 */
EntenteViewport *
entente_viewport_copy (EntenteViewport *self)
{
  EntenteViewport *copy;

  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (self), NULL);

  copy = entente_viewport_new ();
  copy->width = self->width;
  copy->height = self->height;
  copy->bounds = self->bounds;
  copy->center = self->center;
  copy->scale = self->scale;

  return copy;
}

/**
 * entente_viewport_set_size:
 * @self: a viewport
 * @width: the width of the view in logical pixels
 * @height: its height
 *
 * What was at the centre of the view stays there.
 */
void
entente_viewport_set_size (EntenteViewport *self,
                           double           width,
                           double           height)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (width >= 0 && height >= 0);

  if (width == self->width && height == self->height)
    return;

  self->width = width;
  self->height = height;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_viewport_set_bounds:
 * @self: a viewport
 * @bounds: the extents of the scene, in points
 *
 * The bounds limit where the view can go from now on. A view beyond them stays as it is until it is moved.
 */
void
entente_viewport_set_bounds (EntenteViewport  *self,
                             const EntenteBox *bounds)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (bounds != NULL && bounds->width >= 0 && bounds->height >= 0);

  self->bounds = *bounds;
}

double
entente_viewport_get_width (EntenteViewport *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (self), 0);

  return self->width;
}

double
entente_viewport_get_height (EntenteViewport *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (self), 0);

  return self->height;
}

/**
 * entente_viewport_get_scale:
 * @self: a viewport
 *
 * Returns: how many logical pixels a point of the scene takes
 */
double
entente_viewport_get_scale (EntenteViewport *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (self), 1);

  return self->scale;
}

/**
 * entente_viewport_get_center:
 * @self: a viewport
 * @center: (out): the point of the scene in the middle of the view
 */
void
entente_viewport_get_center (EntenteViewport *self,
                             EntenteVec      *center)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (center != NULL);

  *center = self->center;
}

/**
 * entente_viewport_get_visible:
 * @self: a viewport
 * @box: (out): the part of the scene that is in sight, in points
 */
void
entente_viewport_get_visible (EntenteViewport *self,
                              EntenteBox      *box)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (box != NULL);

  box->width = self->width / self->scale;
  box->height = self->height / self->scale;
  box->x = self->center.x - box->width / 2;
  box->y = self->center.y - box->height / 2;
}

/**
 * entente_viewport_to_scene:
 * @self: a viewport
 * @x: logical pixels from the left edge of the view
 * @y: logical pixels from its top
 *
 * Returns: the point of the scene that is seen there
 */
EntenteVec
entente_viewport_to_scene (EntenteViewport *self,
                           double           x,
                           double           y)
{
  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (self), ((EntenteVec) { 0, 0 }));

  return (EntenteVec) {
    self->center.x + (x - self->width / 2) / self->scale,
    self->center.y + (y - self->height / 2) / self->scale,
  };
}

/**
 * entente_viewport_from_scene:
 * @self: a viewport
 * @x: a place in the scene, in points
 * @y: likewise
 *
 * Returns: where in the view it is seen, in logical pixels from the top left
 */
EntenteVec
entente_viewport_from_scene (EntenteViewport *self,
                             double           x,
                             double           y)
{
  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (self), ((EntenteVec) { 0, 0 }));

  return (EntenteVec) {
    (x - self->center.x) * self->scale + self->width / 2,
    (y - self->center.y) * self->scale + self->height / 2,
  };
}

/**
 * entente_viewport_pan:
 * @self: a viewport
 * @dx: how far the view moves to the right over the scene, in logical pixels
 * @dy: how far it moves down
 *
 * The view stops where the scene would go out of sight.
 */
void
entente_viewport_pan (EntenteViewport *self,
                      double           dx,
                      double           dy)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (isfinite (dx) && isfinite (dy));

  move (self, self->center.x + dx / self->scale, self->center.y + dy / self->scale, self->scale);
}

/**
 * entente_viewport_look_at:
 * @self: a viewport
 * @center: the place in the scene to have in the middle, in points
 * @scale: logical pixels a point
 */
void
entente_viewport_look_at (EntenteViewport  *self,
                          const EntenteVec *center,
                          double            scale)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (center != NULL && isfinite (center->x) && isfinite (center->y));
  g_return_if_fail (scale > 0);

  move (self, center->x, center->y, clamp_scale (self, scale));
}

/**
 * entente_viewport_center_on:
 * @self: a viewport
 * @x: the place in the scene to have in the middle, in points
 * @y: likewise
 */
void
entente_viewport_center_on (EntenteViewport *self,
                            double           x,
                            double           y)
{
  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (isfinite (x) && isfinite (y));

  move (self, x, y, self->scale);
}

/**
 * entente_viewport_zoom_at:
 * @self: a viewport
 * @factor: how many times larger the scene is to be seen
 * @x: the place in the view that keeps what it shows, in logical pixels
 * @y: likewise
 */
void
entente_viewport_zoom_at (EntenteViewport *self,
                          double           factor,
                          double           x,
                          double           y)
{
  EntenteVec place;
  double scale;

  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (isfinite (factor) && factor > 0);

  place = entente_viewport_to_scene (self, x, y);
  scale = clamp_scale (self, self->scale * factor);
  move (self,
        place.x - (x - self->width / 2) / scale,
        place.y - (y - self->height / 2) / scale,
        scale);
}

/**
 * entente_viewport_fit:
 * @self: a viewport
 * @margin: the least room about the scene, in logical pixels
 *
 * Shows the whole scene as large as the view allows, but hardly larger than life.
 */
void
entente_viewport_fit (EntenteViewport *self,
                      double           margin)
{
  const EntenteBox *bounds = &self->bounds;
  double scale, left_free;

  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));

  scale = MIN (get_whole_scale (self, margin), FIT_MAX_SCALE);
  left_free = MAX ((self->height - 2 * margin) / scale - bounds->height, 0);
  move (self, bounds->x + bounds->width / 2,
        bounds->y + bounds->height / 2 + left_free * (0.5 - FREE_ABOVE), scale);
}

/**
 * entente_viewport_show_box:
 * @self: a viewport
 * @box: a part of the scene, in points
 * @margin: the room to leave about it, in logical pixels
 *
 * Moves the view no farther than it must to bring the part into sight. A part that is too large is centred.
 */
void
entente_viewport_show_box (EntenteViewport  *self,
                           const EntenteBox *box,
                           double            margin)
{
  double room;

  g_return_if_fail (ENTENTE_IS_VIEWPORT (self));
  g_return_if_fail (box != NULL);

  room = margin / self->scale;
  move (self,
        reveal (self->center.x, self->width / self->scale, box->x, box->width, room),
        reveal (self->center.y, self->height / self->scale, box->y, box->height, room),
        self->scale);
}

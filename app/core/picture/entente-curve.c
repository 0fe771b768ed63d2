/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-curve.h"

#include <math.h>

/* The geometry of lines and cards: boxes and cubic Bézier curves. */

/* The lines bend little, so that this many straight pieces look the same as the curve. */
#define N_PIECES 24

gboolean
entente_box_overlaps (const EntenteBox *a,
                      const EntenteBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

/**
 * entente_box_get_overlap:
 * @a: a box
 * @b: another
 *
 * Returns: the area that both have, in square points; 0 if they do not overlap
 */
double
entente_box_get_overlap (const EntenteBox *a,
                         const EntenteBox *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return MAX (width, 0.0) * MAX (height, 0.0);
}

/**
 * entente_box_intersect:
 * @a: a box
 * @b: a box that overlaps it
 *
 * Returns: what both have in common
 */
EntenteBox
entente_box_intersect (const EntenteBox *a,
                       const EntenteBox *b)
{
  double x = MAX (a->x, b->x), y = MAX (a->y, b->y);

  return (EntenteBox) { x, y, MIN (a->x + a->width, b->x + b->width) - x,
                        MIN (a->y + a->height, b->y + b->height) - y };
}

gboolean
entente_box_contains (const EntenteBox *box,
                      double            x,
                      double            y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

EntenteBox
entente_box_grow (const EntenteBox *box,
                  double            by)
{
  return (EntenteBox) { box->x - by, box->y - by, box->width + 2 * by, box->height + 2 * by };
}

/**
 * entente_box_round_out:
 * @box: a box
 *
 * Returns: the smallest box in whole points that holds it
 */
EntenteBox
entente_box_round_out (const EntenteBox *box)
{
  double x = floor (box->x), y = floor (box->y);

  return (EntenteBox) { x, y, ceil (box->x + box->width) - x, ceil (box->y + box->height) - y };
}

/**
 * entente_box_add:
 * @box: (inout): a box that grows to hold @other; if its width is 0 it becomes @other
 * @other: a box
 */
void
entente_box_add (EntenteBox       *box,
                 const EntenteBox *other)
{
  double right, bottom;

  if (box->width <= 0.0)
    {
      *box = *other;
      return;
    }
  right = MAX (box->x + box->width, other->x + other->width);
  bottom = MAX (box->y + box->height, other->y + other->height);
  box->x = MIN (box->x, other->x);
  box->y = MIN (box->y, other->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

static EntenteVec
between (EntenteVec a,
         EntenteVec b,
         double     t)
{
  return (EntenteVec) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/**
 * entente_bend_reverse:
 * @bend: a bend
 *
 * Returns: the bend of the same line, seen from its other end
 */
EntenteBend
entente_bend_reverse (EntenteBend bend)
{
  return (EntenteBend) { -bend.second, -bend.first, bend.has_corner, 1.0 - bend.corner };
}

/**
 * entente_curve_new_bent:
 * @from: the start
 * @to: the end
 * @bend: how far the middle of the curve lies to the left of the straight line, seen from @from to @to;
 *   0 is straight
 *
 * Returns: a curve
 */
EntenteCurve
entente_curve_new_bent (EntenteVec from,
                        EntenteVec to,
                        double     bend)
{
  return entente_curve_new_bent_twice (from, to, (EntenteBend) { bend, bend, FALSE, 0.0 });
}

/**
 * entente_curve_new_bent_twice:
 * @from: the start
 * @to: the end
 * @bend: how each half of the curve bends
 *
 * Returns: a curve, which has the form of an S if one bend is to the left and the other to the right
 */
EntenteCurve
entente_curve_new_bent_twice (EntenteVec  from,
                              EntenteVec  to,
                              EntenteBend bend)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double length = MAX (hypot (dx, dy), 1e-6);
  double pull = bend.has_corner ? 1.0 : 4.0 / 3.0; /* a cubic's middle is pulled by 3/4 */
  EntenteVec left = { dy / length * pull, -dx / length * pull };
  EntenteVec a = between (from, to, bend.has_corner ? bend.corner : 0.3);
  EntenteVec b = between (from, to, bend.has_corner ? bend.corner : 0.7);

  return (EntenteCurve) { { from, { a.x + left.x * bend.first, a.y + left.y * bend.first },
                            { b.x + left.x * bend.second, b.y + left.y * bend.second }, to } };
}

EntenteVec
entente_curve_at (const EntenteCurve *self,
                  double              t)
{
  double u = 1.0 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  const EntenteVec *p = self->p;

  return (EntenteVec) {
    a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
    a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y,
  };
}

static EntenteCurve
first_part (const EntenteCurve *self,
            double              t)
{
  const EntenteVec *p = self->p;
  EntenteVec a = between (p[0], p[1], t), b = between (p[1], p[2], t), c = between (p[2], p[3], t);
  EntenteVec ab = between (a, b, t), bc = between (b, c, t);

  return (EntenteCurve) { { p[0], a, ab, between (ab, bc, t) } };
}

static EntenteCurve
reversed (const EntenteCurve *self)
{
  return (EntenteCurve) { { self->p[3], self->p[2], self->p[1], self->p[0] } };
}

/**
 * entente_curve_part:
 * @self: a curve
 * @from: 0 to 1
 * @to: @from to 1
 *
 * Returns: the curve from one parameter to another
 */
EntenteCurve
entente_curve_part (const EntenteCurve *self,
                    double              from,
                    double              to)
{
  EntenteCurve head = first_part (self, to);
  EntenteCurve turned = reversed (&head);
  EntenteCurve tail = first_part (&turned, to > 0.0 ? 1.0 - from / to : 0.0);

  return reversed (&tail);
}

double
entente_curve_length (const EntenteCurve *self)
{
  EntenteVec last = self->p[0];
  double length = 0.0;

  for (int i = 1; i <= N_PIECES; i++)
    {
      EntenteVec next = entente_curve_at (self, (double) i / N_PIECES);

      length += hypot (next.x - last.x, next.y - last.y);
      last = next;
    }
  return length;
}

/**
 * entente_curve_shortened:
 * @self: a curve
 * @length: points
 *
 * Returns: the curve without about that length at its end, to leave room for the head of an arrow
 */
EntenteCurve
entente_curve_shortened (const EntenteCurve *self,
                         double              length)
{
  double low = 0.0, high = 1.0;

  for (int i = 0; i < 12; i++)
    {
      double t = (low + high) / 2.0;
      EntenteVec at = entente_curve_at (self, t);

      if (hypot (at.x - self->p[3].x, at.y - self->p[3].y) > length)
        low = t;
      else
        high = t;
    }
  return first_part (self, low);
}

static double
distance_to_piece (EntenteVec a,
                   EntenteVec b,
                   double     x,
                   double     y)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0.0 ? ((x - a.x) * dx + (y - a.y) * dy) / square : 0.0;
  EntenteVec nearest = between (a, b, CLAMP (t, 0.0, 1.0));

  return hypot (x - nearest.x, y - nearest.y);
}

/**
 * entente_curve_distance:
 * @self: a curve
 * @x: x of a point
 * @y: y of the point
 *
 * Returns: the distance of the point from the curve
 */
double
entente_curve_distance (const EntenteCurve *self,
                        double              x,
                        double              y)
{
  EntenteVec last = self->p[0];
  double distance = G_MAXDOUBLE;

  for (int i = 1; i <= N_PIECES; i++)
    {
      EntenteVec next = entente_curve_at (self, (double) i / N_PIECES);

      distance = MIN (distance, distance_to_piece (last, next, x, y));
      last = next;
    }
  return distance;
}

/* The largest distance of the two middle control points from the straight line. No point of the curve
 * is farther from it. */
static double
deviation (const EntenteCurve *self,
           EntenteVec          normal)
{
  double deviation = 0.0;

  for (int i = 1; i < 3; i++)
    deviation = MAX (deviation, fabs ((self->p[i].x - self->p[0].x) * normal.x
                                      + (self->p[i].y - self->p[0].y) * normal.y));
  return deviation;
}

/**
 * entente_curve_is_near:
 * @self: a curve
 * @x: x of a point
 * @y: y of the point
 * @distance: the limit, in points
 *
 * Two cheap tests come first. They exclude most curves, so that many curves can be tested.
 *
 * Returns: whether the point is less than @distance from the curve
 */
gboolean
entente_curve_is_near (const EntenteCurve *self,
                       double              x,
                       double              y,
                       double              distance)
{
  EntenteBox bounds = entente_curve_bounds (self);
  EntenteBox area = entente_box_grow (&bounds, distance);
  double dx = self->p[3].x - self->p[0].x, dy = self->p[3].y - self->p[0].y;
  double length = MAX (hypot (dx, dy), 1e-6);
  EntenteVec normal = { -dy / length, dx / length };

  if (!entente_box_contains (&area, x, y)
      || fabs ((x - self->p[0].x) * normal.x + (y - self->p[0].y) * normal.y) > deviation (self, normal) + distance)
    return FALSE;
  return entente_curve_distance (self, x, y) < distance;
}

/* Makes the range hold the values of a cubic polynomial from 0 to 1. Its extremes are where its derivative is 0. */
static void
extend_range (double  a,
              double  b,
              double  c,
              double  d,
              double *low,
              double *high)
{
  double u = d - 3 * c + 3 * b - a, v = 2 * (c - 2 * b + a), w = b - a;
  double root = sqrt (MAX (v * v - 4 * u * w, 0.0));
  const double at[] = { fabs (u) > 1e-9 ? (-v + root) / (2 * u) : -w / (fabs (v) > 1e-9 ? v : 1.0),
                        fabs (u) > 1e-9 ? (-v - root) / (2 * u) : 0.0 };

  *low = MIN (a, d);
  *high = MAX (a, d);
  for (int i = 0; i < 2; i++)
    if (at[i] > 0.0 && at[i] < 1.0)
      {
        double t = at[i], s = 1.0 - t;
        double value = s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;

        *low = MIN (*low, value);
        *high = MAX (*high, value);
      }
}

/**
 * entente_curve_bounds:
 * @self: a curve
 *
 * Returns: the box around the curve, which is not empty
 */
EntenteBox
entente_curve_bounds (const EntenteCurve *self)
{
  const EntenteVec *p = self->p;
  double left, right, top, bottom;

  extend_range (p[0].x, p[1].x, p[2].x, p[3].x, &left, &right);
  extend_range (p[0].y, p[1].y, p[2].y, p[3].y, &top, &bottom);
  return (EntenteBox) { left - 0.5, top - 0.5, right - left + 1.0, bottom - top + 1.0 };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-turn.h"

#include <math.h>
#include <stdlib.h>

/* The rotation and the stretching of a force-directed layout, which has no up and no down. It is
 * rotated so that it fills a wide picture best. It is stretched sideways, because cards are wide and
 * need more room at the sides. A picture that is already wide is stretched less and enlarged in both
 * directions instead, so that the cards always get the same area. */

#define N_ANGLES 36
#define MIN_STRETCH 1.0
#define MAX_STRETCH 2.0

/* A picture along its main axis looks calmer. A rotation away from it must save this factor. */
#define MIN_SAVING 1.15

typedef struct {
  double angle, stretch, cost;
} Turn;

typedef struct {
  double at;
  guint node;
} Place;

/* Returns the direction of the largest extent of the nodes. */
static double
find_main_axis (const LayoutGraph *part)
{
  double x = 0, y = 0, xx = 0, xy = 0, yy = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      x += part->nodes[i].x / part->n_nodes;
      y += part->nodes[i].y / part->n_nodes;
    }
  for (guint i = 0; i < part->n_nodes; i++)
    {
      double dx = part->nodes[i].x - x, dy = part->nodes[i].y - y;

      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  return atan2 (2 * xy, xx - yy) / 2;
}

static void
rotate (LayoutGraph *part,
        double       angle)
{
  double cosine = cos (angle), sine = sin (angle);

  for (guint i = 0; i < part->n_nodes; i++)
    {
      double x = part->nodes[i].x, y = part->nodes[i].y;

      part->nodes[i].x = x * cosine + y * sine;
      part->nodes[i].y = y * cosine - x * sine;
    }
}

/* Finds the stretch for the part rotated by @angle, and as the cost the width of the sheet that it
 * needs. */
static Turn
rate_angle (const LayoutGraph *part,
            double             angle,
            double             card_width,
            double             card_height)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  double cosine = cos (angle), sine = sin (angle), grow;
  Turn turn = { .angle = angle };

  for (guint i = 0; i < part->n_nodes; i++)
    {
      double x = part->nodes[i].x * cosine + part->nodes[i].y * sine;
      double y = part->nodes[i].y * cosine - part->nodes[i].x * sine;

      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  turn.stretch = CLAMP (LAYOUT_ASPECT * (bottom - top) / MAX (right - left, 1), MIN_STRETCH,
                        MAX_STRETCH);
  grow = sqrt (LAYOUT_ASPECT / turn.stretch);
  turn.cost = MAX (grow * turn.stretch * (right - left) + card_width,
                   LAYOUT_ASPECT * (grow * (bottom - top) + card_height));
  return turn;
}

static Turn
find_best_turn (const LayoutGraph *part)
{
  double card_width = 0, card_height = 0, axis = find_main_axis (part);
  Turn best;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      card_width += part->nodes[i].width / part->n_nodes;
      card_height += part->nodes[i].height / part->n_nodes;
    }
  best = rate_angle (part, axis, card_width, card_height);
  best.cost /= MIN_SAVING;
  for (guint i = 1; i < N_ANGLES; i++)
    {
      Turn other = rate_angle (part, axis + i * G_PI / N_ANGLES, card_width, card_height);

      if (other.cost < best.cost)
        best = other;
    }
  return best;
}

static int
compare_places (const void *a,
                const void *b)
{
  const Place *left = a, *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/* Moves each place halfway to its place in an even distribution. */
static void
even_out (Place *places,
          guint  n)
{
  double first, step;

  qsort (places, n, sizeof *places, compare_places);
  first = places[0].at;
  step = (places[n - 1].at - first) / (n - 1);
  for (guint i = 0; i < n; i++)
    places[i].at = (places[i].at + first + i * step) / 2;
}

/**
 * layout_turn:
 *
 * Rotates and stretches @part, in which horizontal distances are too short by the factor %LAYOUT_ASPECT.
 * A part with pinned nodes is only stretched.
 */
void
layout_turn (LayoutGraph *part)
{
  Turn best = { 0, LAYOUT_ASPECT, 0 };
  double grow;

  if (!layout_graph_has_pins (part))
    {
      best = find_best_turn (part);
      rotate (part, best.angle);
    }
  grow = sqrt (LAYOUT_ASPECT / best.stretch);
  for (guint i = 0; i < part->n_nodes; i++)
    {
      part->nodes[i].x *= grow * best.stretch;
      part->nodes[i].y *= grow;
    }
}

/**
 * layout_turn_even_out:
 *
 * Moves the outer nodes of @part inwards and gives their room to the middle. The order of the nodes in x and in
 * y stays.
 */
void
layout_turn_even_out (LayoutGraph *part)
{
  g_autofree Place *places = g_new (Place, part->n_nodes);

  if (part->n_nodes < 2 || layout_graph_has_pins (part))
    return;
  for (guint i = 0; i < part->n_nodes; i++)
    places[i] = (Place) { part->nodes[i].x, i };
  even_out (places, part->n_nodes);
  for (guint i = 0; i < part->n_nodes; i++)
    part->nodes[places[i].node].x = places[i].at;
  for (guint i = 0; i < part->n_nodes; i++)
    places[i] = (Place) { part->nodes[i].y, i };
  even_out (places, part->n_nodes);
  for (guint i = 0; i < part->n_nodes; i++)
    part->nodes[places[i].node].y = places[i].at;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-turn.h"

#include <math.h>
#include <stdlib.h>

/* Forces know no up and no down: what an engine of that sort makes can be turned at will. It is
 * turned so that it fills a wide picture best, and stretched sideways, since cards are wide and
 * need more room to the sides than up and down. A picture that is long by itself is stretched
 * less, and as much larger in both directions, so that the cards have the same area in all. */

#define N_ANGLES 36
#define LEAST_STRETCH 1.0
#define MOST_STRETCH 2.0

/* A picture along its main axis is calmer than one askew, which has to save this much. */
#define ASKEW 1.15

typedef struct {
  double angle, stretch, cost;
} Turn;

typedef struct {
  double at;
  guint node;
} Place;

/* The direction in which the nodes reach farthest. */
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
turn (LayoutGraph *part,
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

/* How large a wide sheet must be for the part when turned by @angle. */
static Turn
rate (const LayoutGraph *part,
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
  turn.stretch = CLAMP (LAYOUT_ASPECT * (bottom - top) / MAX (right - left, 1), LEAST_STRETCH,
                        MOST_STRETCH);
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
  best = rate (part, axis, card_width, card_height);
  best.cost /= ASKEW;
  for (guint i = 1; i < N_ANGLES; i++)
    {
      Turn other = rate (part, axis + i * G_PI / N_ANGLES, card_width, card_height);

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

/* Moves each place halfway to where it would be if all were as far from each other. */
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
 * Turns and stretches @part, in which all directions are alike, and in which distances sideways
 * are %LAYOUT_ASPECT times too short. Pinned nodes are only stretched.
 */
void
layout_turn (LayoutGraph *part)
{
  Turn best = { 0, LAYOUT_ASPECT, 0 };
  double grow;

  if (!layout_graph_has_pins (part))
    {
      best = find_best_turn (part);
      turn (part, best.angle);
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
 * Draws the outskirts of @part nearer and gives the room to the middle, with left staying left
 * and above staying above.
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-route.h"

#include <math.h>

/* The routes of lines. Graphviz could route them, but it takes seconds for a few hundred cards. Here
 * a line is straight between the centres of two cards and is cut at their outlines. It bends only for
 * a reason: a card is in its way, or there are other lines between the same two cards. */

#define GAP 2.0            /* between a line and the outline it meets */
#define PARALLEL_GAP 25.0  /* between the middles of parallel lines: room for a label */
#define CLEARANCE 9.0      /* between a line and a card it passes */
#define N_SAMPLES 33       /* points along a line that are tested */

/* Finds the parameter at which the curve leaves the card at its start, or at its end if backwards. */
static double
find_exit (const EntenteCurve *curve,
           const EntenteCard  *card,
           gboolean            backwards)
{
  double inside = 0.0, outside = 1.0;

  for (int i = 0; i < 16; i++)
    {
      double t = (inside + outside) / 2.0;
      EntenteVec at = entente_curve_at (curve, backwards ? 1.0 - t : t);

      if (entente_card_contains (card, at.x, at.y, GAP))
        inside = t;
      else
        outside = t;
    }
  return backwards ? 1.0 - outside : outside;
}

/**
 * entente_route_between:
 * @from: a card
 * @to: another card
 * @bend: how far the middle of the line lies to the left of the straight line, in points
 *
 * Returns: a line from outline to outline. If the cards overlap, its length is almost 0.
 */
EntenteCurve
entente_route_between (const EntenteCard *from,
                       const EntenteCard *to,
                       double             bend)
{
  EntenteCurve whole = entente_curve_new_bent (entente_card_get_center (from),
                                               entente_card_get_center (to), bend);
  double start = find_exit (&whole, from, FALSE);
  double end = find_exit (&whole, to, TRUE);

  if (start >= end)
    start = end = (start + end) / 2.0;
  return entente_curve_part (&whole, start, end);
}

/**
 * entente_route_loop:
 * @card: a card
 * @nth: how many loops the card has already
 *
 * Returns: a line from the upper side of the card to its right side. Each further loop is larger.
 */
EntenteCurve
entente_route_loop (const EntenteCard *card,
                    guint              nth)
{
  double reach = 52.0 + 24.0 * nth;
  EntenteVec center = entente_card_get_center (card);
  double right = card->box.x + card->box.width;
  EntenteVec start = { right - MIN (card->box.width / 4.0, 34.0), center.y };
  EntenteVec end = { center.x, center.y };
  EntenteCurve whole = { { start,
                           { start.x, card->box.y - reach },
                           { right + reach * 1.2, center.y - reach * 0.55 },
                           { right - 6.0, end.y } } };

  return entente_curve_part (&whole, find_exit (&whole, card, FALSE), find_exit (&whole, card, TRUE));
}

/**
 * entente_route_parallel_bend:
 * @nth: the index of the line among those between the same two cards
 * @n_lines: the number of these lines
 *
 * Returns: how far the middle of the line bends, in points, so that the gaps between the lines are equal
 */
double
entente_route_parallel_bend (guint nth,
                             guint n_lines)
{
  return (nth - (n_lines - 1) / 2.0) * PARALLEL_GAP;
}

/* Returns the penalty of a line that passes a card: 4 if it runs across the card, 1 if it only runs
 * close by. */
static guint
get_penalty (const EntenteVec  *samples,
             const EntenteCard *card)
{
  guint penalty = 0;

  for (guint i = 0; i < N_SAMPLES; i++)
    if (entente_card_contains (card, samples[i].x, samples[i].y, CLEARANCE))
      {
        if (entente_card_contains (card, samples[i].x, samples[i].y, 1.0))
          return 4;
        penalty = 1;
      }
  return penalty;
}

static guint
sum_penalties (const EntenteCard  *cards,
               const EntenteGrid  *grid,
               guint               from,
               guint               to,
               const EntenteCurve *curve)
{
  EntenteVec samples[N_SAMPLES];
  guint n_near, penalties = 0;
  g_autofree guint *near = entente_grid_list_along (grid, curve, CLEARANCE, &n_near);

  for (guint i = 0; i < N_SAMPLES; i++)
    samples[i] = entente_curve_at (curve, i / (N_SAMPLES - 1.0));
  for (guint i = 0; i < n_near; i++)
    if (near[i] != from && near[i] != to)
      penalties += get_penalty (samples, &cards[near[i]]);
  return penalties;
}

/**
 * entente_route_find_bend:
 * @cards: all cards
 * @grid: the spatial index of @cards
 * @from: index of a card
 * @to: index of another
 *
 * Returns: the smallest bend with which a line between the two cards passes the fewest other cards
 */
double
entente_route_find_bend (const EntenteCard *cards,
                         const EntenteGrid *grid,
                         guint              from,
                         guint              to)
{
  static const double bends[] = { 0, 20, -20, 42, -42, 68, -68, 100, -100, 140, -140 };
  EntenteVec a = entente_card_get_center (&cards[from]), b = entente_card_get_center (&cards[to]);
  double max_bend = hypot (a.x - b.x, a.y - b.y) * 0.4;
  double best = 0.0;
  guint least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (bends) && least > 0; i++)
    {
      EntenteCurve curve;
      guint n;

      if (fabs (bends[i]) > max_bend)
        continue;
      curve = entente_route_between (&cards[from], &cards[to], bends[i]);
      n = sum_penalties (cards, grid, from, to, &curve);
      if (n < least)
        {
          least = n;
          best = bends[i];
        }
    }
  return best;
}

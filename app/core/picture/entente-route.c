/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-route.h"

#include <math.h>

/* Graphviz could route lines too, but takes seconds from a few hundred cards on. Here a line goes
 * straight from the middle of one card to the middle of the other, cut where it meets their outlines;
 * it bends only for a reason: a card in its way, or other lines between the same two cards. */

#define GAP 2.0            /* between a line and the outline it meets */
#define PARALLEL_GAP 25.0  /* between the middles of parallel lines: a word and some air */
#define CLEARANCE 9.0      /* between a line and a card it passes */
#define N_SAMPLES 33       /* places along a line at which it is looked at */

/* Finds where the curve leaves the card it starts in. */
static double
leave (const EntenteCurve *curve,
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
 * @bend: how far the line's middle lies to the left of the straight line; in points
 *
 * Returns: a line from outline to outline. Where the cards overlap it has next to no length.
 */
EntenteCurve
entente_route_between (const EntenteCard *from,
                       const EntenteCard *to,
                       double             bend)
{
  EntenteCurve whole = entente_curve_new_bent (entente_card_get_center (from),
                                               entente_card_get_center (to), bend);
  double start = leave (&whole, from, FALSE);
  double end = leave (&whole, to, TRUE);

  if (start >= end)
    start = end = (start + end) / 2.0;
  return entente_curve_part (&whole, start, end);
}

/**
 * entente_route_loop:
 * @card: a card
 * @nth: how many loops it has already
 *
 * Returns: a line from the card's upper side round to its right one, further out for each further loop
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

  return entente_curve_part (&whole, leave (&whole, card, FALSE), leave (&whole, card, TRUE));
}

/**
 * entente_route_parallel_bend:
 * @nth: which line of those between the same two cards
 * @n_lines: how many there are
 *
 * Returns: how far its middle bends, so that all of them fan out evenly
 */
double
entente_route_parallel_bend (guint nth,
                             guint n_lines)
{
  return (nth - (n_lines - 1) / 2.0) * PARALLEL_GAP;
}

/* To run across a card is worse than to run close by. */
static guint
weigh_passing (const EntenteVec  *samples,
               const EntenteCard *card)
{
  guint weight = 0;

  for (guint i = 0; i < N_SAMPLES; i++)
    if (entente_card_contains (card, samples[i].x, samples[i].y, CLEARANCE))
      {
        if (entente_card_contains (card, samples[i].x, samples[i].y, 1.0))
          return 4;
        weight = 1;
      }
  return weight;
}

static guint
count_passed (const EntenteCard  *cards,
              const EntenteGrid  *grid,
              guint               from,
              guint               to,
              const EntenteCurve *curve)
{
  EntenteVec samples[N_SAMPLES];
  guint n_near, n_passed = 0;
  g_autofree guint *near = entente_grid_list_along (grid, curve, CLEARANCE, &n_near);

  for (guint i = 0; i < N_SAMPLES; i++)
    samples[i] = entente_curve_at (curve, i / (N_SAMPLES - 1.0));
  for (guint i = 0; i < n_near; i++)
    if (near[i] != from && near[i] != to)
      n_passed += weigh_passing (samples, &cards[near[i]]);
  return n_passed;
}

/**
 * entente_route_find_bend:
 * @cards: all cards
 * @grid: finds them by place
 * @from: index of a card
 * @to: index of another
 *
 * Returns: the smallest bend with which a line between the two runs over the fewest other cards
 */
double
entente_route_find_bend (const EntenteCard *cards,
                         const EntenteGrid *grid,
                         guint              from,
                         guint              to)
{
  static const double bends[] = { 0, 20, -20, 42, -42, 68, -68, 100, -100, 140, -140 };
  EntenteVec a = entente_card_get_center (&cards[from]), b = entente_card_get_center (&cards[to]);
  double most = hypot (a.x - b.x, a.y - b.y) * 0.4;
  double best = 0.0;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (bends) && fewest > 0; i++)
    {
      EntenteCurve curve;
      guint n;

      if (fabs (bends[i]) > most)
        continue;
      curve = entente_route_between (&cards[from], &cards[to], bends[i]);
      n = count_passed (cards, grid, from, to, &curve);
      if (n < fewest)
        {
          fewest = n;
          best = bends[i];
        }
    }
  return best;
}

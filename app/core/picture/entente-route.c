/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-route.h"

#include <math.h>
#include <stdlib.h>

/* The routes of lines. Graphviz could route them, but it takes seconds for a few hundred cards. Here
 * a line is straight between the centres of two cards and is cut at their outlines. It bends only for
 * a reason: a card is in its way, or there are other lines between the same two cards. Between cards that stand
 * in rows, as on the rings of a hub, no bend helps; there a line cuts the corner beside the card at one of its ends. */

#define GAP 2.0            /* between a line and the outline it meets */
#define PARALLEL_GAP 25.0  /* between the middles of parallel lines: room for a label */
#define CLEARANCE 9.0      /* between a line and a card it passes */
#define PIECE_LENGTH 40.0     /* of the straight pieces in which a line is tested */
#define MIN_PIECES 12
#define MAX_PIECES 40
#define N_SAMPLES 8          /* points of a piece that are tested */

#define ACROSS 4             /* the penalty of a line across a card */
#define NEAR_BEND 0.4        /* the largest bend that is tried first, as a part of the length */
#define FAR_BEND 0.6         /* and the largest at all */
#define MAX_BEND 300.0
#define QUICK_BEND 140.0
#define MAX_ACROSS_QUICKLY 2
#define MAX_LENGTH_QUICKLY 1200.0
#define MAX_ACROSS 6         /* a straight line across more cards stays straight */
#define MAX_OBSTACLES 100
#define MAX_ACROSS_CORNER 20 /* beside the card at its end there may be a gap between as many others */

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
 * entente_route_part_outside:
 * @whole: a curve that starts in a card and ends in a card
 * @from: the card in which it starts
 * @to: the card in which it ends
 *
 * Returns: the part from outline to outline. If the cards overlap, its length is almost 0.
 */
EntenteCurve
entente_route_part_outside (const EntenteCurve *whole,
                            const EntenteCard  *from,
                            const EntenteCard  *to)
{
  double start = find_exit (whole, from, FALSE);
  double end = find_exit (whole, to, TRUE);

  if (start >= end)
    start = end = (start + end) / 2.0;
  return entente_curve_part (whole, start, end);
}

/**
 * entente_route_between:
 * @from: a card
 * @to: another card
 * @bend: how the line bends to the left of the straight line, seen from @from to @to
 *
 * Returns: a line from outline to outline
 */
EntenteCurve
entente_route_between (const EntenteCard *from,
                       const EntenteCard *to,
                       EntenteBend        bend)
{
  EntenteVec start = entente_card_get_center (from), end = entente_card_get_center (to);
  EntenteCurve whole = entente_curve_new_bent_twice (start, end, bend);

  return entente_route_part_outside (&whole, from, to);
}

/* Returns how far the middle of a line bends aside from the middle of all lines between the same two cards, so that the
 * gaps between them are equal. */
static double
get_aside (guint nth,
           guint n_lines)
{
  return (nth - (n_lines - 1) / 2.0) * PARALLEL_GAP;
}

/**
 * entente_route_get_parallel_bend:
 * @common: the bend of all lines between two cards
 * @nth: the index of the line among them
 * @n_lines: the number of these lines
 *
 * Returns: the bend of one of the lines, beside the others
 */
EntenteBend
entente_route_get_parallel_bend (EntenteBend common,
                                 guint       nth,
                                 guint       n_lines)
{
  common.first += get_aside (nth, n_lines);
  common.second += get_aside (nth, n_lines);
  return common;
}

/* The cards that a line must go around: those that may be near it, however it bends. */
typedef struct {
  const EntenteCard *cards;
  guint *near;
  guint n_near;
  guint from, to;
} Obstacles;

/* Looks closely at one piece of a line. */
static guint
get_piece_penalty (const EntenteCard *card,
                   EntenteVec         start,
                   EntenteVec         end)
{
  double dx = (end.x - start.x) / N_SAMPLES, dy = (end.y - start.y) / N_SAMPLES;
  guint penalty = 0;

  for (int i = 0; i <= N_SAMPLES; i++)
    if (entente_card_contains (card, start.x + i * dx, start.y + i * dy, CLEARANCE))
      {
        if (entente_card_contains (card, start.x + i * dx, start.y + i * dy, 1.0))
          return ACROSS;
        penalty = 1;
      }
  return penalty;
}

/* Returns the penalty of a line that passes a card: ACROSS if it runs across the card, 1 if it only runs close by. Most
 * pieces of the line are too far away from the card to be looked at closely. */
static guint
get_penalty (const EntenteVec  *ends,
             guint              n_pieces,
             const EntenteCard *card)
{
  double left = card->box.x - CLEARANCE, right = card->box.x + card->box.width + CLEARANCE;
  double top = card->box.y - CLEARANCE, bottom = card->box.y + card->box.height + CLEARANCE;
  guint penalty = 0;

  for (guint i = 0; i < n_pieces && penalty < ACROSS; i++)
    {
      EntenteVec a = ends[i], b = ends[i + 1];

      if ((a.x < left && b.x < left) || (a.x > right && b.x > right) ||
          (a.y < top && b.y < top) || (a.y > bottom && b.y > bottom))
        continue;
      penalty = MAX (penalty, get_piece_penalty (card, a, b));
    }
  return penalty;
}

/* A box around all ends of the pieces. */
static EntenteBox
get_bounds (const EntenteVec *ends,
            guint             n_pieces)
{
  EntenteVec low = ends[0], high = ends[0];

  for (guint i = 1; i <= n_pieces; i++)
    {
      low = (EntenteVec) { MIN (low.x, ends[i].x), MIN (low.y, ends[i].y) };
      high = (EntenteVec) { MAX (high.x, ends[i].x), MAX (high.y, ends[i].y) };
    }
  return (EntenteBox) { low.x, low.y, high.x - low.x, high.y - low.y };
}

/* Whether the pieces in the box are all on one side of the card. */
static gboolean
is_aside (const EntenteBox *pieces,
          const EntenteBox *card)
{
  return pieces->x + pieces->width < card->x - CLEARANCE || pieces->x > card->x + card->width + CLEARANCE ||
         pieces->y + pieces->height < card->y - CLEARANCE || pieces->y > card->y + card->height + CLEARANCE;
}

static guint
sum_penalties (const Obstacles *obstacles,
               EntenteBend      bend,
               guint            most)
{
  EntenteVec from = entente_card_get_center (&obstacles->cards[obstacles->from]);
  EntenteVec to = entente_card_get_center (&obstacles->cards[obstacles->to]), ends[MAX_PIECES + 1];
  EntenteCurve curve = entente_curve_new_bent_twice (from, to, bend);
  guint n = (guint) CLAMP (hypot (to.x - from.x, to.y - from.y) / PIECE_LENGTH, MIN_PIECES, MAX_PIECES);
  guint penalties = 0;
  EntenteBox bounds;

  for (guint i = 0; i <= n; i++)
    ends[i] = entente_curve_at (&curve, (double) i / n);
  bounds = get_bounds (ends, n);
  for (guint i = 0; i < obstacles->n_near && penalties < most; i++)
    if (obstacles->near[i] != obstacles->from && obstacles->near[i] != obstacles->to
        && !is_aside (&bounds, &obstacles->cards[obstacles->near[i]].box))
      penalties += get_penalty (ends, n, &obstacles->cards[obstacles->near[i]]);
  return penalties;
}

/* The penalties of all lines between the two cards, of which each keeps its place beside the others. */
static guint
sum_for_all (const Obstacles *obstacles,
             EntenteBend      bend,
             guint            n_lines,
             guint            most)
{
  guint penalties = 0;

  for (guint i = 0; i < n_lines && penalties < most; i++)
    penalties += sum_penalties (obstacles, entente_route_get_parallel_bend (bend, i, n_lines), most - penalties);
  return penalties;
}

/* Tries bends, and keeps the one with the lowest penalty. Returns that. */
static guint
try_bends (const Obstacles   *obstacles,
           const EntenteBend *bends,
           guint              n_bends,
           double             max_bend,
           guint              n_lines,
           guint              least,
           EntenteBend       *best)
{
  for (guint i = 0; i < n_bends && least > 0; i++)
    {
      guint n;

      if (MAX (fabs (bends[i].first), fabs (bends[i].second)) > max_bend)
        continue;
      n = sum_for_all (obstacles, bends[i], n_lines, least);
      if (n < least)
        {
          least = n;
          *best = bends[i];
        }
    }
  return least;
}

static double
get_bend_cost (const EntenteBend *bend)
{
  return fabs (bend->first) + fabs (bend->second) + 0.7 * fabs (bend->first - bend->second);
}

static int
compare_bends (const void *a,
               const void *b)
{
  double x = get_bend_cost (a), y = get_bend_cost (b);

  return (x > y) - (x < y);
}

/* All pairs of these bends: to one side, to one side near one end, and in the form of an S. */
static const EntenteBend *
get_far_bends (guint *n_bends)
{
  static const double far[] = { 0, 40, -40, 85, -85, 140, -140, 210, -210, 300, -300 };
  static EntenteBend bends[G_N_ELEMENTS (far) * G_N_ELEMENTS (far)];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
        bends[i] = (EntenteBend) { far[i / G_N_ELEMENTS (far)], far[i % G_N_ELEMENTS (far)], FALSE, 0 };
      qsort (bends, G_N_ELEMENTS (bends), sizeof *bends, compare_bends);
      g_once_init_leave (&ready, 1);
    }
  *n_bends = G_N_ELEMENTS (bends);
  return bends;
}

static void
find_obstacles (Obstacles         *obstacles,
                const EntenteGrid *grid,
                double             margin)
{
  EntenteCurve straight = entente_route_between (&obstacles->cards[obstacles->from],
                                                 &obstacles->cards[obstacles->to], (EntenteBend) { 0 });

  g_free (obstacles->near);
  obstacles->near = entente_grid_list_along (grid, &straight, margin, &obstacles->n_near);
}

/* Returns the bend that cuts a corner. */
static EntenteBend
make_corner (const Obstacles *obstacles,
             EntenteVec       corner)
{
  EntenteVec from = entente_card_get_center (&obstacles->cards[obstacles->from]);
  EntenteVec to = entente_card_get_center (&obstacles->cards[obstacles->to]);
  double dx = to.x - from.x, dy = to.y - from.y, square = MAX (dx * dx + dy * dy, 1e-6);
  double along = ((corner.x - from.x) * dx + (corner.y - from.y) * dy) / square;
  double left = ((corner.x - from.x) * dy - (corner.y - from.y) * dx) / sqrt (square);

  return (EntenteBend) { left, left, TRUE, along };
}

/* Tries corners around the card at one end, at a distance from it. */
static guint
try_corners (const Obstacles *obstacles,
             guint            card,
             double           distance,
             guint            n_lines,
             guint            least,
             EntenteBend     *best)
{
  /* As parts of half the width and half the height; at 1 the distance is added. */
  static const struct { double x, y; } PLACES[] = {
    { -1, 0 }, { 1, 0 }, { -1, -1 }, { -1, 1 }, { 1, -1 }, { 1, 1 },
    { -0.5, -1 }, { -0.5, 1 }, { 0.5, -1 }, { 0.5, 1 }, { 0, -1 }, { 0, 1 },
  };
  const EntenteBox *box = &obstacles->cards[card].box;
  EntenteVec center = entente_card_get_center (&obstacles->cards[card]);

  for (guint i = 0; i < G_N_ELEMENTS (PLACES) && least > 0; i++)
    {
      double x = PLACES[i].x * box->width / 2 + (fabs (PLACES[i].x) < 1 ? 0 : PLACES[i].x * distance);
      EntenteVec corner = { center.x + x, center.y + PLACES[i].y * (box->height / 2 + distance) };
      EntenteBend bend = make_corner (obstacles, corner);
      guint n = sum_for_all (obstacles, bend, n_lines, least);

      if (n >= least)
        continue;
      least = n;
      *best = bend;
    }
  return least;
}

/* Returns the lowest penalty. */
static guint
try_all_corners (Obstacles         *obstacles,
                 const EntenteGrid *grid,
                 double             aside,
                 guint              n_lines,
                 guint              least,
                 EntenteBend       *best)
{
  static const double DISTANCES[] = { 12, 24, 40 };
  const EntenteBox *from = &obstacles->cards[obstacles->from].box, *to = &obstacles->cards[obstacles->to].box;

  find_obstacles (obstacles, grid, aside + MAX (hypot (from->width, from->height), hypot (to->width, to->height)) / 2
                                   + DISTANCES[G_N_ELEMENTS (DISTANCES) - 1]);
  for (guint i = 0; i < G_N_ELEMENTS (DISTANCES) && least > 0 && obstacles->n_near <= MAX_OBSTACLES; i++)
    {
      least = try_corners (obstacles, obstacles->from, DISTANCES[i], n_lines, least, best);
      least = try_corners (obstacles, obstacles->to, DISTANCES[i], n_lines, least, best);
    }
  return least;
}

/**
 * entente_route_find_bend:
 * @cards: all cards
 * @grid: the spatial index of @cards
 * @from: index of a card
 * @to: index of another
 * @n_lines: how many lines go between the two
 * @quickly: for a picture with very many lines: try few bends, and none for a line across many cards
 *
 * Only the cards along the line are looked at. A line across many cards stays as it is: no bend would help.
 *
 * Returns: the smallest bend with which the lines between the two cards pass the fewest other cards. Parallel lines
 *   bend aside from it by entente_route_get_parallel_bend().
 */
EntenteBend
entente_route_find_bend (const EntenteCard *cards,
                         const EntenteGrid *grid,
                         guint              from,
                         guint              to,
                         guint              n_lines,
                         gboolean           quickly)
{
  static const EntenteBend bends[] = {
    { 20, 20, FALSE, 0 }, { -20, -20, FALSE, 0 }, { 42, 42, FALSE, 0 }, { -42, -42, FALSE, 0 }, { 68, 68, FALSE, 0 },
    { -68, -68, FALSE, 0 }, { 100, 100, FALSE, 0 }, { -100, -100, FALSE, 0 }, { 140, 140, FALSE, 0 },
    { -140, -140, FALSE, 0 },
  };
  EntenteVec a = entente_card_get_center (&cards[from]), b = entente_card_get_center (&cards[to]);
  double length = hypot (a.x - b.x, a.y - b.y);
  double aside = fabs (get_aside (0, n_lines)) + CLEARANCE;
  Obstacles obstacles = { cards, NULL, 0, from, to };
  EntenteBend best = { 0 };
  const EntenteBend *far;
  guint least, n_far;
  gboolean bendable;

  if (quickly && length > MAX_LENGTH_QUICKLY)
    return best;
  find_obstacles (&obstacles, grid, aside);
  least = sum_for_all (&obstacles, best, n_lines, G_MAXUINT);
  bendable = least <= (quickly ? MAX_ACROSS_QUICKLY : MAX_ACROSS) * ACROSS * n_lines;
  if (least > 0 && bendable)
    {
      find_obstacles (&obstacles, grid, aside + MIN (quickly ? QUICK_BEND : MAX_BEND, NEAR_BEND * length));
      least = try_bends (&obstacles, bends, G_N_ELEMENTS (bends), NEAR_BEND * length, n_lines, least, &best);
    }
  if (least >= ACROSS && least <= MAX_ACROSS_CORNER * ACROSS * n_lines && !quickly)
    least = try_all_corners (&obstacles, grid, aside, n_lines, least, &best);
  if (least >= ACROSS && bendable && !quickly)
    {
      find_obstacles (&obstacles, grid, aside + MIN (MAX_BEND, FAR_BEND * length));
      far = get_far_bends (&n_far);
      if (obstacles.n_near <= MAX_OBSTACLES)
        try_bends (&obstacles, far, n_far, FAR_BEND * length, n_lines, least, &best);
    }
  g_free (obstacles.near);
  return best;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-star.h"

#include <math.h>
#include <stdlib.h>

/* Rings around a hub. An engine leaves hundreds of cards around a hub without order, so that most of their lines run
 * beneath other cards. Here straight corridors without cards lead outwards from the hub, and all cards stand beside a
 * corridor, ring after ring. The line of each card runs through its corridor and turns to the card at its end.
 *
 * Cards are placed one after the other, always where the picture grows least. This is done twice: at first with cards
 * of one usual size, which tells how many cards have room at each corridor. Then the cards are dealt out to the
 * corridors in the order in which the engine had them around the hub, those that are joined next to each other, and are
 * placed with their own sizes. Of some numbers of corridors the one with the smallest sheet is taken. */

#define MIN_RAYS 30
#define MAX_RAYS 1000

/* Of all nodes so many are joined to the hub, and of its lines so many others are allowed. */
#define MIN_JOINED 0.9
#define MAX_OTHERS 0.25

/* Rounding must not bring two cards nearer than the margin. */
#define GAP (LAYOUT_MARGIN + LAYOUT_POINT)
#define STEP (6 * LAYOUT_POINT)

/* The width of a corridor: a clearance at both sides, and something for each of its lines. */
#define CLEARANCE (15 * LAYOUT_POINT)
#define LINE_WIDTH (1 * LAYOUT_POINT)

/* Lines near the hub have room for a word. */
#define FIRST_LENGTH (100 * LAYOUT_POINT)

#define MAX_TRIES 14
#define N_ANGLES 720

typedef struct {
  double cosine, sine;
} Corridor;

/* One of the two sides of a corridor. */
typedef struct {
  guint corridor;
  double sign;
  double at;       /* how far from the hub its next card is */
  double x, y;     /* the centre of that card */
  guint n_placed;
  guint first, n;  /* the cards that are dealt to it, in the order of dealing */
} Side;

typedef struct {
  double x, y, width, height;
} Card;

typedef struct {
  const LayoutGraph *part;
  guint hub;
  guint n_rays;
  Card usual;      /* nearly all cards are smaller */
  guint n_corridors;
  double corridor_width;
  Corridor *corridors;
  Side *sides;
  Card *placed;    /* the first is the hub */
  guint n_placed;
  gboolean dealt;  /* whether the sides have cards of their own, or such of the usual size */
  guint *rays;     /* the nodes in the order of dealing */
  const LayoutEdge **others; /* the edges that do not end at the hub */
  guint n_others;
  guint *of_ray;   /* where among @placed the card of each is */
} Star;

typedef struct {
  double angle;
  guint node;
} Ray;

static double
get_half_across (double          width,
                 double          height,
                 const Corridor *corridor)
{
  return (width * fabs (corridor->sine) + height * fabs (corridor->cosine)) / 2;
}

static double
get_half_along (double          width,
                double          height,
                const Corridor *corridor)
{
  return (width * fabs (corridor->cosine) + height * fabs (corridor->sine)) / 2;
}

/* Directions with wide gaps between them: where cards are seen from their broad side, corridors are farther apart. */
static void
set_directions (Star *star)
{
  double sums[N_ANGLES + 1] = { 0 };

  for (guint i = 0; i < N_ANGLES; i++)
    {
      double angle = 2 * G_PI * (i + 0.5) / N_ANGLES;
      Corridor there = { cos (angle), sin (angle) };
      double radius = 1 / hypot (there.cosine / LAYOUT_ASPECT, there.sine);

      sums[i + 1] = sums[i] + radius / (4 * get_half_across (star->usual.width, star->usual.height, &there)
                                        + star->corridor_width + GAP);
    }
  for (guint i = 0, at = 0; i < star->n_corridors; i++)
    {
      double sum = (i + 0.5) * sums[N_ANGLES] / star->n_corridors, angle;

      while (sums[at + 1] < sum)
        at++;
      angle = 2 * G_PI * (at + (sum - sums[at]) / (sums[at + 1] - sums[at])) / N_ANGLES;
      star->corridors[i] = (Corridor) { cos (angle), sin (angle) };
    }
}

static gboolean
is_free (const Star *star,
         const Card *card)
{
  for (guint i = 0; i < star->n_placed; i++)
    {
      const Card *other = &star->placed[i];

      if (fabs (card->x - other->x) < (card->width + other->width) / 2 + GAP &&
          fabs (card->y - other->y) < (card->height + other->height) / 2 + GAP)
        return FALSE;
    }
  for (guint i = 0; i < star->n_corridors; i++)
    {
      const Corridor *corridor = &star->corridors[i];
      double along = card->x * corridor->cosine + card->y * corridor->sine;
      double across = fabs (card->y * corridor->cosine - card->x * corridor->sine);

      if (along + get_half_along (card->width, card->height, corridor) > 0 &&
          across + 1 < get_half_across (card->width, card->height, corridor) + star->corridor_width / 2)
        return FALSE;
    }
  return TRUE;
}

/* The card that a side gets next. */
static Card
get_next_card (const Star *star,
               const Side *side)
{
  const LayoutNode *node;

  if (!star->dealt)
    return star->usual;
  node = &star->part->nodes[star->rays[side->first + side->n_placed]];
  return (Card) { 0, 0, node->width, node->height };
}

static gboolean
is_full (const Star *star,
         const Side *side)
{
  return star->dealt && side->n_placed == side->n;
}

static void
set_place (const Star *star,
           const Side *side,
           Card       *card)
{
  const Corridor *corridor = &star->corridors[side->corridor];
  double across = side->sign * (get_half_across (card->width, card->height, corridor) + star->corridor_width / 2);

  card->x = round (side->at * corridor->cosine - across * corridor->sine);
  card->y = round (side->at * corridor->sine + across * corridor->cosine);
}

/* Finds the nearest place at a side that is free. Corridors part more and more, so that there is one. */
static void
find_place (const Star *star,
            Side       *side)
{
  Card card = get_next_card (star, side);

  for (set_place (star, side, &card); !is_free (star, &card); side->at += STEP)
    set_place (star, side, &card);
  side->x = card.x;
  side->y = card.y;
}

/* Returns how far the picture reaches at a card. */
static double
get_reach (const Star *star,
           const Side *side)
{
  Card card = get_next_card (star, side);

  return hypot ((fabs (side->x) + card.width / 2) / LAYOUT_ASPECT, fabs (side->y) + card.height / 2);
}

static Side *
choose_side (Star *star)
{
  Side *best = NULL;

  for (guint i = 0; i < 2 * star->n_corridors; i++)
    {
      Side *side = &star->sides[i];

      if (!is_full (star, side) && (best == NULL || get_reach (star, side) < get_reach (star, best) - 1))
        best = side;
    }
  return best;
}

/* Places a card at a side, if its place is still free. */
static void
place_card (Star *star,
            Side *side)
{
  Card card = get_next_card (star, side);

  card.x = side->x;
  card.y = side->y;
  if (!is_free (star, &card))
    return;
  if (star->dealt)
    star->of_ray[side->first + side->n_placed] = star->n_placed;
  star->placed[star->n_placed++] = card;
  side->n_placed++;
}

static void
place_cards (Star *star)
{
  const LayoutNode *hub = &star->part->nodes[star->hub];

  star->placed[0] = (Card) { 0, 0, hub->width, hub->height };
  star->n_placed = 1;
  for (guint i = 0; i < 2 * star->n_corridors; i++)
    {
      Side *side = &star->sides[i];

      side->corridor = i / 2;
      side->sign = i % 2 == 0 ? -1 : 1;
      side->at = get_half_along (hub->width, hub->height, &star->corridors[i / 2]) + FIRST_LENGTH;
      side->n_placed = 0;
      if (!is_full (star, side))
        find_place (star, side);
    }
  while (star->n_placed <= star->n_rays)
    {
      Side *side = choose_side (star);

      place_card (star, side);
      if (!is_full (star, side))
        find_place (star, side);
    }
}

/* Returns the width of the smallest sheet with the usual aspect that holds all cards. */
static double
get_sheet_width (const Star *star)
{
  double width = 0, height = 0;

  for (guint i = 0; i < star->n_placed; i++)
    {
      width = MAX (width, fabs (star->placed[i].x) + star->placed[i].width / 2);
      height = MAX (height, fabs (star->placed[i].y) + star->placed[i].height / 2);
    }
  return 2 * MAX (width, LAYOUT_ASPECT * height);
}

static int
compare_angles (const void *a,
                const void *b)
{
  const Ray *left = a, *right = b;

  if (left->angle != right->angle)
    return left->angle < right->angle ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/* Lists the nodes in the order in which they are around the hub. */
static void
list_rays (const Star *star,
           Ray        *rays)
{
  const LayoutNode *hub = &star->part->nodes[star->hub];
  guint n = 0;

  for (guint i = 0; i < star->part->n_nodes; i++)
    {
      double angle = atan2 (star->part->nodes[i].y - hub->y, star->part->nodes[i].x - hub->x);

      if (i != star->hub)
        rays[n++] = (Ray) { angle < 0 ? angle + 2 * G_PI : angle, i };
    }
  qsort (rays, star->n_rays, sizeof *rays, compare_angles);
}

/* Adds a node to the order, and after it those that are joined to it otherwise than by the hub. */
static void
add_joined (const Star *star,
            guint       node,
            gboolean   *added,
            guint      *n)
{
  guint first = *n;

  if (added[node])
    return;
  added[node] = TRUE;
  star->rays[(*n)++] = node;
  for (guint at = first; at < *n; at++)
    for (guint i = 0; i < star->n_others; i++)
      {
        const LayoutEdge *edge = star->others[i];
        guint other = edge->from == star->rays[at] ? edge->to : edge->to == star->rays[at] ? edge->from : star->hub;

        if (added[other])
          continue;
        added[other] = TRUE;
        star->rays[(*n)++] = other;
      }
}

/* Puts the nodes into the order in which they are dealt out. */
static void
order_rays (Star *star)
{
  g_autofree Ray *rays = g_new (Ray, star->n_rays);
  g_autofree gboolean *added = g_new0 (gboolean, star->part->n_nodes);
  guint n = 0;

  added[star->hub] = TRUE;
  list_rays (star, rays);
  for (guint i = 0; i < star->part->n_edges; i++)
    {
      const LayoutEdge *edge = &star->part->edges[i];

      if (edge->from != star->hub && edge->to != star->hub)
        star->others[star->n_others++] = edge;
    }
  for (guint i = 0; i < star->n_rays; i++)
    add_joined (star, rays[i].node, added, &n);
}

/* Each side gets as many nodes as had room. */
static void
deal_out (Star *star)
{
  guint first = 0;

  for (guint i = 0; i < 2 * star->n_corridors; i++)
    {
      star->sides[i].first = first;
      star->sides[i].n = star->sides[i].n_placed;
      first += star->sides[i].n;
    }
}

/* The mean and a standard deviation. */
static Card
get_usual_card (const Star *star)
{
  double width = 0, squares = 0, height = 0;

  for (guint i = 0; i < star->part->n_nodes; i++)
    if (i != star->hub)
      {
        const LayoutNode *node = &star->part->nodes[i];

        width += node->width / star->n_rays;
        squares += node->width * node->width / star->n_rays;
        height = MAX (height, node->height);
      }
  return (Card) { 0, 0, width + sqrt (MAX (squares - width * width, 0)), height };
}

static void
use_corridors (Star  *star,
               guint  n)
{
  star->n_corridors = n;
  star->corridor_width = 2 * CLEARANCE + LINE_WIDTH * star->n_rays / n;
  set_directions (star);
  star->dealt = FALSE;
  place_cards (star);
  deal_out (star);
  star->dealt = TRUE;
  place_cards (star);
}

static guint
get_most_corridors (guint n_rays)
{
  return 10 + 2 * (guint) sqrt (n_rays);
}

/* Leaves the star with the number of corridors that needs the smallest sheet. */
static void
choose_corridors (Star *star)
{
  guint most = get_most_corridors (star->n_rays), step = MAX (2, (most - 8) / MAX_TRIES / 2 * 2), best = 8;
  double least = G_MAXDOUBLE;

  for (guint n = 8; n <= most; n += step)
    {
      double width;

      use_corridors (star, n);
      width = get_sheet_width (star);
      if (width < least)
        {
          least = width;
          best = n;
        }
    }
  use_corridors (star, best);
}

/**
 * layout_star_find_hub:
 * @part: a connected graph
 * @hub: (out): the node in its middle
 *
 * Returns: whether @part is a big star: one node to which nearly all others are joined, with few edges between these
 */
gboolean
layout_star_find_hub (const LayoutGraph *part,
                      guint             *hub)
{
  g_autofree guint *degrees = g_new0 (guint, part->n_nodes);
  guint n_rays;

  if (part->n_nodes <= MIN_RAYS || part->n_nodes > MAX_RAYS + 1 || layout_graph_has_pins (part))
    return FALSE;
  *hub = 0;
  for (guint i = 0; i < part->n_edges; i++)
    {
      degrees[part->edges[i].from]++;
      degrees[part->edges[i].to]++;
    }
  for (guint i = 0; i < part->n_nodes; i++)
    if (degrees[i] > degrees[*hub])
      *hub = i;
  n_rays = degrees[*hub];
  return n_rays >= MIN_RAYS && n_rays >= MIN_JOINED * (part->n_nodes - 1) &&
         part->n_edges - n_rays <= MAX_OTHERS * n_rays;
}

/**
 * layout_star:
 * @part: a big star, which an engine has laid out
 * @hub: the node in its middle
 *
 * Places the nodes of @part on rings around @hub, without overlaps, with corridors for the lines between them.
 */
void
layout_star (LayoutGraph *part,
             guint        hub)
{
  guint n_rays = part->n_nodes - 1, most = get_most_corridors (n_rays);
  g_autofree Corridor *corridors = g_new (Corridor, most);
  g_autofree Side *sides = g_new0 (Side, 2 * most);
  g_autofree Card *placed = g_new (Card, part->n_nodes);
  g_autofree const LayoutEdge **others = g_new (const LayoutEdge *, part->n_edges);
  g_autofree guint *rays = g_new (guint, n_rays), *of_ray = g_new (guint, n_rays);
  Star star = { .part = part, .hub = hub, .n_rays = n_rays, .corridors = corridors, .sides = sides,
                .placed = placed, .rays = rays, .of_ray = of_ray, .others = others };

  star.usual = get_usual_card (&star);
  order_rays (&star);
  choose_corridors (&star);
  part->nodes[hub].x = part->nodes[hub].y = 0;
  for (guint i = 0; i < n_rays; i++)
    {
      part->nodes[rays[i]].x = placed[of_ray[i]].x;
      part->nodes[rays[i]].y = placed[of_ray[i]].y;
    }
}

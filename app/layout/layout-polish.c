/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-polish.h"

#include <math.h>
#include <string.h>

/* The last touch, where engines do not look: a line that runs under a strange card, words with no
 * room on their line or under a card, lines that cross or are too long. One card after another
 * tries places around itself and around its neighbours, and goes where the picture is better;
 * this is repeated until no card gains. What is bad about a card and its lines counts the same
 * whichever card is asked, so that the whole picture gets better with every move. The work is
 * counted, and ends with the budget: what comes out depends on nothing but the graph, and not on
 * how busy the machine is. */

#define MAX_ROUNDS 25
#define BUDGET 250e6

/* How far a card looks, up and down; to the sides it is more, since cards are wide. */
#define FARTHEST (430 * LAYOUT_POINT)

#define WORDS_HEIGHT (16 * LAYOUT_POINT)
/* Of the length wanted for a line, this much is for the line itself beside its words. */
#define BARE_LINE (40 * LAYOUT_POINT)

#define CLEARANCE (5 * LAYOUT_POINT)

/* What is bad, and how bad, in points that a line is too long. */
#define COST_UNDER 1200.0 /* a line under a strange card */
#define COST_WORDS 120.0 /* words under a card, or on other words */
#define COST_CROSSING 70.0
#define COST_SHORT 3.0 /* each point that a line is too short for its words */
#define COST_NEAR 30.0 /* two cards as near as they may be */

/* For a line longer than wanted by this much, and from there on, each point more costs double. */
#define LONG 250.0

/* How much dearer length is up and down than to the sides. */
#define TALL 0.6

/* Single precision is enough to tell better from worse, and the compiler can then do four
 * comparisons at once; for its sake things of a kind lie in arrays of their own. */
typedef struct {
  guint n;
  float *x, *y, *half_width, *half_height;
} Boxes;

typedef struct {
  guint n;
  float *x, *y, *half_dx, *half_dy; /* the middle, and the way from there to an end */
} Lines;

typedef struct {
  float x, y, half_width, half_height;
} Box;

typedef struct {
  float x, y, half_dx, half_dy;
} Line;

typedef struct {
  LayoutGraph *part;
  guint *start, *lines; /* the lines of node i are @lines from @start[i] */
  /* What can matter to the node in hand, and stays where it is while that is tried: */
  Boxes near_cards;
  Lines near_lines;
  Boxes near_words;
  Boxes own_words; /* on the lines of the node in hand */
  double origin_x, origin_y; /* of the numbers in these arrays */
  double slack;              /* the most by which single precision errs */
  LayoutBox ground;          /* where all that the node could touch is in these arrays */
  double largest_width, largest_height;
  double work;
} Polish;

static void
boxes_init (Boxes *boxes,
            guint  n)
{
  boxes->x = g_new (float, 4 * (gsize) n + 4);
  boxes->y = boxes->x + n;
  boxes->half_width = boxes->y + n;
  boxes->half_height = boxes->half_width + n;
}

static inline void
boxes_add (Boxes *boxes,
           Box    box)
{
  boxes->x[boxes->n] = box.x;
  boxes->y[boxes->n] = box.y;
  boxes->half_width[boxes->n] = box.half_width;
  boxes->half_height[boxes->n] = box.half_height;
  boxes->n++;
}

static void
lines_init (Lines *lines,
            guint  n)
{
  lines->x = g_new (float, 4 * (gsize) n + 4);
  lines->y = lines->x + n;
  lines->half_dx = lines->y + n;
  lines->half_dy = lines->half_dx + n;
}

static inline void
lines_add (Lines *lines,
           Line   line)
{
  lines->x[lines->n] = line.x;
  lines->y[lines->n] = line.y;
  lines->half_dx[lines->n] = line.half_dx;
  lines->half_dy[lines->n] = line.half_dy;
  lines->n++;
}

static void
polish_init (Polish      *polish,
             LayoutGraph *part)
{
  g_autofree guint *fill = NULL;

  polish->part = part;
  polish->start = g_new0 (guint, part->n_nodes + 1);
  polish->lines = g_new (guint, 2 * part->n_edges + 1);
  boxes_init (&polish->near_cards, part->n_nodes);
  lines_init (&polish->near_lines, part->n_edges);
  boxes_init (&polish->near_words, part->n_edges);
  boxes_init (&polish->own_words, part->n_edges);
  for (guint i = 0; i < part->n_edges; i++)
    {
      polish->start[part->edges[i].from + 1]++;
      polish->start[part->edges[i].to + 1]++;
    }
  for (guint i = 0; i < part->n_nodes; i++)
    {
      polish->start[i + 1] += polish->start[i];
      polish->largest_width = MAX (polish->largest_width, part->nodes[i].width);
      polish->largest_height = MAX (polish->largest_height, part->nodes[i].height);
    }
  fill = g_memdup2 (polish->start, (part->n_nodes + 1) * sizeof *fill);
  for (guint i = 0; i < part->n_edges; i++)
    {
      polish->lines[fill[part->edges[i].from]++] = i;
      polish->lines[fill[part->edges[i].to]++] = i;
    }
}

static void
polish_clear (Polish *polish)
{
  g_free (polish->start);
  g_free (polish->lines);
  g_free (polish->near_cards.x);
  g_free (polish->near_lines.x);
  g_free (polish->near_words.x);
  g_free (polish->own_words.x);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Polish, polish_clear)

static inline guint
get_other_end (const LayoutEdge *edge,
               guint             node)
{
  return edge->from == node ? edge->to : edge->from;
}

/* How far along a line its end card reaches, as a part of the whole, but no more than half. */
static inline double
get_reach (const LayoutNode *node,
           double            dx,
           double            dy)
{
  double reach = 0.5;

  if (fabs (dx) > node->width)
    reach = node->width / 2 / fabs (dx);
  if (fabs (dy) * reach > node->height / 2)
    reach = node->height / 2 / fabs (dy);
  return reach;
}

/* Words lie in the middle of what is to be seen of the line; returns how long that is. */
static inline double
place_words (const Polish     *polish,
             const LayoutEdge *edge,
             Box              *words)
{
  const LayoutNode *a = &polish->part->nodes[edge->from], *b = &polish->part->nodes[edge->to];
  double dx = b->x - a->x, dy = b->y - a->y;
  double from = get_reach (a, dx, dy), to = 1 - get_reach (b, dx, dy), middle = (from + to) / 2;

  *words = (Box) { a->x + middle * dx - polish->origin_x, a->y + middle * dy - polish->origin_y,
                   MAX (edge->length - BARE_LINE, edge->length / 2) / 2,
                   MIN (edge->n_lines, 6) * WORDS_HEIGHT / 2 };
  return (to - from) * sqrt (dx * dx + dy * dy);
}

static inline Box
get_card (const Polish     *polish,
          const LayoutNode *node)
{
  return (Box) { node->x - polish->origin_x, node->y - polish->origin_y, node->width / 2,
                 node->height / 2 };
}

static inline Line
get_line (const Polish     *polish,
          const LayoutEdge *edge)
{
  const LayoutNode *a = &polish->part->nodes[edge->from], *b = &polish->part->nodes[edge->to];

  return (Line) { (a->x + b->x) / 2 - polish->origin_x, (a->y + b->y) / 2 - polish->origin_y,
                  (b->x - a->x) / 2, (b->y - a->y) / 2 };
}

static void
widen (LayoutBox        *area,
       const LayoutNode *node)
{
  double dx = 1.5 * LAYOUT_ASPECT * FARTHEST, dy = 1.5 * FARTHEST;

  area->left = MIN (area->left, node->x - dx);
  area->right = MAX (area->right, node->x + dx);
  area->top = MIN (area->top, node->y - dy);
  area->bottom = MAX (area->bottom, node->y + dy);
}

/* The area in which the card and its lines stay, wherever it goes. */
static LayoutBox
get_area (const Polish *polish,
          guint         node)
{
  const LayoutGraph *part = polish->part;
  LayoutBox area = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  widen (&area, &part->nodes[node]);
  for (guint i = polish->start[node]; i < polish->start[node + 1]; i++)
    widen (&area, &part->nodes[get_other_end (&part->edges[polish->lines[i]], node)]);
  return area;
}

static void
list_near_cards (Polish          *polish,
                 guint            node,
                 const LayoutBox *area)
{
  const LayoutNode *card = &polish->part->nodes[node];

  polish->near_cards.n = 0;
  for (guint i = 0; i < polish->part->n_nodes; i++)
    {
      const LayoutNode *other = &polish->part->nodes[i];

      if (other->x >= area->left && other->x <= area->right && other->y >= area->top &&
          other->y <= area->bottom && other != card)
        boxes_add (&polish->near_cards, get_card (polish, other));
    }
}

static void
list_near_lines (Polish          *polish,
                 guint            node,
                 const LayoutBox *area)
{
  const LayoutGraph *part = polish->part;

  polish->near_lines.n = polish->near_words.n = 0;
  for (guint i = 0; i < part->n_edges; i++)
    {
      const LayoutEdge *edge = &part->edges[i];
      const LayoutNode *a = &part->nodes[edge->from], *b = &part->nodes[edge->to];
      Box words;

      if (MAX (a->x, b->x) < area->left || MIN (a->x, b->x) > area->right ||
          MAX (a->y, b->y) < area->top || MIN (a->y, b->y) > area->bottom || edge->from == node ||
          edge->to == node)
        continue;
      lines_add (&polish->near_lines, get_line (polish, edge));
      place_words (polish, edge, &words);
      boxes_add (&polish->near_words, words);
    }
}

static guint
count_met (const Boxes *boxes,
           const Box   *box)
{
  guint n = 0;

  for (guint i = 0; i < boxes->n; i++)
    n += (fabsf (boxes->x[i] - box->x) < boxes->half_width[i] + box->half_width) &
         (fabsf (boxes->y[i] - box->y) < boxes->half_height[i] + box->half_height);
  return n;
}

/* Under how many cards the line passes, or nearer by than @clearance. */
static guint
count_cards_over (const Boxes *cards,
                  const Line  *line,
                  float        clearance)
{
  float dx = fabsf (line->half_dx), dy = fabsf (line->half_dy);
  guint n = 0;

  for (guint i = 0; i < cards->n; i++)
    {
      float width = cards->half_width[i] + clearance, height = cards->half_height[i] + clearance;
      float x = line->x - cards->x[i], y = line->y - cards->y[i];

      n += (fabsf (x) < width + dx) & (fabsf (y) < height + dy) &
           (fabsf (x * line->half_dy - y * line->half_dx) < width * dy + height * dx);
    }
  return n;
}

/* How many lines pass under the card, or too near by. */
static guint
count_lines_under (const Lines *lines,
                   const Box   *card)
{
  float width = card->half_width + CLEARANCE, height = card->half_height + CLEARANCE;
  guint n = 0;

  for (guint i = 0; i < lines->n; i++)
    {
      float x = lines->x[i] - card->x, y = lines->y[i] - card->y;
      float dx = fabsf (lines->half_dx[i]), dy = fabsf (lines->half_dy[i]);

      n += (fabsf (x) < width + dx) & (fabsf (y) < height + dy) &
           (fabsf (x * lines->half_dy[i] - y * lines->half_dx[i]) < width * dy + height * dx);
    }
  return n;
}

/* Two lines cross when the ends of each are on different sides of the other. */
static guint
count_crossings (const Lines *lines,
                 const Line  *line)
{
  guint n = 0;

  for (guint i = 0; i < lines->n; i++)
    {
      float x = line->x - lines->x[i], y = line->y - lines->y[i];
      float dx = lines->half_dx[i], dy = lines->half_dy[i];
      float turn = fabsf (line->half_dx * dy - line->half_dy * dx);

      n += (fabsf (x * line->half_dy - y * line->half_dx) < turn) &
           (fabsf (x * dy - y * dx) < turn);
    }
  return n;
}

static double
rate_length (const LayoutNode *a,
             const LayoutNode *b,
             const LayoutEdge *edge,
             double            room)
{
  double upright = (2 + MIN (edge->n_lines, 6)) * WORDS_HEIGHT, wanted = edge->length;
  double dx = fabs (b->x - a->x), dy = fabs (b->y - a->y), more, much;

  /* Words on a line that goes up or down need little of its length. */
  if (dy * wanted > dx * upright)
    wanted = MIN (wanted, upright);
  more = (room - wanted) / LAYOUT_POINT;
  if (more < 0)
    return -more * COST_SHORT;
  /* Length up and down is dearer, for the picture is to be wide. */
  much = MIN (more, LONG);
  return (more + much * (more - much / 2) / LONG) * (1 + TALL * dy / (dx + dy + 1));
}

/* A line of the card in hand: its length, the cards over it and over its words, the lines across
 * it. */
static double
rate_own_line (Polish           *polish,
               const LayoutEdge *edge,
               Box              *words)
{
  const LayoutNode *a = &polish->part->nodes[edge->from], *b = &polish->part->nodes[edge->to];
  double cost = rate_length (a, b, edge, place_words (polish, edge, words));
  Line line = get_line (polish, edge);

  /* The card at its other end does not count. */
  cost += COST_UNDER * (count_cards_over (&polish->near_cards, &line, CLEARANCE) - 1.0);
  cost += COST_WORDS * count_met (&polish->near_cards, words);
  cost += COST_WORDS * count_met (&polish->near_words, words);
  /* Nor do the lines that meet it there. */
  line.half_dx *= 0.99f;
  line.half_dy *= 0.99f;
  return cost + COST_CROSSING * count_crossings (&polish->near_lines, &line);
}

/* The card in hand itself: the lines and words of others under it, and the cards near by. */
static double
rate_card (Polish    *polish,
           const Box *card)
{
  const Boxes *cards = &polish->near_cards;
  double cost = COST_UNDER * count_lines_under (&polish->near_lines, card) +
                COST_WORDS * count_met (&polish->near_words, card);

  for (guint i = 0; i < cards->n; i++)
    {
      float gap = MAX (fabsf (cards->x[i] - card->x) - cards->half_width[i] - card->half_width,
                       fabsf (cards->y[i] - card->y) - cards->half_height[i] - card->half_height);

      if (gap < 2 * LAYOUT_MARGIN)
        cost += COST_NEAR * (2 - gap / LAYOUT_MARGIN);
    }
  return cost;
}

/* Gives up as soon as it is worse than @limit. */
static double
rate_node (Polish *polish,
           guint   node,
           double  limit)
{
  Box card = get_card (polish, &polish->part->nodes[node]);
  double cost = rate_card (polish, &card);

  polish->own_words.n = 0;
  for (guint i = polish->start[node]; i < polish->start[node + 1] && cost < limit; i++)
    {
      Box words;

      cost += rate_own_line (polish, &polish->part->edges[polish->lines[i]], &words);
      cost += COST_WORDS * count_met (&polish->own_words, &words);
      boxes_add (&polish->own_words, words);
      polish->work += polish->near_cards.n + polish->near_lines.n + i - polish->start[node];
    }
  polish->work += polish->near_cards.n + polish->near_lines.n;
  return cost;
}

static gboolean
is_free (Polish *polish,
         guint   node)
{
  Box card = get_card (polish, &polish->part->nodes[node]);

  card.half_width += LAYOUT_MARGIN + polish->slack;
  card.half_height += LAYOUT_MARGIN + polish->slack;
  polish->work += polish->near_cards.n;
  return count_met (&polish->near_cards, &card) == 0;
}

static gboolean
try_place (Polish *polish,
           guint   node,
           double  x,
           double  y,
           double *best)
{
  LayoutNode *card = &polish->part->nodes[node];
  double old_x = card->x, old_y = card->y;

  if (x < polish->ground.left || x > polish->ground.right || y < polish->ground.top ||
      y > polish->ground.bottom)
    return FALSE;
  card->x = round (x);
  card->y = round (y);
  if (is_free (polish, node))
    {
      double cost = rate_node (polish, node, *best);

      if (cost < *best - 1)
        {
          *best = cost;
          return TRUE;
        }
    }
  card->x = old_x;
  card->y = old_y;
  return FALSE;
}

static gboolean
try_around_itself (Polish *polish,
                   guint   node,
                   double *best)
{
  static const double STEPS[] = { 20 * LAYOUT_POINT, 50 * LAYOUT_POINT, 110 * LAYOUT_POINT,
                                  220 * LAYOUT_POINT, FARTHEST };
  double x = polish->part->nodes[node].x, y = polish->part->nodes[node].y;
  gboolean moved = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    for (guint j = 0; j < 12; j++)
      if (try_place (polish, node, x + STEPS[i] * LAYOUT_ASPECT * cos (j * G_PI / 6),
                     y + STEPS[i] * sin (j * G_PI / 6), best))
        moved = TRUE;
  return moved;
}

static gboolean
try_around (Polish *polish,
            guint   node,
            guint   line,
            double *best)
{
  static const double RINGS[] = { 1, 1.5, 2.2, 3 };
  const LayoutGraph *part = polish->part;
  const LayoutEdge *edge = &part->edges[line];
  const LayoutNode *card = &part->nodes[node];
  const LayoutNode *other = &part->nodes[get_other_end (edge, node)];
  double wide = (other->width + card->width) / 2 + edge->length;
  double tall = (other->height + card->height) / 2 + 3 * WORDS_HEIGHT;
  gboolean moved = FALSE;

  for (guint ring = 0; ring < G_N_ELEMENTS (RINGS); ring++)
    {
      guint n = 16 * RINGS[ring];

      for (guint i = 0; i < n; i++)
        if (try_place (polish, node, other->x + RINGS[ring] * wide * cos (2 * G_PI * i / n),
                       other->y + RINGS[ring] * tall * sin (2 * G_PI * i / n), best))
          moved = TRUE;
    }
  return moved;
}

/* Lists what can matter to the node, wherever it is tried. */
static void
look_around (Polish *polish,
             guint   node)
{
  const LayoutNode *card = &polish->part->nodes[node];
  LayoutBox area = get_area (polish, node);
  double dx = (card->width + polish->largest_width) / 2 + 2 * LAYOUT_MARGIN;
  double dy = (card->height + polish->largest_height) / 2 + 2 * LAYOUT_MARGIN;

  polish->ground = (LayoutBox) { area.left + dx, area.top + dy, area.right - dx,
                                 area.bottom - dy };
  polish->origin_x = card->x;
  polish->origin_y = card->y;
  polish->slack = 1 + MAX (area.right - area.left, area.bottom - area.top) / (1 << 21);
  list_near_cards (polish, node, &area);
  list_near_lines (polish, node, &area);
  polish->work += polish->part->n_nodes + polish->part->n_edges;
}

static gboolean
improve (Polish *polish,
         guint   node)
{
  guint n_lines = polish->start[node + 1] - polish->start[node];
  gboolean moved;
  double best;

  look_around (polish, node);
  best = rate_node (polish, node, G_MAXDOUBLE);
  moved = try_around_itself (polish, node, &best);
  /* A card with many neighbours belongs between them, not beside one. */
  if (n_lines <= 3)
    for (guint i = polish->start[node]; i < polish->start[node + 1]; i++)
      if (try_around (polish, node, polish->lines[i], &best))
        moved = TRUE;
  return moved;
}

/**
 * layout_polish:
 * @part: a connected graph with no overlaps between its nodes
 *
 * Moves nodes that are not pinned to where the picture is better; there are no overlaps
 * afterwards either.
 */
void
layout_polish (LayoutGraph *part)
{
  g_auto (Polish) polish = { NULL };
  gboolean moved = TRUE;

  polish_init (&polish, part);
  for (guint round = 0; round < MAX_ROUNDS && moved; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < part->n_nodes && polish.work < BUDGET; i++)
        if (!part->nodes[i].pinned && improve (&polish, i))
          moved = TRUE;
    }
}

/**
 * layout_polish_count_hidden:
 *
 * Returns: how often a line of @part passes under a card that is not at its ends
 */
guint
layout_polish_count_hidden (LayoutGraph *part)
{
  g_auto (Polish) polish = { NULL };
  guint n = 0;

  polish_init (&polish, part);
  for (guint i = 0; i < part->n_nodes; i++)
    boxes_add (&polish.near_cards, get_card (&polish, &part->nodes[i]));
  for (guint i = 0; i < part->n_edges; i++)
    {
      Line line = get_line (&polish, &part->edges[i]);

      n += count_cards_over (&polish.near_cards, &line, 0) - 2;
    }
  return n;
}

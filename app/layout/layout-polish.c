/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-polish.h"

#include <math.h>
#include <string.h>

/* Polishing: a local search that removes faults which the engines ignore. Faults are lines under cards that
 * are not at their ends, labels without room on their line or under a card, and lines that cross or are too
 * long. One card after another tries places around itself and around its neighbours, and moves to the
 * place with the lowest cost. This is repeated until no card moves. A fault has the same cost for every
 * card that takes part in it, so that each move improves the whole picture. The work is counted and ends at
 * a limit. Thus the result depends only on the graph, and not on the load of the machine. */

#define MAX_ROUNDS 25
#define MAX_WORK 250e6

/* The largest vertical step of a card. The horizontal one is larger, because cards are wide. */
#define MAX_STEP (430 * LAYOUT_POINT)

#define LABEL_HEIGHT (16 * LAYOUT_POINT)
/* The part of the wanted length of a line that is not covered by its label. */
#define BARE_LINE (40 * LAYOUT_POINT)

#define CLEARANCE (5 * LAYOUT_POINT)

/* The costs of faults, compared with the cost of one point of extra length of a line. */
#define COST_UNDER 1200.0 /* a line under a card that is not at its ends */
#define COST_LABEL 120.0 /* a label under a card, or over another label */
#define COST_CROSSING 70.0
#define COST_SHORT 3.0 /* each point that a line is too short for its label */
#define COST_NEAR 30.0 /* two cards at the smallest distance */

/* From this extra length on, each further point costs double. */
#define DOUBLE_COST_LENGTH 250.0

/* How much more vertical length costs than horizontal length, as a fraction. */
#define VERTICAL_COST 0.6

/* Single precision is enough to compare costs, and lets the compiler do four comparisons at once. For
 * that reason values of one kind are in an array of their own. */
typedef struct {
  guint n;
  float *x, *y, *half_width, *half_height;
} Boxes;

typedef struct {
  guint n;
  float *x, *y, *half_dx, *half_dy; /* the middle, and the vector from it to an end */
} Lines;

typedef struct {
  float x, y, half_width, half_height;
} Box;

typedef struct {
  float x, y, half_dx, half_dy;
} Line;

typedef struct {
  LayoutGraph *part;
  guint *start, *lines; /* the lines of node i begin at @lines[@start[i]] */
  /* Everything that can affect the cost of the current node, and does not move with it: */
  Boxes near_cards;
  Lines near_lines;
  Boxes near_labels;
  Boxes own_labels; /* the labels on the lines of the current node */
  double origin_x, origin_y; /* the origin of the coordinates in these arrays */
  double slack;              /* the largest error of single precision */
  LayoutBox search_area;     /* the area of the node in which these arrays are complete */
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
  boxes_init (&polish->near_labels, part->n_edges);
  boxes_init (&polish->own_labels, part->n_edges);
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
  g_free (polish->near_labels.x);
  g_free (polish->own_labels.x);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Polish, polish_clear)

static inline guint
get_other_end (const LayoutEdge *edge,
               guint             node)
{
  return edge->from == node ? edge->to : edge->from;
}

/* Returns the part of a line that its end card covers, at most half. */
static inline double
get_covered_part (const LayoutNode *node,
                  double            dx,
                  double            dy)
{
  double fraction = 0.5;

  if (fabs (dx) > node->width)
    fraction = node->width / 2 / fabs (dx);
  if (fabs (dy) * fraction > node->height / 2)
    fraction = node->height / 2 / fabs (dy);
  return fraction;
}

/* Finds the place of a label, which is the middle of the visible line. Returns the length of the
 * visible line. */
static inline double
place_label (const Polish     *polish,
             const LayoutEdge *edge,
             Box              *label)
{
  const LayoutNode *a = &polish->part->nodes[edge->from], *b = &polish->part->nodes[edge->to];
  double dx = b->x - a->x, dy = b->y - a->y;
  double from = get_covered_part (a, dx, dy), to = 1 - get_covered_part (b, dx, dy), middle = (from + to) / 2;

  *label = (Box) { a->x + middle * dx - polish->origin_x, a->y + middle * dy - polish->origin_y,
                   MAX (edge->length - BARE_LINE, edge->length / 2) / 2,
                   MIN (edge->n_lines, 6) * LABEL_HEIGHT / 2 };
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
  double dx = 1.5 * LAYOUT_ASPECT * MAX_STEP, dy = 1.5 * MAX_STEP;

  area->left = MIN (area->left, node->x - dx);
  area->right = MAX (area->right, node->x + dx);
  area->top = MIN (area->top, node->y - dy);
  area->bottom = MAX (area->bottom, node->y + dy);
}

/* Returns the area in which the card and its lines stay, wherever the card is tried. */
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

  polish->near_lines.n = polish->near_labels.n = 0;
  for (guint i = 0; i < part->n_edges; i++)
    {
      const LayoutEdge *edge = &part->edges[i];
      const LayoutNode *a = &part->nodes[edge->from], *b = &part->nodes[edge->to];
      Box label;

      if (MAX (a->x, b->x) < area->left || MIN (a->x, b->x) > area->right ||
          MAX (a->y, b->y) < area->top || MIN (a->y, b->y) > area->bottom || edge->from == node ||
          edge->to == node)
        continue;
      lines_add (&polish->near_lines, get_line (polish, edge));
      place_label (polish, edge, &label);
      boxes_add (&polish->near_labels, label);
    }
}

static guint
count_overlaps (const Boxes *boxes,
                const Box   *box)
{
  guint n = 0;

  for (guint i = 0; i < boxes->n; i++)
    n += (fabsf (boxes->x[i] - box->x) < boxes->half_width[i] + box->half_width) &
         (fabsf (boxes->y[i] - box->y) < boxes->half_height[i] + box->half_height);
  return n;
}

/* Returns how many cards the line passes under, or passes nearer than @clearance. */
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

/* Returns how many lines pass under the card or too near to it. */
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
             double            visible_length)
{
  double vertical_length = (2 + MIN (edge->n_lines, 6)) * LABEL_HEIGHT, wanted = edge->length;
  double dx = fabs (b->x - a->x), dy = fabs (b->y - a->y), extra, limited;

  /* The label of a vertical line needs little of its length. */
  if (dy * wanted > dx * vertical_length)
    wanted = MIN (wanted, vertical_length);
  extra = (visible_length - wanted) / LAYOUT_POINT;
  if (extra < 0)
    return -extra * COST_SHORT;
  /* Vertical length costs more, because the picture should be wide. */
  limited = MIN (extra, DOUBLE_COST_LENGTH);
  return (extra + limited * (extra - limited / 2) / DOUBLE_COST_LENGTH) * (1 + VERTICAL_COST * dy / (dx + dy + 1));
}

/* Returns the cost of a line of the current card: its length, the cards over it and over its label,
 * and the lines that cross it. */
static double
rate_own_line (Polish           *polish,
               const LayoutEdge *edge,
               Box              *label)
{
  const LayoutNode *a = &polish->part->nodes[edge->from], *b = &polish->part->nodes[edge->to];
  double cost = rate_length (a, b, edge, place_label (polish, edge, label));
  Line line = get_line (polish, edge);

  /* The card at its other end does not count. */
  cost += COST_UNDER * (count_cards_over (&polish->near_cards, &line, CLEARANCE) - 1.0);
  cost += COST_LABEL * count_overlaps (&polish->near_cards, label);
  cost += COST_LABEL * count_overlaps (&polish->near_labels, label);
  /* Neither do the lines that meet it there. */
  line.half_dx *= 0.99f;
  line.half_dy *= 0.99f;
  return cost + COST_CROSSING * count_crossings (&polish->near_lines, &line);
}

/* Returns the cost of the current card itself: the lines and labels of others under it, and the cards
 * near to it. */
static double
rate_card (Polish    *polish,
           const Box *card)
{
  const Boxes *cards = &polish->near_cards;
  double cost = COST_UNDER * count_lines_under (&polish->near_lines, card) +
                COST_LABEL * count_overlaps (&polish->near_labels, card);

  for (guint i = 0; i < cards->n; i++)
    {
      float gap = MAX (fabsf (cards->x[i] - card->x) - cards->half_width[i] - card->half_width,
                       fabsf (cards->y[i] - card->y) - cards->half_height[i] - card->half_height);

      if (gap < 2 * LAYOUT_MARGIN)
        cost += COST_NEAR * (2 - gap / LAYOUT_MARGIN);
    }
  return cost;
}

/* Stops as soon as the cost exceeds @limit. */
static double
rate_node (Polish *polish,
           guint   node,
           double  limit)
{
  Box card = get_card (polish, &polish->part->nodes[node]);
  double cost = rate_card (polish, &card);

  polish->own_labels.n = 0;
  for (guint i = polish->start[node]; i < polish->start[node + 1] && cost < limit; i++)
    {
      Box label;

      cost += rate_own_line (polish, &polish->part->edges[polish->lines[i]], &label);
      cost += COST_LABEL * count_overlaps (&polish->own_labels, &label);
      boxes_add (&polish->own_labels, label);
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
  return count_overlaps (&polish->near_cards, &card) == 0;
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

  if (x < polish->search_area.left || x > polish->search_area.right || y < polish->search_area.top ||
      y > polish->search_area.bottom)
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
                                  220 * LAYOUT_POINT, MAX_STEP };
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
  double tall = (other->height + card->height) / 2 + 3 * LABEL_HEIGHT;
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

/* Lists everything that can affect the cost of the node, wherever it is tried. */
static void
list_surroundings (Polish *polish,
                   guint   node)
{
  const LayoutNode *card = &polish->part->nodes[node];
  LayoutBox area = get_area (polish, node);
  double dx = (card->width + polish->largest_width) / 2 + 2 * LAYOUT_MARGIN;
  double dy = (card->height + polish->largest_height) / 2 + 2 * LAYOUT_MARGIN;

  polish->search_area = (LayoutBox) { area.left + dx, area.top + dy, area.right - dx,
                                 area.bottom - dy };
  polish->origin_x = card->x;
  polish->origin_y = card->y;
  polish->slack = 1 + MAX (area.right - area.left, area.bottom - area.top) / (1 << 21);
  list_near_cards (polish, node, &area);
  list_near_lines (polish, node, &area);
  polish->work += polish->part->n_nodes + polish->part->n_edges;
}

static gboolean
improve_node (Polish *polish,
              guint   node)
{
  guint n_lines = polish->start[node + 1] - polish->start[node];
  gboolean moved;
  double best;

  list_surroundings (polish, node);
  best = rate_node (polish, node, G_MAXDOUBLE);
  moved = try_around_itself (polish, node, &best);
  /* A card with many neighbours belongs between them, and not beside one of them. */
  if (n_lines <= 3)
    for (guint i = polish->start[node]; i < polish->start[node + 1]; i++)
      if (try_around (polish, node, polish->lines[i], &best))
        moved = TRUE;
  return moved;
}

/**
 * layout_polish:
 * @part: a connected graph without overlaps between its nodes
 *
 * Moves the nodes that are not pinned, so that the picture has fewer faults. There are no overlaps afterwards
 * either.
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
      for (guint i = 0; i < part->n_nodes && polish.work < MAX_WORK; i++)
        if (!part->nodes[i].pinned && improve_node (&polish, i))
          moved = TRUE;
    }
}

/**
 * layout_polish_count_hidden:
 *
 * Returns: how often a line of @part passes under a card that is not at one of its ends
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

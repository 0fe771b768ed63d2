/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-spread.h"

#include "layout-index.h"

#include <math.h>

/* Spreading: makes room between cards. Engines ignore the sizes of cards or leave overlaps, but users
 * need legible cards and lines with room for labels. Cards that overlap push each other apart, round
 * after round. They move along the axis with the shorter way, so that the shape of the picture is
 * kept. A card that overlaps after the last round is moved to the nearest free place. Thus in the end
 * no two cards overlap, whatever the input was. The order is fixed: the same graph gives the same
 * picture. */

#define MAX_ROUNDS 300

/* More than enough for cards at one place: each enlarges the picture by a tenth. */
#define MAX_ENLARGEMENTS 200

/* The list of pairs that may touch is renewed after this many rounds. It contains cards up to this
 * much farther apart than the margin. */
#define ROUNDS_PER_SEARCH 6
#define SLACK (40 * LAYOUT_POINT)

/* Cards are wide, so that the vertical way is nearly always shorter, and a crowd would become a
 * tower. A horizontal way may be longer by this factor. */
#define SIDEWAYS 2.0

typedef struct {
  guint a, b;
} Pair;

typedef struct {
  LayoutGraph *graph;
  double margin;
  LayoutIndex *index;
  guint node; /* the node that is compared with others */
  guint n_overlaps;
  GArray *pairs;
} Spread;

static gboolean
are_near (const Spread *spread,
          guint         a,
          guint         b,
          double        distance)
{
  const LayoutNode *left = &spread->graph->nodes[a], *right = &spread->graph->nodes[b];

  return fabs (right->x - left->x) < (left->width + right->width) / 2 + distance &&
         fabs (right->y - left->y) < (left->height + right->height) / 2 + distance;
}

static gboolean
count_cb (guint    other,
          gpointer data)
{
  Spread *spread = data;
  const LayoutNode *nodes = spread->graph->nodes;

  if (other > spread->node && !(nodes[other].pinned && nodes[spread->node].pinned) &&
      are_near (spread, spread->node, other, spread->margin))
    spread->n_overlaps++;
  return spread->n_overlaps > spread->graph->n_nodes;
}

static void
visit (Spread          *spread,
       guint            node,
       LayoutIndexFunc  func)
{
  spread->node = node;
  layout_index_visit (spread->index, spread->graph->nodes[node].x, spread->graph->nodes[node].y,
                      func, spread);
}

static gboolean
is_crowded (Spread *spread)
{
  spread->n_overlaps = 0;
  layout_index_fill (spread->index);
  for (guint i = 0; i < spread->graph->n_nodes; i++)
    visit (spread, i, count_cb);
  return spread->n_overlaps > spread->graph->n_nodes;
}

/* Finds the middle of the pinned nodes, or else the origin. Returns how many are pinned. */
static guint
find_middle (const LayoutGraph *graph,
             double            *x,
             double            *y)
{
  guint n = 0;

  *x = *y = 0;
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].pinned)
      {
        n++;
        *x += (graph->nodes[i].x - *x) / n;
        *y += (graph->nodes[i].y - *y) / n;
      }
  return n;
}

/* Enlarges the whole picture, apart from what is pinned, until there are no more overlaps than nodes. Otherwise pushing
 * would turn a crowd into a solid block, which takes very long if it is large. */
static void
enlarge (Spread *spread)
{
  LayoutGraph *graph = spread->graph;
  double x, y;

  /* Where most are pinned, the others find room beside them. */
  if (2 * find_middle (graph, &x, &y) > graph->n_nodes)
    return;
  for (guint round = 0; round < MAX_ENLARGEMENTS && is_crowded (spread); round++)
    for (guint i = 0; i < graph->n_nodes; i++)
      if (!graph->nodes[i].pinned)
        {
          /* Without these offsets, nodes at the same place would stay there. */
          graph->nodes[i].x = x + (graph->nodes[i].x - x) * 1.1 + i % 7;
          graph->nodes[i].y = y + (graph->nodes[i].y - y) * 1.1 + i % 5;
        }
}

static gboolean
pair_cb (guint    other,
         gpointer data)
{
  Spread *spread = data;
  Pair pair = { spread->node, other };

  if (other > spread->node && are_near (spread, spread->node, other, spread->margin + SLACK))
    g_array_append_val (spread->pairs, pair);
  return FALSE;
}

static void
find_pairs (Spread *spread)
{
  g_array_set_size (spread->pairs, 0);
  layout_index_fill (spread->index);
  for (guint i = 0; i < spread->graph->n_nodes; i++)
    visit (spread, i, pair_cb);
}

static void
shift (LayoutNode *node,
       gboolean    along_x,
       double      by)
{
  if (along_x)
    node->x += by;
  else
    node->y += by;
}

/* Pushes two cards apart. Returns by how much they overlapped. */
static double
push (LayoutNode *a,
      LayoutNode *b,
      double      margin)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double over_x = (a->width + b->width) / 2 + margin - fabs (dx);
  double over_y = (a->height + b->height) / 2 + margin - fabs (dy);
  gboolean along_x = over_x < SIDEWAYS * over_y;
  double over = (along_x ? over_x : over_y) + 1;

  if (over_x <= 0 || over_y <= 0 || (a->pinned && b->pinned))
    return 0;
  /* If both are at the same place, the later one goes right or down. */
  if ((along_x ? dx : dy) < 0)
    over = -over;
  shift (b, along_x, b->pinned ? 0 : a->pinned ? over : over / 2);
  shift (a, along_x, a->pinned ? 0 : b->pinned ? -over : -over / 2);
  return fabs (over);
}

static void
push_apart (Spread *spread)
{
  double moved = 1;

  for (guint round = 0; round < MAX_ROUNDS && moved > 0; round++)
    {
      moved = 0;
      if (round % ROUNDS_PER_SEARCH == 0)
        find_pairs (spread);
      for (guint i = 0; i < spread->pairs->len; i++)
        {
          const Pair *pair = &g_array_index (spread->pairs, Pair, i);

          moved += push (&spread->graph->nodes[pair->a], &spread->graph->nodes[pair->b],
                         spread->margin);
        }
    }
}

static gboolean
overlaps_cb (guint    other,
             gpointer data)
{
  const Spread *spread = data;

  return are_near (spread, spread->node, other, spread->margin);
}

static gboolean
is_free (Spread *spread)
{
  const LayoutNode *node = &spread->graph->nodes[spread->node];

  return !layout_index_visit (spread->index, node->x, node->y, overlaps_cb, spread);
}

/* Searches ever larger rings, which are wider than tall, as cards are. */
static void
move_to_free_place (Spread *spread)
{
  LayoutNode *node = &spread->graph->nodes[spread->node];
  double x = node->x, y = node->y;

  for (guint ring = 1; !is_free (spread); ring++)
    for (guint i = 0; i < 8 * ring; i++)
      {
        double angle = 2 * G_PI * i / (8 * ring);

        node->x = round (x + 2 * spread->margin * ring * cos (angle));
        node->y = round (y + spread->margin * ring * sin (angle));
        if (is_free (spread))
          return;
      }
}

static void
move_to_free_places (Spread *spread)
{
  layout_index_clear (spread->index);
  for (guint i = 0; i < spread->graph->n_nodes; i++)
    if (spread->graph->nodes[i].pinned)
      layout_index_add (spread->index, i);
  for (guint i = 0; i < spread->graph->n_nodes; i++)
    if (!spread->graph->nodes[i].pinned)
      {
        /* The answer contains whole numbers. If they were rounded later, cards could be too near by a
         * tenth. */
        spread->graph->nodes[i].x = round (spread->graph->nodes[i].x);
        spread->graph->nodes[i].y = round (spread->graph->nodes[i].y);
        spread->node = i;
        move_to_free_place (spread);
        layout_index_add (spread->index, i);
      }
}

/**
 * layout_spread:
 * @margin: the wanted distance between cards, at least %LAYOUT_MARGIN
 *
 * Moves the nodes of @graph that are not pinned, until no two are nearer than %LAYOUT_MARGIN and most are as
 * far apart as @margin. Two pinned nodes stay as they are.
 */
void
layout_spread (LayoutGraph *graph,
               double       margin)
{
  g_autoptr (LayoutIndex) index = layout_index_new (graph, margin + SLACK);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  Spread spread = { .graph = graph, .margin = margin, .index = index, .pairs = pairs };

  enlarge (&spread);
  push_apart (&spread);
  spread.margin = LAYOUT_MARGIN;
  move_to_free_places (&spread);
}

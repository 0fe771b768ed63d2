/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-spread.h"

#include "layout-index.h"

#include <math.h>

/* Makes room: engines place points, or leave overlaps, and people need cards they can read and
 * lines with room for their words. Cards that overlap push each other apart, round after round,
 * along the axis where the way is shorter, so that the shape of the picture is kept. What is left
 * after the last round is moved to the nearest free place, so in the end no two cards overlap,
 * whatever came in. All in a fixed order: the same graph gives the same picture. */

#define MAX_ROUNDS 300

/* The pairs that may touch are looked for anew after this many rounds, among cards that are
 * this much nearer to each other than they may be. */
#define ROUNDS_PER_LOOK 6
#define SLACK (40 * LAYOUT_POINT)

/* Cards are wide, so up or down is nearly always the shorter way, and a crowd would become a
 * tower. A way to the side may be this much longer. */
#define SIDEWAYS 2.0

typedef struct {
  guint a, b;
} Pair;

typedef struct {
  LayoutGraph *graph;
  double margin;
  LayoutIndex *index;
  guint node; /* the one that is compared with others */
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

  if (other > spread->node && are_near (spread, spread->node, other, spread->margin))
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

/* Pushing alone would turn a crowd into a brick: first the whole picture grows, until there are
 * no more overlaps than nodes. */
static void
loosen (Spread *spread)
{
  if (layout_graph_has_pins (spread->graph))
    return;
  while (is_crowded (spread))
    for (guint i = 0; i < spread->graph->n_nodes; i++)
      {
        /* Nodes all in one place would stay there. */
        spread->graph->nodes[i].x = spread->graph->nodes[i].x * 1.1 + i % 7;
        spread->graph->nodes[i].y = spread->graph->nodes[i].y * 1.1 + i % 5;
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

/* Returns by how much the two overlapped. */
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
  /* Of two cards in the same place the later goes right or down. */
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
      if (round % ROUNDS_PER_LOOK == 0)
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

/* Looks on ever larger rings, as much wider than tall as cards are. */
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
settle (Spread *spread)
{
  layout_index_clear (spread->index);
  for (guint i = 0; i < spread->graph->n_nodes; i++)
    if (spread->graph->nodes[i].pinned)
      layout_index_add (spread->index, i);
  for (guint i = 0; i < spread->graph->n_nodes; i++)
    if (!spread->graph->nodes[i].pinned)
      {
        /* Whole numbers are what is sent; rounded later, cards could come a tenth too near. */
        spread->graph->nodes[i].x = round (spread->graph->nodes[i].x);
        spread->graph->nodes[i].y = round (spread->graph->nodes[i].y);
        spread->node = i;
        move_to_free_place (spread);
        layout_index_add (spread->index, i);
      }
}

/**
 * layout_spread:
 * @margin: how far from each other cards should be, at least %LAYOUT_MARGIN
 *
 * Moves the nodes of @graph that are not pinned until none is nearer than %LAYOUT_MARGIN to
 * another, and most are as far as @margin; two pinned ones stay as they are.
 */
void
layout_spread (LayoutGraph *graph,
               double       margin)
{
  g_autoptr (LayoutIndex) index = layout_index_new (graph, margin + SLACK);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  Spread spread = { .graph = graph, .margin = margin, .index = index, .pairs = pairs };

  loosen (&spread);
  push_apart (&spread);
  spread.margin = LAYOUT_MARGIN;
  settle (&spread);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-spread.h"

#include "layout-index.h"

#include <math.h>

/* Makes room: engines place points, or leave overlaps, and people need cards they can read and
 * lines with room for their words. Cards that overlap push each other apart, round after round,
 * along the axis where the way is shorter, so that the shape of the picture is kept. What
 * is left after the last round is moved to the nearest free place, so in the end no two
 * cards overlap, whatever came in. All in a fixed order: the same graph gives the same picture. */

#define MAX_ROUNDS 200

/* Cards are wide, so up or down is nearly always the shorter way, and a crowd would become a
 * tower. A way to the side may be this much longer. */
#define SIDEWAYS 2.0

typedef struct {
  LayoutGraph *graph;
  LayoutIndex *index;
  guint node;
  double moved;
} Push;

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

static gboolean
push_cb (guint    other,
         gpointer data)
{
  Push *push = data;
  LayoutNode *a = &push->graph->nodes[push->node], *b = &push->graph->nodes[other];
  double dx = b->x - a->x, dy = b->y - a->y;
  double over_x = (a->width + b->width) / 2 + LAYOUT_MARGIN - fabs (dx);
  double over_y = (a->height + b->height) / 2 + LAYOUT_MARGIN - fabs (dy);
  gboolean along_x;
  double over;

  if (other <= push->node || over_x <= 0 || over_y <= 0 || (a->pinned && b->pinned))
    return FALSE;
  along_x = over_x < SIDEWAYS * over_y;
  over = (along_x ? over_x : over_y) + 1;
  /* Of two cards in the same place the later goes right or down. */
  if ((along_x ? dx : dy) < 0)
    over = -over;
  shift (b, along_x, b->pinned ? 0 : a->pinned ? over : over / 2);
  shift (a, along_x, a->pinned ? 0 : b->pinned ? -over : -over / 2);
  push->moved += fabs (over);
  return FALSE;
}

static gboolean
overlaps_cb (guint    other,
             gpointer data)
{
  const Push *push = data;
  const LayoutNode *a = &push->graph->nodes[push->node], *b = &push->graph->nodes[other];

  return fabs (b->x - a->x) < (a->width + b->width) / 2 + LAYOUT_MARGIN &&
         fabs (b->y - a->y) < (a->height + b->height) / 2 + LAYOUT_MARGIN;
}

static gboolean
count_cb (guint    other,
          gpointer data)
{
  Push *push = data;

  if (other > push->node && overlaps_cb (other, data))
    push->moved++;
  return push->moved > push->graph->n_nodes;
}

/* Pushing alone would turn a crowd into a brick: first the whole picture grows, until there are
 * no more overlaps than nodes. */
static gboolean
is_crowded (LayoutGraph *graph,
            LayoutIndex *index)
{
  Push push = { graph, index, 0, 0 };

  layout_index_fill (index);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      push.node = i;
      if (layout_index_visit (index, graph->nodes[i].x, graph->nodes[i].y, count_cb, &push))
        return TRUE;
    }
  return FALSE;
}

static void
loosen (LayoutGraph *graph)
{
  g_autoptr (LayoutIndex) index = layout_index_new (graph);

  if (layout_graph_has_pins (graph))
    return;
  while (is_crowded (graph, index))
    for (guint i = 0; i < graph->n_nodes; i++)
      {
        graph->nodes[i].x *= 1.1;
        graph->nodes[i].y *= 1.1;
      }
}

static void
push_apart (LayoutGraph *graph)
{
  g_autoptr (LayoutIndex) index = layout_index_new (graph);
  Push push = { graph, index, 0, 1 };

  for (guint round = 0; round < MAX_ROUNDS && push.moved > 0; round++)
    {
      push.moved = 0;
      layout_index_fill (index);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          push.node = i;
          layout_index_visit (index, graph->nodes[i].x, graph->nodes[i].y, push_cb, &push);
        }
    }
}

static gboolean
is_free (Push *push)
{
  const LayoutNode *node = &push->graph->nodes[push->node];

  return !layout_index_visit (push->index, node->x, node->y, overlaps_cb, push);
}

/* Looks on ever larger rings, as much wider than tall as cards are. */
static void
move_to_free_place (Push *push)
{
  LayoutNode *node = &push->graph->nodes[push->node];
  double x = node->x, y = node->y;

  for (guint ring = 1; !is_free (push); ring++)
    for (guint i = 0; i < 8 * ring; i++)
      {
        double angle = 2 * G_PI * i / (8 * ring);

        node->x = round (x + 2 * LAYOUT_MARGIN * ring * cos (angle));
        node->y = round (y + LAYOUT_MARGIN * ring * sin (angle));
        if (is_free (push))
          return;
      }
}

static void
settle (LayoutGraph *graph)
{
  g_autoptr (LayoutIndex) index = layout_index_new (graph);
  Push push = { graph, index, 0, 0 };

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].pinned)
      layout_index_add (index, i);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!graph->nodes[i].pinned)
      {
        push.node = i;
        move_to_free_place (&push);
        layout_index_add (index, i);
      }
}

/* Whole numbers are what is sent; rounding later could bring cards a tenth too near. */
static void
round_places (LayoutGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = round (graph->nodes[i].x);
      graph->nodes[i].y = round (graph->nodes[i].y);
    }
}

/**
 * layout_spread:
 *
 * Moves the nodes of @graph that are not pinned until no card is nearer than the margin to
 * another; two pinned ones stay as they are.
 */
void
layout_spread (LayoutGraph *graph)
{
  loosen (graph);
  push_apart (graph);
  round_places (graph);
  settle (graph);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-arrange.h"

#include "layout-engine.h"
#include "layout-pack.h"
#include "layout-polish.h"
#include "layout-spread.h"
#include "layout-turn.h"

#include <math.h>
#include <string.h>

/* From a graph to a picture: every connected part through an engine, room made between its
 * cards, and the parts packed.
 *
 * What "auto" does was chosen by looking at trees, grids, stars, communities, scale-free and real
 * networks of 5 to 5,000 cards, laid out by each engine:
 *
 * - neato spends the paper best and keeps lines equally long: grids, rings and small networks come
 *   out as one would draw them. Its time grows with the square of the size, a second at 500.
 * - sfdp shows communities and hubs more clearly, and takes a fifth of the time. It leaves the
 *   middle crowded and the outskirts empty, which is evened out here.
 * - fdp is between the two in all respects, and best in none.
 * - dot is the most legible of all for a tree, if the tree is neither broad nor deep for its size;
 *   for anything else with words on its lines it needs more paper and runs lines under cards.
 * - circo and twopi suit rings and single centres, and waste paper on the rest. */

#define USUAL_LENGTH (70.0 * LAYOUT_POINT)
#define FAN_LENGTH (25.0 * LAYOUT_POINT)
#define GAP (60.0 * LAYOUT_POINT)

/* Up to here neato is quick, and communities are few. */
#define LARGEST_FOR_NEATO 150

/* Up to here fdp takes less than some seconds. */
#define LARGEST_FOR_FDP 3000

/* No larger tree is legible as ranks. */
#define LARGEST_FOR_DOT 200

/* From here on a round of polishing takes too long, and nobody sees single lines. */
#define LARGEST_TO_POLISH 20000

static gboolean
is_tree (const LayoutGraph *part)
{
  return part->n_edges + 1 == part->n_nodes;
}

/* The room a card wants around itself before it is polished: with more of it the polish finds
 * more places, but large pictures would become too thin. */
static double
get_margin (const LayoutGraph *part)
{
  return LAYOUT_MARGIN * CLAMP (3.0 - (part->n_nodes - 200.0) / 500, 1.5, 3.0);
}

/* How large a sheet of the usual shape must be for the part. */
static double
get_sheet (const LayoutGraph *part)
{
  LayoutBox box = layout_graph_get_box (part);

  return MAX (box.right - box.left, LAYOUT_ASPECT * (box.bottom - box.top));
}

static gboolean
is_tall (const LayoutGraph *part)
{
  LayoutBox box = layout_graph_get_box (part);

  return box.bottom - box.top > 1.2 * (box.right - box.left);
}

/* Moves the part as near to its pins as it comes without turning it, and its pinned nodes to
 * their places. */
static void
align (LayoutGraph       *part,
       const LayoutGraph *wanted)
{
  double dx = 0, dy = 0;
  guint n = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    if (part->nodes[i].pinned)
      {
        dx += wanted->nodes[part->members[i]].x - part->nodes[i].x;
        dy += wanted->nodes[part->members[i]].y - part->nodes[i].y;
        n++;
      }
  if (n == 0)
    return;
  layout_graph_move (part, dx / n, dy / n);
  for (guint i = 0; i < part->n_nodes; i++)
    if (part->nodes[i].pinned)
      {
        part->nodes[i].x = wanted->nodes[part->members[i]].x;
        part->nodes[i].y = wanted->nodes[part->members[i]].y;
      }
}

/* Engines that know only forces: their pictures have no up or down, and gain by being polished. */
static gboolean
arrange_by_force (LayoutGraph       *part,
                  const LayoutGraph *graph,
                  LayoutEngine       engine)
{
  if (!layout_engine_run (engine, part, LAYOUT_ASPECT))
    return FALSE;
  layout_turn (part);
  if (engine == LAYOUT_ENGINE_SFDP)
    layout_turn_even_out (part);
  align (part, graph);
  layout_spread (part, get_margin (part));
  if (part->n_nodes + part->n_edges <= LARGEST_TO_POLISH)
    layout_polish (part);
  return TRUE;
}

/* Ranks from above to below, or from left to right if that needs a much smaller sheet. */
static gboolean
arrange_in_ranks (LayoutGraph       *part,
                  const LayoutGraph *graph)
{
  double sheet;

  if (!layout_engine_run_dot (part, (LayoutRanks) { FALSE, 1 }))
    return FALSE;
  sheet = get_sheet (part);
  if (part->n_nodes <= LARGEST_FOR_DOT)
    {
      if (!layout_engine_run_dot (part, (LayoutRanks) { TRUE, 1 }))
        return FALSE;
      if (get_sheet (part) > 0.8 * sheet &&
          !layout_engine_run_dot (part, (LayoutRanks) { FALSE, 1 }))
        return FALSE;
    }
  align (part, graph);
  layout_spread (part, LAYOUT_MARGIN);
  return TRUE;
}

/* circo and twopi place circles; what they see of a card is as wide as tall, or nearly. */
static gboolean
arrange_in_circles (LayoutGraph       *part,
                    const LayoutGraph *graph,
                    LayoutEngine       engine)
{
  if (!layout_engine_run (engine, part, LAYOUT_ASPECT))
    return FALSE;
  for (guint i = 0; i < part->n_nodes; i++)
    part->nodes[i].x *= LAYOUT_ASPECT;
  align (part, graph);
  layout_spread (part, LAYOUT_MARGIN);
  return TRUE;
}

static gboolean
arrange_by (LayoutGraph       *part,
            const LayoutGraph *graph,
            LayoutEngine       engine)
{
  if (engine == LAYOUT_ENGINE_DOT)
    return arrange_in_ranks (part, graph);
  if (engine == LAYOUT_ENGINE_CIRCO || engine == LAYOUT_ENGINE_TWOPI)
    return arrange_in_circles (part, graph, engine);
  return arrange_by_force (part, graph, engine);
}

/* A tree is tried by forces and in ranks, and takes the smallest sheet on which no more lines run
 * under cards. Ranks farther apart make lines steeper, and may lead them past a card. */
static LayoutEngine
arrange_tree (LayoutGraph       *part,
              const LayoutGraph *graph)
{
  static const LayoutRanks RANKS[] = { { FALSE, 1 }, { TRUE, 1 }, { FALSE, 1.7 }, { TRUE, 1.7 } };
  g_autoptr (LayoutGraph) other = layout_graph_copy (part);
  LayoutEngine engine = LAYOUT_ENGINE_NEATO;
  guint hidden, other_hidden;

  if (!arrange_by_force (part, graph, LAYOUT_ENGINE_NEATO))
    return LAYOUT_ENGINE_NEATO;
  hidden = layout_polish_count_hidden (part);
  for (guint i = 0; i < G_N_ELEMENTS (RANKS); i++)
    {
      if (!layout_engine_run_dot (other, RANKS[i]) || is_tall (other))
        continue;
      other_hidden = layout_polish_count_hidden (other);
      if (other_hidden > hidden ||
          (other_hidden == hidden && get_sheet (other) > 0.95 * get_sheet (part)))
        continue;
      memcpy (part->nodes, other->nodes, part->n_nodes * sizeof *part->nodes);
      engine = LAYOUT_ENGINE_DOT;
      hidden = other_hidden;
    }
  layout_spread (part, LAYOUT_MARGIN);
  return engine;
}

/* Side by side, with just the room the words on the line ask for. */
static void
arrange_pair (LayoutGraph       *part,
              const LayoutGraph *graph)
{
  LayoutNode *from = &part->nodes[part->edges[0].from], *to = &part->nodes[part->edges[0].to];

  from->x = from->y = to->y = 0;
  to->x = (from->width + to->width) / 2 + MAX (part->edges[0].length, LAYOUT_MARGIN);
  align (part, graph);
  layout_spread (part, LAYOUT_MARGIN);
}

static LayoutEngine
choose_engine (const LayoutGraph *part)
{
  if (part->n_nodes <= LARGEST_FOR_NEATO)
    return LAYOUT_ENGINE_NEATO;
  /* sfdp knows no pins. */
  if (part->n_nodes <= LARGEST_FOR_FDP && layout_graph_has_pins (part))
    return LAYOUT_ENGINE_FDP;
  return LAYOUT_ENGINE_SFDP;
}

/* Lines side by side fan out, and need length to do so. */
static void
want_length (LayoutGraph *part)
{
  for (guint i = 0; i < part->n_edges; i++)
    {
      LayoutEdge *edge = &part->edges[i];

      if (edge->length <= 0)
        edge->length = USUAL_LENGTH;
      edge->length += FAN_LENGTH * MIN (edge->n_lines - 1, 5);
    }
}

/* Returns whether there is a layout, and in @engine which engine made it. */
static gboolean
arrange_part (LayoutGraph       *part,
              const LayoutGraph *graph,
              LayoutEngine      *engine)
{
  gboolean automatic = *engine == LAYOUT_ENGINE_AUTO;

  if (automatic)
    *engine = choose_engine (part);
  want_length (part);
  if (part->n_nodes == 1)
    return TRUE;
  if (part->n_nodes == 2)
    {
      arrange_pair (part, graph);
      return TRUE;
    }
  if (automatic && is_tree (part) && part->n_nodes <= LARGEST_FOR_DOT &&
      !layout_graph_has_pins (part))
    {
      *engine = arrange_tree (part, graph);
      return TRUE;
    }
  return arrange_by (part, graph, *engine);
}

/* The parts with pinned nodes as one graph, in which they make room for each other. */
static LayoutGraph *
hold_together (GPtrArray *parts,
               guint      n_nodes)
{
  LayoutGraph *held = layout_graph_new (n_nodes, 0);

  held->n_nodes = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const LayoutGraph *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->n_nodes; j++)
        {
          held->members[held->n_nodes] = part->members[j];
          held->nodes[held->n_nodes++] = part->nodes[j];
        }
    }
  if (parts->len > 1)
    layout_spread (held, LAYOUT_MARGIN);
  return held;
}

/* Parts with pinned nodes have their place. The others are packed, and as a whole go below. */
static void
place_parts (LayoutGraph *graph,
             GPtrArray   *parts)
{
  g_autoptr (GPtrArray) loose = g_ptr_array_new ();
  g_autoptr (GPtrArray) pinned = g_ptr_array_new ();
  g_autoptr (LayoutGraph) held = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);

      g_ptr_array_add (layout_graph_has_pins (part) ? pinned : loose, part);
    }
  layout_pack (loose);
  held = hold_together (pinned, graph->n_nodes);
  if (held->n_nodes > 0)
    {
      LayoutBox box = layout_graph_get_box (held);

      for (guint i = 0; i < loose->len; i++)
        layout_graph_move (g_ptr_array_index (loose, i), round (box.left),
                           round (box.bottom + GAP));
    }
  for (guint i = 0; i < loose->len; i++)
    layout_graph_join (graph, g_ptr_array_index (loose, i));
  layout_graph_join (graph, held);
}

/**
 * layout_arrange:
 * @graph: any graph
 * @engine: (inout): the engine asked for; on return the one used for the largest part
 *
 * Gives every node of @graph a place. Pinned ones keep theirs; when there are none, the picture
 * has its left top corner at 0, 0.
 *
 * Returns: whether there is a layout
 */
gboolean
layout_arrange (LayoutGraph  *graph,
                LayoutEngine *engine)
{
  g_autoptr (GPtrArray) parts = layout_graph_split (graph);
  LayoutEngine asked = *engine;
  guint largest = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);
      LayoutEngine used = asked;

      if (!arrange_part (part, graph, &used))
        return FALSE;
      if (part->n_nodes > largest)
        {
          largest = part->n_nodes;
          *engine = used;
        }
    }
  if (parts->len > 0)
    place_parts (graph, parts);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-arrange.h"

#include "layout-chain.h"
#include "layout-engine.h"
#include "layout-fold.h"
#include "layout-pack.h"
#include "layout-polish.h"
#include "layout-spread.h"
#include "layout-star.h"
#include "layout-turn.h"

#include <math.h>
#include <string.h>

/* The layout of a whole graph. An engine lays out each connected part, then the cards of the part are spread,
 * and finally the parts are packed.
 *
 * The rules of "auto" come from a comparison of all engines with trees, grids, stars, communities,
 * scale-free and real networks of 5 to 5,000 cards:
 *
 * - neato needs the least area and keeps lines equally long. Grids, rings and small networks look as if
 *   drawn by hand. Its time grows with the square of the size: a second for 500 cards.
 * - sfdp shows communities and hubs more clearly and takes a fifth of the time. It leaves the middle
 *   crowded and the outer area empty, which is corrected here. For the largest parts its method is carried out
 *   here, see layout-forces.c.
 * - fdp is between the two in all respects, and best in none.
 * - dot is the most legible for a tree that is neither broad nor deep for its size. For other graphs with
 *   labels it needs more area and draws lines under cards.
 * - circo and twopi suit rings and single centres, and waste area on other graphs.
 * - For a big star none is good: the lines run beneath the cards. The cards are put on rings instead.
 * - Long chains are folded. */

#define DEFAULT_LENGTH (70.0 * LAYOUT_POINT)
#define FAN_LENGTH (25.0 * LAYOUT_POINT)
#define GAP (60.0 * LAYOUT_POINT)

/* Up to this size neato is fast, and a graph has few communities. */
#define MAX_NODES_FOR_NEATO 150

/* Up to this size fdp takes a few seconds at most. */
#define MAX_NODES_FOR_FDP 3000

/* Of so many lines, one may be hidden by a card for the sake of a smaller sheet. */
#define MIN_EDGES_OF_HIDDEN 6

/* A larger tree is not legible in ranks. */
#define MAX_NODES_FOR_DOT 200

/* For a larger graph a round of polishing takes too long, and users do not see single lines. */
#define MAX_SIZE_TO_POLISH 20000

static gboolean
is_tree (const LayoutGraph *part)
{
  return part->n_edges + 1 == part->n_nodes;
}

/* Returns the margin around each card before the polishing. A wider margin gives the polishing more
 * free places, but makes large pictures too sparse. */
static double
get_margin (const LayoutGraph *part)
{
  return LAYOUT_MARGIN * CLAMP (3.0 - (part->n_nodes - 200.0) / 500, 1.5, 3.0);
}

/* Returns the width of the smallest sheet with the usual aspect that holds the part. */
static double
get_sheet_width (const LayoutGraph *part)
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

/* Moves the part as near to the positions of its pinned nodes as it gets without a rotation, and then
 * the pinned nodes to these positions. */
static void
align_to_pins (LayoutGraph       *part,
               const LayoutGraph *graph)
{
  double dx = 0, dy = 0;
  guint n = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    if (part->nodes[i].pinned)
      {
        dx += graph->nodes[part->members[i]].x - part->nodes[i].x;
        dy += graph->nodes[part->members[i]].y - part->nodes[i].y;
        n++;
      }
  if (n == 0)
    return;
  layout_graph_move (part, dx / n, dy / n);
  for (guint i = 0; i < part->n_nodes; i++)
    if (part->nodes[i].pinned)
      {
        part->nodes[i].x = graph->nodes[part->members[i]].x;
        part->nodes[i].y = graph->nodes[part->members[i]].y;
      }
}

/* Lays out the part by a force-directed engine. Its picture has no up or down, and polishing improves
 * it. */
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
  align_to_pins (part, graph);
  layout_spread (part, get_margin (part));
  if (part->n_nodes + part->n_edges <= MAX_SIZE_TO_POLISH)
    layout_polish (part);
  return TRUE;
}

/* Pinned cards keep their places, so that a part with pins is not folded. */
static gboolean
run_dot (LayoutGraph *part,
         LayoutRanks  ranks)
{
  if (!layout_engine_run_dot (part, ranks))
    return FALSE;
  if (!layout_graph_has_pins (part))
    layout_fold (part, ranks.sideways);
  return TRUE;
}

/* Lays out the part in ranks from top to bottom, or from left to right if that needs a much smaller
 * sheet. */
static gboolean
arrange_in_ranks (LayoutGraph       *part,
                  const LayoutGraph *graph)
{
  double sheet_width;

  if (!run_dot (part, (LayoutRanks) { FALSE, 1 }))
    return FALSE;
  sheet_width = get_sheet_width (part);
  if (part->n_nodes <= MAX_NODES_FOR_DOT)
    {
      if (!run_dot (part, (LayoutRanks) { TRUE, 1 }))
        return FALSE;
      if (get_sheet_width (part) > 0.8 * sheet_width &&
          !run_dot (part, (LayoutRanks) { FALSE, 1 }))
        return FALSE;
    }
  align_to_pins (part, graph);
  layout_spread (part, LAYOUT_MARGIN);
  return TRUE;
}

/* circo and twopi place circles. Thus they get cards whose width is reduced by the aspect. */
static gboolean
arrange_in_circles (LayoutGraph       *part,
                    const LayoutGraph *graph,
                    LayoutEngine       engine)
{
  if (!layout_engine_run (engine, part, LAYOUT_ASPECT))
    return FALSE;
  for (guint i = 0; i < part->n_nodes; i++)
    part->nodes[i].x *= LAYOUT_ASPECT;
  align_to_pins (part, graph);
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

/* A picture that is far too long may get some lines under cards when it is folded: lines can bend around cards. */
static gboolean
is_better (const LayoutGraph *other,
           guint              other_hidden,
           const LayoutGraph *part,
           guint              hidden)
{
  double wider = get_sheet_width (other) / get_sheet_width (part);

  if (other_hidden < hidden)
    return TRUE;
  if (other_hidden == hidden)
    return wider <= 0.95;
  return layout_fold_is_long (part) && wider <= 0.7 && other_hidden - hidden <= part->n_edges / MIN_EDGES_OF_HIDDEN;
}

/* Lays out the part by @engine, and if it is a tree, or far too long for a sheet, in ranks as well. Takes the smallest
 * sheet among the layouts with the fewest lines under cards. A larger gap between ranks makes lines steeper, so that
 * they may miss a card. */
static gboolean
arrange_in_some_way (LayoutGraph       *part,
                     const LayoutGraph *graph,
                     LayoutEngine      *engine)
{
  static const LayoutRanks RANKS[] = { { FALSE, 1 }, { TRUE, 1 }, { FALSE, 1.7 }, { TRUE, 1.7 } };
  g_autoptr (LayoutGraph) other = layout_graph_copy (part);
  guint hidden, other_hidden;

  if (is_tree (part))
    *engine = LAYOUT_ENGINE_NEATO;
  if (!arrange_by_force (part, graph, *engine))
    return FALSE;
  if (!is_tree (part) && !layout_fold_is_long (part))
    return TRUE;
  hidden = layout_polish_count_hidden (part);
  for (guint i = 0; i < G_N_ELEMENTS (RANKS); i++)
    {
      if (!run_dot (other, RANKS[i]) || is_tall (other))
        continue;
      other_hidden = layout_polish_count_hidden (other);
      if (!is_better (other, other_hidden, part, hidden))
        continue;
      memcpy (part->nodes, other->nodes, part->n_nodes * sizeof *part->nodes);
      *engine = LAYOUT_ENGINE_DOT;
      hidden = other_hidden;
    }
  layout_spread (part, LAYOUT_MARGIN);
  return TRUE;
}

/* An engine only says which cards are beside each other. */
static gboolean
arrange_in_rings (LayoutGraph  *part,
                  guint         hub,
                  LayoutEngine  engine)
{
  if (!layout_engine_run (engine, part, LAYOUT_ASPECT))
    return FALSE;
  layout_star (part, hub);
  layout_spread (part, LAYOUT_MARGIN);
  return TRUE;
}

/* Places the two cards side by side, with only the space that the label of the line needs. */
static void
arrange_pair (LayoutGraph       *part,
              const LayoutGraph *graph)
{
  LayoutNode *from = &part->nodes[part->edges[0].from], *to = &part->nodes[part->edges[0].to];

  from->x = from->y = to->y = 0;
  to->x = (from->width + to->width) / 2 + MAX (part->edges[0].length, LAYOUT_MARGIN);
  align_to_pins (part, graph);
  layout_spread (part, LAYOUT_MARGIN);
}

static LayoutEngine
choose_engine (const LayoutGraph *part)
{
  if (part->n_nodes <= MAX_NODES_FOR_NEATO)
    return LAYOUT_ENGINE_NEATO;
  /* sfdp does not support pinned nodes. */
  if (part->n_nodes <= MAX_NODES_FOR_FDP && layout_graph_has_pins (part))
    return LAYOUT_ENGINE_FDP;
  return LAYOUT_ENGINE_SFDP;
}

/* Parallel lines need more length, because they bend apart. */
static void
set_lengths (LayoutGraph *part)
{
  for (guint i = 0; i < part->n_edges; i++)
    {
      LayoutEdge *edge = &part->edges[i];

      if (edge->length <= 0)
        edge->length = DEFAULT_LENGTH;
      edge->length += FAN_LENGTH * MIN (edge->n_lines - 1, 5);
    }
}

/* Returns whether there is a layout, and in @engine the engine that made it. The ranks of a long chain are its cards,
 * so that it needs no engine, and it is folded together with the others. */
static gboolean
arrange_part (LayoutGraph       *part,
              const LayoutGraph *graph,
              LayoutEngine      *engine)
{
  gboolean automatic = *engine == LAYOUT_ENGINE_AUTO;
  guint hub;

  if (automatic)
    *engine = choose_engine (part);
  set_lengths (part);
  if (part->n_nodes == 1)
    return TRUE;
  if (part->n_nodes == 2)
    {
      arrange_pair (part, graph);
      return TRUE;
    }
  if (automatic && layout_chain_is_long (part))
    {
      *engine = LAYOUT_ENGINE_DOT;
      return TRUE;
    }
  if (automatic && layout_star_find_hub (part, &hub))
    return arrange_in_rings (part, hub, *engine);
  if (automatic && part->n_nodes <= MAX_NODES_FOR_DOT && !layout_graph_has_pins (part))
    return arrange_in_some_way (part, graph, engine);
  return arrange_by (part, graph, *engine);
}

/* Joins the parts with pinned nodes into one graph, and spreads its cards. */
static LayoutGraph *
join_pinned (GPtrArray *parts,
             guint      n_nodes)
{
  LayoutGraph *joined = layout_graph_new (n_nodes, 0);

  joined->n_nodes = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const LayoutGraph *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->n_nodes; j++)
        {
          joined->members[joined->n_nodes] = part->members[j];
          joined->nodes[joined->n_nodes++] = part->nodes[j];
        }
    }
  if (parts->len > 1)
    layout_spread (joined, LAYOUT_MARGIN);
  return joined;
}

/* Parts with pinned nodes stay where they are. The other parts are packed and placed below them. */
static void
place_parts (LayoutGraph *graph,
             GPtrArray   *parts,
             gboolean     automatic)
{
  g_autoptr (GPtrArray) unpinned = g_ptr_array_new ();
  g_autoptr (GPtrArray) pinned = g_ptr_array_new ();
  g_autoptr (LayoutGraph) joined = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);

      g_ptr_array_add (layout_graph_has_pins (part) ? pinned : unpinned, part);
    }
  if (automatic)
    layout_chain_fold (unpinned);
  layout_pack (unpinned);
  joined = join_pinned (pinned, graph->n_nodes);
  if (joined->n_nodes > 0)
    {
      LayoutBox box = layout_graph_get_box (joined);

      for (guint i = 0; i < unpinned->len; i++)
        layout_graph_move (g_ptr_array_index (unpinned, i), round (box.left),
                           round (box.bottom + GAP));
    }
  for (guint i = 0; i < unpinned->len; i++)
    layout_graph_join (graph, g_ptr_array_index (unpinned, i));
  layout_graph_join (graph, joined);
}

/**
 * layout_arrange:
 * @graph: any graph
 * @engine: (inout): the requested engine; on return the engine that laid out the largest part
 *
 * Gives every node of @graph a position. Pinned nodes keep theirs. If there are none, the top left corner of
 * the picture is at 0, 0.
 *
 * Returns: whether there is a layout
 */
gboolean
layout_arrange (LayoutGraph  *graph,
                LayoutEngine *engine)
{
  g_autoptr (GPtrArray) parts = layout_graph_split (graph);
  LayoutEngine requested = *engine;
  guint largest = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);
      LayoutEngine used = requested;

      if (!arrange_part (part, graph, &used))
        return FALSE;
      if (part->n_nodes > largest)
        {
          largest = part->n_nodes;
          *engine = used;
        }
    }
  if (parts->len > 0)
    place_parts (graph, parts, requested == LAYOUT_ENGINE_AUTO);
  return TRUE;
}

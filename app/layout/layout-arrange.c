/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-arrange.h"

#include "layout-engine.h"
#include "layout-pack.h"
#include "layout-spread.h"

#include <math.h>

/* From a graph to a picture: every connected part through an engine, room made between its
 * cards, and the parts packed. */

#define USUAL_LENGTH (70.0 * LAYOUT_POINT)
#define GAP (60.0 * LAYOUT_POINT)

static LayoutEngine
choose_engine (const LayoutGraph *part)
{
  return part->n_nodes <= 300 ? LAYOUT_ENGINE_NEATO : LAYOUT_ENGINE_SFDP;
}

static double
get_stretch (LayoutEngine engine)
{
  return engine == LAYOUT_ENGINE_DOT ? 1 : LAYOUT_ASPECT;
}

/* The pinned nodes of a part as they are to be. */
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
  layout_graph_move (part, dx / n, dy / n);
  for (guint i = 0; i < part->n_nodes; i++)
    if (part->nodes[i].pinned)
      {
        part->nodes[i].x = wanted->nodes[part->members[i]].x;
        part->nodes[i].y = wanted->nodes[part->members[i]].y;
      }
}

/* Side by side, with just the room the words on the line ask for. */
static void
arrange_pair (LayoutGraph *part)
{
  LayoutNode *from = &part->nodes[part->edges[0].from], *to = &part->nodes[part->edges[0].to];

  from->x = from->y = to->y = 0;
  to->x = (from->width + to->width) / 2 + MAX (part->edges[0].length, LAYOUT_MARGIN);
}

static gboolean
arrange_part (LayoutGraph       *part,
              const LayoutGraph *graph,
              LayoutEngine       engine)
{
  if (engine == LAYOUT_ENGINE_AUTO)
    engine = choose_engine (part);
  for (guint i = 0; i < part->n_edges; i++)
    if (part->edges[i].length <= 0)
      part->edges[i].length = USUAL_LENGTH;
  if (part->n_nodes == 2)
    arrange_pair (part);
  else if (part->n_nodes > 2 && !layout_engine_run (engine, part, get_stretch (engine)))
    return FALSE;
  if (layout_graph_has_pins (part))
    align (part, graph);
  layout_spread (part);
  return TRUE;
}

/* Parts with pinned nodes have their place already and only make room for each other. The
 * others are packed, and as a whole go below. */
static void
place_parts (LayoutGraph *graph,
             GPtrArray   *parts)
{
  g_autoptr (GPtrArray) loose = g_ptr_array_new ();
  g_autoptr (LayoutGraph) held = layout_graph_new (graph->n_nodes, 0);
  LayoutBox box;

  held->n_nodes = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);

      if (!layout_graph_has_pins (part))
        g_ptr_array_add (loose, part);
      else
        for (guint j = 0; j < part->n_nodes; j++)
          {
            held->members[held->n_nodes] = part->members[j];
            held->nodes[held->n_nodes++] = part->nodes[j];
          }
    }
  layout_pack (loose);
  if (held->n_nodes > 0)
    {
      layout_spread (held);
      box = layout_graph_get_box (held);
      for (guint i = 0; i < loose->len; i++)
        layout_graph_move (g_ptr_array_index (loose, i), round (box.left),
                           round (box.bottom + GAP));
    }
  for (guint i = 0; i < loose->len; i++)
    layout_graph_join (graph, g_ptr_array_index (loose, i));
  layout_graph_join (graph, held);
}

static LayoutGraph *
find_largest (GPtrArray *parts)
{
  LayoutGraph *largest = g_ptr_array_index (parts, 0);

  for (guint i = 1; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);

      if (part->n_nodes > largest->n_nodes)
        largest = part;
    }
  return largest;
}

/**
 * layout_arrange:
 * @graph: any graph
 * @engine: (inout): the engine asked for; on return the one used for the largest part
 *
 * Gives every node of @graph a place. Pinned ones keep theirs; when there are none, the
 * picture has its left top corner at 0, 0.
 *
 * Returns: whether there is a layout
 */
gboolean
layout_arrange (LayoutGraph  *graph,
                LayoutEngine *engine)
{
  g_autoptr (GPtrArray) parts = layout_graph_split (graph);

  for (guint i = 0; i < parts->len; i++)
    if (!arrange_part (g_ptr_array_index (parts, i), graph, *engine))
      return FALSE;
  if (parts->len > 0)
    {
      if (*engine == LAYOUT_ENGINE_AUTO)
        *engine = choose_engine (find_largest (parts));
      place_parts (graph, parts);
    }
  return TRUE;
}

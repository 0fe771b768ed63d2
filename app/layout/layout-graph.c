/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-graph.h"

#include <stdlib.h>
#include <string.h>

/* A graph of cards and lines as numbers, and its split into connected parts. Each part is laid out
 * alone, because engines handle disconnected graphs badly, and packing the finished parts uses the
 * area better. */

/* The two ends of an edge, without its direction. @index distinguishes edges between the same nodes. */
typedef struct {
  guint low, high, index;
} Pair;

static guint
find_root (guint *parent,
           guint  node)
{
  while (parent[node] != node)
    {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
  return node;
}

static guint *
find_roots (const LayoutGraph *graph)
{
  guint *parent = g_new (guint, graph->n_nodes);

  for (guint i = 0; i < graph->n_nodes; i++)
    parent[i] = i;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      guint a = find_root (parent, graph->edges[i].from);
      guint b = find_root (parent, graph->edges[i].to);

      /* The smallest index is the root. Thus the parts are in the order of their first nodes. */
      parent[MAX (a, b)] = MIN (a, b);
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    parent[i] = find_root (parent, i);
  return parent;
}

static int
compare_pairs (const void *a,
               const void *b)
{
  const Pair *left = a, *right = b;

  if (left->low != right->low)
    return left->low < right->low ? -1 : 1;
  if (left->high != right->high)
    return left->high < right->high ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static guint
sort_pairs (const LayoutGraph *graph,
            Pair              *pairs)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const LayoutEdge *edge = &graph->edges[i];

      if (edge->from != edge->to)
        pairs[n++] = (Pair) { MIN (edge->from, edge->to), MAX (edge->from, edge->to), i };
    }
  qsort (pairs, n, sizeof *pairs, compare_pairs);
  return n;
}

/* Numbers the parts, and the nodes within their parts. Returns the number of parts. */
static guint
number_parts (const LayoutGraph *graph,
              const guint       *roots,
              guint             *part_of,
              guint             *place,
              GArray            *sizes)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (roots[i] == i)
        {
          guint none = 0;

          part_of[i] = sizes->len;
          g_array_append_val (sizes, none);
        }
      part_of[i] = part_of[roots[i]];
      place[i] = g_array_index (sizes, guint, part_of[i])++;
    }
  return sizes->len;
}

static void
fill_nodes (const LayoutGraph *graph,
            const guint       *part_of,
            const guint       *place,
            GPtrArray         *parts)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, part_of[i]);

      part->nodes[place[i]] = graph->nodes[i];
      part->members[place[i]] = i;
    }
}

/* Adds one edge for each pair of linked nodes. Loops do not affect the position of a node, and
 * parallel edges would pull twice. The edge has the longest of the wanted lengths. It has the
 * direction of the first edge, because dot ranks by it. */
static void
fill_edges (const LayoutGraph *graph,
            const guint       *part_of,
            const guint       *place,
            GPtrArray         *parts)
{
  g_autofree Pair *pairs = g_new (Pair, graph->n_edges + 1);
  guint n_pairs = sort_pairs (graph, pairs);

  for (guint i = 0; i < n_pairs; i++)
    {
      const LayoutEdge *edge = &graph->edges[pairs[i].index];
      LayoutGraph *part = g_ptr_array_index (parts, part_of[edge->from]);

      if (i > 0 && pairs[i].low == pairs[i - 1].low && pairs[i].high == pairs[i - 1].high)
        {
          LayoutEdge *kept = &part->edges[part->n_edges - 1];

          kept->length = MAX (kept->length, edge->length);
          kept->n_lines++;
        }
      else
        part->edges[part->n_edges++] = (LayoutEdge) { place[edge->from], place[edge->to],
                                                      edge->length, 1 };
    }
}

/**
 * layout_graph_new:
 *
 * Returns: (transfer full): a graph with this number of nodes and edges, all zero
 */
LayoutGraph *
layout_graph_new (guint n_nodes,
                  guint n_edges)
{
  LayoutGraph *graph = g_new0 (LayoutGraph, 1);

  graph->n_nodes = n_nodes;
  graph->n_edges = n_edges;
  graph->nodes = g_new0 (LayoutNode, n_nodes);
  graph->edges = g_new0 (LayoutEdge, n_edges);
  graph->members = g_new0 (guint, n_nodes);
  return graph;
}

/**
 * layout_graph_copy:
 *
 * Returns: (transfer full): a copy
 */
LayoutGraph *
layout_graph_copy (const LayoutGraph *graph)
{
  LayoutGraph *copy = layout_graph_new (graph->n_nodes, graph->n_edges);

  /* Of nothing there is no array. */
  if (graph->n_nodes > 0)
    {
      memcpy (copy->nodes, graph->nodes, graph->n_nodes * sizeof *graph->nodes);
      memcpy (copy->members, graph->members, graph->n_nodes * sizeof *graph->members);
    }
  if (graph->n_edges > 0)
    memcpy (copy->edges, graph->edges, graph->n_edges * sizeof *graph->edges);
  return copy;
}

void
layout_graph_free (LayoutGraph *graph)
{
  g_free (graph->nodes);
  g_free (graph->edges);
  g_free (graph->members);
  g_free (graph);
}

/**
 * layout_graph_split:
 *
 * Splits @graph into its connected parts, in the order of their first nodes. Loops are left out and parallel
 * edges are merged.
 *
 * Returns: (transfer full) (element-type LayoutGraph): the parts
 */
GPtrArray *
layout_graph_split (const LayoutGraph *graph)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) layout_graph_free);
  g_autofree guint *roots = find_roots (graph);
  g_autofree guint *part_of = g_new (guint, graph->n_nodes);
  g_autofree guint *place = g_new (guint, graph->n_nodes);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_parts = number_parts (graph, roots, part_of, place, sizes);
  g_autofree guint *n_edges = g_new0 (guint, n_parts);

  for (guint i = 0; i < graph->n_edges; i++)
    n_edges[part_of[graph->edges[i].from]]++;
  for (guint i = 0; i < n_parts; i++)
    {
      LayoutGraph *part = layout_graph_new (g_array_index (sizes, guint, i), n_edges[i]);

      part->n_edges = 0;
      part->preview = graph->preview;
      g_ptr_array_add (parts, part);
    }
  fill_nodes (graph, part_of, place, parts);
  fill_edges (graph, part_of, place, parts);
  return parts;
}

/**
 * layout_graph_join:
 *
 * Copies the positions of the nodes of @part to @graph, from which it was split.
 */
void
layout_graph_join (LayoutGraph       *graph,
                   const LayoutGraph *part)
{
  for (guint i = 0; i < part->n_nodes; i++)
    {
      graph->nodes[part->members[i]].x = part->nodes[i].x;
      graph->nodes[part->members[i]].y = part->nodes[i].y;
    }
}

/**
 * layout_graph_get_box:
 *
 * Returns: the smallest box around all cards of @graph
 */
LayoutBox
layout_graph_get_box (const LayoutGraph *graph)
{
  LayoutBox box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const LayoutNode *node = &graph->nodes[i];

      box.left = MIN (box.left, node->x - node->width / 2);
      box.top = MIN (box.top, node->y - node->height / 2);
      box.right = MAX (box.right, node->x + node->width / 2);
      box.bottom = MAX (box.bottom, node->y + node->height / 2);
    }
  return box;
}

/**
 * layout_graph_move:
 *
 * Moves all nodes of @graph by the same offset, even the pinned ones.
 */
void
layout_graph_move (LayoutGraph *graph,
                   double       dx,
                   double       dy)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x += dx;
      graph->nodes[i].y += dy;
    }
}

/**
 * layout_graph_has_pins:
 *
 * Returns: whether any node of @graph is pinned
 */
gboolean
layout_graph_has_pins (const LayoutGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].pinned)
      return TRUE;
  return FALSE;
}

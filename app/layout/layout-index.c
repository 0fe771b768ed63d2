/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-index.h"

#include <math.h>
#include <string.h>

/* A spatial index that finds the cards which may touch a card at a point. It is a grid whose cells
 * are as large as the largest card and its margin, so that a search visits only nine cells. The cells
 * are buckets of a hash table, so that the grid has no border. */

struct _LayoutIndex {
  const LayoutGraph *graph; /* borrowed */
  double cell_width, cell_height;
  guint mask;
  int *first; /* by bucket: the node added last, or -1 */
  int *next;  /* by node: the node that was added to the bucket before it, or -1 */
  int *column, *row;
};

static guint
get_bucket (const LayoutIndex *index,
            int                column,
            int                row)
{
  guint32 hash = (guint32) column * 0x9e3779b1u ^ (guint32) row * 0x85ebca77u;

  return (hash ^ hash >> 15) & index->mask;
}

/**
 * layout_index_new:
 * @graph: (transfer none): must outlive the index
 * @margin: the largest distance at which two cards are of interest
 *
 * Returns: (transfer full): an empty index for the nodes of @graph
 */
LayoutIndex *
layout_index_new (const LayoutGraph *graph,
                  double             margin)
{
  LayoutIndex *index = g_new0 (LayoutIndex, 1);
  guint n_buckets = 16;

  index->graph = graph;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      index->cell_width = MAX (index->cell_width, graph->nodes[i].width);
      index->cell_height = MAX (index->cell_height, graph->nodes[i].height);
    }
  index->cell_width += margin;
  index->cell_height += margin;
  while (n_buckets < graph->n_nodes)
    n_buckets *= 2;
  index->mask = n_buckets - 1;
  index->first = g_new (int, n_buckets);
  layout_index_clear (index);
  index->next = g_new (int, graph->n_nodes);
  index->column = g_new (int, graph->n_nodes);
  index->row = g_new (int, graph->n_nodes);
  return index;
}

void
layout_index_free (LayoutIndex *index)
{
  g_free (index->first);
  g_free (index->next);
  g_free (index->column);
  g_free (index->row);
  g_free (index);
}

/**
 * layout_index_clear:
 *
 * Removes all nodes.
 */
void
layout_index_clear (LayoutIndex *index)
{
  memset (index->first, 0xff, (index->mask + 1) * sizeof *index->first);
}

/**
 * layout_index_add:
 *
 * Adds a node at its current position. The index does not change when the node moves.
 */
void
layout_index_add (LayoutIndex *index,
                  guint        node)
{
  guint bucket;

  index->column[node] = floor (index->graph->nodes[node].x / index->cell_width);
  index->row[node] = floor (index->graph->nodes[node].y / index->cell_height);
  bucket = get_bucket (index, index->column[node], index->row[node]);
  index->next[node] = index->first[bucket];
  index->first[bucket] = node;
}

/**
 * layout_index_fill:
 *
 * Removes all nodes, and adds all nodes of the graph at their current positions.
 */
void
layout_index_fill (LayoutIndex *index)
{
  layout_index_clear (index);
  for (guint i = index->graph->n_nodes; i-- > 0;)
    layout_index_add (index, i);
}

/**
 * layout_index_visit:
 * @visit: (scope call): called for each node in the cells around the point; returns %TRUE to stop
 *
 * Returns: whether @visit stopped the search
 */
gboolean
layout_index_visit (const LayoutIndex *index,
                    double             x,
                    double             y,
                    LayoutIndexFunc    visit,
                    gpointer           data)
{
  int column = floor (x / index->cell_width), row = floor (y / index->cell_height);

  for (int r = row - 1; r <= row + 1; r++)
    for (int c = column - 1; c <= column + 1; c++)
      for (int node = index->first[get_bucket (index, c, r)]; node >= 0; node = index->next[node])
        if (index->column[node] == c && index->row[node] == r && visit (node, data))
          return TRUE;
  return FALSE;
}

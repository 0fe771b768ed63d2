/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-chain.h"

#include "layout-pack.h"

#include <math.h>

/* Long chains: cards of which each is joined to the next only. They are written in rows, like text, but every other row
 * leads back, so that no line is longer than another. All chains of a graph have rows of the same width at most; it is
 * the one with which the whole picture needs the smallest sheet. */

#define MIN_NODES 10

/* Between two rows: a margin, and room for the words of the line that joins them. */
#define ROW_GAP (28 * LAYOUT_POINT)
#define LABEL_HEIGHT (16 * LAYOUT_POINT)
#define MAX_LABELS 6

#define N_WIDTHS 30
#define WIDTH_RATIO 1.13

/* A chain, from its first card to its last. */
typedef struct {
  LayoutGraph *part; /* borrowed */
  guint *nodes;
  const LayoutEdge **edges; /* from each of @nodes to the next */
} Chain;

static void
chain_free (gpointer data)
{
  Chain *chain = data;

  g_free (chain->nodes);
  g_free (chain->edges);
  g_free (chain);
}

static guint
get_other_end (const LayoutEdge *edge,
               guint             node)
{
  return edge->from == node ? edge->to : edge->from;
}

static void
reverse (Chain *chain)
{
  guint n = chain->part->n_nodes;

  for (guint i = 0; i < n / 2; i++)
    {
      guint node = chain->nodes[i];

      chain->nodes[i] = chain->nodes[n - 1 - i];
      chain->nodes[n - 1 - i] = node;
    }
  for (guint i = 0; i < (n - 1) / 2; i++)
    {
      const LayoutEdge *edge = chain->edges[i];

      chain->edges[i] = chain->edges[n - 2 - i];
      chain->edges[n - 2 - i] = edge;
    }
}

/* Most edges lead from a card to the next. */
static Chain *
chain_new (LayoutGraph *part)
{
  Chain *chain = g_new (Chain, 1);
  g_autofree const LayoutEdge **first = g_new0 (const LayoutEdge *, part->n_nodes);
  g_autofree const LayoutEdge **second = g_new0 (const LayoutEdge *, part->n_nodes);
  guint node = 0, n_backwards = 0;

  *chain = (Chain) { part, g_new (guint, part->n_nodes), g_new (const LayoutEdge *, part->n_nodes) };
  for (guint i = 0; i < part->n_edges; i++)
    {
      const LayoutEdge *edge = &part->edges[i];

      *(first[edge->from] == NULL ? &first[edge->from] : &second[edge->from]) = edge;
      *(first[edge->to] == NULL ? &first[edge->to] : &second[edge->to]) = edge;
    }
  while (second[node] != NULL)
    node++;
  chain->nodes[0] = node;
  for (guint i = 0; i + 1 < part->n_nodes; i++)
    {
      chain->edges[i] = i > 0 && first[node] == chain->edges[i - 1] ? second[node] : first[node];
      n_backwards += chain->edges[i]->to == node;
      node = chain->nodes[i + 1] = get_other_end (chain->edges[i], node);
    }
  if (2 * n_backwards > part->n_edges)
    reverse (chain);
  return chain;
}

/* Places the cards in rows between 0 and @width. */
static void
fold (Chain  *chain,
      double  width)
{
  LayoutNode *nodes = chain->part->nodes, *last = &nodes[chain->nodes[0]];
  int way = 1;

  last->x = last->width / 2;
  last->y = 0;
  for (guint i = 1; i < chain->part->n_nodes; i++)
    {
      LayoutNode *node = &nodes[chain->nodes[i]];
      const LayoutEdge *edge = chain->edges[i - 1];
      double step = (last->width + node->width) / 2 + MAX (edge->length, LAYOUT_MARGIN);
      double edge_x = last->x + way * (step + node->width / 2);

      node->x = last->x + way * step;
      node->y = last->y;
      if (edge_x < 0 || edge_x > width)
        {
          node->x = last->x;
          node->y += (last->height + node->height) / 2 + ROW_GAP + MIN (edge->n_lines, MAX_LABELS) * LABEL_HEIGHT;
          way = -way;
        }
      node->x = round (node->x);
      node->y = round (node->y);
      last = node;
    }
}

static void
fold_all (GPtrArray *chains,
          double     width)
{
  for (guint i = 0; i < chains->len; i++)
    fold (g_ptr_array_index (chains, i), width);
}

static double
get_widest_card (GPtrArray *chains)
{
  double widest = 0;

  for (guint i = 0; i < chains->len; i++)
    {
      const LayoutGraph *part = ((Chain *) g_ptr_array_index (chains, i))->part;

      for (guint j = 0; j < part->n_nodes; j++)
        widest = MAX (widest, part->nodes[j].width);
    }
  return widest;
}

/**
 * layout_chain_is_long:
 * @part: a connected graph
 *
 * Returns: whether @part is a chain that is written in rows
 */
gboolean
layout_chain_is_long (const LayoutGraph *part)
{
  g_autofree guint *degrees = NULL;

  if (part->n_nodes < MIN_NODES || part->n_edges + 1 != part->n_nodes || layout_graph_has_pins (part))
    return FALSE;
  degrees = g_new0 (guint, part->n_nodes);
  for (guint i = 0; i < part->n_edges; i++)
    if (++degrees[part->edges[i].from] > 2 || ++degrees[part->edges[i].to] > 2)
      return FALSE;
  return TRUE;
}

/**
 * layout_chain_fold:
 * @parts: (element-type LayoutGraph): all parts that are to be packed, with places for all that are no long chains
 *
 * Places the cards of all long chains among @parts.
 */
void
layout_chain_fold (GPtrArray *parts)
{
  g_autoptr (GPtrArray) chains = g_ptr_array_new_with_free_func (chain_free);
  double best = 0, least = G_MAXDOUBLE, width;

  for (guint i = 0; i < parts->len; i++)
    if (layout_chain_is_long (g_ptr_array_index (parts, i)))
      g_ptr_array_add (chains, chain_new (g_ptr_array_index (parts, i)));
  if (chains->len == 0)
    return;
  width = 2 * get_widest_card (chains);
  for (guint i = 0; i < N_WIDTHS; i++, width *= WIDTH_RATIO)
    {
      double sheet;

      fold_all (chains, width);
      sheet = layout_pack_get_sheet_width (parts);
      if (sheet < least)
        {
          least = sheet;
          best = width;
        }
    }
  fold_all (chains, best);
}

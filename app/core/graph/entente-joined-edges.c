/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-joined-edges.h"

#include <stdlib.h>

/* An edge on the way to be joined with those beside it. */
typedef struct {
  guint from, to;
  guint index;
} Pair;

static int
compare_pairs (const void *a,
               const void *b)
{
  const Pair *x = a, *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static Pair *
sort_pairs (const EntenteGraphEdge *edges,
            guint                   n_edges,
            gboolean                directed)
{
  Pair *pairs = g_new (Pair, n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      gboolean turned = !directed && edges[i].from > edges[i].to;

      pairs[i] = (Pair) { turned ? edges[i].to : edges[i].from, turned ? edges[i].from : edges[i].to, i };
    }
  if (n_edges > 1)
    qsort (pairs, n_edges, sizeof *pairs, compare_pairs);
  return pairs;
}

static void
join (GArray     *joined,
      const Pair *pair,
      double      weight)
{
  EntenteJoinedEdge *last = joined->len > 0 ? &g_array_index (joined, EntenteJoinedEdge, joined->len - 1) : NULL;

  if (last == NULL || last->from != pair->from || last->to != pair->to)
    {
      EntenteJoinedEdge edge = { pair->from, pair->to, weight, 1 / weight, 1 };

      g_array_append_val (joined, edge);
      return;
    }
  last->strength += weight;
  last->length = MIN (last->length, 1 / weight);
  last->n_edges++;
}

/**
 * entente_joined_edges_new:
 * @edges: (array length=n_edges) (nullable): edges
 * @n_edges: how many
 * @weights: (array length=n_edges) (nullable): their weights, above 0; %NULL if each has 1
 * @directed: whether edges that lead opposite ways are not to be joined
 * @places: (out caller-allocates) (array length=n_edges) (nullable): for each edge the index of what it became part
 *   of; %G_MAXUINT for one from a node to itself
 *
 * Returns: (transfer full) (element-type EntenteJoinedEdge): the joined edges, in the order of their nodes
 */
GArray *
entente_joined_edges_new (const EntenteGraphEdge *edges,
                          guint                   n_edges,
                          const double           *weights,
                          gboolean                directed,
                          guint                  *places)
{
  g_autofree Pair *pairs = NULL;
  GArray *joined;

  g_return_val_if_fail (edges != NULL || n_edges == 0, NULL);

  pairs = sort_pairs (edges, n_edges, directed);
  joined = g_array_new (FALSE, FALSE, sizeof (EntenteJoinedEdge));
  for (guint i = 0; i < n_edges; i++)
    {
      gboolean loop = pairs[i].from == pairs[i].to;

      if (!loop)
        join (joined, &pairs[i], weights != NULL ? weights[pairs[i].index] : 1);
      if (places != NULL)
        places[pairs[i].index] = loop ? G_MAXUINT : joined->len - 1;
    }
  return joined;
}

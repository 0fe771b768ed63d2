/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-adjacency.h"

/**
 * entente_adjacency_new:
 * @n_nodes: how many nodes there are
 * @edges: (array length=n_edges) (nullable): edges between them
 * @n_edges: how many
 *
 * Returns: (transfer full): the neighbours of each node
 */
EntenteAdjacency *
entente_adjacency_new (guint                   n_nodes,
                       const EntenteGraphEdge *edges,
                       guint                   n_edges)
{
  EntenteAdjacency *self;
  g_autofree guint *ends = NULL;

  g_return_val_if_fail (edges != NULL || n_edges == 0, NULL);

  self = g_new0 (EntenteAdjacency, 1);
  self->starts = g_new0 (guint, n_nodes + 1);
  self->neighbours = g_new (EntenteNeighbour, 2 * (gsize) n_edges);
  for (guint i = 0; i < n_edges; i++)
    {
      self->starts[edges[i].from + 1]++;
      self->starts[edges[i].to + 1]++;
    }
  for (guint i = 0; i < n_nodes; i++)
    self->starts[i + 1] += self->starts[i];

  ends = g_memdup2 (self->starts, (n_nodes + 1) * sizeof *ends);
  for (guint i = 0; i < n_edges; i++)
    {
      self->neighbours[ends[edges[i].from]++] = (EntenteNeighbour) { edges[i].to, i };
      self->neighbours[ends[edges[i].to]++] = (EntenteNeighbour) { edges[i].from, i };
    }
  return self;
}

/**
 * entente_adjacency_free:
 * @self: (nullable) (transfer full): neighbours
 */
void
entente_adjacency_free (EntenteAdjacency *self)
{
  if (self == NULL)
    return;

  g_free (self->starts);
  g_free (self->neighbours);
  g_free (self);
}

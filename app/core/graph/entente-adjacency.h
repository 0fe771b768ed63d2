/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-graph.h"

G_BEGIN_DECLS

/**
 * EntenteNeighbour:
 * @node: the node at the other end of an edge
 * @edge: the index of that edge
 */
typedef struct {
  guint node, edge;
} EntenteNeighbour;

/**
 * EntenteAdjacency:
 * @starts: (array): for each node where its neighbours begin, and one number more: where the last ones end
 * @neighbours: (array): those of node i are from @starts[i] to before @starts[i + 1], in the order of the
 *   edges. Each edge is there twice, once at each end; an edge from a node to itself twice at that node.
 *
 * The neighbours of each node, whichever way the edges lead, in compressed form.
 */
typedef struct {
  guint *starts;
  EntenteNeighbour *neighbours;
} EntenteAdjacency;

EntenteAdjacency *entente_adjacency_new (guint n_nodes, const EntenteGraphEdge *edges, guint n_edges);
void entente_adjacency_free (EntenteAdjacency *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAdjacency, entente_adjacency_free)

G_END_DECLS

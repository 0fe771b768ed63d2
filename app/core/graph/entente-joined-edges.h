/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-graph.h"

G_BEGIN_DECLS

/* Edges of which no two join the same nodes and none joins a node to itself. */

/**
 * EntenteJoinedEdge:
 * @from: a node
 * @to: another one; the higher one where edges lead both ways
 * @strength: the sum of the weights of the edges that were joined
 * @length: the length of the shortest of them, which is 1 divided by the weight
 * @n_edges: how many were joined
 */
typedef struct {
  guint from, to;
  double strength, length;
  guint n_edges;
} EntenteJoinedEdge;

GArray *entente_joined_edges_new (const EntenteGraphEdge *edges, guint n_edges, const double *weights,
                                  gboolean directed, guint *places);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-graph.h"

G_BEGIN_DECLS

/**
 * EntenteCentrality:
 * @ENTENTE_CENTRALITY_DEGREE: the edges of a node, or the sum of their weights; an edge from a node to itself counts
 *   once
 * @ENTENTE_CENTRALITY_PAGERANK: the share of time that someone spends at a node who goes along edges at random, along
 *   those of more weight more often, and begins anew anywhere once in about seven steps (damping 0.85); all nodes
 *   together have 1
 * @ENTENTE_CENTRALITY_BETWEENNESS: of the shortest ways between two other nodes, the share that leads through a node;
 *   of all pairs, those without a way included. From 0 to 1
 * @ENTENTE_CENTRALITY_CLOSENESS: how many nodes can be reached, by the sum of the distances to them, times the share
 *   of all others that can be reached (Wasserman and Faust). Thus a node of a small component is not close to all
 *   because it is close to the few that there are; a node without edges has 0. From 0 to 1 where no edge is shorter
 *   than 1
 *
 * In which sense a node is central.
 */
typedef enum {
  ENTENTE_CENTRALITY_DEGREE,
  ENTENTE_CENTRALITY_PAGERANK,
  ENTENTE_CENTRALITY_BETWEENNESS,
  ENTENTE_CENTRALITY_CLOSENESS,
  ENTENTE_N_CENTRALITIES
} EntenteCentrality;

/**
 * EntenteMeasuresFlags:
 * @ENTENTE_MEASURES_DIRECTED: edges lead one way only, for the centralities: PageRank goes along them, ways lead along
 *   them, and closeness is to what a node reaches. Communities, components, bridges and cut nodes are the same
 * @ENTENTE_MEASURES_WAYS: also those centralities that look for a way between any two nodes, betweenness and
 *   closeness, which takes as long as nodes and edges multiplied
 */
typedef enum {
  ENTENTE_MEASURES_DEFAULT = 0,
  ENTENTE_MEASURES_DIRECTED = 1 << 0,
  ENTENTE_MEASURES_WAYS = 1 << 1,
} EntenteMeasuresFlags;

/**
 * EntenteMeasures:
 * @n_nodes: how many nodes there are
 * @n_edges: how many edges
 * @centralities: for each centrality its value by node; %NULL if it was not asked for
 * @communities: (array length=n_nodes): the community of each node: nodes with more edges among them than chance would
 *   give (Leiden, by modularity). The same graph always has the same ones. They are numbered from 0, the largest first
 * @n_communities: how many
 * @components: (array length=n_nodes): the component of each node: nodes between which there is a way, whichever way
 *   the edges lead; numbered as communities
 * @n_components: how many
 * @cut_nodes: (array length=n_nodes): whether more components would be left without the node and its edges
 * @bridges: (array length=n_edges): whether more components would be left without the edge
 *
 * What can be said of nodes and edges by numbers alone.
 */
typedef struct {
  guint n_nodes, n_edges;
  double *centralities[ENTENTE_N_CENTRALITIES];
  guint *communities;
  guint n_communities;
  guint *components;
  guint n_components;
  gboolean *cut_nodes;
  gboolean *bridges;
} EntenteMeasures;

EntenteMeasures *entente_measures_new (guint n_nodes, const EntenteGraphEdge *edges, guint n_edges,
                                       const double *weights, EntenteMeasuresFlags flags, GCancellable *cancellable,
                                       GError **error);
void entente_measures_free (EntenteMeasures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMeasures, entente_measures_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-graph.h"

G_BEGIN_DECLS

/* The most steps of the chains besides the shortest and the best one, and the most such chains that are looked for. */
#define ENTENTE_CHAINS_MAX_STEPS 4
#define ENTENTE_CHAINS_MAX 1000

/**
 * EntenteChain:
 * @edges: (element-type guint): the edges from the first node to the last, by their indexes
 * @weakest: the worst rank among them
 * @sum: the sum of their ranks
 *
 * A way from one node to another that comes to no node twice.
 */
typedef struct {
  GArray *edges;
  guint weakest;
  guint sum;
} EntenteChain;

/**
 * EntenteChains:
 * @best: (nullable): the chain whose worst edge is best. Of several, that with the fewest edges, then that with the
 *   least sum of ranks. %NULL if there is no way at all
 * @shortest: (nullable): the chain with the fewest edges. Of several, the best by the same rules
 * @others: (element-type EntenteChain): all others of up to %ENTENTE_CHAINS_MAX_STEPS edges; by length, then the best
 *   first. Of several edges between the same two nodes only the best is gone along
 * @is_complete: whether these are all; %FALSE if there are more than %ENTENTE_CHAINS_MAX, or finding them would take
 *   too long
 */
typedef struct {
  EntenteChain *best, *shortest;
  GPtrArray *others;
  gboolean is_complete;
} EntenteChains;

EntenteChains *entente_chains_new (guint n_nodes, const EntenteGraphEdge *edges, guint n_edges, const guint8 *ranks,
                                   gboolean directed, guint from, guint to, GCancellable *cancellable);
void entente_chains_free (EntenteChains *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChains, entente_chains_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chains.h"

#include <stdlib.h>

/* The chains between two nodes. A search in breadth for each rank finds the best and the shortest in a few
 * milliseconds, so that igraph, in which only one thread may be at a time, is not needed. */

#define NOWHERE G_MAXUINT
#define N_RANKS 256

/* How many arcs are looked at before the search for others is given up: about half a second. */
#define MAX_WORK 100000000
#define WORK_BETWEEN_CHECKS 1000000

/* The best edge from one node to another. */
typedef struct {
  guint from, to;
  guint edge;
  guint rank;
} Arc;

typedef struct {
  guint n_nodes;
  GArray *arcs;     /* of Arc, by @from and @to */
  guint *starts;    /* by node, and one more */
  guint from, to;
  guint *distances; /* by node: the steps from @from in the last search */
} Network;

/* The search for all chains of one length. */
typedef struct {
  const Network *network;
  const guint *to_end;  /* by node: the steps to the end; NOWHERE */
  guint path[ENTENTE_CHAINS_MAX_STEPS + 1];
  guint arcs[ENTENTE_CHAINS_MAX_STEPS];
  GPtrArray *found;
  guint64 work, next_check;
  gboolean stopped;
  GCancellable *cancellable;
} Walk;

static void
chain_free (gpointer data)
{
  EntenteChain *self = data;

  if (self == NULL)
    return;
  g_array_unref (self->edges);
  g_free (self);
}

static const Arc *
get_arc (const Network *network,
         guint          nth)
{
  return &g_array_index (network->arcs, Arc, nth);
}

static int
compare_arcs (const void *a,
              const void *b)
{
  const Arc *x = a, *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return x->edge < y->edge ? -1 : x->edge > y->edge;
}

/* Keeps the first of those that lead from one node to another. */
static GArray *
pick_best (GArray *arcs)
{
  GArray *best = g_array_new (FALSE, FALSE, sizeof (Arc));

  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *arc = &g_array_index (arcs, Arc, i);
      const Arc *last = best->len > 0 ? &g_array_index (best, Arc, best->len - 1) : NULL;

      if (last == NULL || last->from != arc->from || last->to != arc->to)
        g_array_append_val (best, *arc);
    }
  return best;
}

static void
index_arcs (Network *network)
{
  network->starts = g_new0 (guint, network->n_nodes + 1);
  for (guint i = 0; i < network->arcs->len; i++)
    network->starts[get_arc (network, i)->from + 1]++;
  for (guint i = 0; i < network->n_nodes; i++)
    network->starts[i + 1] += network->starts[i];
}

/* Turned, all arcs lead the other way. */
static void
network_init (Network                *network,
              guint                   n_nodes,
              const EntenteGraphEdge *edges,
              guint                   n_edges,
              const guint8           *ranks,
              gboolean                directed,
              gboolean                turned)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (Arc));

  for (guint i = 0; i < n_edges; i++)
    {
      Arc there = { edges[i].from, edges[i].to, i, ranks[i] }, back = { edges[i].to, edges[i].from, i, ranks[i] };

      if (edges[i].from == edges[i].to)
        continue;
      if (!directed || !turned)
        g_array_append_val (arcs, there);
      if (!directed || turned)
        g_array_append_val (arcs, back);
    }
  if (arcs->len > 1)
    qsort (arcs->data, arcs->len, sizeof (Arc), compare_arcs);
  network->n_nodes = n_nodes;
  network->arcs = pick_best (arcs);
  network->distances = g_new (guint, n_nodes);
  index_arcs (network);
}

static void
network_clear (Network *network)
{
  g_array_unref (network->arcs);
  g_free (network->starts);
  g_free (network->distances);
}

/* Counts the steps from a node along arcs of at most a rank. */
static void
measure_distances (Network *network,
                   guint    from,
                   guint    rank)
{
  g_autofree guint *queue = g_new (guint, network->n_nodes);
  guint n = 0;

  for (guint i = 0; i < network->n_nodes; i++)
    network->distances[i] = NOWHERE;
  network->distances[from] = 0;
  queue[n++] = from;
  for (guint i = 0; i < n; i++)
    for (guint j = network->starts[queue[i]]; j < network->starts[queue[i] + 1]; j++)
      {
        const Arc *arc = get_arc (network, j);

        if (arc->rank > rank || network->distances[arc->to] != NOWHERE)
          continue;
        network->distances[arc->to] = network->distances[queue[i]] + 1;
        queue[n++] = arc->to;
      }
}

static EntenteChain *
chain_new (const Network *network,
           const guint   *arcs,
           guint          n)
{
  EntenteChain *chain = g_new0 (EntenteChain, 1);

  chain->edges = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    {
      const Arc *arc = get_arc (network, arcs[i]);

      g_array_append_val (chain->edges, arc->edge);
      chain->weakest = MAX (chain->weakest, arc->rank);
      chain->sum += arc->rank;
    }
  return chain;
}

/* The best sums of ranks, and by which arcs they are reached. */
typedef struct {
  guint rank;  /* that may be gone along */
  guint *sums; /* by node; NOWHERE */
  guint *last; /* by node: an arc */
} Sums;

/* Goes one step on from a node. Returns in @next what is reached. */
static void
add_step (const Network *network,
          Sums          *sums,
          guint          at,
          GArray        *next)
{
  for (guint i = network->starts[at]; i < network->starts[at + 1]; i++)
    {
      const Arc *arc = get_arc (network, i);

      if (arc->rank > sums->rank || network->distances[arc->to] != network->distances[at] + 1)
        continue;
      if (sums->sums[arc->to] == NOWHERE)
        g_array_append_val (next, arc->to);
      if (sums->sums[arc->to] > sums->sums[at] + arc->rank)
        {
          sums->sums[arc->to] = sums->sums[at] + arc->rank;
          sums->last[arc->to] = i;
        }
    }
}

static EntenteChain *
trace_back (const Network *network,
            const Sums    *sums)
{
  guint length = network->distances[network->to];
  g_autofree guint *arcs = g_new (guint, length + 1);
  guint node = network->to;

  for (guint step = length; step > 0; step--)
    {
      arcs[step - 1] = sums->last[node];
      node = get_arc (network, sums->last[node])->from;
    }
  return chain_new (network, arcs, length);
}

/* Of the chains with the fewest steps along arcs of at most a rank, that with the least sum of ranks. The distances are
 * those of this rank. */
static EntenteChain *
trace_chain (const Network *network,
             guint          rank)
{
  g_autofree guint *by_node = g_new (guint, network->n_nodes), *last = g_new (guint, network->n_nodes);
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  Sums sums = { rank, by_node, last };

  for (guint i = 0; i < network->n_nodes; i++)
    sums.sums[i] = NOWHERE;
  sums.sums[network->from] = 0;
  g_array_append_val (nodes, network->from);
  for (guint step = 0; step < network->distances[network->to]; step++)
    {
      g_autoptr (GArray) next = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < nodes->len; i++)
        add_step (network, &sums, g_array_index (nodes, guint, i), next);
      g_array_unref (nodes);
      nodes = g_steal_pointer (&next);
    }
  return trace_back (network, &sums);
}

/* Finds the best chain, and the best of the shortest, by raising the rank that may be gone along. */
static void
find_best (EntenteChains *self,
           Network       *network,
           GCancellable  *cancellable)
{
  gboolean used[N_RANKS] = { FALSE };
  guint length;

  for (guint i = 0; i < network->arcs->len; i++)
    used[get_arc (network, i)->rank] = TRUE;
  measure_distances (network, network->from, N_RANKS);
  length = network->distances[network->to];
  for (guint rank = 0; length != NOWHERE && rank < N_RANKS && self->shortest == NULL; rank++)
    {
      if (!used[rank] || g_cancellable_is_cancelled (cancellable))
        continue;
      measure_distances (network, network->from, rank);
      if (network->distances[network->to] == NOWHERE)
        continue;
      if (self->best == NULL)
        self->best = trace_chain (network, rank);
      if (network->distances[network->to] == length)
        self->shortest = trace_chain (network, rank);
    }
}

static gboolean
is_on_path (const Walk *walk,
            guint       n,
            guint       node)
{
  for (guint i = 0; i < n; i++)
    if (walk->path[i] == node)
      return TRUE;
  return FALSE;
}

static gboolean
goes_on (Walk *walk)
{
  if (walk->work >= walk->next_check)
    {
      walk->next_check += WORK_BETWEEN_CHECKS;
      walk->stopped = walk->stopped || walk->work >= MAX_WORK || g_cancellable_is_cancelled (walk->cancellable);
    }
  return !walk->stopped;
}

/* Walks on from the last node of the path, which has some steps already, until it has all. */
static void
walk_on (Walk  *walk,
         guint  n_steps,
         guint  length)
{
  const Network *network = walk->network;
  guint at = walk->path[n_steps];

  for (guint i = network->starts[at]; i < network->starts[at + 1] && goes_on (walk); i++)
    {
      guint next = get_arc (network, i)->to;
      guint left = length - n_steps - 1;

      walk->work++;
      if (walk->to_end[next] == NOWHERE || walk->to_end[next] > left || (next == network->to) != (left == 0) ||
          is_on_path (walk, n_steps + 1, next))
        continue;
      walk->arcs[n_steps] = i;
      walk->path[n_steps + 1] = next;
      if (left > 0)
        walk_on (walk, n_steps + 1, length);
      else if (walk->found->len < ENTENTE_CHAINS_MAX)
        g_ptr_array_add (walk->found, chain_new (network, walk->arcs, length));
      else
        walk->stopped = TRUE;
    }
}

static int
compare_chains (gconstpointer a,
                gconstpointer b)
{
  const EntenteChain *x = *(const EntenteChain *const *) a, *y = *(const EntenteChain *const *) b;

  if (x->edges->len != y->edges->len)
    return x->edges->len < y->edges->len ? -1 : 1;
  if (x->weakest != y->weakest)
    return x->weakest < y->weakest ? -1 : 1;
  if (x->sum != y->sum)
    return x->sum < y->sum ? -1 : 1;
  for (guint i = 0; i < x->edges->len; i++)
    {
      guint p = g_array_index (x->edges, guint, i), q = g_array_index (y->edges, guint, i);

      if (p != q)
        return p < q ? -1 : 1;
    }
  return 0;
}

static gboolean
is_same (const EntenteChain *a,
         const EntenteChain *b)
{
  return a != NULL && compare_chains (&a, &b) == 0;
}

static void
find_others (EntenteChains *self,
             const Network *network,
             const guint   *to_end,
             GCancellable  *cancellable)
{
  Walk walk = { .network = network, .to_end = to_end, .found = self->others, .cancellable = cancellable };

  walk.path[0] = network->from;
  for (guint length = 1; length <= ENTENTE_CHAINS_MAX_STEPS; length++)
    walk_on (&walk, 0, length);
  self->is_complete = !walk.stopped;
  for (guint i = self->others->len; i > 0; i--)
    if (is_same (self->best, self->others->pdata[i - 1]) || is_same (self->shortest, self->others->pdata[i - 1]))
      g_ptr_array_remove_index (self->others, i - 1);
  g_ptr_array_sort (self->others, compare_chains);
}

/**
 * entente_chains_new:
 * @n_nodes: how many nodes there are
 * @edges: (array length=n_edges) (nullable): edges between them
 * @n_edges: how many
 * @ranks: (array length=n_edges) (nullable): how bad each edge is; 0 is best
 * @directed: whether edges can only be gone along the way they lead
 * @from: a node
 * @to: another one
 * @cancellable: (nullable): stops it
 *
 * Takes a few milliseconds for 20,000 nodes and 40,000 edges, and at most about half a second.
 *
 * Returns: (transfer full) (nullable): the chains from the one to the other; %NULL if it was cancelled
 */
EntenteChains *
entente_chains_new (guint                   n_nodes,
                    const EntenteGraphEdge *edges,
                    guint                   n_edges,
                    const guint8           *ranks,
                    gboolean                directed,
                    guint                   from,
                    guint                   to,
                    GCancellable           *cancellable)
{
  g_autoptr (EntenteChains) self = NULL;
  Network network = { 0 }, turned = { 0 };

  g_return_val_if_fail (from < n_nodes && to < n_nodes && from != to, NULL);
  g_return_val_if_fail ((edges != NULL && ranks != NULL) || n_edges == 0, NULL);

  self = g_new0 (EntenteChains, 1);
  self->others = g_ptr_array_new_with_free_func (chain_free);
  self->is_complete = TRUE;
  network_init (&network, n_nodes, edges, n_edges, ranks, directed, FALSE);
  network_init (&turned, n_nodes, edges, n_edges, ranks, directed, TRUE);
  network.from = from;
  network.to = to;
  find_best (self, &network, cancellable);
  measure_distances (&turned, to, N_RANKS);
  if (self->best != NULL)
    find_others (self, &network, turned.distances, cancellable);
  network_clear (&network);
  network_clear (&turned);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&self);
}

/**
 * entente_chains_free:
 * @self: (nullable) (transfer full): chains
 */
void
entente_chains_free (EntenteChains *self)
{
  if (self == NULL)
    return;

  chain_free (self->best);
  chain_free (self->shortest);
  g_ptr_array_unref (self->others);
  g_free (self);
}

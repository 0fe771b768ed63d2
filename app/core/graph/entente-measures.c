/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures.h"

#include "entente-joined-edges.h"

#include <math.h>
#include <stdlib.h>
#include <igraph.h>

/* Measures of graphs, by igraph. Nothing else of Entente calls igraph, which as Debian builds it keeps what it will
 * free after an error, its handlers and its random numbers in variables of the process: only one thread may be in it
 * at a time. Others wait, and are not kept long: whoever is in it can be cancelled.
 *
 * Several edges between the same two nodes are one for all but the degree: of the sum of their weights, and as long
 * as the shortest of them. Else two nodes with many edges between them would have as many ways, and all that
 * is behind them would seem more central than it is. An edge from a node to itself leads nowhere, and counts for the
 * degree alone. */

#define DAMPING 0.85
#define SEED 20250321
#define RUNS 5 /* of Leiden; of a graph with many edges one has to do */
#define MANY_EDGES 10000
#define RANDOMNESS 0.01 /* of Leiden's refinement, as its authors propose */
#define ITERATIONS 3 /* of a run: after three hardly anything changes */

/* What igraph works on. Its own errors are not told: each has one reason, which its number names. */
typedef struct {
  EntenteMeasures *measures; /* what was found so far */
  GArray *joined;            /* of EntenteJoinedEdge: for the centralities */
  igraph_t graph;            /* the same */
  gboolean directed;
  igraph_vector_t lengths, strengths; /* by joined edge; both empty if all are 1 */
} Work;

G_LOCK_DEFINE_STATIC (igraph);
static GCancellable *running; /* nullable: of the thread that is in igraph, which holds the lock */

/* What igraph has allocated so far is freed by who interrupts it. */
static igraph_error_t
interrupt_cb (void *data)
{
  if (!g_cancellable_is_cancelled (running))
    return IGRAPH_SUCCESS;
  IGRAPH_FINALLY_FREE ();
  return IGRAPH_INTERRUPTED;
}

static double
get_weight (const double *weights,
            guint         edge)
{
  return weights != NULL ? weights[edge] : 1;
}

static double *
count_degrees (guint                   n_nodes,
               const EntenteGraphEdge *edges,
               guint                   n_edges,
               const double           *weights)
{
  double *degrees = g_new0 (double, n_nodes);

  for (guint i = 0; i < n_edges; i++)
    {
      degrees[edges[i].from] += get_weight (weights, i);
      if (edges[i].to != edges[i].from)
        degrees[edges[i].to] += get_weight (weights, i);
    }
  return degrees;
}

static double *
copy_values (const igraph_vector_t *vector)
{
  return g_memdup2 (igraph_vector_get_ptr (vector, 0), igraph_vector_size (vector) * sizeof (double));
}

static const igraph_vector_t *
get_lengths (const Work *work)
{
  return igraph_vector_size (&work->lengths) > 0 ? &work->lengths : NULL;
}

static const igraph_vector_t *
get_strengths (const Work *work)
{
  return igraph_vector_size (&work->strengths) > 0 ? &work->strengths : NULL;
}

static igraph_error_t
measure_pagerank (Work *work)
{
  igraph_vector_t values;
  igraph_error_t error = igraph_vector_init (&values, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_pagerank (&work->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &values, NULL, igraph_vss_all (),
                           work->directed, DAMPING, get_strengths (work), NULL);
  if (error == IGRAPH_SUCCESS)
    work->measures->centralities[ENTENTE_CENTRALITY_PAGERANK] = copy_values (&values);
  igraph_vector_destroy (&values);
  return error;
}

/* Without a third node there is no pair that a node can be between. */
static void
take_betweenness (Work                  *work,
                  const igraph_vector_t *values)
{
  guint n = work->measures->n_nodes;
  double n_pairs = n > 2 ? (n - 1.0) * (n - 2.0) / (work->directed ? 1 : 2) : 1;
  double *shares = copy_values (values);

  for (guint i = 0; i < n; i++)
    shares[i] /= n_pairs;
  work->measures->centralities[ENTENTE_CENTRALITY_BETWEENNESS] = shares;
}

static igraph_error_t
measure_betweenness (Work *work)
{
  igraph_vector_t values;
  igraph_error_t error = igraph_vector_init (&values, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_betweenness (&work->graph, &values, igraph_vss_all (), work->directed, get_lengths (work));
  if (error == IGRAPH_SUCCESS)
    take_betweenness (work, &values);
  igraph_vector_destroy (&values);
  return error;
}

/* igraph tells 1 divided by the sum of the distances to what is reached, and no number where nothing is. */
static void
take_closeness (Work                      *work,
                const igraph_vector_t     *values,
                const igraph_vector_int_t *reached)
{
  guint n = work->measures->n_nodes;
  double *closeness = copy_values (values);

  for (guint i = 0; i < n; i++)
    {
      double n_reached = igraph_vector_int_get (reached, i);

      closeness[i] = isfinite (closeness[i]) && n > 1 ? closeness[i] * n_reached * n_reached / (n - 1.0) : 0;
    }
  work->measures->centralities[ENTENTE_CENTRALITY_CLOSENESS] = closeness;
}

static igraph_error_t
measure_closeness (Work *work)
{
  igraph_vector_t values;
  igraph_vector_int_t reached;
  igraph_error_t error = igraph_vector_init (&values, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_vector_int_init (&reached, 0);
  if (error == IGRAPH_SUCCESS)
    {
      error = igraph_closeness (&work->graph, &values, &reached, NULL, igraph_vss_all (), IGRAPH_OUT,
                                get_lengths (work), FALSE);
      if (error == IGRAPH_SUCCESS)
        take_closeness (work, &values, &reached);
      igraph_vector_int_destroy (&reached);
    }
  igraph_vector_destroy (&values);
  return error;
}

/* A part on the way to get its number. */
typedef struct {
  guint first; /* of its nodes */
  guint n_nodes;
  guint index; /* before */
} Part;

static int
compare_parts (const void *a,
               const void *b)
{
  const Part *x = a, *y = b;

  if (x->n_nodes != y->n_nodes)
    return x->n_nodes > y->n_nodes ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

/* Numbers parts from the largest to the smallest; among equals in the order of their first nodes. */
static guint *
number_parts (const igraph_vector_int_t *membership,
              guint                      n_nodes,
              guint                      n_parts)
{
  g_autofree Part *parts = g_new0 (Part, n_parts);
  g_autofree guint *numbers = g_new (guint, n_parts);
  guint *part_of = g_new (guint, n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    {
      guint index = igraph_vector_int_get (membership, i);

      if (parts[index].n_nodes++ == 0)
        parts[index] = (Part) { i, 1, index };
    }
  qsort (parts, n_parts, sizeof *parts, compare_parts);
  for (guint i = 0; i < n_parts; i++)
    numbers[parts[i].index] = i;
  for (guint i = 0; i < n_nodes; i++)
    part_of[i] = numbers[igraph_vector_int_get (membership, i)];
  return part_of;
}

static double
sum_strengths (const GArray *joined)
{
  double sum = 0;

  for (guint i = 0; i < joined->len; i++)
    sum += g_array_index (joined, EntenteJoinedEdge, i).strength;
  return sum;
}

/* By modularity: each node weighs as much as its edges, and two nodes are expected to have as many edges as chance
 * would give them. An iteration begins where the one before ended. igraph 0.10.2 crashes if it is interrupted here, so
 * that it is asked only between iterations whether to go on. */
static igraph_error_t
run_leiden (Work                  *work,
            const igraph_vector_t *node_weights,
            igraph_vector_int_t   *membership,
            igraph_integer_t      *n_communities,
            double                *quality)
{
  double resolution = 1 / (2 * sum_strengths (work->joined));
  igraph_error_t error = IGRAPH_SUCCESS;

  for (guint i = 0; i < ITERATIONS && error == IGRAPH_SUCCESS; i++)
    {
      igraph_set_interruption_handler (NULL);
      error = igraph_community_leiden (&work->graph, get_strengths (work), node_weights, resolution, RANDOMNESS, i > 0,
                                       1, membership, n_communities, quality);
      igraph_set_interruption_handler (interrupt_cb);
      if (error == IGRAPH_SUCCESS)
        error = interrupt_cb (NULL);
    }
  return error;
}

/* Each run begins with other random numbers, and the best one is kept. */
static igraph_error_t
find_communities (Work                *work,
                  igraph_vector_t     *node_weights,
                  igraph_vector_int_t *membership)
{
  EntenteMeasures *measures = work->measures;
  guint n_runs = work->joined->len < MANY_EDGES ? RUNS : 1;
  double best = -HUGE_VAL, quality;
  igraph_integer_t n_communities = 0;
  igraph_error_t error = igraph_strength (&work->graph, node_weights, igraph_vss_all (), IGRAPH_ALL, TRUE,
                                          get_strengths (work));

  for (guint i = 0; i < n_runs && error == IGRAPH_SUCCESS; i++)
    {
      igraph_rng_seed (igraph_rng_default (), SEED + i);
      error = run_leiden (work, node_weights, membership, &n_communities, &quality);
      if (error != IGRAPH_SUCCESS || quality <= best)
        continue;
      best = quality;
      g_free (measures->communities);
      measures->communities = number_parts (membership, measures->n_nodes, n_communities);
      measures->n_communities = n_communities;
    }
  return error;
}

/* Leiden does not end where there is nothing to be joined. */
static void
leave_alone (EntenteMeasures *measures)
{
  measures->communities = g_new (guint, measures->n_nodes);
  for (guint i = 0; i < measures->n_nodes; i++)
    measures->communities[i] = i;
  measures->n_communities = measures->n_nodes;
}

static igraph_error_t
measure_communities (Work *work)
{
  igraph_vector_t node_weights;
  igraph_vector_int_t membership;
  igraph_error_t error;

  if (work->joined->len == 0)
    {
      leave_alone (work->measures);
      return IGRAPH_SUCCESS;
    }
  error = igraph_vector_init (&node_weights, 0);
  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_vector_int_init (&membership, 0);
  if (error == IGRAPH_SUCCESS)
    {
      error = find_communities (work, &node_weights, &membership);
      igraph_vector_int_destroy (&membership);
    }
  igraph_vector_destroy (&node_weights);
  return error;
}

static igraph_error_t
measure_components (Work *work)
{
  igraph_vector_int_t membership;
  igraph_integer_t n_components = 0;
  igraph_error_t error = igraph_vector_int_init (&membership, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_connected_components (&work->graph, &membership, NULL, &n_components, IGRAPH_WEAK);
  if (error == IGRAPH_SUCCESS)
    {
      work->measures->components = number_parts (&membership, work->measures->n_nodes, n_components);
      work->measures->n_components = n_components;
    }
  igraph_vector_int_destroy (&membership);
  return error;
}

static igraph_error_t
find_cut_nodes (Work *work)
{
  igraph_vector_int_t nodes;
  igraph_error_t error = igraph_vector_int_init (&nodes, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_articulation_points (&work->graph, &nodes);
  work->measures->cut_nodes = g_new0 (gboolean, work->measures->n_nodes);
  for (igraph_integer_t i = 0; error == IGRAPH_SUCCESS && i < igraph_vector_int_size (&nodes); i++)
    work->measures->cut_nodes[igraph_vector_int_get (&nodes, i)] = TRUE;
  igraph_vector_int_destroy (&nodes);
  return error;
}

/* Of several edges between the same two nodes none is a bridge. */
static void
take_bridges (Work                      *work,
              const igraph_vector_int_t *found,
              const guint               *places)
{
  g_autofree gboolean *are_bridges = g_new0 (gboolean, work->joined->len);

  for (igraph_integer_t i = 0; i < igraph_vector_int_size (found); i++)
    are_bridges[igraph_vector_int_get (found, i)] = TRUE;
  for (guint i = 0; i < work->measures->n_edges; i++)
    work->measures->bridges[i] = places[i] != G_MAXUINT && are_bridges[places[i]]
                                 && g_array_index (work->joined, EntenteJoinedEdge, places[i]).n_edges == 1;
}

static igraph_error_t
find_bridges (Work        *work,
              const guint *places)
{
  igraph_vector_int_t found;
  igraph_error_t error = igraph_vector_int_init (&found, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_bridges (&work->graph, &found);
  work->measures->bridges = g_new0 (gboolean, work->measures->n_edges);
  if (error == IGRAPH_SUCCESS)
    take_bridges (work, &found, places);
  igraph_vector_int_destroy (&found);
  return error;
}

static gboolean
are_all_one (const GArray *joined)
{
  for (guint i = 0; i < joined->len; i++)
    {
      const EntenteJoinedEdge *edge = &g_array_index (joined, EntenteJoinedEdge, i);

      if (edge->strength != 1 || edge->length != 1)
        return FALSE;
    }
  return TRUE;
}

static igraph_error_t
fill_graph (Work                *work,
            igraph_vector_int_t *ends)
{
  gboolean plain = are_all_one (work->joined);

  for (guint i = 0; i < work->joined->len; i++)
    {
      const EntenteJoinedEdge *edge = &g_array_index (work->joined, EntenteJoinedEdge, i);
      igraph_error_t error = IGRAPH_SUCCESS;

      igraph_vector_int_set (ends, 2 * (igraph_integer_t) i, edge->from);
      igraph_vector_int_set (ends, 2 * (igraph_integer_t) i + 1, edge->to);
      if (!plain)
        error = igraph_vector_push_back (&work->lengths, edge->length);
      if (!plain && error == IGRAPH_SUCCESS)
        error = igraph_vector_push_back (&work->strengths, edge->strength);
      if (error != IGRAPH_SUCCESS)
        return error;
    }
  return igraph_create (&work->graph, ends, work->measures->n_nodes, work->directed);
}

static igraph_error_t
make_graph (Work *work)
{
  igraph_vector_int_t ends;
  igraph_error_t error = igraph_vector_int_init (&ends, 2 * (igraph_integer_t) work->joined->len);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = fill_graph (work, &ends);
  igraph_vector_int_destroy (&ends);
  return error;
}

typedef igraph_error_t (*MeasureFunc) (Work *work);

/* Not all that igraph does asks whether it is to go on, but nothing that takes long does not. */
static igraph_error_t
measure (Work              *work,
         const MeasureFunc *funcs,
         guint              n_funcs)
{
  igraph_error_t error = IGRAPH_SUCCESS;

  for (guint i = 0; i < n_funcs && error == IGRAPH_SUCCESS; i++)
    error = interrupt_cb (NULL) != IGRAPH_SUCCESS ? IGRAPH_INTERRUPTED : funcs[i] (work);
  return error;
}

/* Begins with a graph of its own, and ends without one. */
static igraph_error_t
measure_graph (Work              *work,
               const MeasureFunc *funcs,
               guint              n_funcs,
               const guint       *places)
{
  igraph_error_t error = igraph_vector_init (&work->lengths, 0);

  if (error != IGRAPH_SUCCESS)
    return error;
  error = igraph_vector_init (&work->strengths, 0);
  if (error == IGRAPH_SUCCESS)
    {
      error = make_graph (work);
      if (error == IGRAPH_SUCCESS)
        {
          error = measure (work, funcs, n_funcs);
          if (error == IGRAPH_SUCCESS && places != NULL)
            error = find_bridges (work, places);
          igraph_destroy (&work->graph);
        }
      igraph_vector_destroy (&work->strengths);
    }
  igraph_vector_destroy (&work->lengths);
  return error;
}

/* The way in which edges lead counts for the centralities alone. */
static igraph_error_t
run (EntenteMeasures        *self,
     const EntenteGraphEdge *edges,
     const double           *weights,
     EntenteMeasuresFlags    flags)
{
  const MeasureFunc centralities[] = { measure_pagerank, measure_betweenness, measure_closeness };
  const MeasureFunc parts[] = { measure_communities, measure_components, find_cut_nodes };
  gboolean directed = (flags & ENTENTE_MEASURES_DIRECTED) != 0;
  g_autofree guint *places = g_new (guint, MAX (self->n_edges, 1));
  g_autoptr (GArray) joined = entente_joined_edges_new (edges, self->n_edges, weights, FALSE, places);
  g_autoptr (GArray) along = directed ? entente_joined_edges_new (edges, self->n_edges, weights, TRUE, NULL)
                                      : g_array_ref (joined);
  Work work = { .measures = self, .joined = joined };
  Work work_along = { .measures = self, .joined = along, .directed = directed };
  igraph_error_t error = measure_graph (&work, parts, G_N_ELEMENTS (parts), places);

  if (error != IGRAPH_SUCCESS)
    return error;
  return measure_graph (&work_along, centralities, flags & ENTENTE_MEASURES_WAYS ? G_N_ELEMENTS (centralities) : 1,
                        NULL);
}

static igraph_error_t
run_alone (EntenteMeasures        *self,
           const EntenteGraphEdge *edges,
           const double           *weights,
           EntenteMeasuresFlags    flags,
           GCancellable           *cancellable)
{
  igraph_error_t error;

  G_LOCK (igraph);
  running = cancellable;
  igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_set_warning_handler (igraph_warning_handler_ignore);
  igraph_set_interruption_handler (interrupt_cb);
  error = run (self, edges, weights, flags);
  running = NULL;
  G_UNLOCK (igraph);
  return error;
}

/* igraph does not measure a graph without nodes in all ways. There is nothing to be measured either. */
static void
measure_nothing (EntenteMeasures      *self,
                 EntenteMeasuresFlags  flags)
{
  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    if (flags & ENTENTE_MEASURES_WAYS || i < ENTENTE_CENTRALITY_BETWEENNESS)
      self->centralities[i] = g_new0 (double, 1);
  self->communities = g_new0 (guint, 1);
  self->components = g_new0 (guint, 1);
  self->cut_nodes = g_new0 (gboolean, 1);
  self->bridges = g_new0 (gboolean, 1);
}

static gboolean
check_input (guint                    n_nodes,
             const EntenteGraphEdge  *edges,
             guint                    n_edges,
             const double            *weights,
             GError                 **error)
{
  for (guint i = 0; i < n_edges; i++)
    if (edges[i].from >= n_nodes || edges[i].to >= n_nodes)
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Edge %u has an end that is no node", i);
        return FALSE;
      }
    else if (weights != NULL && (!isnormal (weights[i]) || weights[i] < 0))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Edge %u has a weight that is none", i);
        return FALSE;
      }
  return TRUE;
}

static void
tell_error (igraph_error_t   found,
            GCancellable    *cancellable,
            GError         **error)
{
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, igraph_strerror (found));
}

/**
 * entente_measures_new:
 * @n_nodes: how many nodes there are
 * @edges: (array length=n_edges) (nullable): edges between them
 * @n_edges: how many
 * @weights: (array length=n_edges) (nullable): how much each edge counts, above 0; %NULL if each counts 1. An edge is
 *   as long as 1 divided by its weight
 * @flags: what is wanted
 * @cancellable: (nullable): stops it within a fraction of a second
 * @error: the location of an error: %G_IO_ERROR_INVALID_ARGUMENT, if an edge has an end that is no node or a weight
 *   that is not above 0, %G_IO_ERROR_CANCELLED, or what is wrong with the machine
 *
 * Measures a graph. This may be called in any thread; two that do take turns.
 *
 * Returns: (transfer full): the measures; %NULL on error
 */
EntenteMeasures *
entente_measures_new (guint                    n_nodes,
                      const EntenteGraphEdge  *edges,
                      guint                    n_edges,
                      const double            *weights,
                      EntenteMeasuresFlags     flags,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  g_autoptr (EntenteMeasures) self = NULL;
  igraph_error_t found;

  g_return_val_if_fail (edges != NULL || n_edges == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_input (n_nodes, edges, n_edges, weights, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self = g_new0 (EntenteMeasures, 1);
  self->n_nodes = n_nodes;
  self->n_edges = n_edges;
  if (n_nodes == 0)
    {
      measure_nothing (self, flags);
      return g_steal_pointer (&self);
    }
  self->centralities[ENTENTE_CENTRALITY_DEGREE] = count_degrees (n_nodes, edges, n_edges, weights);
  found = run_alone (self, edges, weights, flags, cancellable);
  if (found != IGRAPH_SUCCESS)
    {
      tell_error (found, cancellable, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * entente_measures_free:
 * @self: (nullable) (transfer full): measures
 */
void
entente_measures_free (EntenteMeasures *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    g_free (self->centralities[i]);
  g_free (self->communities);
  g_free (self->components);
  g_free (self->cut_nodes);
  g_free (self->bridges);
  g_free (self);
}

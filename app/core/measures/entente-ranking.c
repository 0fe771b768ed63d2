/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ranking.h"

#include "entente-evidence.h"

/* Values that differ by less than this part of them are equal: they were summed in another order. */
#define NEARLY_EQUAL 1e-9

/* Nodes multiplied by edges: ways between all nodes of so large a graph are found in about a second. */
#define AFFORDABLE_WORK 1e7

/* The groups of one way to put actors together. */
typedef struct {
  guint *sizes;
  guint *hubs; /* of each group the node of the highest degree; of several the first */
} Groups;

struct _EntenteRanking
{
  EntenteGraph *graph;
  EntenteMeasures *measures;
  guint *orders[ENTENTE_N_CENTRALITIES]; /* nullable: the nodes from the highest value to the lowest */
  guint *ranks[ENTENTE_N_CENTRALITIES];  /* nullable, by node: one more than how many have a higher value */
  guint *n_tied[ENTENTE_N_CENTRALITIES]; /* nullable, by node: how many others have the same value */
  Groups groups[ENTENTE_N_GROUPINGS];
};

static int
compare_values (const void *a,
                const void *b,
                gpointer    data)
{
  const double *values = data;
  guint x = *(const guint *) a, y = *(const guint *) b;

  if (values[x] != values[y])
    return values[x] > values[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

static gboolean
are_tied (double a,
          double b)
{
  return ABS (a - b) <= NEARLY_EQUAL * MAX (ABS (a), ABS (b));
}

/* All nodes from @first to before @end in the order have one value. */
static void
set_rank (EntenteRanking    *self,
          EntenteCentrality  centrality,
          guint              first,
          guint              end)
{
  for (guint i = first; i < end; i++)
    {
      guint node = self->orders[centrality][i];

      self->ranks[centrality][node] = first + 1;
      self->n_tied[centrality][node] = end - first - 1;
    }
}

static void
rank (EntenteRanking    *self,
      EntenteCentrality  centrality)
{
  double *values = self->measures->centralities[centrality];
  guint n = self->measures->n_nodes;

  if (values == NULL)
    return;
  self->orders[centrality] = g_new (guint, n);
  self->ranks[centrality] = g_new (guint, n);
  self->n_tied[centrality] = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    self->orders[centrality][i] = i;
  g_qsort_with_data (self->orders[centrality], n, sizeof (guint), compare_values, values);
  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n; end++)
        if (!are_tied (values[self->orders[centrality][first]], values[self->orders[centrality][end]]))
          break;
      set_rank (self, centrality, first, end);
    }
}

static const guint *
get_numbers (const EntenteRanking *self,
             EntenteGrouping       grouping)
{
  return grouping == ENTENTE_GROUPING_COMMUNITY ? self->measures->communities : self->measures->components;
}

static void
count_groups (EntenteRanking  *self,
              EntenteGrouping  grouping)
{
  const guint *numbers = get_numbers (self, grouping);
  const double *degrees = self->measures->centralities[ENTENTE_CENTRALITY_DEGREE];
  guint n_groups = entente_ranking_get_n_groups (self, grouping);
  Groups *groups = &self->groups[grouping];

  groups->sizes = g_new0 (guint, n_groups);
  groups->hubs = g_new0 (guint, n_groups);
  for (guint i = 0; i < self->measures->n_nodes; i++)
    {
      guint group = numbers[i];

      if (groups->sizes[group]++ == 0 || degrees[i] > degrees[groups->hubs[group]])
        groups->hubs[group] = i;
    }
}

static void
ranking_free (gpointer data)
{
  EntenteRanking *self = data;

  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    {
      g_free (self->orders[i]);
      g_free (self->ranks[i]);
      g_free (self->n_tied[i]);
    }
  for (guint i = 0; i < ENTENTE_N_GROUPINGS; i++)
    {
      g_free (self->groups[i].sizes);
      g_free (self->groups[i].hubs);
    }
  g_clear_pointer (&self->measures, entente_measures_free);
  g_clear_pointer (&self->graph, entente_graph_free);
}

/**
 * entente_ranking_new:
 * @graph: (transfer full): actors and relations
 * @weights: (nullable): by edge, how much each relation counts; %NULL if each counts 1
 * @flags: what is wanted
 * @cancellable: (nullable): to stop it
 * @error: see entente_measures_new()
 *
 * Measures the graph. This may be called in any thread.
 *
 * Returns: (transfer full): what was found; %NULL on error
 */
EntenteRanking *
entente_ranking_new (EntenteGraph          *graph,
                     const double          *weights,
                     EntenteMeasuresFlags   flags,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr (EntenteRanking) self = NULL;
  guint n_edges;
  const EntenteGraphEdge *edges;

  g_return_val_if_fail (graph != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteRanking);
  self->graph = graph;
  edges = entente_graph_get_edges (graph, &n_edges);
  self->measures = entente_measures_new (entente_graph_get_n_nodes (graph), edges, n_edges, weights, flags,
                                         cancellable, error);
  if (self->measures == NULL)
    return NULL;
  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    rank (self, i);
  for (guint i = 0; i < ENTENTE_N_GROUPINGS; i++)
    count_groups (self, i);
  return g_steal_pointer (&self);
}

EntenteRanking *
entente_ranking_ref (EntenteRanking *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_ranking_unref (EntenteRanking *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, ranking_free);
}

/**
 * entente_ranking_afford:
 * @graph: a graph
 *
 * Returns: what can be measured of the graph without being asked for: not what would take many seconds
 */
EntenteMeasuresFlags
entente_ranking_afford (const EntenteGraph *graph)
{
  guint n_edges;

  g_return_val_if_fail (graph != NULL, ENTENTE_MEASURES_DEFAULT);

  entente_graph_get_edges (graph, &n_edges);
  return (double) entente_graph_get_n_nodes (graph) * n_edges <= AFFORDABLE_WORK ? ENTENTE_MEASURES_WAYS
                                                                                 : ENTENTE_MEASURES_DEFAULT;
}

/**
 * entente_ranking_weigh:
 * @document: a document
 * @relation: a relation of it
 *
 * Weighs a relation by its evidence: a confirmed one counts 1, a reported one half of it, and so on to an unsupported
 * one, which counts an eighth; one that is disputed counts half of what it would. Sums of such weights and of the
 * lengths that follow from them are exact, so that actors who are equal are told to be.
 *
 * Returns: how much the relation counts
 */
double
entente_ranking_weigh (EntenteDocument *document,
                       EntenteRelation *relation)
{
  static const double weights[ENTENTE_N_EVIDENCE_CLASSES] = {
    [ENTENTE_EVIDENCE_CONFIRMED] = 1,
    [ENTENTE_EVIDENCE_REPORTED] = 0.5,
    [ENTENTE_EVIDENCE_TENTATIVE] = 0.25,
    [ENTENTE_EVIDENCE_UNSUPPORTED] = 0.125,
  };
  gboolean disputed;
  double weight;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), 1);

  weight = weights[entente_evidence_weigh (document, relation, NULL, &disputed)];
  return disputed ? weight / 2 : weight;
}

/**
 * entente_ranking_get_graph:
 * @self: a ranking
 *
 * Returns: (transfer none): the actors as nodes and the relations as edges, by whose numbers the others are asked for
 */
const EntenteGraph *
entente_ranking_get_graph (const EntenteRanking *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->graph;
}

guint
entente_ranking_get_n_actors (const EntenteRanking *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->measures->n_nodes;
}

/**
 * entente_ranking_find:
 * @self: a ranking
 * @id: the id of an actor
 * @node: (out): its number
 *
 * Returns: whether the actor is among those that were ranked
 */
gboolean
entente_ranking_find (const EntenteRanking *self,
                      const char           *id,
                      guint                *node)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return entente_graph_find_actor (self->graph, id, node);
}

/**
 * entente_ranking_find_relation:
 * @self: a ranking
 * @id: the id of a relation
 * @edge: (out): its number
 *
 * This takes as long as there are relations.
 *
 * Returns: whether the relation is among those that were measured
 */
gboolean
entente_ranking_find_relation (const EntenteRanking *self,
                               const char           *id,
                               guint                *edge)
{
  g_return_val_if_fail (self != NULL && id != NULL && edge != NULL, FALSE);

  for (guint i = 0; i < self->measures->n_edges; i++)
    if (g_str_equal (entente_item_get_id (entente_graph_get_relation (self->graph, i)), id))
      {
        *edge = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_ranking_has:
 * @self: a ranking
 * @centrality: a centrality
 *
 * Returns: whether it was measured. Only then the following may be asked
 */
gboolean
entente_ranking_has (const EntenteRanking *self,
                     EntenteCentrality     centrality)
{
  g_return_val_if_fail (self != NULL && centrality < ENTENTE_N_CENTRALITIES, FALSE);

  return self->measures->centralities[centrality] != NULL;
}

double
entente_ranking_get_value (const EntenteRanking *self,
                           EntenteCentrality     centrality,
                           guint                 node)
{
  g_return_val_if_fail (entente_ranking_has (self, centrality) && node < self->measures->n_nodes, 0);

  return self->measures->centralities[centrality][node];
}

/**
 * entente_ranking_get_rank:
 * @self: a ranking
 * @centrality: a centrality
 * @node: the number of an actor
 *
 * Returns: the place of the actor, from 1: one more than how many actors have a higher value
 */
guint
entente_ranking_get_rank (const EntenteRanking *self,
                          EntenteCentrality     centrality,
                          guint                 node)
{
  g_return_val_if_fail (entente_ranking_has (self, centrality) && node < self->measures->n_nodes, 0);

  return self->ranks[centrality][node];
}

/**
 * entente_ranking_get_n_tied:
 * @self: a ranking
 * @centrality: a centrality
 * @node: the number of an actor
 *
 * Returns: how many others share its place
 */
guint
entente_ranking_get_n_tied (const EntenteRanking *self,
                            EntenteCentrality     centrality,
                            guint                 node)
{
  g_return_val_if_fail (entente_ranking_has (self, centrality) && node < self->measures->n_nodes, 0);

  return self->n_tied[centrality][node];
}

/**
 * entente_ranking_list:
 * @self: a ranking
 * @centrality: a centrality
 *
 * Returns: (transfer none) (array): the numbers of all actors, the first ones first; equal ones in their order
 */
const guint *
entente_ranking_list (const EntenteRanking *self,
                      EntenteCentrality     centrality)
{
  g_return_val_if_fail (entente_ranking_has (self, centrality), NULL);

  return self->orders[centrality];
}

guint
entente_ranking_get_n_groups (const EntenteRanking *self,
                              EntenteGrouping       grouping)
{
  g_return_val_if_fail (self != NULL && grouping < ENTENTE_N_GROUPINGS, 0);

  return grouping == ENTENTE_GROUPING_COMMUNITY ? self->measures->n_communities : self->measures->n_components;
}

/**
 * entente_ranking_get_group:
 * @self: a ranking
 * @grouping: a way to put actors together
 * @node: the number of an actor
 *
 * Returns: the group of the actor, from 0; the largest group is the first
 */
guint
entente_ranking_get_group (const EntenteRanking *self,
                           EntenteGrouping       grouping,
                           guint                 node)
{
  g_return_val_if_fail (self != NULL && grouping < ENTENTE_N_GROUPINGS && node < self->measures->n_nodes, 0);

  return get_numbers (self, grouping)[node];
}

guint
entente_ranking_get_group_size (const EntenteRanking *self,
                                EntenteGrouping       grouping,
                                guint                 group)
{
  g_return_val_if_fail (group < entente_ranking_get_n_groups (self, grouping), 0);

  return self->groups[grouping].sizes[group];
}

/**
 * entente_ranking_get_group_hub:
 * @self: a ranking
 * @grouping: a way to put actors together
 * @group: a group
 *
 * Returns: the number of its most connected actor, after whom it can be called
 */
guint
entente_ranking_get_group_hub (const EntenteRanking *self,
                               EntenteGrouping       grouping,
                               guint                 group)
{
  g_return_val_if_fail (group < entente_ranking_get_n_groups (self, grouping), 0);

  return self->groups[grouping].hubs[group];
}

/**
 * entente_ranking_is_cut:
 * @self: a ranking
 * @node: the number of an actor
 *
 * Returns: whether others would be left without any way to each other if the actor were not there
 */
gboolean
entente_ranking_is_cut (const EntenteRanking *self,
                        guint                 node)
{
  g_return_val_if_fail (self != NULL && node < self->measures->n_nodes, FALSE);

  return self->measures->cut_nodes[node];
}

/**
 * entente_ranking_is_bridge:
 * @self: a ranking
 * @edge: the number of a relation
 *
 * Returns: whether actors would be left without any way to each other if the relation were not there
 */
gboolean
entente_ranking_is_bridge (const EntenteRanking *self,
                           guint                 edge)
{
  g_return_val_if_fail (self != NULL && edge < self->measures->n_edges, FALSE);

  return self->measures->bridges[edge];
}

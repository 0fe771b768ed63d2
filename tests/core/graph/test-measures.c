/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures.h"

#include <math.h>

/* That the values are right is for tests/check-measures.py. Here is what has to hold for any graph. */

#define N_NODES 60
#define N_EDGES 150

static EntenteGraphEdge *
random_edges_new (GRand *random,
                  guint  n_nodes,
                  guint  n_edges)
{
  EntenteGraphEdge *edges = g_new (EntenteGraphEdge, n_edges);

  for (guint i = 0; i < n_edges; i++)
    edges[i] = (EntenteGraphEdge) { g_rand_int_range (random, 0, n_nodes), g_rand_int_range (random, 0, n_nodes) };
  return edges;
}

static double *
random_weights_new (GRand *random,
                    guint  n_edges)
{
  double *weights = g_new (double, n_edges);

  for (guint i = 0; i < n_edges; i++)
    weights[i] = ldexp (1, g_rand_int_range (random, -3, 1));
  return weights;
}

static EntenteMeasures *
measure (guint                   n_nodes,
         const EntenteGraphEdge *edges,
         guint                   n_edges,
         const double           *weights,
         EntenteMeasuresFlags    flags)
{
  g_autoptr (GError) error = NULL;
  EntenteMeasures *measures = entente_measures_new (n_nodes, edges, n_edges, weights, flags, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (measures);
  return measures;
}

static void
test_nothing (void)
{
  g_autoptr (EntenteMeasures) measures = measure (0, NULL, 0, NULL, ENTENTE_MEASURES_WAYS);

  g_assert_cmpuint (measures->n_nodes, ==, 0);
  g_assert_cmpuint (measures->n_communities, ==, 0);
  g_assert_cmpuint (measures->n_components, ==, 0);
  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    g_assert_nonnull (measures->centralities[i]);
}

/* One node, related to nobody but itself. */
static void
test_alone (void)
{
  const EntenteGraphEdge loop = { 0, 0 };
  g_autoptr (EntenteMeasures) measures = measure (1, &loop, 1, NULL, ENTENTE_MEASURES_WAYS);

  g_assert_cmpfloat (measures->centralities[ENTENTE_CENTRALITY_DEGREE][0], ==, 1);
  g_assert_cmpfloat_with_epsilon (measures->centralities[ENTENTE_CENTRALITY_PAGERANK][0], 1, 1e-9);
  g_assert_cmpfloat (measures->centralities[ENTENTE_CENTRALITY_BETWEENNESS][0], ==, 0);
  g_assert_cmpfloat (measures->centralities[ENTENTE_CENTRALITY_CLOSENESS][0], ==, 0);
  g_assert_cmpuint (measures->n_components, ==, 1);
  g_assert_false (measures->cut_nodes[0]);
  g_assert_false (measures->bridges[0]);
}

/* What takes long is left out unless it is asked for; the rest is the same. */
static void
test_without_ways (void)
{
  const EntenteGraphEdge edges[] = { { 0, 1 }, { 1, 2 } };
  g_autoptr (EntenteMeasures) measures = measure (3, edges, 2, NULL, ENTENTE_MEASURES_DEFAULT);

  g_assert_null (measures->centralities[ENTENTE_CENTRALITY_BETWEENNESS]);
  g_assert_null (measures->centralities[ENTENTE_CENTRALITY_CLOSENESS]);
  g_assert_cmpfloat (measures->centralities[ENTENTE_CENTRALITY_DEGREE][1], ==, 2);
  g_assert_true (measures->cut_nodes[1]);
  g_assert_true (measures->bridges[0]);
}

/* Two groups of five, joined by one edge, are two communities; whoever stands alone is one by himself. */
static void
test_communities (void)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (EntenteGraphEdge));
  const EntenteGraphEdge between = { 4, 5 };
  g_autoptr (EntenteMeasures) measures = NULL;

  for (guint i = 0; i < 10; i++)
    for (guint j = i + 1; j < 10; j++)
      if (i / 5 == j / 5)
        g_array_append_val (edges, ((EntenteGraphEdge) { i, j }));
  g_array_append_val (edges, between);
  measures = measure (11, (const EntenteGraphEdge *) edges->data, edges->len, NULL, ENTENTE_MEASURES_DEFAULT);

  g_assert_cmpuint (measures->n_communities, ==, 3);
  for (guint i = 0; i < 11; i++)
    g_assert_cmpuint (measures->communities[i], ==, i / 5);
  g_assert_true (measures->bridges[edges->len - 1]);
  g_assert_true (measures->cut_nodes[4]);
  g_assert_false (measures->cut_nodes[3]);
}

static void
assert_equal_values (const double *a,
                     const double *b,
                     const guint  *places)
{
  for (guint i = 0; i < N_NODES; i++)
    g_assert_cmpfloat_with_epsilon (a[i], b[places[i]], 1e-9);
}

static void
shuffle (GRand *random,
         guint *places)
{
  for (guint i = 0; i < N_NODES; i++)
    places[i] = i;
  for (guint i = N_NODES - 1; i > 0; i--)
    {
      guint other = g_rand_int_range (random, 0, i + 1), place = places[i];

      places[i] = places[other];
      places[other] = place;
    }
}

/* Other numbers for the same nodes, and other ways of the same edges, change no value. */
static void
test_other_numbers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint run = 0; run < 50; run++)
    {
      g_autofree EntenteGraphEdge *edges = random_edges_new (random, N_NODES, N_EDGES);
      g_autofree EntenteGraphEdge *others = g_new (EntenteGraphEdge, N_EDGES);
      g_autofree double *weights = random_weights_new (random, N_EDGES);
      guint places[N_NODES];
      g_autoptr (EntenteMeasures) a = NULL, b = NULL;

      shuffle (random, places);
      for (guint i = 0; i < N_EDGES; i++)
        others[i] = i % 2 == 0 ? (EntenteGraphEdge) { places[edges[i].from], places[edges[i].to] }
                               : (EntenteGraphEdge) { places[edges[i].to], places[edges[i].from] };
      a = measure (N_NODES, edges, N_EDGES, weights, ENTENTE_MEASURES_WAYS);
      b = measure (N_NODES, others, N_EDGES, weights, ENTENTE_MEASURES_WAYS);
      for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
        assert_equal_values (a->centralities[i], b->centralities[i], places);
      for (guint i = 0; i < N_NODES; i++)
        g_assert_cmpint (a->cut_nodes[i], ==, b->cut_nodes[places[i]]);
      g_assert_cmpmem (a->bridges, N_EDGES * sizeof (gboolean), b->bridges, N_EDGES * sizeof (gboolean));
      g_assert_cmpuint (a->n_components, ==, b->n_components);
    }
}

/* The same graph is measured in the same way each time, communities too, whatever was measured between. */
static void
test_same_again (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autofree EntenteGraphEdge *edges = random_edges_new (random, N_NODES, N_EDGES);
  g_autofree EntenteGraphEdge *others = random_edges_new (random, N_NODES, N_EDGES);
  g_autoptr (EntenteMeasures) first = measure (N_NODES, edges, N_EDGES, NULL, ENTENTE_MEASURES_WAYS);

  for (guint run = 0; run < 20; run++)
    {
      g_autoptr (EntenteMeasures) between = measure (N_NODES, others, 3 * run, NULL, ENTENTE_MEASURES_DEFAULT);
      g_autoptr (EntenteMeasures) again = measure (N_NODES, edges, N_EDGES, NULL, ENTENTE_MEASURES_WAYS);

      g_assert_cmpmem (first->communities, N_NODES * sizeof (guint), again->communities, N_NODES * sizeof (guint));
      for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
        g_assert_cmpmem (first->centralities[i], N_NODES * sizeof (double), again->centralities[i],
                         N_NODES * sizeof (double));
    }
}

static void
assert_refused (const EntenteGraphEdge *edges,
                const double           *weights)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_measures_new (2, edges, 1, weights, ENTENTE_MEASURES_WAYS, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
test_bad_input (void)
{
  const EntenteGraphEdge good = { 0, 1 }, bad = { 0, 2 };
  const double weights[] = { 0, -1, NAN, INFINITY };

  assert_refused (&bad, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    assert_refused (&good, &weights[i]);
}

static void
test_cancelled_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_measures_new (5, NULL, 0, NULL, ENTENTE_MEASURES_WAYS, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct {
  GCancellable *cancellable;
  gulong delay; /* in microseconds */
} Cancelling;

static gpointer
cancel_soon (gpointer data)
{
  const Cancelling *cancelling = data;

  g_usleep (cancelling->delay);
  g_cancellable_cancel (cancelling->cancellable);
  return NULL;
}

/* What would take minutes ends when nobody wants it any more, wherever it is, and leaves igraph fit for the next. */
static void
test_cancelled_within (void)
{
  const gulong delays[] = { 1000, 20000, 60000, 200000, 1500000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree EntenteGraphEdge *edges = random_edges_new (random, 20000, 60000);
  g_autoptr (EntenteMeasures) measures = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Cancelling cancelling = { cancellable, delays[i] };
      GThread *thread = g_thread_new ("cancel", cancel_soon, &cancelling);

      g_assert_null (entente_measures_new (20000, edges, 60000, NULL, ENTENTE_MEASURES_WAYS, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_thread_join (thread);
    }
  measures = measure (20000, edges, 60000, NULL, ENTENTE_MEASURES_DEFAULT);
  g_assert_cmpuint (measures->n_components, <, 20000);
}

/* A hundred thousand that are related to nobody, and a chain and a star of as many. */
static void
test_large (void)
{
  const guint n = 100000;
  g_autofree EntenteGraphEdge *chain = g_new (EntenteGraphEdge, n), *star = g_new (EntenteGraphEdge, n);
  g_autoptr (EntenteMeasures) alone = measure (n, NULL, 0, NULL, ENTENTE_MEASURES_DEFAULT);
  g_autoptr (EntenteMeasures) of_chain = NULL, of_star = NULL;

  for (guint i = 0; i < n; i++)
    {
      chain[i] = (EntenteGraphEdge) { i, i + 1 };
      star[i] = (EntenteGraphEdge) { 0, i + 1 };
    }
  of_chain = measure (n + 1, chain, n, NULL, ENTENTE_MEASURES_DEFAULT);
  of_star = measure (n + 1, star, n, NULL, ENTENTE_MEASURES_DEFAULT);

  g_assert_cmpuint (alone->n_components, ==, n);
  g_assert_cmpuint (alone->n_communities, ==, n);
  g_assert_cmpuint (of_chain->n_components, ==, 1);
  g_assert_true (of_chain->cut_nodes[n / 2] && of_chain->bridges[n / 2]);
  g_assert_cmpuint (of_star->n_communities, ==, 1);
  g_assert_cmpfloat (of_star->centralities[ENTENTE_CENTRALITY_DEGREE][0], ==, n);
}

static gpointer
measure_often (gpointer data)
{
  const EntenteGraphEdge edges[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (EntenteMeasures) measures = measure (4, edges, 3, NULL, ENTENTE_MEASURES_WAYS);

      g_assert_cmpfloat_with_epsilon (measures->centralities[ENTENTE_CENTRALITY_BETWEENNESS][1], 2 / 3.0, 1e-9);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measures/nothing", test_nothing);
  g_test_add_func ("/measures/alone", test_alone);
  g_test_add_func ("/measures/without-ways", test_without_ways);
  g_test_add_func ("/measures/communities", test_communities);
  g_test_add_func ("/measures/other-numbers", test_other_numbers);
  g_test_add_func ("/measures/same-again", test_same_again);
  g_test_add_func ("/measures/bad-input", test_bad_input);
  g_test_add_func ("/measures/cancelled-before", test_cancelled_before);
  g_test_add_func ("/measures/cancelled-within", test_cancelled_within);
  g_test_add_func ("/measures/large", test_large);
  g_test_add_func ("/measures/threads", test_threads);
  return g_test_run ();
}

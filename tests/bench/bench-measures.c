/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures.h"

#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>

/* How long measures take, against igraph alone, which is called for the same measures of the same graph without
 * parallel edges and loops. Prints a row for each graph: its name, our time and igraph's in milliseconds, their ratio.
 * Of several runs of each, one after the other in turns, the shortest counts. */

#define N_RUNS 5

static EntenteGraphEdge *
make_edges (guint n_nodes,
            guint n_edges)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n_nodes);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  EntenteGraphEdge *edges = g_new (EntenteGraphEdge, n_edges);

  for (guint i = 0; i < n_edges;)
    {
      guint a = g_rand_int_range (random, 0, n_nodes), b = g_rand_int_range (random, 0, n_nodes);

      if (a < b && g_hash_table_add (seen, GSIZE_TO_POINTER ((gsize) a * n_nodes + b)))
        edges[i++] = (EntenteGraphEdge) { a, b };
    }
  return edges;
}

static double
run_ours (guint                   n_nodes,
          const EntenteGraphEdge *edges,
          guint                   n_edges,
          gboolean                ways)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (EntenteMeasures) measures = entente_measures_new (n_nodes, edges, n_edges, NULL,
                                                               ways ? ENTENTE_MEASURES_WAYS : ENTENTE_MEASURES_DEFAULT,
                                                               NULL, NULL);

  if (measures == NULL)
    exit (EXIT_FAILURE);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
run_leiden (const igraph_t      *graph,
            igraph_vector_t     *values,
            igraph_vector_int_t *numbers,
            guint                n_edges)
{
  for (guint i = 0; i < (n_edges < 10000 ? 5 : 1); i++)
    {
      igraph_rng_seed (igraph_rng_default (), i);
      igraph_strength (graph, values, igraph_vss_all (), IGRAPH_ALL, TRUE, NULL);
      igraph_community_leiden (graph, NULL, values, 0.5 / n_edges, 0.01, FALSE, 3, numbers, NULL, NULL);
    }
}

static double
run_igraph (guint                   n_nodes,
            const EntenteGraphEdge *edges,
            guint                   n_edges,
            gboolean                ways)
{
  gint64 start = g_get_monotonic_time ();
  igraph_vector_int_t ends, numbers;
  igraph_vector_t values;
  igraph_t graph;

  igraph_vector_int_init (&ends, 2 * n_edges);
  for (guint i = 0; i < n_edges; i++)
    {
      igraph_vector_int_set (&ends, 2 * i, edges[i].from);
      igraph_vector_int_set (&ends, 2 * i + 1, edges[i].to);
    }
  igraph_create (&graph, &ends, n_nodes, FALSE);
  igraph_vector_init (&values, 0);
  igraph_vector_int_init (&numbers, 0);
  igraph_strength (&graph, &values, igraph_vss_all (), IGRAPH_ALL, TRUE, NULL);
  igraph_pagerank (&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &values, NULL, igraph_vss_all (), FALSE, 0.85, NULL, NULL);
  run_leiden (&graph, &values, &numbers, n_edges);
  igraph_connected_components (&graph, &numbers, NULL, NULL, IGRAPH_WEAK);
  igraph_articulation_points (&graph, &numbers);
  igraph_bridges (&graph, &numbers);
  if (ways)
    {
      igraph_betweenness (&graph, &values, igraph_vss_all (), FALSE, NULL);
      igraph_closeness (&graph, &values, NULL, NULL, igraph_vss_all (), IGRAPH_ALL, NULL, FALSE);
    }
  igraph_vector_destroy (&values);
  igraph_vector_int_destroy (&numbers);
  igraph_vector_int_destroy (&ends);
  igraph_destroy (&graph);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
compare (const char *name,
         guint       n_nodes,
         guint       n_edges,
         gboolean    ways)
{
  g_autofree EntenteGraphEdge *edges = make_edges (n_nodes, n_edges);
  double ours = G_MAXDOUBLE, theirs = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      ours = MIN (ours, run_ours (n_nodes, edges, n_edges, ways));
      theirs = MIN (theirs, run_igraph (n_nodes, edges, n_edges, ways));
    }
  printf ("%s %.2f %.2f %.2f\n", name, ours, theirs, ours / theirs);
}

int
main (void)
{
  compare ("measures-56/80", 56, 80, TRUE);
  compare ("measures-2000/4000", 2000, 4000, TRUE);
  compare ("measures-20000/40000-quick", 20000, 40000, FALSE);
  return EXIT_SUCCESS;
}

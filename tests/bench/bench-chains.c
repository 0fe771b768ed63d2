/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chains.h"
#include "entente-comparison.h"
#include "entente-document-merge.h"
#include "entente-json.h"

#include "large-graph.h"

#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>

/* How long it takes to find the chains between two actors, against igraph, which is asked for one shortest path and all
 * simple ones of up to four edges; and to compare and merge two documents, against reading both. Prints a row for each:
 * its name, our time and the other in milliseconds, their ratio. Of several runs the shortest counts. */

#define N_RUNS 5
#define N_NODES 20000
#define N_EDGES 40000

static double
elapsed (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

/* Some nodes have very many edges, as in graphs of people. */
static EntenteGraphEdge *
make_edges (guint8 *ranks)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (N_NODES);
  EntenteGraphEdge *edges = g_new (EntenteGraphEdge, N_EDGES);

  for (guint i = 0; i < N_EDGES; i++)
    {
      double x = g_rand_double (random);

      edges[i].from = (guint) (x * x * x * N_NODES);
      edges[i].to = (guint) g_rand_int_range (random, 0, N_NODES);
      ranks[i] = (guint8) g_rand_int_range (random, 0, 8);
    }
  return edges;
}

static double
run_ours (const EntenteGraphEdge *edges,
          const guint8           *ranks,
          guint                   to)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (EntenteChains) chains = entente_chains_new (N_NODES, edges, N_EDGES, ranks, FALSE, 0, to, NULL);

  if (chains == NULL)
    exit (EXIT_FAILURE);
  return elapsed (start);
}

static double
run_igraph (const EntenteGraphEdge *edges,
            guint                   to)
{
  gint64 start = g_get_monotonic_time ();
  igraph_vector_int_t ends, path;
  igraph_t graph;

  igraph_vector_int_init (&ends, 2 * N_EDGES);
  for (guint i = 0; i < N_EDGES; i++)
    {
      igraph_vector_int_set (&ends, 2 * i, edges[i].from);
      igraph_vector_int_set (&ends, 2 * i + 1, edges[i].to);
    }
  igraph_create (&graph, &ends, N_NODES, FALSE);
  igraph_vector_int_init (&path, 0);
  igraph_get_shortest_path (&graph, NULL, &path, 0, to, IGRAPH_ALL);
  igraph_get_all_simple_paths (&graph, &path, 0, igraph_vss_1 (to), 4, IGRAPH_ALL);
  igraph_vector_int_destroy (&path);
  igraph_vector_int_destroy (&ends);
  igraph_destroy (&graph);
  return elapsed (start);
}

static void
bench_chains (const char *name,
              guint       to)
{
  g_autofree guint8 *ranks = g_new (guint8, N_EDGES);
  g_autofree EntenteGraphEdge *edges = make_edges (ranks);
  double ours = G_MAXDOUBLE, theirs = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      ours = MIN (ours, run_ours (edges, ranks, to));
      theirs = MIN (theirs, run_igraph (edges, to));
    }
  printf ("%s %.2f %.2f %.2f\n", name, ours, theirs, ours / theirs);
}

/* The second document has another name for every tenth actor. */
static EntenteDocument *
change_document (EntenteDocument *document,
                 guint            first)
{
  EntenteDocument *other = entente_document_copy (document);

  for (guint i = first; i < entente_document_get_n_items (other, ENTENTE_ITEM_ACTOR); i += 10)
    {
      g_autoptr (EntenteItem) before = g_list_model_get_item (entente_document_get_items (other, ENTENTE_ITEM_ACTOR), i);
      g_autoptr (EntenteItem) after = entente_item_copy (before, NULL);

      entente_record_set_text (entente_item_edit_record (after), 1, "Changed");
      entente_document_replace (other, before, after);
    }
  return other;
}

static double
run_reading (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (EntenteDocument) one = entente_json_read (bytes, NULL, NULL, NULL);
  g_autoptr (EntenteDocument) other = entente_json_read (bytes, NULL, NULL, NULL);

  return one != NULL && other != NULL ? elapsed (start) : 0;
}

static void
bench_documents (void)
{
  g_autoptr (EntenteDocument) document = large_graph_new (N_NODES, N_EDGES, LARGE_GRAPH_ANY, NULL);
  g_autoptr (EntenteDocument) ours = change_document (document, 0), theirs = change_document (document, 5);
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  double comparing = G_MAXDOUBLE, merging = G_MAXDOUBLE, reading = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (EntenteComparison) comparison = entente_comparison_new (ours, theirs, NULL);
      g_autoptr (EntenteDocumentMerge) merge = NULL;

      comparing = MIN (comparing, elapsed (start));
      start = g_get_monotonic_time ();
      merge = entente_document_merge_new (document, ours, theirs);
      merging = MIN (merging, elapsed (start));
      reading = MIN (reading, run_reading (bytes));
    }
  printf ("compare-20000/40000 %.2f %.2f %.2f\n", comparing, reading, comparing / reading);
  printf ("merge-20000/40000 %.2f %.2f %.2f\n", merging, reading, merging / reading);
}

int
main (void)
{
  bench_chains ("path-20000/40000-hub", 1);
  bench_chains ("path-20000/40000-far", N_NODES - 1);
  bench_documents ();
  return EXIT_SUCCESS;
}

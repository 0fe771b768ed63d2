/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures.h"

#include <stdio.h>
#include <stdlib.h>

/* Measures graphs, for tests that measure them by other means. Reads one after the other: the number of nodes and of
 * edges, 1 if edges lead one way, 1 if they have weights, and for each edge its two nodes and its weight. Writes a
 * line for each measure of each graph: its name, and a value for each node or edge. */

static const char *const names[ENTENTE_N_CENTRALITIES] = {
  [ENTENTE_CENTRALITY_DEGREE] = "degree",
  [ENTENTE_CENTRALITY_PAGERANK] = "pagerank",
  [ENTENTE_CENTRALITY_BETWEENNESS] = "betweenness",
  [ENTENTE_CENTRALITY_CLOSENESS] = "closeness",
};

static void
write_numbers (const char  *name,
               const guint *numbers,
               guint        n)
{
  printf ("%s", name);
  for (guint i = 0; i < n; i++)
    printf (" %u", numbers[i]);
  printf ("\n");
}

static void
write_answers (const char     *name,
               const gboolean *answers,
               guint           n)
{
  printf ("%s", name);
  for (guint i = 0; i < n; i++)
    printf (" %d", answers[i] != FALSE);
  printf ("\n");
}

static void
write_measures (const EntenteMeasures *measures)
{
  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    {
      printf ("%s", names[i]);
      for (guint j = 0; j < measures->n_nodes; j++)
        printf (" %.17g", measures->centralities[i][j]);
      printf ("\n");
    }
  write_numbers ("communities", measures->communities, measures->n_nodes);
  write_numbers ("components", measures->components, measures->n_nodes);
  write_answers ("cut-nodes", measures->cut_nodes, measures->n_nodes);
  write_answers ("bridges", measures->bridges, measures->n_edges);
}

static gboolean
measure (guint    n_nodes,
         guint    n_edges,
         gboolean directed,
         gboolean weighted)
{
  g_autofree EntenteGraphEdge *edges = g_new (EntenteGraphEdge, n_edges + 1);
  g_autofree double *weights = g_new (double, n_edges + 1);
  g_autoptr (EntenteMeasures) measures = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_edges; i++)
    if (scanf ("%u %u %lf", &edges[i].from, &edges[i].to, &weights[i]) != 3)
      return FALSE;
  measures = entente_measures_new (n_nodes, edges, n_edges, weighted ? weights : NULL,
                                   ENTENTE_MEASURES_WAYS | (directed ? ENTENTE_MEASURES_DIRECTED : 0), NULL, &error);
  if (measures == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  write_measures (measures);
  return TRUE;
}

int
main (void)
{
  guint n_nodes, n_edges;
  int directed, weighted;

  while (scanf ("%u %u %d %d", &n_nodes, &n_edges, &directed, &weighted) == 4)
    if (!measure (n_nodes, n_edges, directed, weighted))
      return EXIT_FAILURE;
  return EXIT_SUCCESS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chains.h"

/* Ranks of the edges, which are written as "FROM-TO:RANK" with letters for nodes. */
typedef struct {
  guint n_nodes, n_edges;
  EntenteGraphEdge edges[64];
  guint8 ranks[64];
} Graph;

static Graph
graph_new (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  Graph graph = { 0 };

  for (char **word = words; *word != NULL && **word != '\0'; word++)
    {
      graph.edges[graph.n_edges] = (EntenteGraphEdge) { (guint) ((*word)[0] - 'a'), (guint) ((*word)[2] - 'a') };
      graph.ranks[graph.n_edges++] = (guint8) ((*word)[4] - '0');
    }
  graph.n_nodes = 26;
  return graph;
}

static EntenteChains *
find (const char *text,
      char        from,
      char        to,
      gboolean    directed)
{
  Graph graph = graph_new (text);

  return entente_chains_new (graph.n_nodes, graph.edges, graph.n_edges, graph.ranks, directed, (guint) (from - 'a'),
                             (guint) (to - 'a'), NULL);
}

static void
assert_chain (const EntenteChain *chain,
              const char         *edges)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; chain != NULL && i < chain->edges->len; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (chain->edges, guint, i));
  g_assert_cmpstr (found->str, ==, edges);
}

static void
check (const char *text,
       char        from,
       char        to,
       gboolean    directed,
       const char *best,
       const char *shortest,
       guint       n_others)
{
  g_autoptr (EntenteChains) chains = find (text, from, to, directed);

  assert_chain (chains->best, best);
  assert_chain (chains->shortest, shortest);
  g_assert_cmpuint (chains->others->len, ==, n_others);
  g_assert_true (chains->is_complete);
}

static void
test_best (void)
{
  /* One that is weaker in one place is worse than one that is long. */
  check ("a-b:3 a-c:1 c-d:1 d-b:1", 'a', 'b', FALSE, "1 2 3", "0", 0);
  /* Of those whose weakest place is the same the shorter, and then the one with the better rest. */
  check ("a-c:1 c-b:1 a-d:1 d-e:0 e-b:0", 'a', 'b', FALSE, "0 1", "0 1", 1);
  check ("a-c:1 c-b:1 a-d:0 d-b:1", 'a', 'b', FALSE, "2 3", "2 3", 1);
  /* Of several edges between two the best. */
  check ("a-b:2 b-a:1 a-b:1", 'a', 'b', FALSE, "1", "1", 0);
  /* The shortest is the best of its length. */
  check ("a-c:2 c-b:2 a-d:3 d-b:3 a-e:0 e-f:0 f-b:0", 'a', 'b', FALSE, "4 5 6", "0 1", 1);
}

static void
test_none (void)
{
  check ("", 'a', 'b', FALSE, "", "", 0);
  check ("a-a:0 b-b:0 a-c:0 d-b:0", 'a', 'b', FALSE, "", "", 0);
}

static void
test_directed (void)
{
  check ("a-c:0 b-c:0", 'a', 'b', FALSE, "0 1", "0 1", 0);
  check ("a-c:0 b-c:0", 'a', 'b', TRUE, "", "", 0);
  check ("a-c:0 c-b:0 b-a:0", 'a', 'b', TRUE, "0 1", "0 1", 0);
}

/* No node twice, up to four steps, by length and then by rank. */
static void
test_others (void)
{
  g_autoptr (EntenteChains) chains = find ("a-b:0 a-c:3 c-b:0 a-d:1 d-b:1 d-c:1 a-e:0 e-f:0 f-g:0 g-h:0 h-b:0", 'a',
                                           'b', FALSE);

  assert_chain (chains->best, "0");
  g_assert_cmpuint (chains->others->len, ==, 4);
  assert_chain (chains->others->pdata[0], "3 4");
  assert_chain (chains->others->pdata[1], "1 2");
  assert_chain (chains->others->pdata[2], "3 5 2");
  assert_chain (chains->others->pdata[3], "1 5 4");
}

/* Between two that both know many who all know each other there are more chains than anybody reads. */
static void
test_many (void)
{
  guint n_nodes = 202, n_edges = 0;
  g_autofree EntenteGraphEdge *edges = g_new (EntenteGraphEdge, 200 * 202);
  g_autofree guint8 *ranks = g_new0 (guint8, 200 * 202);
  g_autoptr (EntenteChains) chains = NULL, cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 2; i < n_nodes; i++)
    {
      edges[n_edges++] = (EntenteGraphEdge) { 0, i };
      edges[n_edges++] = (EntenteGraphEdge) { i, 1 };
      for (guint j = 2; j < i; j++)
        edges[n_edges++] = (EntenteGraphEdge) { i, j };
    }
  chains = entente_chains_new (n_nodes, edges, n_edges, ranks, FALSE, 0, 1, NULL);
  g_assert_false (chains->is_complete);
  g_assert_cmpuint (chains->others->len, ==, ENTENTE_CHAINS_MAX - 1);
  g_cancellable_cancel (cancellable);
  cancelled = entente_chains_new (n_nodes, edges, n_edges, ranks, FALSE, 0, 1, cancellable);
  g_assert_null (cancelled);
}

/* All chains of up to four edges, found by trying every one. */
static guint
count_all (const Graph *graph,
           guint        at,
           guint        to,
           guint        left,
           guint        visited)
{
  gboolean counted[26] = { FALSE };
  guint n = 0;

  if (at == to)
    return 1;
  for (guint i = 0; left > 0 && i < graph->n_edges; i++)
    for (guint end = 0; end < 2; end++)
      {
        guint here = end == 0 ? graph->edges[i].from : graph->edges[i].to;
        guint next = end == 0 ? graph->edges[i].to : graph->edges[i].from;

        if (here != at || (visited & 1u << next) != 0 || counted[next])
          continue;
        counted[next] = TRUE;
        n += count_all (graph, next, to, left - 1, visited | 1u << next);
      }
  return n;
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteChains) chains = NULL;
      Graph graph = { .n_nodes = 9, .n_edges = 4 + seed % 12 };
      guint n;

      for (guint i = 0; i < graph.n_edges; i++)
        {
          graph.edges[i].from = (guint) g_rand_int_range (random, 0, 9);
          graph.edges[i].to = (guint) g_rand_int_range (random, 0, 9);
          graph.ranks[i] = (guint8) g_rand_int_range (random, 0, 8);
        }
      chains = entente_chains_new (graph.n_nodes, graph.edges, graph.n_edges, graph.ranks, FALSE, 0, 1, NULL);
      n = chains->others->len + (chains->shortest != NULL && chains->shortest->edges->len <= 4);
      if (chains->best != NULL && chains->best->edges->len <= 4 &&
          (chains->best->edges->len != chains->shortest->edges->len ||
           chains->best->weakest != chains->shortest->weakest))
        n++;
      g_assert_cmpuint (n, ==, count_all (&graph, 0, 1, 4, 1));
      for (guint i = 0; i < chains->others->len; i++)
        {
          const EntenteChain *other = chains->others->pdata[i];

          g_assert_cmpuint (other->weakest, >=, chains->best->weakest);
          g_assert_cmpuint (other->edges->len, >=, chains->shortest->edges->len);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chains/best", test_best);
  g_test_add_func ("/chains/none", test_none);
  g_test_add_func ("/chains/directed", test_directed);
  g_test_add_func ("/chains/others", test_others);
  g_test_add_func ("/chains/many", test_many);
  g_test_add_func ("/chains/random", test_random);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-adjacency.h"

static void
test_nothing (void)
{
  g_autoptr (EntenteAdjacency) none = entente_adjacency_new (0, NULL, 0), alone = entente_adjacency_new (2, NULL, 0);

  g_assert_cmpuint (none->starts[0], ==, 0);
  g_assert_cmpuint (alone->starts[2], ==, 0);
}

/* Each edge from both of its ends, in the order of the edges; parallel edges and loops are not lost. */
static void
test_neighbours (void)
{
  const EntenteGraphEdge edges[] = { { 1, 0 }, { 0, 1 }, { 3, 3 }, { 0, 3 } };
  const EntenteNeighbour neighbours[] = {
    { 1, 0 }, { 1, 1 }, { 3, 3 }, { 0, 0 }, { 0, 1 }, { 3, 2 }, { 3, 2 }, { 0, 3 },
  };
  const guint starts[] = { 0, 3, 5, 5, 8 };
  g_autoptr (EntenteAdjacency) adjacency = entente_adjacency_new (4, edges, G_N_ELEMENTS (edges));

  g_assert_cmpmem (adjacency->starts, sizeof starts, starts, sizeof starts);
  g_assert_cmpmem (adjacency->neighbours, sizeof neighbours, neighbours, sizeof neighbours);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adjacency/nothing", test_nothing);
  g_test_add_func ("/adjacency/neighbours", test_neighbours);
  return g_test_run ();
}

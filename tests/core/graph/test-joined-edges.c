/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-joined-edges.h"

static const EntenteGraphEdge edges[] = { { 2, 1 }, { 0, 0 }, { 1, 2 }, { 0, 1 }, { 2, 1 } };
static const double weights[] = { 0.25, 1, 1, 0.5, 0.5 };

static void
assert_edge (const GArray *joined,
             guint         nth,
             guint         from,
             guint         to,
             double        strength,
             double        length,
             guint         n_edges)
{
  const EntenteJoinedEdge *edge = &g_array_index (joined, EntenteJoinedEdge, nth);

  g_assert_cmpuint (edge->from, ==, from);
  g_assert_cmpuint (edge->to, ==, to);
  g_assert_cmpfloat (edge->strength, ==, strength);
  g_assert_cmpfloat (edge->length, ==, length);
  g_assert_cmpuint (edge->n_edges, ==, n_edges);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) joined = entente_joined_edges_new (NULL, 0, NULL, FALSE, NULL);

  g_assert_cmpuint (joined->len, ==, 0);
}

/* Both ways are one, and each edge is found in what it is part of; a loop is in nothing. */
static void
test_undirected (void)
{
  const guint wanted[] = { 1, G_MAXUINT, 1, 0, 1 };
  guint places[G_N_ELEMENTS (edges)];
  g_autoptr (GArray) joined = entente_joined_edges_new (edges, G_N_ELEMENTS (edges), weights, FALSE, places);

  g_assert_cmpuint (joined->len, ==, 2);
  assert_edge (joined, 0, 0, 1, 0.5, 2, 1);
  assert_edge (joined, 1, 1, 2, 1.75, 1, 3);
  g_assert_cmpmem (places, sizeof places, wanted, sizeof wanted);
}

static void
test_directed (void)
{
  g_autoptr (GArray) joined = entente_joined_edges_new (edges, G_N_ELEMENTS (edges), weights, TRUE, NULL);

  g_assert_cmpuint (joined->len, ==, 3);
  assert_edge (joined, 0, 0, 1, 0.5, 2, 1);
  assert_edge (joined, 1, 1, 2, 1, 1, 1);
  assert_edge (joined, 2, 2, 1, 0.75, 2, 2);
}

static void
test_without_weights (void)
{
  g_autoptr (GArray) joined = entente_joined_edges_new (edges, G_N_ELEMENTS (edges), NULL, FALSE, NULL);

  g_assert_cmpuint (joined->len, ==, 2);
  assert_edge (joined, 1, 1, 2, 3, 1, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/joined-edges/nothing", test_nothing);
  g_test_add_func ("/joined-edges/undirected", test_undirected);
  g_test_add_func ("/joined-edges/directed", test_directed);
  g_test_add_func ("/joined-edges/without-weights", test_without_weights);
  return g_test_run ();
}

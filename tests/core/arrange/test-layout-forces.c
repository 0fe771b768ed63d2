/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "layout-forces.h"
#include "layout-level.h"
#include "layout-preview.h"
#include "layout-quadtree.h"

#include <math.h>
#include <string.h>

/* The square of a distance below which nodes hardly push each other. */
#define SMALLEST 1e-6

/* Each node is joined to an earlier one, and to some other. */
static LayoutGraph *
network_new (guint n_nodes)
{
  LayoutGraph *part = layout_graph_new (n_nodes, 2 * n_nodes);

  part->n_edges = 0;
  for (guint i = 1; i < n_nodes; i++)
    {
      guint near = i - 1 - (i * 7919) % MIN (i, 20), far = (i * 2654435761u) % i;

      part->edges[part->n_edges++] = (LayoutEdge) { near, i, 500, 1 };
      if (i % 3 == 0 && far != near)
        part->edges[part->n_edges++] = (LayoutEdge) { far, i, 500, 1 };
    }
  return part;
}

static LayoutGraph *
star_new (guint n_nodes)
{
  LayoutGraph *part = layout_graph_new (n_nodes, n_nodes - 1);

  for (guint i = 1; i < n_nodes; i++)
    part->edges[i - 1] = (LayoutEdge) { 0, i, 500, 1 };
  return part;
}

static LayoutGraph *
grid_new (guint side)
{
  LayoutGraph *part = layout_graph_new (side * side, 2 * side * side);

  part->n_edges = 0;
  for (guint i = 0; i < side * side; i++)
    {
      if ((i + 1) % side != 0)
        part->edges[part->n_edges++] = (LayoutEdge) { i, i + 1, 500, 1 };
      if (i + side < side * side)
        part->edges[part->n_edges++] = (LayoutEdge) { i, i + side, 500, 1 };
    }
  return part;
}

static float
sum_masses (const LayoutLevel *level)
{
  float sum = 0;

  for (guint i = 0; i < level->n_nodes; i++)
    sum += level->masses[i];
  return sum;
}

/* Returns how strongly the nodes of @level pull each other, or those of its groups alone. */
static double
sum_weights (const LayoutLevel *level,
             gboolean           between_groups)
{
  double sum = 0;

  for (guint i = 0; i < level->n_nodes; i++)
    for (guint j = level->starts[i]; j < level->starts[i + 1]; j++)
      if (!between_groups || level->groups[i] != level->groups[level->others[j]])
        sum += level->weights[j];
  return sum;
}

/* Each line is there from both ends, once, and equally strong. */
static void
assert_mutual (const LayoutLevel *level)
{
  for (guint i = 0; i < level->n_nodes; i++)
    for (guint j = level->starts[i]; j < level->starts[i + 1]; j++)
      {
        guint other = level->others[j], n = 0;

        g_assert_cmpuint (other, !=, i);
        for (guint k = level->starts[other]; k < level->starts[other + 1]; k++)
          if (level->others[k] == i)
            {
              g_assert_cmpfloat_with_epsilon (level->weights[k], level->weights[j], 0.001 * level->weights[j]);
              n++;
            }
        g_assert_cmpuint (n, ==, 1);
      }
}

static void
check_levels (LayoutGraph *part)
{
  g_autoptr (LayoutGraph) owned = part;
  g_autoptr (LayoutLevel) level = layout_level_new (part);

  assert_mutual (level);
  while (level->n_nodes > 1)
    {
      g_autoptr (LayoutLevel) finer = g_steal_pointer (&level);

      level = layout_level_coarsen (finer);
      g_assert_cmpuint (4 * level->n_nodes, <=, 3 * finer->n_nodes);
      for (guint i = 0; i < finer->n_nodes; i++)
        g_assert_cmpuint (finer->groups[i], <, level->n_nodes);
      g_assert_cmpfloat (sum_masses (level), ==, part->n_nodes);
      g_assert_cmpfloat_with_epsilon (sum_weights (level, FALSE), sum_weights (finer, TRUE),
                                      0.001 * sum_weights (finer, FALSE));
      assert_mutual (level);
    }
}

static void
test_levels (void)
{
  check_levels (network_new (2));
  check_levels (network_new (3));
  check_levels (network_new (1000));
  check_levels (star_new (1000));
  check_levels (grid_new (20));
}

/* What is far away is put together, and the root is taken quickly, so that the sum is nearly the exact one. */
static void
check_push (guint  n,
            double crowd)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  g_autofree float *x = g_new (float, n), *y = g_new (float, n), *masses = g_new (float, n);
  g_autofree float *push_x = g_new (float, n), *push_y = g_new (float, n);
  g_autoptr (LayoutQuadtree) quadtree = layout_quadtree_new (n, masses);
  double wrong = 0, all = 0;

  for (guint i = 0; i < n; i++)
    {
      double scale = g_rand_double (rand) < crowd ? 0.1 : 10;

      x[i] = scale * g_rand_double_range (rand, -1, 1);
      y[i] = scale * g_rand_double_range (rand, -1, 1);
      masses[i] = g_rand_int_range (rand, 1, 5);
    }
  layout_quadtree_push (quadtree, x, y, push_x, push_y);
  for (guint i = 0; i < n; i++)
    {
      double exact_x = 0, exact_y = 0;

      for (guint j = 0; j < n; j++)
        {
          double dx = x[i] - x[j], dy = y[i] - y[j], distance = sqrt (dx * dx + dy * dy + SMALLEST);

          exact_x += masses[j] * dx / pow (distance, 3);
          exact_y += masses[j] * dy / pow (distance, 3);
        }
      wrong += hypot (push_x[i] - exact_x, push_y[i] - exact_y);
      all += hypot (exact_x, exact_y);
    }
  g_assert_cmpfloat (wrong, <, 0.03 * all);
}

static void
test_push (void)
{
  check_push (2, 0);
  check_push (7, 0);
  check_push (500, 0);
  check_push (1500, 0.5);
}

/* All at one place have no direction in which to go, and must not become something that is no number. */
static void
test_push_at_one_place (void)
{
  float x[40] = { 0 }, y[40] = { 0 }, masses[40] = { 0 }, push_x[40], push_y[40];
  g_autoptr (LayoutQuadtree) quadtree = layout_quadtree_new (G_N_ELEMENTS (x), masses);

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    masses[i] = 1;
  layout_quadtree_push (quadtree, x, y, push_x, push_y);
  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    {
      g_assert_cmpfloat (push_x[i], ==, 0);
      g_assert_cmpfloat (push_y[i], ==, 0);
    }
}

static double
get_distance (const LayoutGraph *part,
              guint              a,
              guint              b)
{
  return hypot (part->nodes[a].x - part->nodes[b].x, part->nodes[a].y - part->nodes[b].y);
}

/* In the layout of a grid, a line is far shorter than the way across, and the way along a side grows with each step. */
static void
test_grid (void)
{
  const guint side = 50;
  g_autoptr (LayoutGraph) part = grid_new (side);
  double longest = 0, across;

  g_assert_false (layout_forces_is_large (part));
  g_assert_true (layout_forces_run (part, 1000));
  across = MIN (get_distance (part, 0, side * side - 1), get_distance (part, side - 1, side * side - side));
  for (guint i = 0; i < part->n_edges; i++)
    longest = MAX (longest, get_distance (part, part->edges[i].from, part->edges[i].to));
  g_assert_cmpfloat (longest, <, across / 10);
  for (guint i = 10; i < side; i += 10)
    g_assert_cmpfloat (get_distance (part, 0, i), >, get_distance (part, 0, i - 10));
}

static void
test_same_again (void)
{
  g_autoptr (LayoutGraph) part = network_new (5000);
  g_autoptr (LayoutGraph) again = layout_graph_copy (part);

  g_assert_true (layout_forces_run (part, 1000));
  g_assert_true (layout_forces_run (again, 1000));
  g_assert_cmpmem (part->nodes, part->n_nodes * sizeof *part->nodes, again->nodes, again->n_nodes * sizeof *again->nodes);
}

/* Checks that what was shown last is the layout in another unit. Returns how far on the right it is. */
static double
get_shift (const LayoutGraph *part)
{
  const float *first = &part->preview->places[2 * part->members[0]];
  double shift = first[0] * 1000 - part->nodes[0].x;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      const float *place = &part->preview->places[2 * part->members[i]];

      g_assert_cmpfloat_with_epsilon (place[0] * 1000 - part->nodes[i].x, shift, 100);
      g_assert_cmpfloat_with_epsilon (place[1] * 1000, part->nodes[i].y, 100);
    }
  return shift;
}

static double
get_right (const LayoutGraph *part,
           gboolean           is_left)
{
  double right = -INFINITY;

  for (guint i = 0; i < part->n_nodes; i++)
    right = MAX (right, is_left ? -part->nodes[i].x : part->nodes[i].x);
  return is_left ? -right : right;
}

/* To show the layout changes nothing. A second part is on the right of the first. */
static void
test_preview (void)
{
  g_autoptr (LayoutGraph) part = network_new (3000);
  g_autoptr (LayoutGraph) shown = layout_graph_copy (part);
  g_autoptr (LayoutGraph) next = grid_new (30);
  g_autofree float *places = g_new (float, 2 * 4001);
  LayoutPreview preview = { places, 4001, NAN };
  double shift;

  for (guint i = 0; i < 2 * 4001; i++)
    places[i] = NAN;
  for (guint i = 0; i < shown->n_nodes; i++)
    shown->members[i] = shown->n_nodes - i;
  for (guint i = 0; i < next->n_nodes; i++)
    next->members[i] = 3001 + i;
  shown->preview = next->preview = &preview;
  g_assert_true (layout_forces_run (part, 1000));
  g_assert_true (layout_forces_run (shown, 1000));
  g_assert_cmpmem (part->nodes, part->n_nodes * sizeof *part->nodes, shown->nodes, shown->n_nodes * sizeof *shown->nodes);
  g_assert_cmpfloat_with_epsilon (get_shift (shown), 0, 100);
  g_assert_true (layout_forces_run (next, 1000));
  g_assert_cmpfloat_with_epsilon (get_shift (shown), 0, 100);
  shift = get_shift (next);
  g_assert_cmpfloat (get_right (next, TRUE) + shift, >, get_right (shown, FALSE));
  g_assert_true (isnan (places[0]) && isnan (places[2 * 3950]));
}

static void
test_any_shape (void)
{
  g_autoptr (LayoutGraph) star = star_new (20000);
  g_autoptr (LayoutGraph) pair = star_new (2);
  g_autoptr (LayoutGraph) clique = layout_graph_new (200, 200 * 199 / 2);

  clique->n_edges = 0;
  for (guint i = 0; i < clique->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      clique->edges[clique->n_edges++] = (LayoutEdge) { j, i, 500, 1 };
  g_assert_true (layout_forces_is_large (star));
  g_assert_true (layout_forces_is_large (clique));
  g_assert_true (layout_forces_run (star, 1000));
  g_assert_true (layout_forces_run (pair, 1000));
  g_assert_true (layout_forces_run (clique, 1000));
  g_assert_cmpfloat (get_distance (pair, 0, 1), >, 0);
  for (guint i = 1; i < star->n_nodes; i++)
    g_assert_cmpfloat (get_distance (star, 0, i), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-forces/levels", test_levels);
  g_test_add_func ("/layout-forces/push", test_push);
  g_test_add_func ("/layout-forces/push-at-one-place", test_push_at_one_place);
  g_test_add_func ("/layout-forces/grid", test_grid);
  g_test_add_func ("/layout-forces/same-again", test_same_again);
  g_test_add_func ("/layout-forces/preview", test_preview);
  g_test_add_func ("/layout-forces/any-shape", test_any_shape);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-free-spot.h"

#include "sample.h"

#include <math.h>

#define MARGIN 240

static EntenteArrangeProblem *
problem_new (guint n_nodes,
             guint n_edges)
{
  EntenteArrangeProblem *problem = entente_arrange_problem_new (ENTENTE_ENGINE_AUTO, n_nodes,
                                                                n_edges);

  for (guint i = 0; i < n_nodes; i++)
    {
      problem->nodes[i].width = 1000 + i * 7919 % 1600;
      problem->nodes[i].height = 460;
    }
  return problem;
}

static void
put (EntenteArrangeProblem *problem,
     guint                  node,
     int                    x,
     int                    y)
{
  problem->nodes[node].at = (EntentePoint) { x, y };
  problem->nodes[node].placed = TRUE;
}

/* That no card touches another or its margin, and those with a place keep it. */
static void
assert_good (const EntenteArrangeProblem *problem,
             const EntentePoint          *points)
{
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const EntenteArrangeNode *a = &problem->nodes[i];

      if (a->placed)
        {
          g_assert_cmpint (points[i].x, ==, a->at.x);
          g_assert_cmpint (points[i].y, ==, a->at.y);
        }
      for (guint j = 0; j < i; j++)
        {
          const EntenteArrangeNode *b = &problem->nodes[j];

          g_assert_false (2 * ABS (points[i].x - points[j].x) <
                            a->width + b->width + 2 * MARGIN &&
                          2 * ABS (points[i].y - points[j].y) <
                            a->height + b->height + 2 * MARGIN);
        }
    }
}

static double
get_distance (EntentePoint a,
              EntentePoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
test_nothing (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (0, 0);
  g_autofree EntentePoint *points = entente_free_spot_for_new (problem);

  assert_good (problem, points);
}

static void
test_rows (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (300, 200);
  g_autofree EntentePoint *points = NULL;
  int right = 0, bottom = 0;

  for (guint i = 0; i < 200; i++)
    problem->edges[i] = (EntenteGraphEdge) { i, i + 50 };
  points = entente_free_spot_for_new (problem);
  assert_good (problem, points);
  for (guint i = 0; i < 300; i++)
    {
      g_assert_cmpint (points[i].x - problem->nodes[i].width / 2, >=, 0);
      g_assert_cmpint (points[i].y, >=, 230);
      right = MAX (right, points[i].x + problem->nodes[i].width / 2);
      bottom = MAX (bottom, points[i].y + 230);
    }
  g_assert_cmpfloat ((double) right / bottom, >, 1.2);
  g_assert_cmpfloat ((double) right / bottom, <, 2.0);
}

static void
test_beside_one (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (3, 2);
  g_autofree EntentePoint *points = NULL;

  put (problem, 0, 0, 0);
  put (problem, 1, 4000, 0);
  problem->edges[0] = (EntenteGraphEdge) { 0, 1 };
  problem->edges[1] = (EntenteGraphEdge) { 2, 1 };
  problem->lengths[1] = 600;
  points = entente_free_spot_for_new (problem);
  assert_good (problem, points);
  /* Beyond its neighbour, not on the line that is there, and with the room it asked for. */
  g_assert_cmpint (points[2].x, >, 4000);
  g_assert_cmpint (points[2].x - 4000 -
                     (problem->nodes[2].width + problem->nodes[1].width) / 2, >=, 600);
  g_assert_cmpfloat (get_distance (points[2], points[1]), <, 4000);
}

static void
test_between_two (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (3, 2);
  g_autofree EntentePoint *points = NULL;

  put (problem, 0, -10000, 500);
  put (problem, 1, 10000, 501);
  problem->edges[0] = (EntenteGraphEdge) { 0, 2 };
  problem->edges[1] = (EntenteGraphEdge) { 2, 1 };
  points = entente_free_spot_for_new (problem);
  assert_good (problem, points);
  g_assert_cmpfloat (get_distance (points[2], (EntentePoint) { 0, 500 }), <, 2);
}

/* A new node beside a new node beside an old one, and two that know nobody. */
static void
test_chain_and_strangers (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (7, 4);
  g_autofree EntentePoint *points = NULL;

  put (problem, 3, 50000, -70000);
  problem->edges[0] = (EntenteGraphEdge) { 0, 1 };
  problem->edges[1] = (EntenteGraphEdge) { 1, 2 };
  problem->edges[2] = (EntenteGraphEdge) { 2, 3 };
  problem->edges[3] = (EntenteGraphEdge) { 4, 4 };
  points = entente_free_spot_for_new (problem);
  assert_good (problem, points);
  g_assert_cmpfloat (get_distance (points[2], points[3]), <, 6000);
  g_assert_cmpfloat (get_distance (points[0], points[1]), <, 6000);
  for (guint i = 4; i < 7; i++)
    for (guint j = 0; j < 4; j++)
      g_assert_cmpint (points[i].y, >, points[j].y);
}

static void
test_hub (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (500, 499);
  g_autofree EntentePoint *points = NULL;

  put (problem, 0, 0, 0);
  for (guint i = 1; i < 500; i++)
    problem->edges[i - 1] = (EntenteGraphEdge) { 0, i };
  points = entente_free_spot_for_new (problem);
  assert_good (problem, points);
}

/* Twenty thousand at once, all wanting the same place, take a moment. */
static void
test_many (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (20000, 40000);
  g_autofree EntentePoint *hub = NULL, *rows = NULL;
  gint64 start;

  for (guint i = 0; i < 40000; i++)
    problem->edges[i] = (EntenteGraphEdge) { i % 2 == 0 ? 0 : i * 31 % 20000, i % 20000 };
  start = sample_processor_time ();
  rows = entente_free_spot_for_new (problem);
  g_test_message ("rows: %" G_GINT64_FORMAT " ms", (sample_processor_time () - start) / 1000);
  put (problem, 0, 0, 0);
  start = sample_processor_time ();
  hub = entente_free_spot_for_new (problem);
  g_test_message ("around a hub: %" G_GINT64_FORMAT " ms",
                  (sample_processor_time () - start) / 1000);
  /* Generous, for a sanitizer and a busy machine; quadratic would take minutes. */
  g_assert_cmpint (sample_processor_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_bounds (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (3, 1);
  g_autofree EntentePoint *points = NULL;

  put (problem, 0, ENTENTE_COORDINATE_MAX, -ENTENTE_COORDINATE_MAX);
  problem->nodes[1].width = problem->nodes[2].height = ENTENTE_ARRANGE_SIZE_MAX;
  problem->edges[0] = (EntenteGraphEdge) { 0, 1 };
  problem->lengths[0] = ENTENTE_ARRANGE_LENGTH_MAX;
  points = entente_free_spot_for_new (problem);
  assert_good (problem, points);

  g_assert_true (entente_arrange_problem_is_valid (problem));
  problem->edges[0].to = 3;
  g_assert_false (entente_arrange_problem_is_valid (problem));
  problem->edges[0].to = 1;
  problem->nodes[2].width = 0;
  g_assert_false (entente_arrange_problem_is_valid (problem));
  g_assert_false (entente_arrange_problem_is_valid (NULL));
}

/* Where it is wanted, as long as that is clear; else all of it gives way, and those that stand do not. */
static void
test_group (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (5, 0);
  EntentePoint wanted[5] = { { 0 }, { 0 }, { 20000, 0 }, { 20000, 1500 }, { 22800, 0 } };
  g_autofree EntentePoint *clear = NULL, *pushed = NULL;

  put (problem, 0, 0, 0);
  put (problem, 1, 0, 1500);
  clear = entente_free_spot_for_group (problem, wanted);
  assert_good (problem, clear);
  g_assert_cmpmem (clear + 2, 3 * sizeof *clear, wanted + 2, 3 * sizeof *wanted);

  put (problem, 1, 20100, 100);
  pushed = entente_free_spot_for_group (problem, wanted);
  assert_good (problem, pushed);
  g_assert_cmpfloat (get_distance (pushed[2], wanted[2]), <, 5000);
  for (guint i = 3; i < 5; i++)
    {
      g_assert_cmpint (pushed[i].x - pushed[2].x, ==, wanted[i].x - wanted[2].x);
      g_assert_cmpint (pushed[i].y - pushed[2].y, ==, wanted[i].y - wanted[2].y);
    }
}

/* In a crowd there is no room for a group as a whole. */
static void
test_group_in_crowd (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (1610, 0);
  g_autofree EntentePoint *wanted = g_new0 (EntentePoint, 1610), *points = NULL;

  for (guint i = 0; i < 1600; i++)
    put (problem, i, (int) (i % 40) * 2900, (int) (i / 40) * 720);
  for (guint i = 1600; i < 1610; i++)
    wanted[i] = (EntentePoint) { 58000 + (int) (i % 3) * 2900, 14400 + (int) (i / 3) % 4 * 720 };
  points = entente_free_spot_for_group (problem, wanted);
  assert_good (problem, points);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/free-spot/nothing", test_nothing);
  g_test_add_func ("/free-spot/rows", test_rows);
  g_test_add_func ("/free-spot/beside-one", test_beside_one);
  g_test_add_func ("/free-spot/between-two", test_between_two);
  g_test_add_func ("/free-spot/chain-and-strangers", test_chain_and_strangers);
  g_test_add_func ("/free-spot/hub", test_hub);
  g_test_add_func ("/free-spot/many", test_many);
  g_test_add_func ("/free-spot/bounds", test_bounds);
  g_test_add_func ("/free-spot/group", test_group);
  g_test_add_func ("/free-spot/group-in-crowd", test_group_in_crowd);

  return g_test_run ();
}

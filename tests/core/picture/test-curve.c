/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-curve.h"

#include <math.h>

static void
assert_near (EntenteVec a,
             EntenteVec b)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-6);
}

static void
test_bend (void)
{
  EntenteCurve straight = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 100, 0 }, 0);
  EntenteCurve bent = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 100, 0 }, 20);

  assert_near (entente_curve_at (&straight, 0.5), (EntenteVec) { 50, 0 });
  /* Seen in the direction of x, the left is up, and up is less. */
  assert_near (entente_curve_at (&bent, 0.5), (EntenteVec) { 50, -20 });
  g_assert_cmpfloat_with_epsilon (entente_curve_length (&straight), 100, 1e-6);
  g_assert_cmpfloat (entente_curve_length (&bent), >, 105);
}

/* A curve that cuts a corner comes near to it, and is the same from both ends. */
static void
test_corner (void)
{
  const EntenteVec from = { 0, 0 }, to = { 300, 0 };
  const EntenteBend bend = { 40, 40, TRUE, 0.9 };
  EntenteCurve there = entente_curve_new_bent_twice (from, to, bend);
  EntenteCurve back = entente_curve_new_bent_twice (to, from, entente_bend_reverse (bend));

  g_assert_cmpfloat_with_epsilon (there.p[1].x, 270, 1e-9);
  g_assert_cmpfloat_with_epsilon (there.p[1].y, -40, 1e-9);
  g_assert_cmpfloat (entente_curve_distance (&there, 270, -40), <, 20);
  for (int i = 0; i <= 10; i++)
    {
      EntenteVec a = entente_curve_at (&there, i / 10.0), b = entente_curve_at (&back, 1 - i / 10.0);

      g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-9);
    }
}

static void
test_part (void)
{
  EntenteCurve curve = entente_curve_new_bent ((EntenteVec) { -30, 12 }, (EntenteVec) { 77, 140 }, -33);

  for (int i = 0; i < 10; i++)
    for (int j = i; j <= 10; j++)
      {
        EntenteCurve part = entente_curve_part (&curve, i / 10.0, j / 10.0);

        assert_near (part.p[0], entente_curve_at (&curve, i / 10.0));
        assert_near (part.p[3], entente_curve_at (&curve, j / 10.0));
        assert_near (entente_curve_at (&part, 0.5), entente_curve_at (&curve, (i + j) / 20.0));
      }
}

static void
test_shortened (void)
{
  EntenteCurve curve = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 300, 40 }, 60);
  EntenteCurve shaft = entente_curve_shortened (&curve, 10);

  assert_near (shaft.p[0], curve.p[0]);
  g_assert_cmpfloat_with_epsilon (hypot (shaft.p[3].x - 300, shaft.p[3].y - 40), 10, 0.3);

  /* A line shorter than the arrow has no shaft, but keeps its direction. */
  shaft = entente_curve_shortened (&curve, 1000);
  g_assert_cmpfloat (entente_curve_length (&shaft), <, 0.5);
}

static void
test_distance (void)
{
  EntenteCurve line = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 100, 0 }, 0);
  EntenteCurve point = entente_curve_new_bent ((EntenteVec) { 5, 5 }, (EntenteVec) { 5, 5 }, 0);

  g_assert_cmpfloat_with_epsilon (entente_curve_distance (&line, 40, 7), 7, 1e-6);
  g_assert_cmpfloat_with_epsilon (entente_curve_distance (&line, 103, 4), 5, 1e-6);
  g_assert_cmpfloat_with_epsilon (entente_curve_distance (&point, 5, 9), 4, 1e-6);
}

/* A point is near if its distance is less than the limit, for every curve. */
static void
test_near (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_near = 0;

  for (int i = 0; i < 20000; i++)
    {
      EntenteVec from = { g_rand_double_range (rand, 0, 300), g_rand_double_range (rand, 0, 300) };
      EntenteVec to = { g_rand_double_range (rand, 0, 300), g_rand_double_range (rand, 0, 300) };
      EntenteCurve curve = entente_curve_new_bent (from, i % 100 ? to : from, g_rand_double_range (rand, -90, 90));
      double x = g_rand_double_range (rand, -50, 350), y = g_rand_double_range (rand, -50, 350);
      double far = g_rand_double_range (rand, 0, 40);
      gboolean near = entente_curve_distance (&curve, x, y) < far;

      g_assert_cmpint (entente_curve_is_near (&curve, x, y, far), ==, near);
      n_near += near;
    }
  g_assert_cmpuint (n_near, >, 1000);
}

static void
test_boxes (void)
{
  EntenteBox none = { 0 }, a = { 10, 10, 20, 20 }, b = { 25, 5, 10, 10 }, c = { 30, 10, 5, 5 };

  g_assert_true (entente_box_overlaps (&a, &b));
  g_assert_false (entente_box_overlaps (&a, &c));
  entente_box_add (&none, &a);
  entente_box_add (&none, &b);
  g_assert_cmpfloat (none.x, ==, 10);
  g_assert_cmpfloat (none.y, ==, 5);
  g_assert_cmpfloat (none.width, ==, 25);
  g_assert_cmpfloat (none.height, ==, 25);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/bend", test_bend);
  g_test_add_func ("/curve/corner", test_corner);
  g_test_add_func ("/curve/part", test_part);
  g_test_add_func ("/curve/shortened", test_shortened);
  g_test_add_func ("/curve/distance", test_distance);
  g_test_add_func ("/curve/near", test_near);
  g_test_add_func ("/curve/boxes", test_boxes);
  return g_test_run ();
}

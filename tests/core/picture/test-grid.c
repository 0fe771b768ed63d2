/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-grid.h"

#define N_THINGS 2000

static gboolean
holds (const guint *things,
       guint        n_things,
       guint        thing)
{
  for (guint i = 0; i < n_things; i++)
    if (things[i] == thing)
      return TRUE;
  return FALSE;
}

/* A thing that touches an area is found there, once and in order, in small and in large areas. */
static void
test_boxes (void)
{
  EntenteBox bounds = { -1000, -500, 6000, 4000 };
  g_autoptr (EntenteGrid) grid = entente_grid_new (&bounds, N_THINGS);
  EntenteBox boxes[N_THINGS];
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_THINGS; i++)
    {
      boxes[i] = (EntenteBox) { g_rand_double_range (rand, -1500, 5500), g_rand_double_range (rand, -900, 4000),
                                g_rand_double_range (rand, 1, 300), g_rand_double_range (rand, 1, 300) };
      entente_grid_add_box (grid, i, &boxes[i]);
    }

  for (int round = 0; round < 60; round++)
    {
      double size = round % 2 ? 3000 : 40;
      EntenteBox area = { g_rand_double_range (rand, -1500, 5500), g_rand_double_range (rand, -900, 4000), size, size };
      guint n;
      g_autofree guint *found = entente_grid_list (grid, &area, &n);

      for (guint i = 1; i < n; i++)
        g_assert_cmpuint (found[i - 1], <, found[i]);
      for (guint i = 0; i < N_THINGS; i++)
        if (entente_box_overlaps (&boxes[i], &area))
          g_assert_true (holds (found, n, i));
    }
}

static void
test_curve (void)
{
  EntenteBox bounds = { 0, 0, 5000, 5000 }, corner = { 4500, 0, 300, 300 };
  g_autoptr (EntenteGrid) grid = entente_grid_new (&bounds, 1);
  EntenteCurve diagonal = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 5000, 5000 }, 0);
  guint n;

  entente_grid_add_curve (grid, 0, &diagonal);
  for (int i = 0; i <= 100; i++)
    {
      EntenteVec at = entente_curve_at (&diagonal, i / 100.0);
      EntenteBox area = { at.x - 1, at.y - 1, 2, 2 };
      g_autofree guint *found = entente_grid_list (grid, &area, &n);

      g_assert_cmpuint (n, ==, 1);
    }
  g_free (entente_grid_list (grid, &corner, &n));
  g_assert_cmpuint (n, ==, 0);
}

/* All things near a curve are found, but only some of the others in its box. */
static void
test_along (void)
{
  EntenteBox bounds = { 0, 0, 5000, 5000 };
  g_autoptr (EntenteGrid) grid = entente_grid_new (&bounds, 2500);
  EntenteCurve bent = entente_curve_new_bent ((EntenteVec) { 100, 200 }, (EntenteVec) { 4800, 4700 }, 400);
  g_autofree guint *found = NULL;
  guint n;

  for (guint i = 0; i < 2500; i++)
    entente_grid_add_box (grid, i, &(EntenteBox) { i % 50 * 100.0, i / 50 * 100.0, 60, 30 });
  found = entente_grid_list_along (grid, &bent, 20.0, &n);
  g_assert_cmpuint (n, <, 600);
  for (guint i = 1; i < n; i++)
    g_assert_cmpuint (found[i - 1], <, found[i]);
  for (int i = 0; i <= 1000; i++)
    {
      EntenteVec at = entente_curve_at (&bent, i / 1000.0);
      EntenteBox near = { at.x - 20, at.y - 20, 40, 40 };

      for (guint j = 0; j < 2500; j++)
        if (entente_box_overlaps (&near, &(EntenteBox) { j % 50 * 100.0, j / 50 * 100.0, 60, 30 }))
          g_assert_true (holds (found, n, j));
    }
}

static void
test_degenerate (void)
{
  EntenteBox none = { 0 }, huge = { -1e7, -1e7, 2e7, 1.0 };
  g_autoptr (EntenteGrid) empty = entente_grid_new (&none, 0);
  g_autoptr (EntenteGrid) flat = entente_grid_new (&huge, 1);
  guint n;

  g_free (entente_grid_list (empty, &huge, &n));
  g_assert_cmpuint (n, ==, 0);
  entente_grid_add_box (flat, 0, &huge);
  g_free (entente_grid_list (flat, &none, &n));
  g_assert_cmpuint (n, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/boxes", test_boxes);
  g_test_add_func ("/grid/curve", test_curve);
  g_test_add_func ("/grid/along", test_along);
  g_test_add_func ("/grid/degenerate", test_degenerate);
  return g_test_run ();
}

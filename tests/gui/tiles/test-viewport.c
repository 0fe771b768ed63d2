/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewport.h"

#include <math.h>

static const EntenteBox bounds = { -500, -200, 3000, 2000 };

static EntenteViewport *
make (void)
{
  EntenteViewport *viewport = entente_viewport_new ();

  entente_viewport_set_bounds (viewport, &bounds);
  entente_viewport_set_size (viewport, 800, 600);

  return viewport;
}

static void
count_cb (EntenteViewport *viewport,
          guint           *count)
{
  (*count)++;
}

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6)

static void
test_inverse (void)
{
  EntenteViewport *viewport = make ();

  for (double factor = 0.1; factor < 10; factor *= 1.7)
    {
      EntenteVec scene, view;

      entente_viewport_zoom_at (viewport, factor, 123, 45);
      entente_viewport_pan (viewport, 7.5, -3.25);
      scene = entente_viewport_to_scene (viewport, 17, 590);
      view = entente_viewport_from_scene (viewport, scene.x, scene.y);
      assert_near (view.x, 17);
      assert_near (view.y, 590);
    }

  g_assert_finalize_object (viewport);
}

static void
test_visible (void)
{
  EntenteViewport *viewport = make ();
  EntenteBox box;
  EntenteVec corner;

  entente_viewport_center_on (viewport, 1000, 800);
  entente_viewport_zoom_at (viewport, 0.5, 400, 300);
  entente_viewport_get_visible (viewport, &box);
  assert_near (box.x, 200);
  assert_near (box.y, 200);
  assert_near (box.width, 1600);
  assert_near (box.height, 1200);

  corner = entente_viewport_to_scene (viewport, 800, 600);
  assert_near (corner.x, box.x + box.width);
  assert_near (corner.y, box.y + box.height);

  g_assert_finalize_object (viewport);
}

static void
test_pan_keeps_place (void)
{
  EntenteViewport *viewport = make ();
  EntenteVec before, after;

  entente_viewport_center_on (viewport, 900, 700);
  entente_viewport_zoom_at (viewport, 1.7, 0, 0);
  before = entente_viewport_to_scene (viewport, 300, 200);
  entente_viewport_pan (viewport, -40, 25);
  after = entente_viewport_to_scene (viewport, 340, 175);
  assert_near (before.x, after.x);
  assert_near (before.y, after.y);

  g_assert_finalize_object (viewport);
}

static void
test_zoom_keeps_point (void)
{
  EntenteViewport *viewport = make ();

  entente_viewport_center_on (viewport, 900, 700);
  for (int i = 0; i < 40; i++)
    {
      double x = (i * 97) % 800, y = (i * 61) % 600;
      EntenteVec before = entente_viewport_to_scene (viewport, x, y), after;

      /* In and out by turns: far from the middle of the scene the limits would take part. */
      entente_viewport_zoom_at (viewport, i % 2 ? 1 / 1.9 : 1.9, x, y);
      after = entente_viewport_to_scene (viewport, x, y);
      assert_near (before.x, after.x);
      assert_near (before.y, after.y);
    }

  g_assert_finalize_object (viewport);
}

static void
test_zoom_limits (void)
{
  EntenteViewport *viewport = make ();
  guint count = 0;

  entente_viewport_zoom_at (viewport, 1e9, 400, 300);
  assert_near (entente_viewport_get_scale (viewport), ENTENTE_VIEWPORT_MAX_SCALE);

  /* At the limit a further step must not even move the view. */
  g_signal_connect (viewport, "changed", G_CALLBACK (count_cb), &count);
  entente_viewport_zoom_at (viewport, 2, 400, 300);
  g_assert_cmpuint (count, ==, 0);

  entente_viewport_zoom_at (viewport, 1e-9, 400, 300);
  assert_near (entente_viewport_get_scale (viewport), ENTENTE_VIEWPORT_MIN_SCALE);

  g_assert_finalize_object (viewport);
}

static void
test_fit (void)
{
  EntenteViewport *viewport = make ();
  const EntenteBox small = { 10, 20, 100, 50 }, nothing = { 0, 0, 0, 0 };
  EntenteVec a, b;

  entente_viewport_fit (viewport, 20);
  a = entente_viewport_from_scene (viewport, bounds.x, bounds.y);
  b = entente_viewport_from_scene (viewport, bounds.x + bounds.width, bounds.y + bounds.height);
  assert_near (a.x, 20);
  assert_near (b.x, 780);
  g_assert_cmpfloat (a.y, >=, 20);
  g_assert_cmpfloat (b.y, <=, 580);
  g_assert_cmpfloat (a.y, <, 600 - b.y);

  entente_viewport_set_bounds (viewport, &small);
  entente_viewport_fit (viewport, 20);
  g_assert_cmpfloat (entente_viewport_get_scale (viewport), >=, 1);
  g_assert_cmpfloat (entente_viewport_get_scale (viewport), <=, 1.25);
  a = entente_viewport_from_scene (viewport, 60, 45);
  assert_near (a.x, 400);
  g_assert_cmpfloat (a.y, >, 200);
  g_assert_cmpfloat (a.y, <, 300);

  entente_viewport_set_bounds (viewport, &nothing);
  entente_viewport_fit (viewport, 20);
  g_assert_true (isfinite (entente_viewport_get_scale (viewport)));

  g_assert_finalize_object (viewport);
}

static void
test_never_out_of_sight (void)
{
  EntenteViewport *viewport = make ();
  static const double ways[][2] = { { 1e7, 0 }, { -1e7, 0 }, { 0, 1e7 }, { 0, -1e7 }, { 1e7, 1e7 } };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      EntenteVec a, b;

      entente_viewport_pan (viewport, ways[i][0], ways[i][1]);
      a = entente_viewport_from_scene (viewport, bounds.x, bounds.y);
      b = entente_viewport_from_scene (viewport, bounds.x + bounds.width, bounds.y + bounds.height);
      g_assert_cmpfloat (a.x, <=, 760);
      g_assert_cmpfloat (a.y, <=, 560);
      g_assert_cmpfloat (b.x, >=, 40);
      g_assert_cmpfloat (b.y, >=, 40);
    }

  g_assert_finalize_object (viewport);
}

static void
test_show_box (void)
{
  EntenteViewport *viewport = make ();
  const EntenteBox seen = { 1000, 800, 100, 50 }, right = { 1500, 800, 100, 50 };
  const EntenteBox wide = { 0, 800, 2000, 50 };
  guint count = 0;
  EntenteVec now;

  entente_viewport_center_on (viewport, 1000, 800);
  g_signal_connect (viewport, "changed", G_CALLBACK (count_cb), &count);

  /* What is in sight already moves nothing. */
  entente_viewport_show_box (viewport, &seen, 24);
  g_assert_cmpuint (count, ==, 0);

  /* What is to the right moves the view to the right only, and no farther than it must. */
  entente_viewport_show_box (viewport, &right, 24);
  g_assert_cmpuint (count, ==, 1);
  entente_viewport_get_center (viewport, &now);
  assert_near (now.x, 1600 + 24 - 400);
  assert_near (now.y, 800);

  entente_viewport_show_box (viewport, &wide, 24);
  entente_viewport_get_center (viewport, &now);
  assert_near (now.x, 1000);

  g_assert_finalize_object (viewport);
}

static void
test_copy (void)
{
  EntenteViewport *viewport = make (), *copy;
  EntenteVec before, after;
  double scale = entente_viewport_get_scale (viewport);

  entente_viewport_center_on (viewport, 700, 300);
  copy = entente_viewport_copy (viewport);
  before = entente_viewport_to_scene (viewport, 10, 10);
  after = entente_viewport_to_scene (copy, 10, 10);
  assert_near (before.x, after.x);
  assert_near (before.y, after.y);

  entente_viewport_zoom_at (copy, 2, 0, 0);
  assert_near (entente_viewport_get_scale (viewport), scale);
  g_assert_finalize_object (copy);

  entente_viewport_look_at (viewport, &(EntenteVec) { 100, 200 }, 1e9);
  entente_viewport_get_center (viewport, &after);
  assert_near (after.x, 100);
  assert_near (entente_viewport_get_scale (viewport), ENTENTE_VIEWPORT_MAX_SCALE);

  g_assert_finalize_object (viewport);
}

static void
test_resize (void)
{
  EntenteViewport *viewport = make ();
  guint count = 0;
  EntenteVec center;

  entente_viewport_center_on (viewport, 700, 300);
  g_signal_connect (viewport, "changed", G_CALLBACK (count_cb), &count);
  entente_viewport_set_size (viewport, 300, 900);
  entente_viewport_set_size (viewport, 300, 900);
  g_assert_cmpuint (count, ==, 1);
  entente_viewport_get_center (viewport, &center);
  assert_near (center.x, 700);
  assert_near (center.y, 300);

  g_assert_finalize_object (viewport);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/inverse", test_inverse);
  g_test_add_func ("/viewport/visible", test_visible);
  g_test_add_func ("/viewport/pan-keeps-place", test_pan_keeps_place);
  g_test_add_func ("/viewport/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/viewport/zoom-limits", test_zoom_limits);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/never-out-of-sight", test_never_out_of_sight);
  g_test_add_func ("/viewport/show-box", test_show_box);
  g_test_add_func ("/viewport/copy", test_copy);
  g_test_add_func ("/viewport/resize", test_resize);

  return g_test_run ();
}

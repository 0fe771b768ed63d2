/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-handle.h"

#define WIDTH 400
#define HEIGHT 300

static const EntenteBox card = { -50, -20, 100, 40 };

/* The origin of the scene is in the middle of the view, at scale 1. */
static EntenteViewport *
create_viewport (void)
{
  EntenteViewport *viewport = entente_viewport_new ();

  entente_viewport_set_bounds (viewport, &(EntenteBox) { -1000, -1000, 2000, 2000 });
  entente_viewport_set_size (viewport, WIDTH, HEIGHT);
  entente_viewport_center_on (viewport, 0, 0);

  return viewport;
}

static void
test_place (void)
{
  g_autoptr (EntenteViewport) viewport = create_viewport ();
  EntenteVec at;

  /* In the middle of the right side. */
  g_assert_true (entente_handle_get_place (&card, viewport, &at));
  g_assert_cmpfloat (at.x, >, WIDTH / 2 + 50);
  g_assert_cmpfloat (at.x, <, WIDTH / 2 + 60);
  g_assert_cmpfloat (at.y, ==, HEIGHT / 2);

  /* On the left side where the right one is out of sight. */
  entente_viewport_center_on (viewport, -WIDTH / 2 + 20, 0);
  g_assert_true (entente_handle_get_place (&card, viewport, &at));
  g_assert_cmpfloat (at.x, <, WIDTH - 20 - 50);
  g_assert_cmpfloat (at.x, >, WIDTH - 20 - 60);

  /* Nowhere, where the card is out of sight. */
  entente_viewport_center_on (viewport, 0, 500);
  g_assert_false (entente_handle_get_place (&card, viewport, &at));
}

/* A card that is seen very small has none. */
static void
test_small (void)
{
  g_autoptr (EntenteViewport) viewport = create_viewport ();
  EntenteVec at;

  entente_viewport_zoom_at (viewport, 0.3, WIDTH / 2, HEIGHT / 2);
  g_assert_false (entente_handle_get_place (&card, viewport, &at));
  entente_viewport_zoom_at (viewport, 2, WIDTH / 2, HEIGHT / 2);
  g_assert_true (entente_handle_get_place (&card, viewport, &at));
}

static void
test_contains (void)
{
  EntenteVec at = { 100, 50 };

  g_assert_true (entente_handle_contains (&at, 100, 50));
  g_assert_true (entente_handle_contains (&at, 107, 57));
  g_assert_false (entente_handle_contains (&at, 120, 50));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/handle/place", test_place);
  g_test_add_func ("/handle/small", test_small);
  g_test_add_func ("/handle/contains", test_contains);

  return g_test_run ();
}

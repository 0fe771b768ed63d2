/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-snap.h"

#include "sample-grid.h"

typedef struct {
  EntenteScene *scene;
  EntenteEmphasis *moving;
  EntenteBox box; /* the box of the card in the second column of the second row */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  guint card = 0;

  fixture->scene = sample_grid_scene_new (4, 3);
  fixture->moving = entente_emphasis_new (fixture->scene);
  g_assert_cmpint (entente_scene_find (fixture->scene, "1-1", &card), ==, ENTENTE_PART_CARD);
  entente_emphasis_raise (fixture->moving, ENTENTE_PART_CARD, card, ENTENTE_RAISE_NEAR);
  fixture->box = entente_scene_get_card (fixture->scene, card)->box;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_emphasis_unref (fixture->moving);
  g_assert_finalize_object (fixture->scene);
}

static EntenteSnap
find_at (Fixture *fixture,
         double   dx,
         double   dy)
{
  EntenteBox box = fixture->box;

  box.x += dx;
  box.y += dy;

  return entente_snap_find (fixture->scene, fixture->moving, &box, 6);
}

static void
test_middles (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteSnap snap = find_at (fixture, 4, -3);

  g_assert_true (snap.across && snap.down);
  g_assert_cmpfloat_with_epsilon (snap.by_x, -4, 1e-9);
  g_assert_cmpfloat_with_epsilon (snap.by_y, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (snap.guide_x.at, SAMPLE_GRID_ACROSS, 1e-9);
  g_assert_cmpfloat_with_epsilon (snap.guide_y.at, SAMPLE_GRID_DOWN, 1e-9);
  g_assert_cmpfloat (snap.guide_x.end - snap.guide_x.start, >, SAMPLE_GRID_DOWN);
}

static void
test_beyond_reach (Fixture       *fixture,
                   gconstpointer  data)
{
  EntenteSnap snap = find_at (fixture, 20, 25);

  g_assert_false (snap.across || snap.down);
  g_assert_cmpfloat (snap.by_x, ==, 0);
  g_assert_cmpfloat (snap.by_y, ==, 0);
}

/* A card that is too far away does not count. */
static void
test_far_away (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteSnap snap = find_at (fixture, 2, 5000);

  g_assert_false (snap.across || snap.down);
}

/* The width of a card depends on its text. Cards are also aligned at their sides. */
static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteBox box = fixture->box;
  EntenteSnap snap;

  box.width += 60;
  box.x += 3;
  box.y += 70;
  snap = entente_snap_find (fixture->scene, fixture->moving, &box, 6);
  g_assert_true (snap.across);
  g_assert_cmpfloat_with_epsilon (snap.by_x, -3, 1e-9);
  g_assert_cmpfloat_with_epsilon (snap.guide_x.at, fixture->box.x, 1e-9);
}

#define add(name, test) g_test_add ("/snap/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("middles", test_middles);
  add ("beyond-reach", test_beyond_reach);
  add ("far-away", test_far_away);
  add ("sides", test_sides);

  return g_test_run ();
}

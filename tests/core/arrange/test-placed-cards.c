/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-placed-cards.h"

#define WIDTH 1000
#define HEIGHT 460

static EntenteArrangeProblem *
problem_new (guint n_nodes)
{
  EntenteArrangeProblem *problem = entente_arrange_problem_new (ENTENTE_ENGINE_AUTO, n_nodes, 0);

  for (guint i = 0; i < n_nodes; i++)
    {
      problem->nodes[i].width = WIDTH;
      problem->nodes[i].height = HEIGHT;
    }
  return problem;
}

static void
test_places (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (3);
  g_autoptr (EntentePlacedCards) cards = NULL;
  g_autofree EntentePoint *points = NULL;

  problem->nodes[1].placed = TRUE;
  problem->nodes[1].at = (EntentePoint) { -7, 9 };
  cards = entente_placed_cards_new (problem);
  g_assert_null (entente_placed_cards_get (cards, 0));
  g_assert_cmpint (entente_placed_cards_get (cards, 1)->x, ==, -7);
  entente_placed_cards_add (cards, 2, (EntentePoint) { 5000, 6000 });
  g_assert_cmpint (entente_placed_cards_get (cards, 2)->y, ==, 6000);

  points = entente_placed_cards_free_to_points (g_steal_pointer (&cards));
  g_assert_cmpint (points[0].x, ==, 0);
  g_assert_cmpint (points[1].y, ==, 9);
  g_assert_cmpint (points[2].x, ==, 5000);
}

/* To the tenth of a point, on all sides, and far from the origin as well as around it. */
static void
test_margin (void)
{
  const int x = WIDTH + ENTENTE_PLACED_CARDS_MARGIN, y = HEIGHT + ENTENTE_PLACED_CARDS_MARGIN;
  const EntentePoint centres[] = { { 0, 0 }, { -620, 351 }, { ENTENTE_COORDINATE_MAX, -ENTENTE_COORDINATE_MAX } };

  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    for (int side = -1; side <= 1; side += 2)
      {
        g_autoptr (EntenteArrangeProblem) problem = problem_new (2);
        g_autoptr (EntentePlacedCards) cards = entente_placed_cards_new (problem);
        EntentePoint at = centres[i];

        entente_placed_cards_add (cards, 0, at);
        g_assert_false (entente_placed_cards_is_free (cards, 1, at));
        g_assert_true (entente_placed_cards_is_free (cards, 1, (EntentePoint) { at.x + side * x, at.y }));
        g_assert_false (entente_placed_cards_is_free (cards, 1, (EntentePoint) { at.x + side * (x - 1), at.y }));
        g_assert_true (entente_placed_cards_is_free (cards, 1, (EntentePoint) { at.x, at.y + side * y }));
        g_assert_false (entente_placed_cards_is_free (cards, 1, (EntentePoint) { at.x, at.y + side * (y - 1) }));
      }
}

/* In the wanted direction first; what is found and taken is not found again. */
static void
test_find_free (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (200);
  g_autoptr (EntentePlacedCards) cards = entente_placed_cards_new (problem);
  EntenteSpotSearch search = { .centre = { 40, -50 } }, to_the_left = { { 40, -50 }, 3000, 2000, G_PI };
  EntentePoint at;

  at = entente_placed_cards_find_free (cards, 0, &search);
  g_assert_cmpint (at.x, ==, 40);
  g_assert_cmpint (at.y, ==, -50);
  entente_placed_cards_add (cards, 0, at);
  at = entente_placed_cards_find_free (cards, 1, &to_the_left);
  g_assert_cmpint (at.x, ==, 40 - 3000);
  g_assert_cmpint (at.y, ==, -50);
  for (guint i = 1; i < 200; i++)
    {
      at = entente_placed_cards_find_free (cards, i, &search);
      g_assert_true (entente_placed_cards_is_free (cards, i, at));
      entente_placed_cards_add (cards, i, at);
      g_assert_false (entente_placed_cards_is_free (cards, 0, at));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placed-cards/places", test_places);
  g_test_add_func ("/placed-cards/margin", test_margin);
  g_test_add_func ("/placed-cards/find-free", test_find_free);
  return g_test_run ();
}

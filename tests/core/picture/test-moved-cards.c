/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-moved-cards.h"

#include <math.h>

#include "sample-grid.h"

static const EntenteBox everywhere = { -5000, -5000, 10000, 10000 };

static guint
find (EntenteScene *scene,
      EntentePart   part,
      const char   *id)
{
  guint index = 0;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, part);

  return index;
}

static gboolean
is_same_curve (const EntenteCurve *a,
               const EntenteCurve *b)
{
  for (guint i = 0; i < 4; i++)
    if (hypot (a->p[i].x - b->p[i].x, a->p[i].y - b->p[i].y) > 1e-6)
      return FALSE;

  return TRUE;
}

/* A card that is put at its own place looks the same, with its text and lines. */
static void
test_same_place (void)
{
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (4, 3);
  g_autoptr (EntenteMovedCards) moved_cards = entente_moved_cards_new (scene);
  g_autoptr (EntenteEmphasis) raised = NULL;
  g_autoptr (EntenteScene) part = NULL;
  const EntentePoint at = { SAMPLE_GRID_ACROSS * 10, SAMPLE_GRID_DOWN * 10 };
  guint n_lines;

  entente_moved_cards_put (moved_cards, find (scene, ENTENTE_PART_CARD, "1-1"), &at);
  part = entente_moved_cards_draw (moved_cards, &everywhere, 1, &raised);
  g_assert_cmpuint (entente_scene_get_n_lines (part), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const EntenteLine *line = entente_scene_get_line (part, i);
      const EntenteLine *original =
        entente_scene_get_line (scene, find (scene, ENTENTE_PART_LINE, entente_item_get_id (line->item)));

      g_assert_true (is_same_curve (&line->curve, &original->curve));
      g_assert_true (line->word == original->word);
      g_assert_cmpint (line->evidence, ==, original->evidence);
    }
  entente_emphasis_list (entente_moved_cards_get_parts (moved_cards), ENTENTE_PART_LINE, &n_lines);
  g_assert_cmpuint (n_lines, ==, 4);
}

/* The lines of a moved card end at it. Other lines are not drawn. */
static void
test_moved (void)
{
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (4, 3);
  g_autoptr (EntenteMovedCards) moved_cards = entente_moved_cards_new (scene);
  g_autoptr (EntenteEmphasis) raised = NULL;
  g_autoptr (EntenteScene) part = NULL;
  const EntentePoint at = { 4321, -1234 };
  guint n_cards, card = find (scene, ENTENTE_PART_CARD, "1-1");
  const EntenteCard *moved;
  EntenteVec center;

  entente_moved_cards_put (moved_cards, card, &at);
  entente_moved_cards_put (moved_cards, card, &at);
  g_assert_cmpuint (entente_moved_cards_get_n_cards (moved_cards), ==, 1);
  part = entente_moved_cards_draw (moved_cards, &everywhere, 1, &raised);
  moved = entente_scene_get_card (part, find (part, ENTENTE_PART_CARD, "1-1"));
  center = entente_card_get_center (moved);
  g_assert_cmpfloat_with_epsilon (center.x, 432.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (center.y, -123.4, 1e-9);
  entente_emphasis_list (raised, ENTENTE_PART_CARD, &n_cards);
  g_assert_cmpuint (n_cards, ==, 1);
  for (guint i = 0; i < entente_scene_get_n_lines (part); i++)
    {
      const EntenteLine *line = entente_scene_get_line (part, i);
      gboolean from = entente_scene_get_card (part, line->from) == moved;
      const EntenteVec *end = from ? &line->curve.p[0] : &line->curve.p[3];

      g_assert_true (from || entente_scene_get_card (part, line->to) == moved);
      g_assert_true (entente_card_contains (moved, end->x, end->y, 3));
    }
}

/* Parts outside the visible area are not drawn. */
static void
test_out_of_sight (void)
{
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (4, 3);
  g_autoptr (EntenteMovedCards) moved_cards = entente_moved_cards_new (scene);
  g_autoptr (EntenteEmphasis) raised = NULL;
  g_autoptr (EntenteScene) part = NULL;
  const EntenteBox far = { 9000, 9000, 100, 100 };

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    entente_moved_cards_put (moved_cards, i, &(EntentePoint) { (int) i * 10, 0 });
  part = entente_moved_cards_draw (moved_cards, &far, 1, &raised);
  g_assert_cmpuint (entente_scene_get_n_cards (part), ==, 0);
  g_assert_cmpuint (entente_scene_get_n_lines (part), ==, 0);
  g_assert_true (entente_emphasis_is_empty (raised));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moved-cards/same-place", test_same_place);
  g_test_add_func ("/moved-cards/moved", test_moved);
  g_test_add_func ("/moved-cards/out-of-sight", test_out_of_sight);

  return g_test_run ();
}

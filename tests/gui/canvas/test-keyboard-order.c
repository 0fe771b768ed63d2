/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-keyboard-order.h"

#include "sample-grid.h"
#include "sample.h"

static guint
card (EntenteScene *scene,
      const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);

  return index;
}

static const char *
id_of (EntenteScene *scene,
       guint         index)
{
  return entente_item_get_id (entente_scene_get_card (scene, index)->item);
}

/* Every card once, from the first to the last, and the same way back. */
static void
test_reading_order (gconstpointer data)
{
  gboolean to_left = GPOINTER_TO_INT (data);
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (4, 3);
  g_autoptr (EntenteKeyboardOrder) order = entente_keyboard_order_new (scene,
                                                                       to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  guint at, back;

  g_assert_true (entente_keyboard_order_get_first (order, &at));
  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 4; column++)
      {
        g_autofree char *wanted = g_strdup_printf ("%u-%u", to_left ? 3 - column : column, row);
        gboolean last = row == 2 && column == 3;

        g_assert_cmpstr (id_of (scene, at), ==, wanted);
        if (last)
          {
            guint end;

            g_assert_false (entente_keyboard_order_step (order, at, 1, &end));
            g_assert_true (entente_keyboard_order_get_last (order, &end));
            g_assert_cmpuint (end, ==, at);
            break;
          }
        back = at;
        g_assert_true (entente_keyboard_order_step (order, at, 1, &at));
        g_assert_true (entente_keyboard_order_step (order, at, -1, &(guint) { 0 }));
        entente_keyboard_order_step (order, at, -1, &at);
        g_assert_cmpuint (at, ==, back);
        entente_keyboard_order_step (order, at, 1, &at);
      }
  entente_keyboard_order_get_first (order, &at);
  g_assert_false (entente_keyboard_order_step (order, at, -1, &at));
}

/* Cards that hardly differ in height make one row. */
static void
test_uneven_row (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteKeyboardOrder) order = NULL;
  static const struct { const char *id; int x, y; } people[] = {
    { "c", 8000, 0 }, { "a", 0, 120 }, { "d", 100, 2000 }, { "b", 4000, -90 },
  };
  guint at;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      EntentePoint place = { people[i].x, people[i].y };

      sample_add (document, ENTENTE_ITEM_ACTOR, people[i].id, ENTENTE_ACTOR_NAME, people[i].id, 0);
      entente_layout_set_position (entente_document_get_layout (document), people[i].id, &place);
    }
  scene = entente_scene_new (document, measure);
  order = entente_keyboard_order_new (scene, GTK_TEXT_DIR_LTR);

  entente_keyboard_order_get_first (order, &at);
  for (char wanted = 'a'; wanted <= 'd'; wanted++)
    {
      g_assert_cmpint (id_of (scene, at)[0], ==, wanted);
      entente_keyboard_order_step (order, at, 1, &at);
    }
}

static void
test_directions (void)
{
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (4, 3);
  g_autoptr (EntenteKeyboardOrder) order = entente_keyboard_order_new (scene, GTK_TEXT_DIR_LTR);
  static const struct { GtkDirectionType direction; const char *wanted; } ways[] = {
    { GTK_DIR_LEFT, "0-1" }, { GTK_DIR_RIGHT, "2-1" }, { GTK_DIR_UP, "1-0" }, { GTK_DIR_DOWN, "1-2" },
  };
  guint at;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_assert_true (entente_keyboard_order_go (order, ENTENTE_PART_CARD, card (scene, "1-1"), ways[i].direction, &at));
      g_assert_cmpstr (id_of (scene, at), ==, ways[i].wanted);
    }

  g_assert_false (entente_keyboard_order_go (order, ENTENTE_PART_CARD, card (scene, "0-0"), GTK_DIR_UP, &at));
  g_assert_false (entente_keyboard_order_go (order, ENTENTE_PART_CARD, card (scene, "3-2"), GTK_DIR_RIGHT, &at));
}

static void
test_from_line (void)
{
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (4, 3);
  g_autoptr (EntenteKeyboardOrder) order = entente_keyboard_order_new (scene, GTK_TEXT_DIR_LTR);
  guint line, at;

  g_assert_cmpint (entente_scene_find (scene, "right-1-1", &line), ==, ENTENTE_PART_LINE);
  g_assert_true (entente_keyboard_order_go (order, ENTENTE_PART_LINE, line, GTK_DIR_LEFT, &at));
  g_assert_cmpstr (id_of (scene, at), ==, "1-1");
  g_assert_true (entente_keyboard_order_go (order, ENTENTE_PART_LINE, line, GTK_DIR_RIGHT, &at));
  g_assert_cmpstr (id_of (scene, at), ==, "2-1");
}

static void
test_empty (void)
{
  g_autoptr (EntenteScene) scene = sample_grid_scene_new (0, 0);
  g_autoptr (EntenteKeyboardOrder) order = entente_keyboard_order_new (scene, GTK_TEXT_DIR_LTR);
  guint at;

  g_assert_false (entente_keyboard_order_get_first (order, &at));
  g_assert_false (entente_keyboard_order_get_last (order, &at));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/keyboard-order/reading-order", GINT_TO_POINTER (FALSE), test_reading_order);
  g_test_add_data_func ("/keyboard-order/reading-order-to-the-left", GINT_TO_POINTER (TRUE), test_reading_order);
  g_test_add_func ("/keyboard-order/uneven-row", test_uneven_row);
  g_test_add_func ("/keyboard-order/directions", test_directions);
  g_test_add_func ("/keyboard-order/from-line", test_from_line);
  g_test_add_func ("/keyboard-order/empty", test_empty);

  return g_test_run ();
}

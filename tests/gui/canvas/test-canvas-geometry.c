/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "entente-canvas-caption.h"
#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-handle.h"
#include "entente-others-mark.h"
#include "sample-canvas.h"
#include "sample-session.h"
#include "sample-widget.h"

/* What is at a place, as the user sees it. */

static EntenteCanvasContent *
get_content (SampleCanvas *fixture)
{
  return entente_canvas_get_content (fixture->canvas);
}

static void
test_pick (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntenteCanvasContent *content = get_content (fixture);
  EntenteVec at = sample_canvas_place_of (fixture, "2-1");
  EntenteHit hit = entente_canvas_geometry_pick (content, at.x, at.y);

  g_assert_cmpint (hit.part, ==, ENTENTE_PART_CARD);
  g_assert_cmpuint (hit.index, ==, sample_canvas_find_card (fixture, "2-1"));
  g_assert_false (hit.on_handle);
  g_assert_true (entente_canvas_items_get (content, hit.part, hit.index) ==
                 sample_canvas_item (fixture, "2-1"));

  at = sample_canvas_place_of (fixture, "down-1-0");
  hit = entente_canvas_geometry_pick (content, at.x, at.y);
  g_assert_cmpint (hit.part, ==, ENTENTE_PART_LINE);

  hit = entente_canvas_geometry_pick (content, 1, 1);
  g_assert_cmpint (hit.part, ==, ENTENTE_PART_NONE);
}

/* The handle lies beside its card, where nothing else is; there is one once the card is selected or pointed at. */
static void
test_handle (SampleCanvas  *fixture,
             gconstpointer  data)
{
  EntenteCanvasContent *content = get_content (fixture);
  guint card = sample_canvas_find_card (fixture, "1-1"), cards[2];
  EntenteBox box = entente_canvas_geometry_get_card_box (content, card);
  EntenteVec at;

  g_assert_true (entente_handle_get_place (&box, fixture->viewport, &at));
  g_assert_false (entente_canvas_geometry_pick (content, at.x, at.y).on_handle);

  entente_session_select (fixture->session, sample_canvas_item (fixture, "1-1"));
  g_assert_cmpuint (entente_canvas_geometry_list_handles (content, cards), ==, 1);
  g_assert_true (entente_canvas_geometry_pick (content, at.x, at.y).on_handle);
  g_assert_cmpuint (entente_canvas_geometry_pick (content, at.x, at.y).index, ==, card);

  entente_canvas_content_point_at (content, ENTENTE_PART_CARD, card);
  g_assert_cmpuint (entente_canvas_geometry_list_handles (content, cards), ==, 1);
  entente_canvas_content_point_at (content, ENTENTE_PART_CARD, sample_canvas_find_card (fixture, "0-0"));
  g_assert_cmpuint (entente_canvas_geometry_list_handles (content, cards), ==, 2);
}

static gboolean
has_three_cards (gpointer canvas)
{
  return entente_scene_get_n_cards (entente_canvas_get_scene (canvas)) == 3;
}

/* In a focus a card has a mark at its corner if it has neighbours that are not shown. */
static void
test_others_mark (SampleCanvas  *fixture,
                  gconstpointer  data)
{
  EntenteCanvasContent *content = get_content (fixture);
  g_autoptr (EntenteFocus) focus = entente_focus_new ((const char *const[]) { "0-0", NULL }, 1, ENTENTE_FOCUS_BOTH,
                                                      NULL);
  g_autofree char *caption = NULL, *description = NULL;
  EntenteBox box;
  EntenteVec at;
  EntenteHit hit;

  entente_view_state_set_focus (entente_session_get_view_state (fixture->session), focus);
  sample_wait (has_three_cards, fixture->canvas);
  g_assert_cmpuint (entente_scene_get_card (entente_canvas_get_scene (fixture->canvas),
                                            sample_canvas_find_card (fixture, "0-0"))->n_others, ==, 0);
  box = entente_others_mark_get_box (entente_scene_get_card (entente_canvas_get_scene (fixture->canvas),
                                                             sample_canvas_find_card (fixture, "1-0")),
                                     entente_viewport_get_scale (fixture->viewport));
  g_assert_cmpfloat (box.width, >, 0);
  at = entente_viewport_from_scene (fixture->viewport, box.x + box.width / 2, box.y + box.height - 1);
  hit = entente_canvas_geometry_pick (content, at.x, at.y);
  g_assert_true (hit.on_others_mark);
  g_assert_cmpint (hit.part, ==, ENTENTE_PART_CARD);
  g_assert_cmpuint (hit.index, ==, sample_canvas_find_card (fixture, "1-0"));
  at = sample_canvas_place_of (fixture, "1-0");
  g_assert_false (entente_canvas_geometry_pick (content, at.x, at.y).on_others_mark);
  entente_session_select (fixture->session, sample_canvas_item (fixture, "1-0"));
  caption = entente_canvas_caption_new (fixture->session, &description);
  g_assert_true (g_str_has_suffix (caption, " is selected. 2 of its neighbors are not shown."));
}

/* A card that is moved is where it is shown, and not where the scene has it. */
static void
test_moved (SampleCanvas  *fixture,
            gconstpointer  data)
{
  EntenteCanvasContent *content = get_content (fixture);
  EntenteCardOverlay *overlay = entente_canvas_content_get_overlay (content);
  EntentePoint start = sample_canvas_position_of (fixture, "1-1");
  EntentePosition position = { "1-1", { start.x + 600, start.y + 450 } };
  EntenteVec before = { start.x / 10.0, start.y / 10.0 }, after = { before.x + 60, before.y + 45 };
  guint card = sample_canvas_find_card (fixture, "1-1"), index;
  EntenteBox box;

  g_assert_false (entente_card_overlay_has_cards (overlay));
  entente_card_overlay_put (overlay, &position, 1);
  sample_settle (GTK_WIDGET (fixture->canvas));
  g_assert_true (entente_card_overlay_has_cards (overlay));
  g_assert_true (entente_card_overlay_is_painted (overlay));

  box = entente_canvas_geometry_get_card_box (content, card);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, after.x, 0.1);
  g_assert_cmpint (entente_canvas_geometry_pick_in_scene (content, after, 0.1, &index), ==, ENTENTE_PART_CARD);
  g_assert_cmpuint (index, ==, card);
  before.x -= box.width / 2 - 4;
  g_assert_cmpint (entente_canvas_geometry_pick_in_scene (content, before, 0.1, &index), !=, ENTENTE_PART_CARD);
  g_assert_null (entente_canvas_content_new_emphasis (content));

  entente_card_overlay_put_back (overlay);
  g_assert_false (entente_card_overlay_has_cards (overlay));
  g_assert_cmpint (entente_canvas_geometry_pick_in_scene (content, before, 0.1, &index), ==, ENTENTE_PART_CARD);
  sample_wait (sample_canvas_is_not_moving_cards, fixture->canvas);
}

static void
test_area (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntenteCanvasContent *content = get_content (fixture);
  guint card = sample_canvas_find_card (fixture, "0-0");
  EntenteVec at = sample_canvas_place_of (fixture, "0-0");
  GdkRectangle area = entente_canvas_geometry_get_area (content, ENTENTE_PART_CARD, card);

  g_assert_cmpint (area.x, <, at.x);
  g_assert_cmpint (area.x + area.width, >, at.x);

  /* At the nearest edge, when it is out of sight. */
  entente_viewport_zoom_at (fixture->viewport, 8, entente_viewport_get_width (fixture->viewport),
                            entente_viewport_get_height (fixture->viewport));
  area = entente_canvas_geometry_get_area (content, ENTENTE_PART_CARD, card);
  g_assert_cmpint (area.x, ==, 0);
  g_assert_cmpint (area.y, ==, 0);
  g_assert_cmpint (area.width, ==, 1);
}

#define add(name, test) \
  g_test_add ("/canvas-geometry/" name, SampleCanvas, NULL, sample_canvas_set_up, test, sample_canvas_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("pick", test_pick);
  add ("handle", test_handle);
  add ("others-mark", test_others_mark);
  add ("moved", test_moved);
  add ("area", test_area);

  return g_test_run ();
}

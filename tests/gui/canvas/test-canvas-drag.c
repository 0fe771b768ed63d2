/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "entente-canvas-geometry.h"
#include "entente-move-task.h"
#include "sample-canvas.h"
#include "sample-grid.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

/* What is done with the pointer held down: moving the view, cards, lines to be, and a rubber band. */

static void
test_drag (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntenteVec before = entente_viewport_to_scene (fixture->viewport, 500, 20), after;

  sample_canvas_tell_drags (fixture, "drag-begin", 500, 20);
  sample_canvas_tell_drags (fixture, "drag-update", 2, 1);
  after = entente_viewport_to_scene (fixture->viewport, 500, 20);
  g_assert_cmpfloat (before.x, ==, after.x);

  /* The place that was grabbed stays under the pointer, also when the scale changes meanwhile. */
  sample_canvas_tell_drags (fixture, "drag-update", -70, 45);
  entente_viewport_zoom_at (fixture->viewport, 1.2, 0, 0);
  sample_canvas_tell_drags (fixture, "drag-update", -90, 55);
  after = entente_viewport_to_scene (fixture->viewport, 410, 75);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-6);
  sample_canvas_tell_drags (fixture, "drag-end", -90, 55);
  sample_canvas_assert_selected (fixture, NULL);
}

/* In points, with everything as large as life. */
static void
drag_card (SampleCanvas *fixture,
           const char   *id,
           double        dx,
           double        dy)
{
  EntenteVec at;

  entente_viewport_zoom_at (fixture->viewport, 1 / entente_viewport_get_scale (fixture->viewport), 0, 0);
  entente_viewport_center_on (fixture->viewport, 400, 150);
  at = sample_canvas_place_of (fixture, id);
  sample_canvas_tell_drags (fixture, "drag-begin", at.x, at.y);
  sample_canvas_tell_drags (fixture, "drag-update", dx / 2, dy / 2);
  sample_canvas_tell_drags (fixture, "drag-update", dx, dy);
}

static void
test_move (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntenteHistory *history = entente_session_get_history (fixture->session);
  EntenteCanvasContent *content = entente_canvas_get_content (fixture->canvas);
  EntentePoint start = sample_canvas_position_of (fixture, "1-1"), other = sample_canvas_position_of (fixture, "2-1");
  EntenteVec center, now;
  EntenteBox box;
  guint card;

  drag_card (fixture, "1-1", 50, 71.2);
  entente_viewport_get_center (fixture->viewport, &center);
  g_assert_cmpint (entente_scene_find (entente_canvas_content_get_scene (content), "1-1", &card), ==,
                   ENTENTE_PART_CARD);
  box = entente_canvas_geometry_get_card_box (content, card);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, start.x / 10.0 + 50, 0.1);
  sample_canvas_assert_position (fixture, "1-1", start.x, start.y);
  g_assert_cmpuint (entente_history_get_position (history), ==, 0);

  sample_canvas_tell_drags (fixture, "drag-end", 50, 71.2);
  sample_canvas_assert_position (fixture, "1-1", start.x + 500, start.y + 712);
  sample_canvas_assert_position (fixture, "2-1", other.x, other.y);
  sample_canvas_assert_step (fixture, "Move Person 1-1");
  sample_canvas_assert_selected (fixture, "1-1");

  /* Nothing is moved once the new scene is on the screen, and the view is where it was. */
  sample_wait (sample_canvas_is_not_moving_cards, fixture->canvas);
  sample_wait (sample_canvas_is_settled, fixture->canvas);
  box = entente_canvas_geometry_get_card_box (content, card);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, start.x / 10.0 + 50, 0.1);
  entente_viewport_get_center (fixture->viewport, &now);
  g_assert_cmpfloat (now.x, ==, center.x);

  g_assert_true (entente_history_undo (history));
  sample_canvas_assert_position (fixture, "1-1", start.x, start.y);
  g_assert_false (entente_history_is_modified (history));
}

static void
test_move_many (SampleCanvas  *fixture,
                gconstpointer  data)
{
  EntentePoint first = sample_canvas_position_of (fixture, "0-0"), second = sample_canvas_position_of (fixture, "1-1");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, sample_canvas_item (fixture, "0-0"));
  g_ptr_array_add (items, sample_canvas_item (fixture, "right-0-0"));
  g_ptr_array_add (items, sample_canvas_item (fixture, "1-1"));
  entente_session_select_many (fixture->session, items);
  drag_card (fixture, "1-1", 33.3, -57.7);
  sample_canvas_tell_drags (fixture, "drag-end", 33.3, -57.7);

  sample_canvas_assert_position (fixture, "0-0", first.x + 333, first.y - 577);
  sample_canvas_assert_position (fixture, "1-1", second.x + 333, second.y - 577);
  sample_canvas_assert_step (fixture, "Move 2 Actors");
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 3);
}

/* The task of the drag that is under way. */
static EntenteMoveTask *
get_move_task (EntenteCanvas *canvas)
{
  return ENTENTE_MOVE_TASK (entente_canvas_drag_get_task (entente_canvas_get_drag (canvas)));
}

static void
test_snap (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntentePoint start = sample_canvas_position_of (fixture, "1-1"), above = sample_canvas_position_of (fixture, "2-0");
  const EntenteSnap *snap;

  drag_card (fixture, "1-1", SAMPLE_GRID_ACROSS + 4, 41);
  snap = entente_move_task_get_snap (get_move_task (fixture->canvas));
  g_assert_true (snap->across);
  g_assert_false (snap->down);
  sample_settle (GTK_WIDGET (fixture->canvas));
  sample_canvas_tell_drags (fixture, "drag-end", SAMPLE_GRID_ACROSS + 4, 41);
  sample_canvas_assert_position (fixture, "1-1", above.x, start.y + 410);
}

static void
test_escape_move (SampleCanvas  *fixture,
                  gconstpointer  data)
{
  EntentePoint start = sample_canvas_position_of (fixture, "1-1");

  drag_card (fixture, "1-1", 50, 71);
  sample_settle (GTK_WIDGET (fixture->canvas));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Escape, 0));
  sample_canvas_tell_drags (fixture, "drag-update", 90, 90);
  sample_canvas_tell_drags (fixture, "drag-end", 90, 90);
  sample_canvas_assert_position (fixture, "1-1", start.x, start.y);
  sample_canvas_assert_step (fixture, NULL);
  sample_canvas_assert_selected (fixture, NULL);
  sample_wait (sample_canvas_is_not_moving_cards, fixture->canvas);
  sample_wait (sample_canvas_is_settled, fixture->canvas);
}

/* At the edge the view moves by itself, and the card goes with it. */
static gboolean
has_moved_far (gpointer data)
{
  return entente_move_task_get_distance (get_move_task (data)).x > 15000;
}

static void
test_move_past_edge (SampleCanvas  *fixture,
                     gconstpointer  data)
{
  EntenteVec at;

  drag_card (fixture, "1-1", 10, 0);
  at = sample_canvas_place_of (fixture, "1-1");
  sample_canvas_tell_drags (fixture, "drag-update", entente_viewport_get_width (fixture->viewport) - at.x - 2, 0);
  sample_wait (has_moved_far, fixture->canvas);
  sample_canvas_tell_drags (fixture, "drag-end", 0, 0);
  g_assert_cmpint (sample_canvas_position_of (fixture, "1-1").x, >, 15000);
}

/* Whatever arrives while a card is dragged, the pointer still has it. */
static void
test_change_while_moving (SampleCanvas  *fixture,
                          gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteScene) scene = g_object_ref (entente_session_get_scene (fixture->session));
  gpointer pair[] = { fixture->session, scene };
  EntenteCardOverlay *overlay = entente_canvas_content_get_overlay (entente_canvas_get_content (fixture->canvas));
  EntentePoint start = sample_canvas_position_of (fixture, "1-1");
  g_autoptr (EntenteItem) after = entente_item_copy (sample_canvas_item (fixture, "0-0"), "0-0");

  drag_card (fixture, "1-1", 51, 63);
  entente_record_set_text (entente_item_edit_record (after), ENTENTE_ACTOR_NAME, "Somebody else");
  g_assert_true (entente_document_replace (document, sample_canvas_item (fixture, "0-0"), after));
  sample_wait (sample_canvas_has_other_scene, pair);
  sample_settle (GTK_WIDGET (fixture->canvas));
  g_assert_true (entente_card_overlay_has_cards (overlay));
  sample_canvas_tell_drags (fixture, "drag-end", 51, 63);
  sample_canvas_assert_position (fixture, "1-1", start.x + 510, start.y + 630);
  sample_wait (sample_canvas_is_not_moving_cards, fixture->canvas);
}

static void
connect_cb (EntenteCanvas *canvas,
            EntenteItem   *from,
            EntenteItem   *to,
            int            x,
            int            y,
            GString       *said)
{
  g_string_append_printf (said, "%s>%s@%d,%d;", entente_item_get_id (from),
                          to != NULL ? entente_item_get_id (to) : "", to != NULL ? 0 : x, to != NULL ? 0 : y);
}

static EntenteVec
handle_of (SampleCanvas *fixture,
           const char   *id)
{
  EntenteVec at = sample_canvas_place_of (fixture, id);
  guint card;

  entente_scene_find (entente_canvas_get_scene (fixture->canvas), id, &card);
  at.x += entente_scene_get_card (entente_canvas_get_scene (fixture->canvas), card)->box.width / 2 *
          entente_viewport_get_scale (fixture->viewport);

  return at;
}

static void
test_connect (SampleCanvas  *fixture,
              gconstpointer  data)
{
  EntenteCanvasContent *content = entente_canvas_get_content (fixture->canvas);
  g_autoptr (GString) said = g_string_new (NULL);
  EntenteVec handle, to, place;
  guint card;

  g_signal_connect (fixture->canvas, "connect", G_CALLBACK (connect_cb), said);
  handle = handle_of (fixture, "0-0");
  g_assert_false (entente_canvas_geometry_find_handle (content, handle.x + 5, handle.y, &card));
  entente_session_select (fixture->session, sample_canvas_item (fixture, "0-0"));
  g_assert_true (entente_canvas_geometry_find_handle (content, handle.x + 5, handle.y, &card));

  /* To another card. */
  to = sample_canvas_place_of (fixture, "2-1");
  sample_canvas_tell_drags (fixture, "drag-begin", handle.x, handle.y);
  sample_canvas_tell_drags (fixture, "drag-update", to.x - handle.x, to.y - handle.y);
  sample_settle (GTK_WIDGET (fixture->canvas));
  sample_canvas_tell_drags (fixture, "drag-end", to.x - handle.x, to.y - handle.y);
  g_assert_cmpstr (said->str, ==, "0-0>2-1@0,0;");

  /* To where nothing is; to the card itself; and not at all. */
  g_string_truncate (said, 0);
  place = entente_viewport_from_scene (fixture->viewport, SAMPLE_GRID_ACROSS / 2, SAMPLE_GRID_DOWN / 2);
  sample_canvas_tell_drags (fixture, "drag-begin", handle.x, handle.y);
  sample_canvas_tell_drags (fixture, "drag-update", place.x - handle.x, place.y - handle.y);
  sample_settle (GTK_WIDGET (fixture->canvas));
  sample_canvas_tell_drags (fixture, "drag-end", place.x - handle.x, place.y - handle.y);
  g_assert_cmpstr (said->str, ==, "0-0>@1500,750;");

  g_string_truncate (said, 0);
  sample_canvas_tell_drags (fixture, "drag-begin", handle.x, handle.y);
  sample_canvas_tell_drags (fixture, "drag-update", -40, 0);
  sample_canvas_tell_drags (fixture, "drag-end", -40, 0);
  sample_canvas_tell_drags (fixture, "drag-begin", handle.x, handle.y);
  sample_canvas_tell_drags (fixture, "drag-update", place.x - handle.x, place.y - handle.y);
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Escape, 0));
  sample_canvas_tell_drags (fixture, "drag-end", place.x - handle.x, place.y - handle.y);
  g_assert_cmpstr (said->str, ==, "");
  g_assert_false (entente_history_is_modified (entente_session_get_history (fixture->session)));
}

/* The drag is begun as a press with Shift would begin it. */
static void
test_band (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntenteVec from = entente_viewport_from_scene (fixture->viewport, 0, -40);
  EntenteVec to = entente_viewport_from_scene (fixture->viewport, SAMPLE_GRID_ACROSS, 40);

  sample_canvas_tell_drags (fixture, "drag-begin", from.x, from.y);
  entente_canvas_drag_press (entente_canvas_get_drag (fixture->canvas), ENTENTE_DRAG_FROM_GROUND, from.x, from.y);
  sample_canvas_tell_drags (fixture, "drag-update", to.x - from.x, to.y - from.y);
  sample_settle (GTK_WIDGET (fixture->canvas));
  sample_canvas_assert_selected (fixture, NULL);
  sample_canvas_tell_drags (fixture, "drag-end", to.x - from.x, to.y - from.y);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 3);
  g_assert_true (entente_session_is_selected (fixture->session, sample_canvas_item (fixture, "1-0")));
  g_assert_true (entente_session_is_selected (fixture->session, sample_canvas_item (fixture, "right-0-0")));
}

#define add(name, test) \
  g_test_add ("/canvas-drag/" name, SampleCanvas, NULL, sample_canvas_set_up, test, sample_canvas_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("drag", test_drag);
  add ("move", test_move);
  add ("move-many", test_move_many);
  add ("snap", test_snap);
  add ("escape-move", test_escape_move);
  add ("move-past-edge", test_move_past_edge);
  add ("change-while-moving", test_change_while_moving);
  add ("connect", test_connect);
  add ("band", test_band);

  return g_test_run ();
}

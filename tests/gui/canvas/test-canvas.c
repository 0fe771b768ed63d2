/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "sample-canvas.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

static void
assert_all_in_sight (SampleCanvas *fixture)
{
  EntenteVec first = sample_canvas_place_of (fixture, "0-0"), last = sample_canvas_place_of (fixture, "3-2");

  g_assert_cmpfloat (first.x, >, 0);
  g_assert_cmpfloat (first.y, >, 0);
  g_assert_cmpfloat (last.x, <, entente_viewport_get_width (fixture->viewport));
  g_assert_cmpfloat (last.y, <, entente_viewport_get_height (fixture->viewport));
}

static void
test_first_view (SampleCanvas  *fixture,
                 gconstpointer  data)
{
  assert_all_in_sight (fixture);
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), <=, 1.25);
  sample_wait (sample_canvas_is_settled, fixture->canvas);
}

/* The view belongs to the user: a change of the document leaves it alone. */
static void
test_view_survives_change (SampleCanvas  *fixture,
                           gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteScene) scene = g_object_ref (entente_session_get_scene (fixture->session));
  gpointer pair[] = { fixture->session, scene };
  EntenteItem *before = sample_canvas_item (fixture, "0-0");
  g_autoptr (EntenteItem) after = entente_item_copy (before, "0-0");
  EntenteVec center, now;

  entente_viewport_zoom_at (fixture->viewport, 1.7, 10, 10);
  entente_viewport_get_center (fixture->viewport, &center);
  entente_record_set_text (entente_item_edit_record (after), ENTENTE_ACTOR_NAME, "Somebody else");
  g_assert_true (entente_document_replace (document, before, after));
  sample_wait (sample_canvas_has_other_scene, pair);
  sample_settle (GTK_WIDGET (fixture->canvas));

  entente_viewport_get_center (fixture->viewport, &now);
  g_assert_cmpfloat (now.x, ==, center.x);
  g_assert_cmpfloat (now.y, ==, center.y);
}

static void
test_other_file (SampleCanvas  *fixture,
                 gconstpointer  data)
{
  entente_viewport_zoom_at (fixture->viewport, 8, 10, 10);
  sample_canvas_open (fixture, 8, 8);
  sample_settle (GTK_WIDGET (fixture->canvas));
  assert_all_in_sight (fixture);
}

/* When a side opens, what one looks at stays on the screen where it was, and what is selected is not
 * covered. */
static void
test_resize (SampleCanvas  *fixture,
             gconstpointer  data)
{
  EntenteVec before, after;

  sample_canvas_click (fixture, sample_canvas_place_of (fixture, "0-0"), 1);
  before = sample_canvas_place_of (fixture, "0-0");
  gtk_widget_set_margin_end (GTK_WIDGET (fixture->canvas), 300);
  sample_settle (GTK_WIDGET (fixture->canvas));
  after = sample_canvas_place_of (fixture, "0-0");
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 0.01);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 0.01);

  gtk_widget_set_margin_end (GTK_WIDGET (fixture->canvas), 0);
  sample_settle (GTK_WIDGET (fixture->canvas));
  sample_canvas_click (fixture, sample_canvas_place_of (fixture, "3-0"), 1);
  gtk_widget_set_margin_end (GTK_WIDGET (fixture->canvas), 300);
  sample_settle (GTK_WIDGET (fixture->canvas));
  after = sample_canvas_place_of (fixture, "3-0");
  g_assert_cmpfloat (after.x, <, entente_viewport_get_width (fixture->viewport));
}

static void
test_click (SampleCanvas  *fixture,
            gconstpointer  data)
{
  EntenteVec at = sample_canvas_place_of (fixture, "2-1");

  sample_canvas_click (fixture, at, 1);
  sample_canvas_assert_selected (fixture, "2-1");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));

  sample_canvas_click (fixture, sample_canvas_place_of (fixture, "down-1-0"), 1);
  sample_canvas_assert_selected (fixture, "down-1-0");

  /* Half way to the next row and beside the line there is nothing. */
  at.x += 60;
  at.y += (sample_canvas_place_of (fixture, "2-2").y - at.y) / 2;
  sample_canvas_click (fixture, at, 1);
  sample_canvas_assert_selected (fixture, NULL);
  g_assert_null (fixture->activated);
}

static void
test_double_click (SampleCanvas  *fixture,
                   gconstpointer  data)
{
  sample_canvas_click (fixture, sample_canvas_place_of (fixture, "2-1"), 1);
  sample_canvas_click (fixture, sample_canvas_place_of (fixture, "2-1"), 2);
  g_assert_true (fixture->activated == sample_canvas_item (fixture, "2-1"));
}

static gboolean
is_rested (gpointer data)
{
  EntenteCanvasContent *content = entente_canvas_get_content (((SampleCanvas *) data)->canvas);

  return entente_canvas_content_get_rested (content, NULL) == ENTENTE_PART_CARD;
}

static gboolean
is_not_pointed (gpointer data)
{
  EntenteCanvasContent *content = entente_canvas_get_content (((SampleCanvas *) data)->canvas);

  return entente_canvas_content_get_pointed (content, NULL) == ENTENTE_PART_NONE &&
         entente_canvas_content_get_rested (content, NULL) == ENTENTE_PART_NONE;
}

static void
test_hover (SampleCanvas  *fixture,
            gconstpointer  data)
{
  EntenteCanvasLayers *layers = entente_canvas_get_layers (fixture->canvas);
  double fade;

  sample_canvas_point_at (fixture, sample_canvas_place_of (fixture, "1-1"));
  g_assert_cmpfloat (entente_canvas_layers_get_fade (layers), ==, 0);
  sample_wait (is_rested, fixture);
  fade = entente_canvas_layers_get_fade (layers);
  g_assert_cmpfloat (fade, >, 0);
  g_assert_cmpfloat (fade, <, 0.5);
  sample_wait (sample_canvas_is_settled, fixture->canvas);

  sample_canvas_point_at (fixture, (EntenteVec) { 1, 1 });
  sample_wait (is_not_pointed, fixture);
  g_assert_cmpfloat (entente_canvas_layers_get_fade (layers), ==, 0);

  /* What is selected is emphasized in the same way. */
  sample_canvas_click (fixture, sample_canvas_place_of (fixture, "1-1"), 1);
  g_assert_cmpfloat (entente_canvas_layers_get_fade (layers), ==, fade);
}

static void
count_cb (EntenteCanvasContent *content,
          guint                *n)
{
  g_autoptr (EntenteEmphasis) emphasis = entente_canvas_content_new_emphasis (content);

  *n += emphasis != NULL;
}

/* The pointer moves across the whole picture, and comes to rest at its end. */
static void
test_no_flash (SampleCanvas  *fixture,
               gconstpointer  data)
{
  EntenteCanvasContent *content = entente_canvas_get_content (fixture->canvas);
  EntenteVec from = sample_canvas_place_of (fixture, "0-1"), to = sample_canvas_place_of (fixture, "3-1");
  guint n = 0;

  g_signal_connect (content, "changed", G_CALLBACK (count_cb), &n);
  for (guint i = 0; i <= 100; i++)
    sample_canvas_point_at (fixture, (EntenteVec) { from.x + (to.x - from.x) * i / 100.0, from.y });
  g_assert_cmpuint (n, ==, 0);
  sample_wait (is_rested, fixture);
  g_assert_cmpuint (n, ==, 1);
  g_signal_handlers_disconnect_by_func (content, count_cb, &n);
}

static void
test_scroll (SampleCanvas  *fixture,
             gconstpointer  data)
{
  GtkEventController *scroll = sample_find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_SCROLL,
                                                       0);
  EntenteVec before = sample_canvas_place_of (fixture, "1-1"), after;
  gboolean handled;

  g_object_set (fixture->canvas, "wheel-zooms", FALSE, NULL);
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  after = sample_canvas_place_of (fixture, "1-1");
  g_assert_true (handled);
  g_assert_cmpfloat (after.y, <, before.y);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
}

/* The place under the pointer stays where it is. */
static void
test_wheel (SampleCanvas  *fixture,
            gconstpointer  data)
{
  GtkEventController *scroll = sample_find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_SCROLL,
                                                       0);
  double fitting = entente_viewport_get_scale (fixture->viewport);
  EntenteVec before = sample_canvas_place_of (fixture, "1-1"), after;
  gboolean zooms, handled;

  g_object_get (fixture->canvas, "wheel-zooms", &zooms, NULL);
  g_assert_true (zooms);
  sample_canvas_point_at (fixture, before);
  g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
  after = sample_canvas_place_of (fixture, "1-1");
  g_assert_true (handled);
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_cmpfloat (sample_canvas_place_of (fixture, "1-1").x, <, before.x);
}

/* What is selected fills the view, whatever was seen before. */
static void
test_zoom_to_selection (SampleCanvas  *fixture,
                        gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  EntenteSession *session = entente_canvas_get_session (fixture->canvas);
  double fitting = entente_viewport_get_scale (fixture->viewport);
  EntenteVec center, middle;

  gtk_widget_activate_action (widget, "canvas.zoom-selection", NULL);
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), ==, fitting);
  entente_session_select (session, entente_document_lookup (entente_session_get_document (session), "1-1"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_8, GDK_CONTROL_MASK));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
  center = sample_canvas_place_of (fixture, "1-1");
  middle = (EntenteVec) { entente_viewport_get_width (fixture->viewport) / 2,
                          entente_viewport_get_height (fixture->viewport) / 2 };
  g_assert_cmpfloat_with_epsilon (center.x, middle.x, 1);
  g_assert_cmpfloat_with_epsilon (center.y, middle.y, 1);
}

/* A bar that comes above the picture covers nothing of it, if there is room below. */
static void
test_bar (SampleCanvas  *fixture,
          gconstpointer  data)
{
  const EntenteBox *bounds = entente_scene_get_bounds (entente_canvas_get_scene (fixture->canvas));
  EntenteVec corner, before;

  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-out", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-out", NULL);
  before = entente_viewport_from_scene (fixture->viewport, bounds->x, bounds->y);
  entente_viewport_pan (fixture->viewport, 0, before.y - 4);
  gtk_widget_set_size_request (fixture->before, -1, gtk_widget_get_height (fixture->before) + 50);
  sample_settle (GTK_WIDGET (fixture->canvas));
  corner = entente_viewport_from_scene (fixture->viewport, bounds->x, bounds->y);
  g_assert_cmpfloat (corner.y, >=, 0);
  g_assert_cmpfloat_with_epsilon (corner.x, before.x, 1e-6);
}

static void
test_zoom (SampleCanvas  *fixture,
           gconstpointer  data)
{
  double fitting = entente_viewport_get_scale (fixture->viewport);
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);

  g_assert_true (gtk_widget_activate_action (widget, "canvas.zoom-in", NULL));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
  gtk_widget_activate_action (widget, "canvas.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), fitting, 1e-9);
  gtk_widget_activate_action (widget, "canvas.zoom-normal", NULL);
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), 1, 1e-9);
  gtk_widget_activate_action (widget, "canvas.zoom-fit", NULL);
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), fitting, 1e-9);
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
}

static void
test_reveal (SampleCanvas  *fixture,
             gconstpointer  data)
{
  EntenteVec at;

  entente_viewport_zoom_at (fixture->viewport, 100, 0, 0);
  entente_session_reveal (fixture->session, sample_canvas_item (fixture, "3-2"));
  at = sample_canvas_place_of (fixture, "3-2");
  g_assert_cmpfloat (at.x, >, 0);
  g_assert_cmpfloat (at.x, <, entente_viewport_get_width (fixture->viewport));

  /* From so far that nothing could be read one comes nearer. */
  entente_viewport_zoom_at (fixture->viewport, 0.0001, 0, 0);
  entente_session_reveal (fixture->session, sample_canvas_item (fixture, "0-0"));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, 0.5);
}

static void
test_accessible (SampleCanvas  *fixture,
                 gconstpointer  data)
{
  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Graph of 12 actors and 17 relations. The outline lists all of them.");
  entente_session_select (fixture->session, sample_canvas_item (fixture, "1-1"));
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Person 1-1 is selected.");
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Graph of 12 actors and 17 relations. The outline lists all of them.");
}

static void
test_without_session (SampleCanvas  *fixture,
                      gconstpointer  data)
{
  entente_canvas_set_session (fixture->canvas, NULL);
  sample_settle (GTK_WIDGET (fixture->canvas));
  sample_canvas_click (fixture, (EntenteVec) { 100, 100 }, 1);
  sample_canvas_point_at (fixture, (EntenteVec) { 100, 100 });
  g_assert_false (sample_canvas_press_key (fixture, GDK_KEY_Right, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  sample_settle (GTK_WIDGET (fixture->canvas));
}

#define add(name, test) \
  g_test_add ("/canvas/" name, SampleCanvas, NULL, sample_canvas_set_up, test, sample_canvas_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("first-view", test_first_view);
  add ("view-survives-change", test_view_survives_change);
  add ("other-file", test_other_file);
  add ("resize", test_resize);
  add ("click", test_click);
  add ("double-click", test_double_click);
  add ("hover", test_hover);
  add ("no-flash", test_no_flash);
  add ("scroll", test_scroll);
  add ("wheel", test_wheel);
  add ("bar", test_bar);
  add ("zoom-to-selection", test_zoom_to_selection);
  add ("zoom", test_zoom);
  add ("reveal", test_reveal);
  add ("accessible", test_accessible);
  add ("without-session", test_without_session);

  return g_test_run ();
}

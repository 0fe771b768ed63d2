/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-minimap.h"

#include <adwaita.h>

#include "entente-miniature.h"
#include "entente-style.h"
#include "sample-session.h"
#include "sample-widget.h"

typedef struct {
  EntenteSession *session;
  EntenteCanvas *canvas;
  EntenteViewport *viewport;
  EntenteMinimap *minimap;
  GtkWidget *miniature;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *overlay = gtk_overlay_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->session = sample_session_new ();
  fixture->canvas = ENTENTE_CANVAS (entente_canvas_new ());
  fixture->viewport = entente_canvas_get_viewport (fixture->canvas);
  fixture->minimap = g_object_new (ENTENTE_TYPE_MINIMAP, "canvas", fixture->canvas, NULL);
  fixture->miniature = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->minimap), ENTENTE_TYPE_MINIMAP,
                                                                  "miniature"));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->minimap));
  entente_canvas_set_session (fixture->canvas, fixture->session);
  fixture->window = sample_window_new (overlay, 900, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->minimap), (gpointer *) &fixture->minimap);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->minimap);
  g_assert_finalize_object (fixture->session);
}

static GtkGesture *
find_drag (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->miniature);
  g_autoptr (GtkGesture) drag = g_list_model_get_item (controllers, 0);

  g_assert_true (GTK_IS_GESTURE_DRAG (drag));

  return drag;
}

static EntenteVec
get_center (Fixture *fixture)
{
  EntenteVec center;

  entente_viewport_get_center (fixture->viewport, &center);

  return center;
}

/* The middle of the small scene is the middle of the large one. */
static EntenteVec
get_middle (Fixture *fixture)
{
  const EntenteBox *bounds = entente_scene_get_bounds (entente_session_get_scene (fixture->session));

  return (EntenteVec) { bounds->x + bounds->width / 2, bounds->y + bounds->height / 2 };
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  GtkGesture *drag = find_drag (fixture);
  double x = gtk_widget_get_width (fixture->miniature) / 2.0, y = gtk_widget_get_height (fixture->miniature) / 2.0;
  EntenteVec middle = get_middle (fixture), center;

  /* Near and at the edge, so that the middle is out of sight. */
  entente_viewport_zoom_at (fixture->viewport, 20, 0, 0);
  entente_viewport_pan (fixture->viewport, -1e6, -1e6);
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  center = get_center (fixture);
  g_assert_cmpfloat_with_epsilon (center.x, middle.x, 1);
  g_assert_cmpfloat_with_epsilon (center.y, middle.y, 1);
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  GtkGesture *drag = find_drag (fixture);
  double x = gtk_widget_get_width (fixture->miniature) / 2.0, y = gtk_widget_get_height (fixture->miniature) / 2.0;
  EntenteVec before, after;

  entente_viewport_zoom_at (fixture->viewport, 3, 450, 300);
  entente_canvas_look_at (fixture->canvas, get_middle (fixture).x + 10, get_middle (fixture).y + 5);
  before = get_center (fixture);

  /* Taken inside, the frame does not jump. */
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  after = get_center (fixture);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);

  g_signal_emit_by_name (drag, "drag-update", 5.0, 0.0);
  after = get_center (fixture);
  g_assert_cmpfloat (after.x, >, before.x);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);
}

static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->minimap), ENTENTE_TYPE_MINIMAP,
                                                                 "fold_button"));

  g_assert_true (gtk_widget_get_mapped (fixture->miniature));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hide the Minimap");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (entente_corner_panel_get_expanded (ENTENTE_CORNER_PANEL (fixture->minimap)));
  g_assert_false (gtk_widget_get_mapped (fixture->miniature));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show the Minimap");
  entente_corner_panel_set_expanded (ENTENTE_CORNER_PANEL (fixture->minimap), TRUE);
  g_assert_true (gtk_widget_get_mapped (fixture->miniature));
}

static void
collect_buttons (GtkWidget *widget,
                 GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  double fitting = entente_viewport_get_scale (fixture->viewport);

  collect_buttons (GTK_WIDGET (fixture->minimap), buttons);
  g_assert_cmpuint (buttons->len, ==, 4);
  for (guint i = 0; i < buttons->len; i++)
    g_assert_nonnull (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)));

  gtk_test_accessible_assert_property (GTK_WIDGET (buttons->pdata[0]), GTK_ACCESSIBLE_PROPERTY_LABEL, "Zoom Out");
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), <, fitting);
  gtk_test_accessible_assert_property (GTK_WIDGET (buttons->pdata[2]), GTK_ACCESSIBLE_PROPERTY_LABEL, "Show All");
  g_signal_emit_by_name (buttons->pdata[2], "clicked");
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), fitting, 1e-9);
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_style_init ();

  g_test_add ("/minimap/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/minimap/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/minimap/fold", Fixture, NULL, set_up, test_fold, tear_down);
  g_test_add ("/minimap/buttons", Fixture, NULL, set_up, test_buttons, tear_down);

  return g_test_run ();
}

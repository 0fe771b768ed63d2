/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-view.h"

#include <adwaita.h>

#include "sample-grid.h"
#include "sample-widget.h"

#define WIDTH 800
#define HEIGHT 600

typedef struct {
  GtkWidget *widget;
  GtkWindow *window;
  EntenteScene *scene;
  EntenteCanvasView *view;
  EntenteViewport *viewport;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->widget = gtk_drawing_area_new ();
  fixture->window = sample_window_new (fixture->widget, WIDTH, HEIGHT);
  fixture->scene = sample_grid_scene_new (12, 12);
  fixture->view = entente_canvas_view_new (fixture->widget);
  fixture->viewport = entente_canvas_view_get_viewport (fixture->view);
  entente_canvas_view_resize (fixture->view, WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->view);
  g_object_unref (fixture->scene);
  gtk_window_destroy (fixture->window);
}

static gboolean
is_all_in_sight (Fixture *fixture)
{
  return entente_canvas_view_contains (fixture->view, entente_scene_get_bounds (fixture->scene));
}

/* All is shown until the user moves the view, whatever the size. */
static void
test_fitting (Fixture       *fixture,
              gconstpointer  data)
{
  entente_canvas_view_set_scene (fixture->view, fixture->scene, FALSE);
  g_assert_true (is_all_in_sight (fixture));
  entente_canvas_view_resize (fixture->view, WIDTH / 2, HEIGHT / 2);
  entente_canvas_view_refit (fixture->view);
  g_assert_true (is_all_in_sight (fixture));

  entente_viewport_zoom_at (fixture->viewport, 3, 0, 0);
  entente_canvas_view_refit (fixture->view);
  g_assert_false (is_all_in_sight (fixture));
  entente_canvas_view_fit (fixture->view);
  g_assert_true (is_all_in_sight (fixture));
}

static void
test_scenes (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteScene) empty = sample_grid_scene_new (0, 0);

  entente_canvas_view_set_scene (fixture->view, empty, FALSE);
  entente_viewport_zoom_at (fixture->viewport, 5, 0, 0);

  /* There was nothing to be seen before. */
  entente_canvas_view_set_scene (fixture->view, fixture->scene, TRUE);
  g_assert_true (is_all_in_sight (fixture));

  /* The view belongs to the user, until there is another document. */
  entente_viewport_zoom_at (fixture->viewport, 5, 0, 0);
  entente_canvas_view_set_scene (fixture->view, fixture->scene, TRUE);
  g_assert_false (is_all_in_sight (fixture));
  entente_canvas_view_set_scene (fixture->view, fixture->scene, FALSE);
  g_assert_true (is_all_in_sight (fixture));
  entente_canvas_view_set_scene (fixture->view, NULL, FALSE);
}

static void
test_stop_fitting (Fixture       *fixture,
                   gconstpointer  data)
{
  entente_canvas_view_set_scene (fixture->view, fixture->scene, FALSE);
  entente_canvas_view_stop_fitting (fixture->view);
  entente_canvas_view_resize (fixture->view, WIDTH / 4, HEIGHT / 4);
  entente_canvas_view_refit (fixture->view);
  g_assert_false (is_all_in_sight (fixture));
}

static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteBox box = entente_scene_get_card (fixture->scene, 143)->box;

  entente_canvas_view_set_scene (fixture->view, fixture->scene, FALSE);
  entente_viewport_zoom_at (fixture->viewport, 1 / entente_viewport_get_scale (fixture->viewport), 0, 0);
  g_assert_false (entente_canvas_view_contains (fixture->view, &box));
  entente_canvas_view_show (fixture->view, &box);
  g_assert_true (entente_canvas_view_contains (fixture->view, &box));
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), 1, 1e-9);

  /* From so far that nothing can be read one comes nearer. */
  entente_viewport_zoom_at (fixture->viewport, 0.1, 0, 0);
  entente_canvas_view_reveal (fixture->view, &box);
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, 0.5);
  g_assert_true (entente_canvas_view_contains (fixture->view, &box));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/canvas-view/fitting", Fixture, NULL, set_up, test_fitting, tear_down);
  g_test_add ("/canvas-view/scenes", Fixture, NULL, set_up, test_scenes, tear_down);
  g_test_add ("/canvas-view/stop-fitting", Fixture, NULL, set_up, test_stop_fitting, tear_down);
  g_test_add ("/canvas-view/show", Fixture, NULL, set_up, test_show, tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-view.h"

#include <adwaita.h>

#include "sample-session.h"
#include "sample-widget.h"

typedef struct {
  EntenteSession *session;
  EntenteTimelineView *view;
  GtkWindow *window;
} Fixture;

static gboolean
has_rows (gpointer data)
{
  Fixture *fixture = data;
  EntenteTimeline *timeline = entente_timeline_view_get_timeline (fixture->view);
  guint n = 0;

  if (timeline != NULL)
    entente_timeline_get_rows (timeline, &n);
  return n > 0 && gtk_widget_get_width (GTK_WIDGET (fixture->view)) > 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->view = g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, "session", fixture->session, NULL);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->view), 900, 300);
  sample_wait (has_rows, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (fixture->window);
  while (fixture->view != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->session);
}

static gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static void
click (Fixture *fixture,
       double   x,
       double   y)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-begin", x, y);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_CLICK), "released", 1, x, y);
}

static void
press (Fixture *fixture,
       guint    key)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, 0, &handled);
  g_assert_true (handled);
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  EntenteItem *item = entente_session_get_selected (fixture->session);

  g_assert_cmpstr (item != NULL ? entente_item_get_id (item) : NULL, ==, id);
}

static double
get_row_y (guint row)
{
  return ENTENTE_TIMELINE_AXIS_HEIGHT + (row + 0.5) * ENTENTE_TIMELINE_ROW_HEIGHT;
}

/* A click selects what is there, in the whole window, and one beside everything selects nothing. */
static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  guint n;
  const EntenteTimelineRow *rows = entente_timeline_get_rows (entente_timeline_view_get_timeline (fixture->view), &n);

  click (fixture, 40, get_row_y (1));
  assert_selected (fixture, entente_item_get_id (rows[1].actor));
  press (fixture, GDK_KEY_Up);
  assert_selected (fixture, entente_item_get_id (rows[0].actor));
  press (fixture, GDK_KEY_Down);
  assert_selected (fixture, entente_item_get_id (rows[1].actor));
  click (fixture, 40, get_row_y (n) + 5);
  assert_selected (fixture, NULL);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteTimelineScale before, near, moved, whole;

  entente_timeline_view_get_scale (fixture->view, &before);
  for (guint i = 0; i < 5; i++)
    press (fixture, GDK_KEY_plus);
  entente_timeline_view_get_scale (fixture->view, &near);
  g_assert_cmpfloat (near.days_per_unit, <, before.days_per_unit / 2);
  press (fixture, GDK_KEY_Left);
  entente_timeline_view_get_scale (fixture->view, &moved);
  g_assert_cmpfloat (moved.first_day, <, near.first_day);
  press (fixture, GDK_KEY_Home);
  entente_timeline_view_get_scale (fixture->view, &whole);
  g_assert_cmpfloat_with_epsilon (whole.days_per_unit, before.days_per_unit, 1e-9);
  g_assert_cmpfloat_with_epsilon (whole.first_day, before.first_day, 1e-9);
}

static gboolean
has_one_mark (gpointer data)
{
  Fixture *fixture = data;
  guint n;
  const EntenteTimelineMark *marks = entente_timeline_get_marks (entente_timeline_view_get_timeline (fixture->view),
                                                                 &n);
  guint n_relations = 0;

  for (guint i = 0; i < n; i++)
    n_relations += ENTENTE_IS_RELATION (marks[i].item) ? 1 : 0;
  return n_relations == 1;
}

/* It shows what the filter and the period leave. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntentePeriod) period = entente_period_new (739252, G_MAXINT64, FALSE);

  entente_view_state_set_period (entente_session_get_view_state (fixture->session), period);
  sample_wait (has_one_mark, fixture);
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/timeline-view/select", test_select);
  add ("/timeline-view/zoom", test_zoom);
  add ("/timeline-view/period", test_period);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-strip.h"

#include <adwaita.h>

#include "entente-condition-words.h"
#include "entente-date.h"
#include "entente-time-chart.h"
#include "entente-time-handle.h"

#include "sample-session.h"
#include "sample-widget.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* Of the sample, one relation is of 2024-09-13, one of 2025-03-21, and one has no date of its own. */

typedef struct {
  EntenteSession *session;
  EntenteViewState *state;
  GtkWidget *strip;
  EntenteTimeChart *chart;
  GtkWindow *window;
} Fixture;

static gboolean
has_axis (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_visible (gtk_widget_get_first_child (GTK_WIDGET (fixture->chart)))
         && gtk_widget_get_width (gtk_widget_get_first_child (GTK_WIDGET (fixture->chart))) > 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->state = entente_session_get_view_state (fixture->session);
  fixture->strip = g_object_new (ENTENTE_TYPE_TIME_STRIP, "session", fixture->session, NULL);
  fixture->chart = ENTENTE_TIME_CHART (gtk_widget_get_first_child (fixture->strip));
  g_assert_false (gtk_widget_get_visible (fixture->strip));
  gtk_widget_set_visible (fixture->strip, TRUE);
  fixture->window = sample_window_new (fixture->strip, 800, 200);
  sample_wait (has_axis, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->strip), (gpointer *) &fixture->strip);
  gtk_window_destroy (fixture->window);
  while (fixture->strip != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->session);
}

static gboolean
is_current (gpointer data)
{
  Fixture *fixture = data;
  EntenteViewpoint *viewpoint = entente_view_state_get_viewpoint (fixture->state);
  EntenteView *view = entente_view_state_get_view (fixture->state);

  if (view == NULL)
    return entente_viewpoint_shows_all (viewpoint);
  return entente_viewpoint_equal (entente_view_get_viewpoint (view), viewpoint);
}

static void
assert_period (Fixture    *fixture,
               const char *expected)
{
  EntentePeriod *period;
  g_autofree char *words = NULL;

  sample_wait (is_current, fixture);
  period = entente_viewpoint_get_period (entente_view_state_get_viewpoint (fixture->state));
  words = period != NULL ? entente_period_describe (period) : NULL;
  g_assert_cmpstr (words, ==, expected);
}

static guint
count_shown (Fixture *fixture)
{
  return entente_view_get_n_shown (entente_view_state_get_view (fixture->state), ENTENTE_ITEM_RELATION);
}

static gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static GtkWidget *
get_part (Fixture         *fixture,
          EntenteTimePart  part)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->chart));

  while (part-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static double
get_x (Fixture    *fixture,
       const char *date)
{
  EntenteDateSpan span;

  g_assert_true (entente_date_parse (date, &span));
  return entente_time_chart_get_x (fixture->chart, span.first);
}

static void
drag (Fixture *fixture,
      double   from,
      double   to)
{
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", from, 10.0);
  for (int i = 1; i <= 10; i++)
    {
      g_signal_emit_by_name (gesture, "drag-update", (to - from) * i / 10, 0.0);
      g_main_context_iteration (NULL, FALSE);
    }
  g_signal_emit_by_name (gesture, "drag-end", to - from, 0.0);
  sample_wait (is_current, fixture);
}

static void
press (Fixture         *fixture,
       EntenteTimePart  part,
       guint            key,
       GdkModifierType  state)
{
  gboolean handled = FALSE;

  gtk_widget_grab_focus (get_part (fixture, part));
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, state,
                         &handled);
  g_assert_true (handled);
}

/* A handle that is dragged back to the end of all dates opens the period again. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_nonnull (sample_find_label (fixture->strip, "all times"));
  drag (fixture, get_x (fixture, "2024-09-09"), get_x (fixture, "2024-10-07"));
  assert_period (fixture, "since 7 October 2024");
  g_assert_cmpuint (count_shown (fixture), ==, 2);
  drag (fixture, get_x (fixture, "2024-10-07") + 3, get_x (fixture, "2024-09-02"));
  assert_period (fixture, NULL);
}

/* Beside the handles a drag makes a period. */
static void
test_brush (Fixture       *fixture,
            gconstpointer  data)
{
  drag (fixture, get_x (fixture, "2025-03-01"), get_x (fixture, "2025-02-03"));
  assert_period (fixture, "since 3 February 2025 until 2 March 2025");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  drag (fixture, get_x (fixture, "2025-03-03"), get_x (fixture, "2025-03-17"));
  assert_period (fixture, "since 3 February 2025 until 16 March 2025");
  drag (fixture, get_x (fixture, "2025-03-01"), get_x (fixture, "2025-02-22"));
  assert_period (fixture, "since 27 January 2025 until 9 March 2025");
  entente_session_step (fixture->session, -1);
  assert_period (fixture, "since 3 February 2025 until 16 March 2025");
  g_assert_nonnull (sample_find_label (fixture->strip, "3 February – 16 March 2025"));
  entente_session_step (fixture->session, -1);
  entente_session_step (fixture->session, -1);
  assert_period (fixture, NULL);
  g_assert_nonnull (sample_find_label (fixture->strip, "all times"));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  press (fixture, ENTENTE_TIME_START, GDK_KEY_Right, 0);
  press (fixture, ENTENTE_TIME_START, GDK_KEY_Right, GDK_CONTROL_MASK);
  press (fixture, ENTENTE_TIME_START, GDK_KEY_Left, 0);
  sample_wait (is_current, fixture);
  assert_period (fixture, "since 18 November 2024");
  gtk_test_accessible_assert_role (get_part (fixture, ENTENTE_TIME_START), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (get_part (fixture, ENTENTE_TIME_START), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "18 November 2024");
  gtk_test_accessible_assert_property (get_part (fixture, ENTENTE_TIME_START), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Start: 18 November 2024");
  press (fixture, ENTENTE_TIME_END, GDK_KEY_Page_Down, 0);
  press (fixture, ENTENTE_TIME_SPAN, GDK_KEY_Left, 0);
  assert_period (fixture, "since 11 November 2024 until 5 January 2025");
  press (fixture, ENTENTE_TIME_END, GDK_KEY_End, 0);
  press (fixture, ENTENTE_TIME_START, GDK_KEY_Home, 0);
  assert_period (fixture, NULL);
  /* Keys that move one part one after the other are one step. */
  entente_session_step (fixture->session, -1);
  assert_period (fixture, "since 11 November 2024");
}

static gboolean
has_played (gpointer data)
{
  Fixture *fixture = data;
  EntentePeriod *period = entente_viewpoint_get_period (entente_view_state_get_viewpoint (fixture->state));

  return period != NULL && entente_period_get_last (period) < G_MAXINT64
         && entente_time_chart_get_x (fixture->chart, entente_period_get_first (period)) > 60;
}

static GtkWidget *
find (GtkWidget *within,
      GType      type,
      guint     *nth)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (*nth)-- == 0)
        return child;
      found = find (child, type, nth);
    }
  return found;
}

static GtkWidget *
find_nth (Fixture *fixture,
          GType    type,
          guint    nth)
{
  GtkWidget *found = find (fixture->strip, type, &nth);

  g_assert_nonnull (found);
  return found;
}

/* It plays from the start of the axis on, and all of it is one step for Back. */
static void
test_play (Fixture       *fixture,
           gconstpointer  data)
{
  /* The first one belongs to the choice before it. */
  GtkToggleButton *play = GTK_TOGGLE_BUTTON (find_nth (fixture, GTK_TYPE_TOGGLE_BUTTON, 2));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_nth (fixture, GTK_TYPE_DROP_DOWN, 2)), 2);
  gtk_toggle_button_set_active (play, TRUE);
  sample_wait (has_played, fixture);
  gtk_toggle_button_set_active (play, FALSE);
  sample_wait (is_current, fixture);
  entente_session_step (fixture->session, -1);
  assert_period (fixture, NULL);
  g_assert_false (entente_session_can_step (fixture->session, -1));
}

static gboolean
has_undated (gpointer data)
{
  Fixture *fixture = data;

  return sample_find_label (fixture->strip, "3 undated") != NULL;
}

/* What has no date can be left out, also without a period. */
static void
test_undated (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  GtkCheckButton *check;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("undated-%u", i);
      g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);

      entente_record_set_text (entente_item_edit_record (item), ENTENTE_RELATION_FROM, "tass");
      entente_record_set_text (entente_item_edit_record (item), ENTENTE_RELATION_TO, "kim");
      g_assert_true (entente_document_insert (document, item, G_MAXUINT));
    }
  sample_wait (has_undated, fixture);
  check = GTK_CHECK_BUTTON (find_nth (fixture, GTK_TYPE_CHECK_BUTTON, 0));
  gtk_check_button_set_active (check, FALSE);
  assert_period (fixture, "with a date");
  g_assert_cmpuint (count_shown (fixture), ==, 2);
  entente_session_step (fixture->session, -1);
  g_assert_true (gtk_check_button_get_active (check));
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
  add ("/time-strip/drag", test_drag);
  add ("/time-strip/brush", test_brush);
  add ("/time-strip/keys", test_keys);
  add ("/time-strip/play", test_play);
  add ("/time-strip/undated", test_undated);
  return g_test_run ();
}

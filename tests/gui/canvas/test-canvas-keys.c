/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "sample-canvas.h"
#include "sample-session.h"

static void
press_tab (SampleCanvas *fixture,
           gboolean      backward)
{
  gboolean moved;

  g_signal_emit_by_name (fixture->window, "move-focus", backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD,
                         &moved);
}

static void
test_tab (SampleCanvas  *fixture,
          gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->before);
  press_tab (fixture, FALSE);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));
  sample_canvas_assert_selected (fixture, NULL);

  for (guint row = 0; row < SAMPLE_CANVAS_ROWS; row++)
    for (guint column = 0; column < SAMPLE_CANVAS_COLUMNS; column++)
      {
        g_autofree char *id = g_strdup_printf ("%u-%u", column, row);

        press_tab (fixture, FALSE);
        sample_canvas_assert_selected (fixture, id);
      }

  press_tab (fixture, TRUE);
  sample_canvas_assert_selected (fixture, "2-2");
  press_tab (fixture, FALSE);

  /* Past the last card one leaves, and comes back to it. */
  press_tab (fixture, FALSE);
  g_assert_true (gtk_widget_has_focus (fixture->after));
  press_tab (fixture, TRUE);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));
  sample_canvas_assert_selected (fixture, "3-2");

  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Home, 0));
  press_tab (fixture, TRUE);
  g_assert_true (gtk_widget_has_focus (fixture->before));
}

static void
test_control_tab (SampleCanvas  *fixture,
                  gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Tab, GDK_CONTROL_MASK));
  g_assert_true (gtk_widget_has_focus (fixture->after));

  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (gtk_widget_has_focus (fixture->before));
}

static void
test_arrows (SampleCanvas  *fixture,
             gconstpointer  data)
{
  EntenteVec before = sample_canvas_place_of (fixture, "1-1"), after;

  /* With nothing selected they move the view. */
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Right, 0));
  after = sample_canvas_place_of (fixture, "1-1");
  g_assert_cmpfloat (after.x, <, before.x);
  sample_canvas_assert_selected (fixture, NULL);

  entente_session_select (fixture->session, sample_canvas_item (fixture, "1-1"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  sample_canvas_assert_selected (fixture, "2-1");
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Up, GDK_CONTROL_MASK));
  sample_canvas_assert_selected (fixture, "2-0");
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Up, GDK_CONTROL_MASK));
  sample_canvas_assert_selected (fixture, "2-0");
}

/* One after the other they are one step, which ends when something else is selected. */
static void
test_nudge (SampleCanvas  *fixture,
            gconstpointer  data)
{
  EntentePoint start = sample_canvas_position_of (fixture, "1-1"), other = sample_canvas_position_of (fixture, "2-1");
  EntenteHistory *history = entente_session_get_history (fixture->session);

  entente_session_select (fixture->session, sample_canvas_item (fixture, "1-1"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Up, GDK_SHIFT_MASK));
  sample_canvas_assert_position (fixture, "1-1", start.x + 100, start.y - 500);
  sample_canvas_assert_selected (fixture, "1-1");
  sample_canvas_assert_step (fixture, "Move Person 1-1");
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);

  entente_session_select (fixture->session, sample_canvas_item (fixture, "2-1"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_KP_Down, 0));
  sample_canvas_assert_position (fixture, "2-1", other.x, other.y + 50);
  g_assert_cmpuint (entente_history_get_position (history), ==, 2);
  sample_wait (sample_canvas_is_not_moving_cards, fixture->canvas);

  entente_history_undo (history);
  entente_history_undo (history);
  sample_canvas_assert_position (fixture, "1-1", start.x, start.y);
  sample_canvas_assert_position (fixture, "2-1", other.x, other.y);
  g_assert_false (entente_history_is_modified (history));

  /* A line can't be moved: one goes to its ends. */
  entente_session_select (fixture->session, sample_canvas_item (fixture, "right-0-0"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Right, 0));
  sample_canvas_assert_selected (fixture, "1-0");
}

static void
test_walk_scrolls (SampleCanvas  *fixture,
                   gconstpointer  data)
{
  EntenteVec at;

  entente_viewport_zoom_at (fixture->viewport, 100, 0, 0);
  entente_session_select (fixture->session, sample_canvas_item (fixture, "0-0"));
  sample_canvas_press_key (fixture, GDK_KEY_End, 0);
  sample_canvas_assert_selected (fixture, "3-2");
  at = sample_canvas_place_of (fixture, "3-2");
  g_assert_cmpfloat (at.x, >, 0);
  g_assert_cmpfloat (at.y, >, 0);
  g_assert_cmpfloat (at.x, <, entente_viewport_get_width (fixture->viewport));
  g_assert_cmpfloat (at.y, <, entente_viewport_get_height (fixture->viewport));
}

static void
test_enter_and_escape (SampleCanvas  *fixture,
                       gconstpointer  data)
{
  g_assert_false (sample_canvas_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_false (sample_canvas_press_key (fixture, GDK_KEY_Escape, 0));

  entente_session_select (fixture->session, sample_canvas_item (fixture, "1-1"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_true (fixture->activated == sample_canvas_item (fixture, "1-1"));
  g_assert_true (sample_canvas_press_key (fixture, GDK_KEY_Escape, 0));
  sample_canvas_assert_selected (fixture, NULL);
}

#define add(name, test) \
  g_test_add ("/canvas-keys/" name, SampleCanvas, NULL, sample_canvas_set_up, test, sample_canvas_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("tab", test_tab);
  add ("control-tab", test_control_tab);
  add ("arrows", test_arrows);
  add ("nudge", test_nudge);
  add ("walk-scrolls", test_walk_scrolls);
  add ("enter-and-escape", test_enter_and_escape);

  return g_test_run ();
}

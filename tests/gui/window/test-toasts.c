/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-actions.h"
#include "sample-session.h"
#include "sample-widget.h"

typedef SampleActions Fixture;

static GtkWidget *
root_of (Fixture *fixture)
{
  return GTK_WIDGET (fixture->window);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  entente_toasts_add (fixture->toasts, "A <b>name</b>", "_Show", "win.remarks");
  sample_settle (root_of (fixture));
  g_assert_true (sample_actions_says (fixture, "A <b>name</b>"));
  g_assert_nonnull (sample_find_button (root_of (fixture), "Show"));
}

/* All toasts stay as long as the user wants, also one that brings a time of its own. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  AdwToast *toast = adw_toast_new ("Exported");

  g_assert_cmpstr (g_getenv ("ENTENTE_TOAST_SECONDS"), ==, "0");
  adw_toast_set_timeout (toast, 10);
  entente_toasts_add_toast (fixture->toasts, toast);
  g_assert_cmpuint (adw_toast_get_timeout (toast), ==, 0);
}

/* After another step the words stay, and the offer goes. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  entente_toasts_follow_history (fixture->toasts, 3);
  entente_toasts_add_undo (fixture->toasts, "Deleted");
  sample_settle (root_of (fixture));
  g_assert_nonnull (sample_find_button (root_of (fixture), "Undo"));
  entente_toasts_follow_history (fixture->toasts, 4);
  sample_settle (root_of (fixture));
  g_assert_true (sample_actions_says (fixture, "Deleted"));
  g_assert_null (sample_find_button (root_of (fixture), "Undo"));
  entente_toasts_follow_history (fixture->toasts, 3);
  sample_settle (root_of (fixture));
  g_assert_true (sample_actions_says (fixture, "Deleted"));
}

static gboolean
is_gone (gpointer data)
{
  return !sample_actions_says (data, "Deleted");
}

static gboolean
says_other (gpointer data)
{
  return sample_actions_says (data, "Saved");
}

/* What is undone is not deleted any more, so that its toast goes, at once or after later steps were undone. */
static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  entente_toasts_follow_history (fixture->toasts, 1);
  entente_toasts_add_undo (fixture->toasts, "Deleted");
  sample_settle (root_of (fixture));
  entente_toasts_follow_history (fixture->toasts, 0);
  sample_wait (is_gone, fixture);

  entente_toasts_follow_history (fixture->toasts, 1);
  entente_toasts_add_undo (fixture->toasts, "Deleted");
  entente_toasts_follow_history (fixture->toasts, 2);
  sample_settle (root_of (fixture));
  g_assert_true (sample_actions_says (fixture, "Deleted"));
  entente_toasts_follow_history (fixture->toasts, 1);
  entente_toasts_follow_history (fixture->toasts, 0);
  sample_wait (is_gone, fixture);
}

/* A toast can be undone while another makes way for it, or while it waits for another. */
static void
test_undone_between (Fixture       *fixture,
                     gconstpointer  data)
{
  entente_toasts_add (fixture->toasts, "Saved", NULL, NULL);
  sample_settle (root_of (fixture));
  entente_toasts_follow_history (fixture->toasts, 1);
  entente_toasts_add_undo (fixture->toasts, "Deleted");
  entente_toasts_follow_history (fixture->toasts, 0);
  sample_wait (is_gone, fixture);
  sample_wait (says_other, fixture);

  entente_toasts_follow_history (fixture->toasts, 1);
  entente_toasts_add_undo (fixture->toasts, "Deleted");
  sample_settle (root_of (fixture));
  entente_toasts_add (fixture->toasts, "Saved", NULL, NULL);
  entente_toasts_follow_history (fixture->toasts, 0);
  sample_wait (is_gone, fixture);
}

static gboolean
can_be_clicked (gpointer data)
{
  GtkWidget *widget = sample_find_label (root_of (data), "Deleted");

  while (gtk_widget_get_can_target (widget) && !g_str_equal (gtk_widget_get_css_name (widget), "toast"))
    widget = gtk_widget_get_parent (widget);
  return gtk_widget_get_can_target (widget);
}

static gboolean
can_be_escaped (Fixture *fixture)
{
  GtkWidget *toast = sample_find_label (root_of (fixture), "Deleted");
  GtkWidget *overlay = gtk_widget_get_ancestor (toast, ADW_TYPE_TOAST_OVERLAY);
  gboolean stopped;

  g_signal_emit_by_name (sample_find_controller (overlay, GTK_TYPE_EVENT_CONTROLLER_KEY, 0), "key-pressed",
                         GDK_KEY_Escape, 0, (GdkModifierType) 0, &stopped);
  return !stopped;
}

/* Nor can one be closed while another makes way for it. */
static void
test_closed_between (Fixture       *fixture,
                    gconstpointer  data)
{
  entente_toasts_add (fixture->toasts, "Saved", NULL, NULL);
  sample_settle (root_of (fixture));
  entente_toasts_add_undo (fixture->toasts, "Deleted");
  g_assert_true (sample_actions_says (fixture, "Saved"));
  g_assert_false (can_be_clicked (fixture) || can_be_escaped (fixture));
  sample_wait (can_be_clicked, fixture);
  g_assert_true (can_be_escaped (fixture));
  g_assert_false (sample_actions_says (fixture, "Saved"));
}

/* A task may end after the window. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *overlay = g_object_ref_sink (adw_toast_overlay_new ());
  g_autoptr (EntenteToasts) toasts = entente_toasts_new (ADW_TOAST_OVERLAY (overlay));

  g_object_unref (overlay);
  entente_toasts_add (toasts, "Too late", NULL, NULL);
  entente_toasts_add_undo (toasts, "Too late");
  entente_toasts_follow_history (toasts, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/toasts/" name, Fixture, NULL, sample_actions_set_up, func, sample_actions_tear_down)
  ADD ("add", test_add);
  ADD ("time", test_time);
  ADD ("undo", test_undo);
  ADD ("undone", test_undone);
  ADD ("undone-between", test_undone_between);
  ADD ("closed-between", test_closed_between);
  ADD ("gone", test_gone);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-panes.h"

#include "sample-session.h"
#include "sample-widget.h"

static GtkWidget *
child_new (void)
{
  return g_object_new (GTK_TYPE_DRAWING_AREA, "focusable", TRUE, NULL);
}

static EntentePanes *
panes_new (void)
{
  return g_object_new (ENTENTE_TYPE_PANES, "start", child_new (), "middle", child_new (),
                       "end", child_new (), "start-width", 250, "end-width", 350, NULL);
}

static gboolean
get (EntentePanes *panes,
     const char   *property)
{
  gboolean value;

  g_object_get (panes, property, &value, NULL);
  return value;
}

static gboolean
is_folded (gpointer data)
{
  return entente_panes_get_folded (data);
}

static gboolean
is_unfolded (gpointer data)
{
  return !entente_panes_get_folded (data);
}

static void
test_fold (void)
{
  EntentePanes *panes = panes_new ();
  GtkWindow *window = sample_window_new (GTK_WIDGET (panes), 1000, 400);

  g_assert_false (entente_panes_get_folded (panes));
  g_assert_true (get (panes, "show-start"));
  g_assert_true (get (panes, "show-end"));
  g_object_set (panes, "show-end", FALSE, NULL);

  gtk_window_set_default_size (window, 600, 400);
  sample_wait (is_folded, panes);
  g_assert_false (get (panes, "show-start"));
  g_assert_true (entente_panes_keeps (panes, TRUE));
  g_assert_false (entente_panes_keeps (panes, FALSE));

  gtk_window_set_default_size (window, 1000, 400);
  sample_wait (is_unfolded, panes);
  g_assert_true (get (panes, "show-start"));
  g_assert_false (get (panes, "show-end"));
  gtk_window_destroy (window);
}

/* In a narrow window one side pane at a time lies over the middle. */
static void
test_one_at_a_time (void)
{
  EntentePanes *panes = panes_new ();
  GtkWindow *window = sample_window_new (GTK_WIDGET (panes), 500, 400);

  g_assert_true (entente_panes_get_folded (panes));
  g_object_set (panes, "show-start", TRUE, NULL);
  g_assert_true (get (panes, "show-start"));
  g_object_set (panes, "show-end", TRUE, NULL);
  g_assert_true (get (panes, "show-end"));
  g_assert_false (get (panes, "show-start"));
  gtk_window_destroy (window);
}

static int
width_of (EntentePanes *panes,
          const char   *property)
{
  g_autoptr (GtkWidget) child = NULL;

  g_object_get (panes, property, &child, NULL);
  return gtk_widget_get_width (child);
}

static void
test_widths (void)
{
  EntentePanes *panes = panes_new ();
  GtkWindow *window = sample_window_new (GTK_WIDGET (panes), 1200, 400);

  g_assert_cmpint (width_of (panes, "start"), ==, 250);
  g_assert_cmpint (width_of (panes, "end"), ==, 350);
  g_assert_cmpint (width_of (panes, "middle"), ==, 600);

  /* The middle keeps its minimum width, whatever widths the side panes want. */
  g_object_set (panes, "start-width", 700, "end-width", 700, NULL);
  sample_settle (GTK_WIDGET (panes));
  g_assert_cmpint (width_of (panes, "middle"), >=, 200);
  g_assert_cmpint (width_of (panes, "end"), >=, 250);
  gtk_window_destroy (window);
}

/* When a side pane with the focus is hidden, the middle gets the focus. */
static void
test_focus (void)
{
  EntentePanes *panes = panes_new ();
  GtkWindow *window = sample_window_new (GTK_WIDGET (panes), 1000, 400);
  g_autoptr (GtkWidget) start = NULL;
  g_autoptr (GtkWidget) middle = NULL;

  g_object_get (panes, "start", &start, "middle", &middle, NULL);
  gtk_widget_grab_focus (start);
  g_assert_true (gtk_window_get_focus (window) == start);
  g_object_set (panes, "show-start", FALSE, NULL);
  g_assert_true (gtk_window_get_focus (window) == middle);
  gtk_window_destroy (window);
}

static void
test_released (void)
{
  EntentePanes *panes = g_object_ref_sink (panes_new ());

  g_assert_finalize_object (panes);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/panes/fold", test_fold);
  g_test_add_func ("/panes/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/panes/widths", test_widths);
  g_test_add_func ("/panes/focus", test_focus);
  g_test_add_func ("/panes/released", test_released);
  return g_test_run ();
}

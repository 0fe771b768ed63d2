/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scrolled-windows.h"
#include "sample-widget.h"

/* How often a widget follows the settings. */
static guint
count_handlers (gpointer widget)
{
  GtkSettings *settings = gtk_settings_get_default ();
  guint n = g_signal_handlers_block_matched (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, widget);

  g_signal_handlers_unblock_matched (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, widget);
  return n;
}

static GtkWidget *
show_window (GtkWidget *scrolled)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  sample_settle (window);
  return window;
}

static void
test_closed (void)
{
  GtkWidget *first = g_object_ref_sink (gtk_scrolled_window_new ()), *other = gtk_scrolled_window_new ();
  GtkWidget *window = show_window (first), *open = show_window (other);

  g_assert_cmpuint (count_handlers (first), >, 0);
  g_assert_cmpuint (count_handlers (other), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpuint (count_handlers (first), ==, 0);
  g_assert_cmpuint (count_handlers (other), >, 0);
  g_object_unref (first);

  /* Who is gone is not told. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", TRUE, NULL);
  gtk_window_destroy (GTK_WINDOW (open));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  entente_scrolled_windows_disconnect ();

  g_test_add_func ("/scrolled-windows/closed", test_closed);

  return g_test_run ();
}

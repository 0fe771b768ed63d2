/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-list-focus.h"

#include "entente-windows.h"

/* Tab leads to the row of a list that had the focus last, or to the first. GTK 4.8 scrolls there. Later versions don't,
 * and then neither the eye nor a screen reader finds the focus. */

/* The row around a widget. A row of a table has cells, which take the focus. */
static GtkWidget *
find_row (GtkWidget *widget)
{
  while (widget != NULL && !GTK_IS_LIST_BASE (gtk_widget_get_parent (widget)))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* Within a row the focus moves without scrolling: it may be higher than the list. */
static void
focus_cb (GtkWindow *window)
{
  static GtkWidget *last; /* weak */
  GtkWidget *focus = gtk_window_get_focus (window), *row = find_row (focus);

  if (row != NULL && row != last)
    gtk_widget_activate_action (focus, "listitem.scroll-to", NULL);
  g_set_weak_pointer (&last, row);
}

/**
 * entente_list_focus_follow_windows:
 *
 * Lets the lists of every window of the program scroll to the row that gets the focus. To be called once, before there
 * is a window.
 */
void
entente_list_focus_follow_windows (void)
{
  entente_windows_connect ("notify::focus-widget", G_CALLBACK (focus_cb));
}

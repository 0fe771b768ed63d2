/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Functions that find a widget inside another by its text, as a user would. */

GtkWidget *sample_find_label (GtkWidget *root, const char *text);
GtkWidget *sample_find_button (GtkWidget *root, const char *text);
guint sample_count_class (GtkWidget *root, const char *style_class);

/* The list's own widget around the row with a text. It gets the focus. */
GtkWidget *sample_find_row (GtkListView *view, const char *text);

/* The nth controller of a type on a widget; NULL if there are fewer. */
gpointer sample_find_controller (GtkWidget *widget, GType type, guint nth);

/* Shows a widget in a window, and waits until it is there. */
GtkWindow *sample_window_new (GtkWidget *child, int width, int height);

/* Runs everything that is due until the next frame. */
void sample_settle (GtkWidget *widget);

/* Skips a test of what closes at once where there is no keyboard, as a popover does on a screen of Wayland that nobody
 * sits at. */
gboolean sample_skip_without_keyboard (void);

G_END_DECLS

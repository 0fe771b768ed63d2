/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ways to look for a widget among those inside another, as a user would: by what it says. */

GtkWidget *sample_find_label (GtkWidget *root, const char *text);
GtkWidget *sample_find_button (GtkWidget *root, const char *text);
guint sample_count_class (GtkWidget *root, const char *style_class);

/* The nth of the controllers of a kind that a widget has itself; NULL if there are fewer. */
gpointer sample_find_controller (GtkWidget *widget, GType type, guint nth);

/* Shows a widget in a window, and waits until it is there. */
GtkWindow *sample_window_new (GtkWidget *child, int width, int height);

/* Lets everything happen that is due, up to the next frame. */
void sample_settle (GtkWidget *widget);

G_END_DECLS

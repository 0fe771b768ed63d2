/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks into widgets of libraries, for parts that cannot be had from them in another way. */

GtkWidget *entente_widget_tree_find (GtkWidget *root, GType type);

G_END_DECLS

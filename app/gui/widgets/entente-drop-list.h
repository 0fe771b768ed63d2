/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_drop_list_get_popover (GtkWidget *widget);
void entente_drop_list_open_at_selected (GtkWidget *widget);
void entente_drop_list_focus_selected (GtkWidget *widget);

G_END_DECLS

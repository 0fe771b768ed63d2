/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Menus at the end of their time. GTK 4.8 holds on to the sections of a menu forever, with all that is in them when its
 * popover goes. */
void entente_menus_empty (GMenuModel *model);
void entente_menus_empty_in (GtkWidget *widget);

G_END_DECLS

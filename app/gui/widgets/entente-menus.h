/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The beginning and the end of menus. GTK 4.8 holds on to each section of a menu forever once a popover has it. So a
 * section is shared by all menus, or it is emptied when its menu goes, and used by a later one. */
GMenu *entente_menus_new_section (void);
void entente_menus_take_section (GMenu *menu, GMenu *section);
void entente_menus_share (GMenuModel *model);
void entente_menus_replace (GtkMenuButton *button, GMenuModel *model);
void entente_menus_empty (GMenuModel *model);
void entente_menus_empty_in (GtkWidget *widget);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Context menus. They open by the secondary mouse button, by a long press, and by the Menu key or
 * Shift+F10. */

/**
 * EntenteContextMenu:
 * @make: creates the menu for the place @at in the widget, or for the keyboard focus if @at is %NULL. It sets
 *   the area to which the menu points. It returns %NULL if there is no menu.
 * @closed: (nullable): called after the menu is closed and the chosen action is done
 * @first: whether the widget gets the events before its children, which may have their own menus
 */
typedef struct {
  GMenuModel *(*make) (GtkWidget *widget, const GdkRectangle *at, GdkRectangle *pointing_to);
  void (*closed) (GtkWidget *widget);
  gboolean first;
} EntenteContextMenu;

void entente_context_menu_add (GtkWidget *widget, const EntenteContextMenu *menu);
void entente_context_menu_popup (GtkWidget *widget, GtkWidget *popover, const GdkRectangle *pointing_to);
void entente_context_menu_allocate (GtkWidget *widget);

G_END_DECLS

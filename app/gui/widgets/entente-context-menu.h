/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Menus that open where the user points: by the right mouse button, by a long press, and by the Menu
 * key or Shift+F10. */

/**
 * EntenteContextMenu:
 * @make: makes the menu for a place in the widget, or for what the keyboard is on where @at is %NULL,
 *   and says what it points to; returns %NULL where there is nothing to do
 * @closed: (nullable): the menu is gone, and what was chosen from it is done
 * @first: whether the widget is asked before its children, which may have menus of their own
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

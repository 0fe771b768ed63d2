/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-menus.h"

static void
empty_link (GMenuModel *model,
            int         nth,
            const char *link)
{
  g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (model, nth, link);

  if (linked != NULL)
    entente_menus_empty (linked);
}

/**
 * entente_menus_empty:
 * @model: a menu that nobody needs any more
 *
 * Takes everything out of the menu, its sections and its submenus, while its popover is there to see it.
 */
void
entente_menus_empty (GMenuModel *model)
{
  g_return_if_fail (G_IS_MENU_MODEL (model));

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      empty_link (model, i, G_MENU_LINK_SECTION);
      empty_link (model, i, G_MENU_LINK_SUBMENU);
    }
  if (G_IS_MENU (model))
    g_menu_remove_all (G_MENU (model));
}

static void
empty_popover (GtkWidget *popover)
{
  GMenuModel *model = GTK_IS_POPOVER_MENU (popover) ? gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover))
                                                    : NULL;

  if (model != NULL)
    entente_menus_empty (model);
}

/**
 * entente_menus_empty_in:
 * @widget: a widget that is about to go
 *
 * Empties the menus of all buttons in it.
 */
void
entente_menus_empty_in (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  empty_popover (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    entente_menus_empty_in (child);
}

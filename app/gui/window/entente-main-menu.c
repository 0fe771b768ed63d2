/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-main-menu.h"

#include "entente-arrange-popover.h"
#include "entente-menus.h"

/* The main menus of all windows share their sections, but for the one that names the steps that can be undone. */

static GtkBuilder *
load (void)
{
  GtkBuilder *builder = gtk_builder_new_from_resource ("/io/github/entente_app/Entente/entente-main-menu.ui");

  entente_arrange_popover_fill_menu (G_MENU (gtk_builder_get_object (builder, "arrange_menu")));
  entente_menus_share (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  return builder;
}

static GMenu *
new_menu (GMenu *undo_section)
{
  static GtkBuilder *shared;
  GMenu *menu = g_menu_new ();
  GMenuModel *model;

  if (shared == NULL)
    shared = load ();
  model = G_MENU_MODEL (gtk_builder_get_object (shared, "menu"));
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (model, i);
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if ((gpointer) section == gtk_builder_get_object (shared, "undo_section"))
        g_menu_item_set_section (item, G_MENU_MODEL (undo_section));
      g_menu_append_item (menu, item);
    }
  return menu;
}

/**
 * entente_main_menu_add:
 * @button: the button of a window
 *
 * Gives it the main menu.
 *
 * Returns: (transfer full): its section for the steps, to be filled
 */
GMenu *
entente_main_menu_add (GtkMenuButton *button)
{
  g_autoptr (GMenu) menu = NULL;
  GMenu *undo_section;

  g_return_val_if_fail (GTK_IS_MENU_BUTTON (button), NULL);

  undo_section = entente_menus_new_section ();
  menu = new_menu (undo_section);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  return undo_section;
}

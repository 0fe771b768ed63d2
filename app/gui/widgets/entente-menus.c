/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-menus.h"

#define SHARED "entente-shared"

/* Sections without a menu. */
static GPtrArray *unused;

/**
 * entente_menus_new_section:
 *
 * Returns: (transfer full): an empty section for a menu that is emptied when it goes, see entente_menus_empty()
 */
GMenu *
entente_menus_new_section (void)
{
  if (unused == NULL || unused->len == 0)
    return g_menu_new ();
  return g_ptr_array_steal_index_fast (unused, unused->len - 1);
}

static void
keep_section (GMenu *section)
{
  if (unused == NULL)
    unused = g_ptr_array_new_with_free_func (g_object_unref);
  if (!g_ptr_array_find (unused, section, NULL))
    g_ptr_array_add (unused, g_object_ref (section));
}

/**
 * entente_menus_take_section:
 * @menu: a menu
 * @section: (transfer full): a section from entente_menus_new_section()
 *
 * Adds the section to the menu, unless there is nothing in it.
 */
void
entente_menus_take_section (GMenu *menu,
                            GMenu *section)
{
  g_return_if_fail (G_IS_MENU (menu) && G_IS_MENU (section));

  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  else
    keep_section (section);
  g_object_unref (section);
}

static void
share_link (GMenuModel *model,
            int         nth,
            const char *link)
{
  g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (model, nth, link);

  if (linked != NULL)
    entente_menus_share (linked);
}

/**
 * entente_menus_share:
 * @model: a menu whose parts are parts of other menus as well
 *
 * Lets the menu, its sections and its submenus be as they are when a menu is emptied that has them.
 */
void
entente_menus_share (GMenuModel *model)
{
  g_return_if_fail (G_IS_MENU_MODEL (model));

  g_object_set_data (G_OBJECT (model), SHARED, GINT_TO_POINTER (TRUE));
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      share_link (model, i, G_MENU_LINK_SECTION);
      share_link (model, i, G_MENU_LINK_SUBMENU);
    }
}

static void
empty_link (GMenuModel *model,
            int         nth,
            const char *link)
{
  g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (model, nth, link);

  if (linked != NULL)
    entente_menus_empty (linked);
}

static void
list_sections (GMenuModel *model,
               GPtrArray  *sections)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (G_IS_MENU (section) && g_object_get_data (G_OBJECT (section), SHARED) == NULL)
        g_ptr_array_add (sections, g_steal_pointer (&section));
    }
}

/**
 * entente_menus_empty:
 * @model: a menu that nobody needs any more
 *
 * Takes everything out of the menu, its sections and its submenus, while its popover is there to see it. Its sections
 * become those of other menus.
 */
void
entente_menus_empty (GMenuModel *model)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (G_IS_MENU_MODEL (model));

  if (!G_IS_MENU (model) || g_object_get_data (G_OBJECT (model), SHARED) != NULL)
    return;
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      empty_link (model, i, G_MENU_LINK_SECTION);
      empty_link (model, i, G_MENU_LINK_SUBMENU);
    }
  list_sections (model, sections);
  g_menu_remove_all (G_MENU (model));
  for (guint i = 0; i < sections->len; i++)
    keep_section (sections->pdata[i]);
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

/**
 * entente_menus_replace:
 * @button: a button with a menu
 * @model: (nullable): another menu for it
 *
 * Gives the button the menu, and empties the one that it had.
 */
void
entente_menus_replace (GtkMenuButton *button,
                       GMenuModel    *model)
{
  GtkPopover *popover;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  popover = gtk_menu_button_get_popover (button);
  if (popover != NULL)
    empty_popover (GTK_WIDGET (popover));
  gtk_menu_button_set_menu_model (button, model);
}

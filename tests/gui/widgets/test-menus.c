/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-menus.h"

static GMenu *
new_menu (GMenu *section)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (section, "_Open", "win.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return menu;
}

static int
count (gpointer model)
{
  return g_menu_model_get_n_items (model);
}

/* However often a menu is made, there is no other section. */
static void
test_section (void)
{
  g_autoptr (GMenu) first = entente_menus_new_section ();

  for (int i = 0; i < 3; i++)
    {
      GMenu *section = i == 0 ? g_object_ref (first) : entente_menus_new_section ();
      g_autoptr (GMenu) menu = new_menu (section);
      GtkWidget *popover = g_object_ref_sink (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));

      g_assert_true (section == first);
      g_assert_cmpint (count (section), ==, 1);
      entente_menus_empty_in (popover);
      g_assert_cmpint (count (menu), ==, 0);
      g_assert_cmpint (count (section), ==, 0);
      g_object_unref (popover);
      g_object_unref (section);
    }
}

static void
test_empty_section (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *section = entente_menus_new_section (), *again;

  entente_menus_take_section (menu, section);
  g_assert_cmpint (count (menu), ==, 0);
  again = entente_menus_new_section ();
  g_assert_true (again == section);
  g_menu_append (again, "_Open", "win.open");
  entente_menus_take_section (menu, again);
  g_assert_cmpint (count (menu), ==, 1);
  entente_menus_empty (G_MENU_MODEL (menu));
}

static void
test_shared (void)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) shared = new_menu (section);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) other = NULL;

  g_menu_append_submenu (shared, "_View", G_MENU_MODEL (section));
  entente_menus_share (G_MENU_MODEL (shared));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append_submenu (menu, "_More", G_MENU_MODEL (shared));
  entente_menus_empty (G_MENU_MODEL (menu));
  g_assert_cmpint (count (menu), ==, 0);
  g_assert_cmpint (count (shared), ==, 2);
  g_assert_cmpint (count (section), ==, 1);
  other = entente_menus_new_section ();
  g_assert_true (other != section);
}

static void
test_replace (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_menu_button_new ());
  g_autoptr (GMenu) section = entente_menus_new_section ();
  g_autoptr (GMenu) menu = new_menu (section);
  g_autoptr (GMenu) next = g_menu_new ();

  entente_menus_replace (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  g_assert_true (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)) == G_MENU_MODEL (menu));
  entente_menus_replace (GTK_MENU_BUTTON (button), G_MENU_MODEL (next));
  g_assert_true (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)) == G_MENU_MODEL (next));
  g_assert_cmpint (count (menu), ==, 0);
  g_assert_cmpint (count (section), ==, 0);
  g_object_unref (button);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/menus/section", test_section);
  g_test_add_func ("/menus/empty-section", test_empty_section);
  g_test_add_func ("/menus/shared", test_shared);
  g_test_add_func ("/menus/replace", test_replace);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-menu.h"

#include "sample.h"

/* Returns all items of a menu and its sections as “label=action” in one string. */
static void
collect (GMenuModel *menu,
         GString    *text)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;

      if (section != NULL)
        collect (section, text);
      if (g_menu_model_get_item_attribute (menu, i, "label", "s", &label)
          && g_menu_model_get_item_attribute (menu, i, "action", "s", &action))
        g_string_append_printf (text, "%s=%s ", label, action);
    }
}

static char *
describe (const char *ids,
          const char *where)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_auto (GStrv) all = g_strsplit (ids, " ", -1);
  g_autoptr (GMenuModel) menu = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; all[i] != NULL; i++)
    g_ptr_array_add (items, entente_document_lookup (document, all[i]));
  menu = entente_item_menu_new (items, where);
  collect (menu, text);
  return g_string_free (text, FALSE);
}

static void
assert_has (const char *ids,
            const char *where,
            const char *part,
            gboolean    expected)
{
  g_autofree char *text = describe (ids, where);

  if ((strstr (text, part) != NULL) != expected)
    g_error ("the menu of %s %s “%s”: %s", ids, expected ? "lacks" : "has", part, text);
}

static void
test_one (void)
{
  assert_has ("kim", "canvas", "Add _Relation from Here…=win.add-linked", TRUE);
  assert_has ("kim", "canvas", "Re_name=win.rename", TRUE);
  assert_has ("kim", "canvas", "_Pin Position=win.pin", TRUE);
  assert_has ("kim", "canvas", "_Merge with…=win.merge", TRUE);
  assert_has ("kim", "canvas", "Set _Kind…", FALSE);
  assert_has ("kim", "row", "T_ags…=win.set-tags", TRUE);
  assert_has ("met", "canvas", "Add _Statement About This…=win.add-linked", TRUE);
  assert_has ("met", "canvas", "Add _Relation", FALSE);
  assert_has ("met", "canvas", "_Pin", FALSE);
  assert_has ("honor", "outline", "win.rename", FALSE);
  assert_has ("honor", "outline", "_Edit…=win.edit", TRUE);
  assert_has ("article", "outline", "Add _Statement from This Source…", TRUE);
}

/* Commands for one item are not in the menu for several items. */
static void
test_several (void)
{
  assert_has ("kim shoigu", "canvas", "_Merge the Two…=win.merge", TRUE);
  assert_has ("kim shoigu tass", "canvas", "win.merge", FALSE);
  assert_has ("kim met", "canvas", "win.merge", FALSE);
  assert_has ("kim met", "canvas", "Set _Kind…=win.set-kind", TRUE);
  assert_has ("kim met", "canvas", "T_ags…=win.set-tags", TRUE);
  assert_has ("honor never", "outline", "T_ags…=win.set-tags", TRUE);
  assert_has ("kim met", "canvas", "_Delete=win.delete", TRUE);
  assert_has ("kim met", "canvas", "win.edit", FALSE);
  assert_has ("kim met", "canvas", "win.add-linked", FALSE);
  assert_has ("honor never", "outline", "win.set-kind", FALSE);
}

/* An item that is not selected cannot be copied, because “Copy” copies the selection. */
static void
test_row (void)
{
  assert_has ("kim", "details", "win.copy", TRUE);
  assert_has ("kim", "row", "win.copy", FALSE);
  assert_has ("kim", "row", "win.delete", TRUE);
}

/* GTK hides the commands for a focus where there is none. */
static void
test_focus (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_add (items, entente_document_lookup (document, "kim"));
  menu = entente_item_menu_new_with_others (items, "row", 7);
  collect (menu, text);
  g_assert_nonnull (strstr (text->str, "Show Its 7 Other Neighbors=win.focus-grow"));
  assert_has ("kim", "canvas", "Other Neighbor", FALSE);
  assert_has ("kim", "canvas", "_Hide from Focus=win.focus-hide", TRUE);
  assert_has ("kim", "row", "Show in This Foc_us=win.focus-add", TRUE);
}

static void
test_place (void)
{
  g_autoptr (GMenuModel) menu = entente_item_menu_new_for_place (12, -7);
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (section, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  double x, y;

  g_variant_get (target, "(dd)", &x, &y);
  g_assert_cmpfloat (x, ==, 12);
  g_assert_cmpfloat (y, ==, -7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-menu/one", test_one);
  g_test_add_func ("/item-menu/several", test_several);
  g_test_add_func ("/item-menu/row", test_row);
  g_test_add_func ("/item-menu/focus", test_focus);
  g_test_add_func ("/item-menu/place", test_place);
  return g_test_run ();
}

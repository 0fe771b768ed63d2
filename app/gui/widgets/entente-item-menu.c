/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-menu.h"

#include "entente-menus.h"
#include "entente-new-item.h"
#include "entente-shortcuts.h"

#include <glib/gi18n.h>

/* Context menus for items. Each menu is made for the items on which it is opened, and has only commands for these.
 * GTK hides commands that the window does not have. */

/* GTK shows only the keys of actions of the application. The keys of actions of a window must be set. */
static void
show_keys (GMenuItem  *item,
           const char *action)
{
  g_autofree char *keys = entente_shortcuts_get_keys (action);

  if (keys != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys);
}

static GMenuItem *
create_item (const char *label,
             const char *action)
{
  GMenuItem *item = g_menu_item_new (label, action);

  show_keys (item, action);
  return item;
}

static void
add_item (GMenu     *section,
          GMenuItem *item)
{
  g_menu_append_item (section, item);
  g_object_unref (item);
}

static void
add (GMenu      *section,
     const char *label,
     const char *action)
{
  add_item (section, create_item (label, action));
}

/* GTK shows the item only if the window has its action and the action is enabled. */
static void
add_item_if_enabled (GMenu     *section,
                     GMenuItem *item)
{
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  add_item (section, item);
}

static void
add_if_enabled (GMenu      *section,
                const char *label,
                const char *action)
{
  add_item_if_enabled (section, create_item (label, action));
}

static void
add_linked (GMenu         *section,
            const char    *label,
            EntenteLinked  link)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.add-linked", "s", entente_new_item_name_link (link));
  add_item (section, item);
}

static void
add_rename (GMenu      *section,
            const char *label,
            const char *where)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  show_keys (item, "win.rename");
  g_menu_item_set_action_and_target (item, "win.rename", "s", where);
  add_item_if_enabled (section, item);
}

/* Statements are shown where they stand in their source. */
static void
add_show_in_text (GMenu *section)
{
  GMenuItem *item = g_menu_item_new (C_("menu", "Show in Te_xt"), NULL);

  g_menu_item_set_action_and_target (item, "win.show-in-text", "s", "");
  add_item_if_enabled (section, item);
}

/* Commands that add something to an item. */
static GMenu *
create_additions (EntenteItemKind kind)
{
  GMenu *section = entente_menus_new_section ();

  if (kind == ENTENTE_ITEM_ACTOR)
    {
      add_linked (section, C_("menu", "Add _Relation from Here…"), ENTENTE_LINKED_RELATION);
      add_linked (section, C_("menu", "Add _Statement About This…"), ENTENTE_LINKED_ABOUT);
      add_linked (section, C_("menu", "Add Statement _by This Actor…"), ENTENTE_LINKED_SAID);
    }
  else if (kind == ENTENTE_ITEM_RELATION)
    add_linked (section, C_("menu", "Add _Statement About This…"), ENTENTE_LINKED_ABOUT);
  else if (kind == ENTENTE_ITEM_SOURCE)
    add_linked (section, C_("menu", "Add _Statement from This Source…"), ENTENTE_LINKED_WRITTEN_IN);
  return section;
}

static GMenu *
create_changes (EntenteItemKind  kind,
                const char      *where)
{
  GMenu *section = entente_menus_new_section ();

  if (kind == ENTENTE_ITEM_STATEMENT || kind == ENTENTE_ITEM_SOURCE)
    add_show_in_text (section);
  add (section, C_("menu", "_Edit…"), "win.edit");
  if (kind == ENTENTE_ITEM_ACTOR)
    add_rename (section, C_("menu", "Re_name"), where);
  else if (kind == ENTENTE_ITEM_RELATION)
    add_rename (section, C_("menu", "Change _Word"), where);
  else if (kind == ENTENTE_ITEM_SOURCE)
    add_rename (section, C_("menu", "Change _Title"), where);
  add (section, C_("menu", "D_uplicate…"), "win.duplicate");
  if (kind == ENTENTE_ITEM_ACTOR)
    {
      add_if_enabled (section, C_("menu", "P_icture…"), "win.set-picture");
      add_if_enabled (section, C_("menu", "Remo_ve Picture"), "win.remove-picture");
    }
  return section;
}

static void
count_kinds (const GPtrArray *items,
             guint           *counts)
{
  for (guint i = 0; i < items->len; i++)
    counts[entente_item_get_kind (items->pdata[i])]++;
}

/* Commands for one or several items. Some of them are only for actors. */
static GMenu *
create_commands (const guint *counts,
                 guint        n)
{
  GMenu *section = entente_menus_new_section ();
  guint n_actors = counts[ENTENTE_ITEM_ACTOR];

  if (counts[ENTENTE_ITEM_STATEMENT] < n && n > 1)
    add_if_enabled (section, C_("menu", "Set _Kind…"), "win.set-kind");
  add_if_enabled (section, C_("menu", "T_ags…"), "win.set-tags");
  if (n_actors > 0)
    add (section, C_("menu", "_Pin Position"), "win.pin");
  if (n_actors > 0)
    {
      add_if_enabled (section, C_("menu", "Make Group…"), "win.make-group");
      add_if_enabled (section, C_("menu", "Fo_ld or Unfold Group"), "win.fold-selected");
    }
  if (n == 1 && n_actors == 1)
    add (section, C_("menu", "_Merge with…"), "win.merge");
  else if (n == 2 && n_actors == 2)
    add (section, C_("menu", "_Merge the Two…"), "win.merge");
  return section;
}

/* How a focus can be changed by hand. The keys are shown, because these are done one after the other. */
static void
add_focus_commands (GMenu *section,
                    guint  n_items,
                    guint  n_others)
{
  g_autofree char *grow = NULL;

  if (n_items == 1)
    grow = g_strdup_printf (ngettext ("Show Its %u Other Neighbor", "Show Its %u Other Neighbors", n_others), n_others);
  else
    grow = g_strdup_printf (ngettext ("Show Their %u Other Neighbor", "Show Their %u Other Neighbors", n_others),
                            n_others);
  if (n_others > 0)
    add_if_enabled (section, grow, "win.focus-grow");
  add_if_enabled (section, C_("menu", "Show in This Foc_us"), "win.focus-add");
  add_if_enabled (section, C_("menu", "_Hide from Focus"), "win.focus-hide");
}

static GMenu *
create_focus_commands (guint n_items,
                       guint n_others)
{
  GMenu *section = entente_menus_new_section ();

  add_focus_commands (section, n_items, n_others);
  return section;
}

/* What of the picture rests on an item. */
static GMenu *
create_aside_commands (EntenteItemKind kind)
{
  GMenu *section = entente_menus_new_section ();

  if (kind == ENTENTE_ITEM_SOURCE)
    add_if_enabled (section, C_("menu", "Show Without This Sou_rce"), "win.without-this");
  else if (kind == ENTENTE_ITEM_ACTOR)
    add_if_enabled (section, C_("menu", "Show Without Its Wo_rds"), "win.without-this");
  return section;
}

/* Commands for the selection. */
static GMenu *
create_selection_commands (guint n_items,
                           guint n_others)
{
  GMenu *section = entente_menus_new_section ();

  /* Their keys are not shown. */
  add_item_if_enabled (section, g_menu_item_new (C_("menu", "Select Nei_ghbors"), "win.select-neighbours"));
  add_if_enabled (section, C_("menu", "Ho_w Is It Connected To…"), "win.how-connected");
  add_item_if_enabled (section, g_menu_item_new (C_("menu", "_Zoom to Selection"), "win.zoom-selection"));
  add_if_enabled (section, C_("menu", "_Focus…"), "win.focus");
  add_focus_commands (section, n_items, n_others);
  add_item_if_enabled (section, g_menu_item_new (C_("menu", "Show _Only These"), "win.only-selected"));
  add_if_enabled (section, C_("menu", "Cu_t"), "win.cut");
  add_if_enabled (section, C_("menu", "_Copy"), "win.copy");
  return section;
}

static GMenu *
create_removals (void)
{
  GMenu *section = entente_menus_new_section ();

  add (section, C_("menu", "_Delete"), "win.delete");
  return section;
}

/**
 * entente_item_menu_new:
 * @items: (element-type EntenteItem): the items for the commands; at least one
 * @where: the part of the window in which the user types a new name: "canvas", "outline", "details" or "row";
 *   the last is for an item that is not selected, and which thus cannot be copied
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
entente_item_menu_new (const GPtrArray *items,
                       const char      *where)
{
  return entente_item_menu_new_with_others (items, where, 0);
}

/**
 * entente_item_menu_new_with_others:
 * @items: (element-type EntenteItem): the items for the commands; at least one
 * @where: as for entente_item_menu_new()
 * @n_others: how many neighbours of them are not shown, and can be added to the focus; 0 without a focus
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
entente_item_menu_new_with_others (const GPtrArray *items,
                                   const char      *where,
                                   guint            n_others)
{
  GMenu *menu;
  guint counts[ENTENTE_N_ITEM_KINDS] = { 0 };

  g_return_val_if_fail (items != NULL && items->len > 0 && where != NULL, NULL);

  menu = g_menu_new ();
  count_kinds (items, counts);
  if (items->len == 1)
    {
      EntenteItemKind kind = entente_item_get_kind (items->pdata[0]);

      entente_menus_take_section (menu, create_additions (kind));
      entente_menus_take_section (menu, create_changes (kind, where));
    }
  entente_menus_take_section (menu, create_commands (counts, items->len));
  if (g_str_equal (where, "row"))
    entente_menus_take_section (menu, create_focus_commands (items->len, n_others));
  else
    entente_menus_take_section (menu, create_selection_commands (items->len, n_others));
  if (items->len == 1)
    entente_menus_take_section (menu, create_aside_commands (entente_item_get_kind (items->pdata[0])));
  entente_menus_take_section (menu, create_removals ());
  return G_MENU_MODEL (menu);
}

/**
 * entente_item_menu_new_for_place:
 * @x: x of a place in the picture, in tenths of a point
 * @y: y of the place
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
entente_item_menu_new_for_place (double x,
                                 double y)
{
  GMenu *menu = g_menu_new (), *additions = entente_menus_new_section (), *selection = entente_menus_new_section ();
  GMenuItem *item = g_menu_item_new (C_("menu", "_Add Actor Here…"), NULL);

  g_menu_item_set_action_and_target (item, "win.add-actor-at", "(dd)", x, y);
  add_item (additions, item);
  add_if_enabled (additions, C_("menu", "_Paste"), "win.paste");
  add_if_enabled (selection, C_("menu", "Select _All"), "win.select-all");
  entente_menus_take_section (menu, additions);
  entente_menus_take_section (menu, selection);
  return G_MENU_MODEL (menu);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recent.h"

#include <glib/gi18n.h>

#include "entente-display-text.h"
#include "entente-settings.h"

#include <string.h>

#define MIME_TYPE "application/vnd.entente+json"
#define GROUP "Entente"

/* The list is read whole, and kept in memory, whenever a program adds something to it. */
#define MOST_DOCUMENTS 50

static gboolean
is_from_entente (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, GROUP) && gtk_recent_info_is_local (info)
         && !gtk_recent_info_get_private_hint (info);
}

static int
compare_by_use (gconstpointer a,
                gconstpointer b)
{
  GDateTime *x = gtk_recent_info_get_modified (*(GtkRecentInfo **) a);
  GDateTime *y = gtk_recent_info_get_modified (*(GtkRecentInfo **) b);

  return g_date_time_compare (y, x);
}

/**
 * entente_recent_list:
 * @max_infos: how many to list
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the documents last opened, the latest first
 */
GPtrArray *
entente_recent_list (guint max_infos)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = all; l != NULL; l = l->next)
    if (is_from_entente (l->data))
      g_ptr_array_add (infos, gtk_recent_info_ref (l->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (infos, compare_by_use);
  if (infos->len > max_infos)
    g_ptr_array_set_size (infos, max_infos);
  return infos;
}

/* What other programs have opened as well is theirs to forget. */
static gboolean
is_from_entente_alone (GtkRecentInfo *info)
{
  gsize n;
  g_auto (GStrv) programs = gtk_recent_info_get_applications (info, &n);

  return n == 1;
}

static void
forget_oldest (void)
{
  g_autoptr (GPtrArray) infos = entente_recent_list (G_MAXUINT);

  for (guint i = MOST_DOCUMENTS; i < infos->len; i++)
    if (is_from_entente_alone (infos->pdata[i]))
      gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), gtk_recent_info_get_uri (infos->pdata[i]),
                                      NULL);
}

/**
 * entente_recent_add:
 * @file: a document that was opened
 *
 * Adds it, unless no traces are to be left. Documents that were opened long before it are forgotten.
 */
void
entente_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) GROUP,
    .app_exec = (char *) "entente %f",
  };

  if (!entente_settings_keeps_traces ())
    return;
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  forget_oldest ();
}

/**
 * entente_recent_clear:
 *
 * Forgets the documents that were opened.
 */
void
entente_recent_clear (void)
{
  g_autoptr (GPtrArray) infos = entente_recent_list (G_MAXUINT);

  for (guint i = 0; i < infos->len; i++)
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), gtk_recent_info_get_uri (infos->pdata[i]), NULL);
}

/* An underscore marks a key in a menu. Two of them show one. */
static char *
menu_label (const char *name)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *shown = entente_display_text_name (name);

  parts = g_strsplit (shown, "_", -1);
  return g_strjoinv ("__", parts);
}

/**
 * entente_recent_fill_menu:
 * @menu: a menu, which is emptied first
 * @action: the action of its items, which takes an address as its target
 *
 * Lists the documents that were opened last.
 */
void
entente_recent_fill_menu (GMenu      *menu,
                          const char *action)
{
  g_autoptr (GPtrArray) infos = entente_recent_list (8);

  g_menu_remove_all (menu);
  for (guint i = 0; i < infos->len; i++)
    {
      g_autofree char *label = menu_label (gtk_recent_info_get_display_name (infos->pdata[i]));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "s", gtk_recent_info_get_uri (infos->pdata[i]));
      g_menu_append_item (menu, item);
    }
}

/**
 * entente_recent_add_menu:
 * @button: a button that opens files
 *
 * Gives it a menu, to be filled.
 *
 * Returns: (transfer full): the menu
 */
GMenu *
entente_recent_add_menu (AdwSplitButton *button)
{
  GMenu *menu;

  g_return_val_if_fail (ADW_IS_SPLIT_BUTTON (button), NULL);

  menu = g_menu_new ();
  adw_split_button_set_menu_model (button, G_MENU_MODEL (menu));
  /* The arrow beside it has a tooltip of its own, but no name for a screen reader. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent Files"), -1);
  return menu;
}

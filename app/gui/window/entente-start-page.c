/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-start-page.h"

#include "entente-display-text.h"
#include "entente-recent.h"
#include "entente-recovery-list.h"

#include <glib/gi18n.h>

struct _EntenteStartPage
{
  AdwBin parent_instance;

  /* template */
  GtkWidget *open_button;
  GtkWidget *recovery_group;
  GtkListBox *recovery_list;
  GtkWidget *example_group;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (EntenteStartPage, entente_start_page, ADW_TYPE_BIN)

static char *
folder_of (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : NULL;

  return path != NULL ? entente_display_text_name (path) : NULL;
}

static GtkWidget *
recent_row_new (GtkRecentInfo *info)
{
  g_autofree char *name = entente_display_text_name (gtk_recent_info_get_display_name (info));
  g_autofree char *folder = folder_of (info);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                 "subtitle", folder != NULL ? folder : "", "activatable", TRUE,
                                 "title-lines", 1, "subtitle-lines", 1, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-address");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  return row;
}

static GtkWidget *
recovery_button_new (const char *action,
                     const char *folder,
                     const char *tooltip)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "valign", GTK_ALIGN_CENTER, "tooltip-text", tooltip, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", folder);
  return button;
}

/* The name alone would not tell which of two documents it is. */
static char *
describe (EntenteRecovery *recovery)
{
  GFile *location = entente_recovery_get_location (recovery);
  g_autofree char *words = entente_recovery_list_describe (recovery);
  g_autofree char *path = location != NULL ? g_file_get_parse_name (location) : NULL;
  g_autofree char *shown = path != NULL ? entente_display_text_name (path) : NULL;

  if (shown == NULL)
    return g_steal_pointer (&words);
  return g_strconcat (words, "\n", shown, NULL);
}

static GtkWidget *
recovery_row_new (gpointer item,
                  gpointer data)
{
  const char *folder = entente_recovery_get_folder (item);
  g_autofree char *name = entente_recovery_list_name (item), *words = describe (item);
  g_autofree char *embedded = entente_display_text_embed (name);
  g_autofree char *restore = g_strdup_printf (_("Restore “%s”"), embedded);
  g_autofree char *discard = g_strdup_printf (_("Discard “%s”…"), embedded);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle", words,
                                 "title-lines", 2, "subtitle-lines", 3, NULL);
  GtkWidget *keep = recovery_button_new ("win.restore", folder, restore);
  GtkWidget *drop = recovery_button_new ("win.discard-recovery", folder, discard);

  gtk_button_set_use_underline (GTK_BUTTON (keep), TRUE);
  gtk_button_set_label (GTK_BUTTON (keep), C_("button", "_Restore"));
  gtk_button_set_icon_name (GTK_BUTTON (drop), "user-trash-symbolic");
  gtk_widget_add_css_class (drop, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (keep), GTK_ACCESSIBLE_PROPERTY_LABEL, restore, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, discard, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keep);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), keep);
  return row;
}

static void
recoveries_cb (GListModel *recoveries,
               guint       position,
               guint       n_removed,
               guint       n_added,
               GtkWidget  *group)
{
  gtk_widget_set_visible (group, g_list_model_get_n_items (recoveries) > 0);
}

static gboolean
entente_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_START_PAGE (widget)->open_button);
}

static void
entente_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_START_PAGE);

  G_OBJECT_CLASS (entente_start_page_parent_class)->dispose (object);
}

static void
entente_start_page_class_init (EntenteStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_start_page_dispose;
  widget_class->grab_focus = entente_start_page_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStartPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartPage, recovery_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartPage, recovery_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartPage, example_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartPage, recent_list);
}

static void
entente_start_page_init (EntenteStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_start_page_update (self);
}

/**
 * entente_start_page_update:
 * @self: the page
 *
 * Lists again which files were opened lately.
 */
void
entente_start_page_update (EntenteStartPage *self)
{
  g_autoptr (GPtrArray) infos = NULL;

  g_return_if_fail (ENTENTE_IS_START_PAGE (self));

  for (GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->recent_list, 0); row != NULL;
       row = gtk_list_box_get_row_at_index (self->recent_list, 0))
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));

  infos = entente_recent_list (6);
  for (guint i = 0; i < infos->len; i++)
    gtk_list_box_append (self->recent_list, recent_row_new (infos->pdata[i]));
  gtk_widget_set_visible (self->recent_group, infos->len > 0);
}

/**
 * entente_start_page_set_recoveries:
 * @self: the page
 * @recoveries: a list of EntenteRecovery
 *
 * Offers what was not saved, above everything else.
 */
void
entente_start_page_set_recoveries (EntenteStartPage *self,
                                   GListModel       *recoveries)
{
  g_return_if_fail (ENTENTE_IS_START_PAGE (self) && G_IS_LIST_MODEL (recoveries));

  gtk_list_box_bind_model (self->recovery_list, recoveries, recovery_row_new, NULL, NULL);
  g_signal_connect_object (recoveries, "items-changed", G_CALLBACK (recoveries_cb), self->recovery_group, 0);
  recoveries_cb (recoveries, 0, 0, 0, self->recovery_group);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-preferences.h"

#include "entente-import-memory.h"
#include "entente-question.h"
#include "entente-recent.h"
#include "entente-settings.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

struct _EntentePreferences
{
  AdwPreferencesWindow parent_instance;

  /* template */
  GtkWidget *number_row;
  GtkAdjustment *number;
  AdwActionRow *kept_row;
  GtkWidget *remove_button;
  GtkSwitch *wheel_zooms;
  GtkSwitch *no_traces;

  /* owned */
  GSettings *settings;
  EntenteRecoveryList *recovery_list;
};

G_DEFINE_FINAL_TYPE (EntentePreferences, entente_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The earlier versions of all files, however many are to be kept from now on. */
static EntenteBackups *
open_store (void)
{
  return entente_backups_new (NULL, 1);
}

static char *
describe_size (const EntenteBackupsSize *size)
{
  g_autofree char *versions = NULL, *files = NULL, *bytes = NULL;

  if (size->n_versions == 0)
    return g_strdup (_("Nothing"));
  versions = g_strdup_printf (ngettext ("%u version", "%u versions", size->n_versions), size->n_versions);
  files = g_strdup_printf (ngettext ("%u file", "%u files", size->n_files), size->n_files);
  bytes = g_format_size (size->bytes);
  /* Translators: such as “12 versions of 3 files, 1.2 MB”. */
  return g_strdup_printf (_("%s of %s, %s"), versions, files, bytes);
}

static void
measure_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (EntenteBackups) store = open_store ();
  EntenteBackupsSize *size = g_new0 (EntenteBackupsSize, 1);

  entente_backups_measure (store, size);
  g_task_return_pointer (task, size, g_free);
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntentePreferences) self = data;
  g_autofree EntenteBackupsSize *size = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *text = NULL, *label = NULL;

  /* The window was closed. */
  if (self->kept_row == NULL)
    return;
  text = describe_size (size);
  label = g_strconcat (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->kept_row)), ", ", text, NULL);
  adw_action_row_set_subtitle (self->kept_row, text);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->kept_row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kept_row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (self->remove_button, size->n_versions > 0);
}

static void
measure (EntentePreferences *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, measured_cb, g_object_ref (self));

  g_task_set_source_tag (task, measure);
  entente_task_run_in_thread (task, measure_thread);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntentePreferences) self = data;

  if (self->kept_row != NULL)
    measure (self);
}

static void
remove_backups_thread (GTask        *task,
                       gpointer      source,
                       gpointer      data,
                       GCancellable *cancellable)
{
  g_autoptr (EntenteBackups) store = open_store ();

  entente_backups_clear (store);
  g_task_return_boolean (task, TRUE);
}

/* Removes also what a crash has left. Windows remove the journals of the documents that they show. */
static void
remove_traces_thread (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  g_autoptr (EntenteBackups) store = open_store ();
  g_autoptr (GPtrArray) recoveries = entente_recovery_list (NULL, store);

  for (guint i = 0; i < recoveries->len; i++)
    entente_recovery_discard (recoveries->pdata[i]);
  entente_backups_clear (store);
  g_task_return_boolean (task, TRUE);
}

static void
run (EntentePreferences *self,
     GTaskThreadFunc     thread)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, removed_cb, g_object_ref (self));

  g_task_set_source_tag (task, run);
  entente_task_run_in_thread (task, thread);
}

static void
ask_to_remove (EntentePreferences *self,
               const char         *heading,
               const char         *body,
               const char         *keep_label,
               GCallback           answered)
{
  AdwMessageDialog *question = entente_question_new (GTK_WINDOW (self), heading, body, "keep", keep_label);

  entente_question_add (question, "remove", C_("button", "_Remove"), ADW_RESPONSE_DESTRUCTIVE);
  entente_question_ask (question, "keep", answered, self);
}

static void
remove_answered_cb (EntentePreferences *self,
                    const char         *answer)
{
  if (g_str_equal (answer, "remove"))
    run (self, remove_backups_thread);
}

static void
remove_cb (EntentePreferences *self)
{
  ask_to_remove (self, _("Remove All Earlier Versions?"),
                 _("What the files hold now stays. What they held before cannot be had back."),
                 C_("button", "_Cancel"), G_CALLBACK (remove_answered_cb));
}

static void
discard_recoveries (EntentePreferences *self)
{
  GListModel *recoveries = entente_recovery_list_get_recoveries (self->recovery_list);

  while (g_list_model_get_n_items (recoveries) > 0)
    {
      g_autoptr (EntenteRecovery) recovery = g_list_model_get_item (recoveries, 0);

      entente_recovery_list_discard (self->recovery_list, recovery);
    }
}

static void
traces_answered_cb (EntentePreferences *self,
                    const char         *answer)
{
  if (!g_str_equal (answer, "remove"))
    return;
  entente_recent_clear ();
  entente_import_memory_clear (self->settings);
  discard_recoveries (self);
  run (self, remove_traces_thread);
}

static void
no_traces_cb (EntentePreferences *self)
{
  if (gtk_switch_get_active (self->no_traces))
    ask_to_remove (self, _("Remove What Was Kept So Far?"),
                   _("From now on nothing is kept. Left from before are the earlier versions of files, what "
                     "could be recovered after a crash, the list of recent files, and what the columns of imported "
                     "tables mean. What is removed cannot be had back; the files themselves stay."),
                   C_("button", "_Leave It"), G_CALLBACK (traces_answered_cb));
}

static void
entente_preferences_dispose (GObject *object)
{
  EntentePreferences *self = ENTENTE_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  g_clear_object (&self->recovery_list);

  G_OBJECT_CLASS (entente_preferences_parent_class)->dispose (object);
}

static void
entente_preferences_class_init (EntentePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, number_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, number);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, kept_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, wheel_zooms);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, no_traces);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
entente_preferences_init (EntentePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_preferences_new:
 * @parent: (nullable): the window in which the user asked for them
 * @settings: the preferences, as of entente_settings_new()
 * @recovery_list: what was not saved when the program last ended
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWindow *
entente_preferences_new (GtkWindow           *parent,
                         GSettings           *settings,
                         EntenteRecoveryList *recovery_list)
{
  EntentePreferences *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings) && ENTENTE_IS_RECOVERY_LIST (recovery_list), NULL);

  self = g_object_new (ENTENTE_TYPE_PREFERENCES, "transient-for", parent, NULL);
  self->settings = g_object_ref (settings);
  self->recovery_list = g_object_ref (recovery_list);
  g_settings_bind (settings, ENTENTE_SETTING_BACKUPS, self->number, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, ENTENTE_SETTING_WHEEL_ZOOMS, self->wheel_zooms, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, ENTENTE_SETTING_LEAVE_NO_TRACES, self->no_traces, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, ENTENTE_SETTING_LEAVE_NO_TRACES, self->number_row, "sensitive",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_INVERT_BOOLEAN | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_signal_connect_object (self->no_traces, "notify::active", G_CALLBACK (no_traces_cb), self, G_CONNECT_SWAPPED);
  measure (self);
  return GTK_WINDOW (self);
}

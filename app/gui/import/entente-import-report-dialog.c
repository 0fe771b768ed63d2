/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-report-dialog.h"

#include "entente-display-text.h"
#include "entente-file-choice.h"
#include "entente-import-report-list.h"
#include "entente-import-words.h"
#include "entente-plain-row.h"
#include "entente-save.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

struct _EntenteImportReportDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  GtkLabel *seen_label;
  GtkWidget *undo_button;
  AdwPreferencesGroup *done_group;
  AdwPreferencesGroup *left_out_group;
  AdwPreferencesGroup *kept_group;

  /* owned */
  EntenteImportResult *result;
};

enum { UNDO, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteImportReportDialog, entente_import_report_dialog, ADW_TYPE_WINDOW)

static void
tell (EntenteImportReportDialog *self,
      const char                *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (escaped));
}

static void
copy_cb (EntenteImportReportDialog *self)
{
  g_autofree char *text = entente_import_result_dup_text (self->result);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell (self, _("Copied"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteImportReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->result != NULL)
    tell (self, saved ? _("Saved") : error->message);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  GFile *file = g_object_get_data (G_OBJECT (task), "file");
  GError *error = NULL;

  if (entente_save_export (file, bytes, ENTENTE_SAVE_OVERWRITE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
chosen_cb (gpointer    data,
           GListModel *files)
{
  EntenteImportReportDialog *self = data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autoptr (GTask) task = NULL;

  if (file == NULL || self->result == NULL)
    return;
  task = g_task_new (NULL, NULL, saved_cb, g_object_ref (self));
  g_task_set_source_tag (task, chosen_cb);
  g_task_set_task_data (task, entente_import_result_dup_text (self->result), g_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_steal_pointer (&file), g_object_unref);
  entente_task_run_in_thread (task, save_thread);
}

static void
save_cb (EntenteImportReportDialog *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (C_("dialog", "Save Report"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                 C_("button", "_Save"), C_("button", "_Cancel"));
  /* Translators: the proposed name of a file; the placeholder is the name of the imported one. */
  g_autofree char *name = g_strdup_printf (C_("file name", "Import of %s.txt"),
                                           entente_import_result_get_name (self->result));

  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  entente_file_choice_ask (chooser, self, chosen_cb);
}

static void
undo_cb (EntenteImportReportDialog *self)
{
  g_signal_emit (self, signals[UNDO], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
entente_import_report_dialog_dispose (GObject *object)
{
  EntenteImportReportDialog *self = ENTENTE_IMPORT_REPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_IMPORT_REPORT_DIALOG);
  g_clear_object (&self->result);

  G_OBJECT_CLASS (entente_import_report_dialog_parent_class)->dispose (object);
}

static void
entente_import_report_dialog_class_init (EntenteImportReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_import_report_dialog_dispose;

  signals[UNDO] = g_signal_new ("undo", ENTENTE_TYPE_IMPORT_REPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-import-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, seen_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, done_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, left_out_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportReportDialog, kept_group);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_import_report_dialog_init (EntenteImportReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (EntenteImportReportDialog *self)
{
  EntenteImportReading *reading = entente_import_result_get_reading (self->result);
  const GPtrArray *lines = entente_import_result_get_lines (self->result);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *seen = entente_import_words_describe (reading);
  g_autofree char *name = entente_display_text_name (entente_import_result_get_name (self->result));

  adw_window_title_set_subtitle (self->window_title, name);
  gtk_label_set_label (self->seen_label, seen);
  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (self->done_group, entente_plain_row_new (lines->pdata[i], NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->done_group), lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_group),
                          entente_import_report_list_fill (self->left_out_group, rows, reading,
                                                           ENTENTE_IMPORT_LEFT_OUT));
  gtk_widget_set_visible (GTK_WIDGET (self->kept_group),
                          entente_import_report_list_fill (self->kept_group, rows, reading, ENTENTE_IMPORT_KEPT));
}

/**
 * entente_import_report_dialog_new:
 * @parent: a window
 * @result: what an import has done
 * @can_undo: whether it can be taken back now
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_import_report_dialog_new (GtkWindow           *parent,
                                  EntenteImportResult *result,
                                  gboolean             can_undo)
{
  EntenteImportReportDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_IMPORT_RESULT (result), NULL);

  self = g_object_new (ENTENTE_TYPE_IMPORT_REPORT_DIALOG, "transient-for", parent, NULL);
  self->result = g_object_ref (result);
  gtk_widget_set_visible (self->undo_button, can_undo);
  fill (self);
  return GTK_WINDOW (self);
}

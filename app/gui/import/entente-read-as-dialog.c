/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-read-as-dialog.h"

#include "entente-drop-list.h"
#include "entente-import-format.h"
#include "entente-plain-row.h"

#include <glib/gi18n.h>

struct _EntenteReadAsDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *file_group;
  AdwComboRow *file_row;
  GtkListBox *formats_list;

  /* owned */
  EntenteImportTask *task;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteReadAsDialog, entente_read_as_dialog, ADW_TYPE_WINDOW)

static void
row_activated_cb (EntenteReadAsDialog *self,
                  GtkListBoxRow       *row)
{
  const EntenteImportFormat *format = g_object_get_data (G_OBJECT (row), "format");

  entente_read_as_dialog_choose (self, format->name);
}

static void
entente_read_as_dialog_dispose (GObject *object)
{
  EntenteReadAsDialog *self = ENTENTE_READ_AS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_READ_AS_DIALOG);
  g_clear_object (&self->task);

  G_OBJECT_CLASS (entente_read_as_dialog_parent_class)->dispose (object);
}

/* What the file was read as the last time; NULL if it was not read. */
static const EntenteImportFormat *
get_present (EntenteReadAsDialog *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);

  return reading != NULL
           ? entente_import_reading_get_part (reading, adw_combo_row_get_selected (self->file_row))->format : NULL;
}

/* The present one is first, so that it is seen. */
static int
compare_formats (gconstpointer a,
                 gconstpointer b,
                 gpointer      present)
{
  const EntenteImportFormat *one = *(const EntenteImportFormat *const *) a;
  const EntenteImportFormat *other = *(const EntenteImportFormat *const *) b;

  if ((one == present) != (other == present))
    return one == present ? -1 : 1;
  return g_utf8_collate (_(one->title), _(other->title));
}

static GtkWidget *
add_format (EntenteReadAsDialog       *self,
            const EntenteImportFormat *format,
            gboolean                   is_present)
{
  GtkWidget *row = entente_plain_row_new (_(format->title), is_present ? _("It is read as this now") : NULL);

  g_object_set_data (G_OBJECT (row), "format", (gpointer) format);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (is_present)
    {
      GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_append (self->formats_list, row);
  return row;
}

static void
list_formats (EntenteReadAsDialog *self)
{
  guint n = entente_import_get_n_formats ();
  g_autofree const EntenteImportFormat **formats = g_new (const EntenteImportFormat *, n);
  const EntenteImportFormat *present = get_present (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->formats_list))) != NULL)
    gtk_list_box_remove (self->formats_list, row);
  for (guint i = 0; i < n; i++)
    formats[i] = entente_import_get_nth_format (i);
  g_qsort_with_data (formats, n, sizeof *formats, compare_formats, (gpointer) present);
  for (guint i = 0; i < n; i++)
    {
      row = add_format (self, formats[i], formats[i] == present);
      if (i == 0)
        gtk_window_set_focus (GTK_WINDOW (self), row);
    }
}

static void
entente_read_as_dialog_class_init (EntenteReadAsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_read_as_dialog_dispose;

  /**
   * EntenteReadAsDialog::chosen:
   * @self: a dialog
   * @nth: which file
   * @format: the name of a format
   */
  signals[CHOSEN] = g_signal_new ("chosen", ENTENTE_TYPE_READ_AS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-read-as-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteReadAsDialog, file_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReadAsDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReadAsDialog, formats_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_read_as_dialog_init (EntenteReadAsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->file_row));
}

static void
list_files (EntenteReadAsDialog *self,
            guint                nth)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = entente_import_task_get_n_files (self->task);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, entente_import_task_get_nth_name (self->task, i));
  adw_combo_row_set_model (self->file_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->file_row, nth);
  gtk_widget_set_visible (self->file_group, n > 1);
}

/**
 * entente_read_as_dialog_new:
 * @parent: a window
 * @task: a task with a file
 * @nth: the file that is proposed, if there are several
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_read_as_dialog_new (GtkWindow         *parent,
                            EntenteImportTask *task,
                            guint              nth)
{
  EntenteReadAsDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_IMPORT_TASK (task), NULL);

  self = g_object_new (ENTENTE_TYPE_READ_AS_DIALOG, "transient-for", parent, NULL);
  self->task = g_object_ref (task);
  list_files (self, nth);
  list_formats (self);
  g_signal_connect_swapped (self->file_row, "notify::selected", G_CALLBACK (list_formats), self);
  return GTK_WINDOW (self);
}

/**
 * entente_read_as_dialog_choose:
 * @self: a dialog
 * @format: the name of a format
 *
 * Chooses the format for the file that is shown, and closes the dialog.
 */
void
entente_read_as_dialog_choose (EntenteReadAsDialog *self,
                               const char          *format)
{
  g_return_if_fail (ENTENTE_IS_READ_AS_DIALOG (self) && entente_import_find_format (format) != NULL);

  g_signal_emit (self, signals[CHOSEN], 0, adw_combo_row_get_selected (self->file_row), format);
  gtk_window_close (GTK_WINDOW (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-versions-dialog.h"

#include "entente-backups.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-file.h"
#include "entente-settings.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* The list is there at once. The versions are then read in another thread, one after the other, to tell what they
 * hold. */

struct _EntenteVersionsDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *none_page;
  GtkListBox *list;
  GtkWidget *compare_button;
  GtkWidget *copy_button;
  GtkWidget *restore_button;

  /* owned */
  GPtrArray *versions; /* of EntenteBackup, the latest first: as the rows */
  GCancellable *cancellable;
};

/* How many items a version holds. */
typedef struct {
  guint n_items[ENTENTE_N_ITEM_KINDS];
} Count;

enum { OPEN_COPY, RESTORE, COMPARE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteVersionsDialog, entente_versions_dialog, ADW_TYPE_WINDOW)

static void count_next (EntenteVersionsDialog *self, guint i);

static GDate *
date_of (GDateTime *time)
{
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  return g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static char *
describe_day (GDateTime *time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) today = date_of (now), day = date_of (time);
  g_autofree char *edtf = NULL;

  switch (g_date_days_between (day, today))
    {
    case 0:
      return g_strdup (C_("day", "Today"));
    case 1:
      return g_strdup (C_("day", "Yesterday"));
    default:
      edtf = g_date_time_format (time, "%Y-%m-%d");
      return entente_date_format (edtf);
    }
}

static char *
describe_time (GDateTime *time)
{
  g_autofree char *day = describe_day (time), *clock = g_date_time_format (time, "%X");

  /* Translators: a day and a time, such as “21 March 2025, 14:05”. */
  return g_strdup_printf (_("%s, %s"), day, clock);
}

static char *
describe_count (const Count *count)
{
  const guint *n = count->n_items;
  g_autofree char *actors = NULL, *relations = NULL, *statements = NULL;

  actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n[ENTENTE_ITEM_ACTOR]), n[ENTENTE_ITEM_ACTOR]);
  relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n[ENTENTE_ITEM_RELATION]),
                               n[ENTENTE_ITEM_RELATION]);
  statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n[ENTENTE_ITEM_STATEMENT]),
                                n[ENTENTE_ITEM_STATEMENT]);
  /* Translators: such as “12 actors, 30 relations, 45 statements”. */
  return g_strdup_printf (C_("version", "%s, %s, %s"), actors, relations, statements);
}

static AdwActionRow *
row_at (EntenteVersionsDialog *self,
        guint                  i)
{
  return ADW_ACTION_ROW (gtk_list_box_get_row_at_index (self->list, (int) i));
}

/* A screen reader reads a row as a whole, also before it is known what is in the version. */
static void
set_subtitle (AdwActionRow *row,
              const char   *subtitle)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *label = g_strconcat (title, ", ", subtitle, NULL);

  adw_action_row_set_subtitle (row, subtitle);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_count (EntenteVersionsDialog *self,
            guint                  i,
            const Count           *count)
{
  const EntenteBackup *version = self->versions->pdata[i];
  g_autofree char *size = g_format_size ((guint64) version->size), *words = NULL, *text = NULL;

  words = count != NULL ? describe_count (count) : g_strdup (_("Can’t be opened"));
  text = g_strconcat (words, " · ", size, NULL);
  set_subtitle (row_at (self, i), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row_at (self, i)), TRUE);
  if (count != NULL)
    return;
  gtk_list_box_unselect_row (self->list, GTK_LIST_BOX_ROW (row_at (self, i)));
  gtk_widget_set_sensitive (GTK_WIDGET (row_at (self, i)), FALSE);
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      location,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_load (location, cancellable, &error);
  Count *count;

  if (file == NULL || !entente_file_check_editable (file, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  count = g_new (Count, 1);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    count->n_items[kind] = entente_document_get_n_items (entente_file_get_document (file), kind);
  g_task_return_pointer (task, count, g_free);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteVersionsDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree Count *count = g_task_propagate_pointer (G_TASK (result), &error);
  guint i;

  /* The dialog is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (result), "row"));
  show_count (self, i, count);
  count_next (self, i + 1);
}

static void
count_next (EntenteVersionsDialog *self,
            guint                  i)
{
  g_autoptr (GTask) task = NULL;

  if (i == self->versions->len)
    return;
  task = g_task_new (NULL, self->cancellable, counted_cb, self);
  g_object_set_data (G_OBJECT (task), "row", GUINT_TO_POINTER (i));
  g_task_set_source_tag (task, count_next);
  g_task_set_task_data (task, g_object_ref (((EntenteBackup *) self->versions->pdata[i])->file), g_object_unref);
  entente_task_run_in_thread (task, count_thread);
}

static void
add_row (EntenteVersionsDialog *self,
         const EntenteBackup   *version)
{
  g_autofree char *time = describe_time (version->time), *size = g_format_size ((guint64) version->size);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_list_box_append (self->list, row);
}

static GFile *
chosen (EntenteVersionsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? ((EntenteBackup *) self->versions->pdata[gtk_list_box_row_get_index (row)])->file : NULL;
}

static void
selected_cb (EntenteVersionsDialog *self)
{
  gboolean any;

  /* The signal comes also while the dialog is disposed. */
  if (self->list == NULL)
    return;
  any = chosen (self) != NULL;

  gtk_widget_set_sensitive (self->compare_button, any);
  gtk_widget_set_sensitive (self->copy_button, any);
  gtk_widget_set_sensitive (self->restore_button, any);
}

static void
choose (EntenteVersionsDialog *self,
        guint                  signal)
{
  GFile *file = chosen (self);
  g_autoptr (GFile) kept = NULL;
  g_autoptr (EntenteVersionsDialog) alive = g_object_ref (self);

  if (file == NULL)
    return;
  kept = g_object_ref (file);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[signal], 0, kept);
}

static void
open_copy_cb (EntenteVersionsDialog *self)
{
  choose (self, OPEN_COPY);
}

static void
compare_cb (EntenteVersionsDialog *self)
{
  choose (self, COMPARE);
}

static void
restore_cb (EntenteVersionsDialog *self)
{
  choose (self, RESTORE);
}

static void
show_none (EntenteVersionsDialog *self,
           const char            *name)
{
  g_autoptr (EntenteBackups) store = entente_settings_open_backups ();
  g_autofree char *text = NULL, *markup = NULL;

  if (store != NULL)
    /* Translators: the placeholder is the name of a file. */
    text = g_strdup_printf (_("When “%s” is saved, what it held before is kept here."), name);
  else
    text = g_strdup (_("The preferences say that no earlier versions are kept."));
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->none_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
fill (EntenteVersionsDialog *self,
      GFile                 *location,
      const char            *name)
{
  g_autoptr (EntenteBackups) store = entente_backups_new (NULL, 1);

  self->versions = entente_backups_list (store, location);
  if (self->versions->len == 0)
    {
      show_none (self, name);
      return;
    }
  for (guint i = 0; i < self->versions->len; i++)
    add_row (self, self->versions->pdata[i]);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  count_next (self, 0);
}

static void
entente_versions_dialog_dispose (GObject *object)
{
  EntenteVersionsDialog *self = ENTENTE_VERSIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_VERSIONS_DIALOG);

  G_OBJECT_CLASS (entente_versions_dialog_parent_class)->dispose (object);
}

static void
entente_versions_dialog_finalize (GObject *object)
{
  EntenteVersionsDialog *self = ENTENTE_VERSIONS_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_versions_dialog_parent_class)->finalize (object);
}

static void
add_signal (guint       signal,
            const char *name)
{
  signals[signal] = g_signal_new (name, ENTENTE_TYPE_VERSIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
entente_versions_dialog_class_init (EntenteVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_versions_dialog_finalize;
  add_signal (OPEN_COPY, "open-copy");
  add_signal (RESTORE, "restore");
  add_signal (COMPARE, "compare");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, none_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, compare_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionsDialog, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_versions_dialog_init (EntenteVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * entente_versions_dialog_new:
 * @parent: the window of the document
 * @location: where its file is
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_versions_dialog_new (GtkWindow *parent,
                             GFile     *location)
{
  EntenteVersionsDialog *self;
  g_autofree char *base = NULL, *display = NULL, *name = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && G_IS_FILE (location), NULL);

  self = g_object_new (ENTENTE_TYPE_VERSIONS_DIALOG, "transient-for", parent, NULL);
  base = g_file_get_basename (location);
  display = g_filename_display_name (base);
  name = entente_display_text_embed (display);
  adw_window_title_set_subtitle (self->window_title, name);
  fill (self, location, name);
  return GTK_WINDOW (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-dialog.h"

#include "entente-display-text.h"
#include "entente-import-memory.h"
#include "entente-import-words.h"
#include "entente-menus.h"
#include "entente-read-as-dialog.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* One of four pages: files are being read; why they cannot be; what a table means; what will be done. Nothing in the
 * document changes before all of it is ready. */

#define PAGE_WAIT "wait"
#define PAGE_ERROR "error"
#define PAGE_MAPPING "mapping"
#define PAGE_REVIEW "review"

/* Milliseconds until it is shown that work goes on, and from one move of the bar to the next. */
#define DELAY 500
#define PULSE_INTERVAL 60

struct _EntenteImportDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  GtkWidget *back_button;
  GtkButton *go_button;
  GtkStack *stack;
  GtkWidget *wait_box;
  GtkSpinner *spinner;
  GtkLabel *wait_label;
  GtkLabel *error_title;
  GtkLabel *error_message;
  GtkWidget *read_as_button;
  EntenteMappingPage *mapping;
  EntenteReviewPage *review;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;

  /* owned */
  EntenteImportTask *task;
  EntenteHistory *history; /* nullable */
  GSettings *settings;     /* nullable */
  guint delay_source;

  gboolean has_begun; /* the first page was chosen */
  gboolean importing; /* the step is being made */
};

enum { IMPORTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteImportDialog, entente_import_dialog, ADW_TYPE_WINDOW)

static gboolean
is_page (EntenteImportDialog *self,
         const char          *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), name);
}

/* Whether a table is among the files, so that there is something to say of its columns. */
static gboolean
has_table (EntenteImportDialog *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);

  for (guint i = 0; reading != NULL && i < entente_import_reading_get_n_parts (reading); i++)
    if (entente_import_reading_get_part (reading, i)->table != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the tables are as ones that were imported before. */
static gboolean
is_remembered (EntenteImportDialog *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);

  for (guint i = 0; i < entente_import_reading_get_n_parts (reading); i++)
    {
      const EntenteImportPart *part = entente_import_reading_get_part (reading, i);

      if (part->table != NULL && !part->is_remembered)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_items (EntenteImportDialog *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);

  for (int kind = 0; reading != NULL && kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (entente_import_get_n (entente_import_reading_get_import (reading), kind) > 0)
      return TRUE;
  return FALSE;
}

static void
update_buttons (EntenteImportDialog *self)
{
  gboolean on_page = is_page (self, PAGE_MAPPING) || is_page (self, PAGE_REVIEW);
  gboolean can_go_back = (is_page (self, PAGE_REVIEW) && has_table (self)) ||
                         (is_page (self, PAGE_ERROR) && entente_import_task_get_reading (self->task) != NULL);

  gtk_widget_set_visible (self->back_button, can_go_back && !self->importing);
  gtk_button_set_label (self->go_button, is_page (self, PAGE_MAPPING) ? C_("button", "_Review")
                                                                      : C_("button", "_Import"));
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), on_page);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button),
                            on_page && !entente_import_task_is_busy (self->task) && has_items (self));
}

static void
show_page (EntenteImportDialog *self,
           const char          *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  update_buttons (self);
  if (is_page (self, PAGE_REVIEW) && gtk_widget_get_sensitive (GTK_WIDGET (self->go_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->go_button));
  else if (is_page (self, PAGE_MAPPING))
    gtk_widget_grab_focus (GTK_WIDGET (self->mapping));
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (ENTENTE_IMPORT_DIALOG (data)->progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
delay_cb (gpointer data)
{
  EntenteImportDialog *self = data;

  self->delay_source = 0;
  if (is_page (self, PAGE_WAIT))
    {
      gtk_widget_set_visible (self->wait_box, TRUE);
      gtk_spinner_start (self->spinner);
    }
  else
    {
      gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
      self->delay_source = g_timeout_add (PULSE_INTERVAL, pulse_cb, self);
    }
  return G_SOURCE_REMOVE;
}

static void
busy_cb (EntenteImportDialog *self)
{
  gboolean busy = entente_import_task_is_busy (self->task);

  g_clear_handle_id (&self->delay_source, g_source_remove);
  if (busy)
    self->delay_source = g_timeout_add (DELAY, delay_cb, self);
  else
    {
      gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
      gtk_spinner_stop (self->spinner);
      gtk_widget_set_visible (self->wait_box, FALSE);
    }
  update_buttons (self);
}

/* Under the title: the file, and what it is. */
static void
show_subtitle (EntenteImportDialog *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);
  guint n = reading != NULL ? entente_import_reading_get_n_parts (reading) : 1;
  g_autofree char *name = entente_display_text_name (entente_import_task_get_name (self->task));
  g_autofree char *text = n > 1 ? g_strdup_printf (ngettext ("%s and %u more file", "%s and %u more files", n - 1),
                                                   name, n - 1) : g_strdup (name);

  adw_window_title_set_subtitle (self->window_title, text);
}

/* Nothing is asked that the files answer. */
static void
planned_cb (EntenteImportDialog *self)
{
  show_subtitle (self);
  entente_review_page_update (self->review);
  if (has_table (self))
    entente_mapping_page_update (self->mapping);
  if (!self->has_begun)
    show_page (self, has_table (self) && !is_remembered (self) ? PAGE_MAPPING : PAGE_REVIEW);
  else if (is_page (self, PAGE_ERROR))
    show_page (self, has_table (self) ? PAGE_MAPPING : PAGE_REVIEW);
  self->has_begun = TRUE;
  update_buttons (self);
}

static void
failed_cb (EntenteImportDialog *self,
           const GError        *error)
{
  g_autofree char *name = entente_display_text_embed (entente_import_task_get_name (self->task));
  /* Translators: the placeholder is the name of a file. */
  g_autofree char *title = g_strdup_printf (_("“%s” Can’t Be Imported"), name);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_label (self->error_title, title);
  entente_text_show (self->error_message, error->message, ENTENTE_DISPLAY_TEXT_TEXT);
  /* A file that cannot be opened is nothing else either. */
  gtk_widget_set_visible (self->read_as_button, error->domain != G_IO_ERROR);
  show_page (self, PAGE_ERROR);
}

static void
set_importing (EntenteImportDialog *self,
               gboolean             importing)
{
  self->importing = importing;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.read-as", !importing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !importing);
  update_buttons (self);
}

static void
tell (EntenteImportDialog *self,
      const char          *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (escaped));
}

/* What is planned was for another state of the document. The user must see what it is now. */
static void
plan_anew (EntenteImportDialog *self)
{
  tell (self, _("The document has changed meanwhile. Look again at what will be done."));
  entente_import_task_plan (self->task);
}

static gboolean
apply (EntenteImportDialog *self,
       EntenteStep         *step)
{
  if (entente_import_task_is_into_new (self->task))
    return TRUE;
  return entente_import_task_is_current (self->task) && entente_history_apply_step (self->history, step);
}

static void
step_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntenteImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (EntenteStep) step =
    entente_import_task_make_step_finish (ENTENTE_IMPORT_TASK (source), result, &added, &error);
  g_autoptr (EntenteImportResult) done = NULL;

  /* The user has closed the dialog meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  set_importing (self, FALSE);
  if (step == NULL)
    failed_cb (self, error);
  else if (entente_step_is_empty (step))
    tell (self, _("All of it is in the document already"));
  else if (!apply (self, step))
    plan_anew (self);
  else
    {
      entente_import_memory_keep (self->settings, entente_import_task_get_reading (self->task));
      done = entente_import_result_new (self->task, step, added);
      g_signal_emit (self, signals[IMPORTED], 0, done);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/* The first page is chosen anew: another format may have other questions, or none. */
static void
format_chosen_cb (EntenteImportDialog *self,
                  guint                nth,
                  const char          *format)
{
  self->has_begun = FALSE;
  entente_import_task_read_as (self->task, nth, format);
}

static void
read_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  EntenteImportDialog *self = ENTENTE_IMPORT_DIALOG (widget);
  GtkWindow *dialog =
    entente_read_as_dialog_new (GTK_WINDOW (self), self->task, entente_mapping_page_get_part (self->mapping));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (format_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteImportDialog *self = ENTENTE_IMPORT_DIALOG (widget);

  if (gtk_widget_get_visible (self->back_button))
    entente_import_dialog_go_back (self);
}

/* A user who closes the dialog does not want the import any more. */
static void
entente_import_dialog_unrealize (GtkWidget *widget)
{
  EntenteImportDialog *self = ENTENTE_IMPORT_DIALOG (widget);

  if (self->task != NULL)
    entente_import_task_cancel (self->task);
  g_clear_handle_id (&self->delay_source, g_source_remove);

  GTK_WIDGET_CLASS (entente_import_dialog_parent_class)->unrealize (widget);
}

static void
entente_import_dialog_dispose (GObject *object)
{
  EntenteImportDialog *self = ENTENTE_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->delay_source, g_source_remove);
  entente_menus_empty_in (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->task);
  g_clear_object (&self->history);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_MAPPING_PAGE);
  g_type_ensure (ENTENTE_TYPE_REVIEW_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, go_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, wait_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, wait_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, error_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, error_message);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, read_as_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, mapping);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, review);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, entente_import_dialog_go_on);
}

static void
entente_import_dialog_class_init (EntenteImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_import_dialog_dispose;
  GTK_WIDGET_CLASS (klass)->unrealize = entente_import_dialog_unrealize;

  /**
   * EntenteImportDialog::imported:
   * @self: a dialog
   * @result: what was done
   */
  signals[IMPORTED] = g_signal_new ("imported", ENTENTE_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, ENTENTE_TYPE_IMPORT_RESULT);

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "import.read-as", NULL, read_as_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "import.back", NULL, back_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Left, GDK_ALT_MASK, "import.back", NULL);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_import_dialog_init (EntenteImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_import_dialog_new:
 * @history: (nullable): of the document that is open; %NULL to import only into a new one
 * @document_name: (nullable): what that document is called
 * @settings: (nullable): where is kept what tables meant
 *
 * Returns: (transfer none): a dialog, to be given files, started and presented
 */
GtkWindow *
entente_import_dialog_new (EntenteHistory *history,
                           const char     *document_name,
                           GSettings      *settings)
{
  EntenteImportDialog *self;
  g_autoptr (GHashTable) remembered = NULL;

  g_return_val_if_fail (history == NULL || (ENTENTE_IS_HISTORY (history) && document_name != NULL), NULL);

  self = g_object_new (ENTENTE_TYPE_IMPORT_DIALOG, NULL);
  g_set_object (&self->history, history);
  g_set_object (&self->settings, settings);
  remembered = entente_import_memory_load (settings);
  self->task = entente_import_task_new (history);
  entente_import_task_set_remembered (self->task, remembered);
  entente_mapping_page_set_task (self->mapping, self->task);
  entente_review_page_set_task (self->review, self->task, history != NULL ? document_name : NULL);
  g_signal_connect_object (self->task, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->task, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->task, "busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}

/**
 * entente_import_dialog_add_file:
 * @self: a dialog that was not started
 * @file: a file to import, together with the others
 */
void
entente_import_dialog_add_file (EntenteImportDialog *self,
                                GFile               *file)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  entente_import_task_add_file (self->task, file);
}

/**
 * entente_import_dialog_add_bytes:
 * @self: a dialog that was not started
 * @bytes: what to import
 * @name: what it is called
 */
void
entente_import_dialog_add_bytes (EntenteImportDialog *self,
                                 GBytes              *bytes,
                                 const char          *name)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  entente_import_task_add_bytes (self->task, bytes, name);
}

/**
 * entente_import_dialog_start:
 * @self: a dialog with a file
 *
 * Reads the files, and shows the first page on which there is something to say.
 */
void
entente_import_dialog_start (EntenteImportDialog *self)
{
  g_autofree char *name = NULL, *text = NULL;

  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  name = entente_display_text_embed (entente_import_task_get_name (self->task));
  /* Translators: the placeholder is the name of a file. */
  text = g_strdup_printf (_("Reading “%s”…"), name);
  gtk_label_set_label (self->wait_label, text);
  show_subtitle (self);
  entente_import_task_read (self->task);
}

EntenteImportTask *
entente_import_dialog_get_task (EntenteImportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_DIALOG (self), NULL);

  return self->task;
}

/**
 * entente_import_dialog_get_page:
 * @self: a dialog
 *
 * Returns: (transfer none): what it shows: "wait", "error", "mapping" or "review"
 */
const char *
entente_import_dialog_get_page (EntenteImportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

EntenteMappingPage *
entente_import_dialog_get_mapping (EntenteImportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_DIALOG (self), NULL);

  return self->mapping;
}

EntenteReviewPage *
entente_import_dialog_get_review (EntenteImportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_DIALOG (self), NULL);

  return self->review;
}

/**
 * entente_import_dialog_go_on:
 * @self: a dialog
 *
 * Goes from the mapping of a table to the review, and from there to the end. Does nothing while there is no plan.
 */
void
entente_import_dialog_go_on (EntenteImportDialog *self)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  if (entente_import_task_is_busy (self->task) || !has_items (self))
    return;
  if (is_page (self, PAGE_MAPPING))
    show_page (self, PAGE_REVIEW);
  else if (is_page (self, PAGE_REVIEW))
    {
      entente_import_task_make_step_async (self->task, step_cb, g_object_ref (self));
      set_importing (self, TRUE);
    }
}

/**
 * entente_import_dialog_go_back:
 * @self: a dialog
 *
 * Goes back to the mapping of the table; from an error to how the files were read before.
 */
void
entente_import_dialog_go_back (EntenteImportDialog *self)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  if (self->importing || entente_import_task_get_reading (self->task) == NULL)
    return;
  if (is_page (self, PAGE_ERROR))
    {
      self->has_begun = TRUE;
      entente_import_task_restore_choices (self->task);
      if (has_table (self))
        entente_mapping_page_update (self->mapping);
    }
  show_page (self, has_table (self) ? PAGE_MAPPING : PAGE_REVIEW);
}

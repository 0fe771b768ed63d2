/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-dialog.h"

#include "entente-display-text.h"
#include "entente-export-content.h"
#include "entente-file-choice.h"
#include "entente-location.h"
#include "entente-question.h"
#include "entente-side-layout.h"

#include <glib/gi18n.h>

struct _EntenteExportDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkButton *export_button;
  AdwToastOverlay *toast_overlay;
  GtkWidget *body;
  EntentePreview *preview;
  GtkLabel *measure_label;
  EntenteExportForm *form;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;

  /* owned */
  EntenteExportJob *job;
  GFile *location;           /* nullable: of the document */
  char *stem;                /* the name of the file without its suffix */
  GFile *target;             /* nullable: the file that is being written */
  GCancellable *cancellable; /* nullable: of the writing */
  guint progress_source;

  /* borrowed */
  EntenteFileInUseFunc is_in_use; /* nullable */
  gpointer in_use_data;
};

/* Milliseconds until the progress bar is shown, and from one move of it to the next. */
#define PROGRESS_DELAY 500
#define PULSE_INTERVAL 60

enum { EXPORTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteExportDialog, entente_export_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (EntenteExportDialog *self)
{
  EntenteChoices choices;

  entente_export_form_get_choices (self->form, &choices);
  entente_preview_set_choices (self->preview, &choices);
}

static const char *
get_suffix (EntenteExportDialog *self)
{
  EntenteChoices choices;

  entente_export_form_get_choices (self->form, &choices);
  return entente_export_format_get_suffix (choices.format);
}

static void
measure_cb (EntenteExportDialog *self)
{
  gtk_label_set_label (self->measure_label, entente_preview_get_measure (self->preview));
  entente_export_form_show_trouble (self->form, entente_preview_get_trouble (self->preview));
}

static void
copy_cb (EntenteExportDialog *self)
{
  g_autoptr (GdkContentProvider) content = NULL;
  gboolean is_picture;
  EntenteChoices choices;

  entente_export_form_get_choices (self->form, &choices);
  is_picture = entente_export_format_get_category (choices.format) == ENTENTE_EXPORT_CATEGORY_PICTURE;
  content = entente_export_content_new (self->job, &choices);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  adw_toast_overlay_add_toast (self->toast_overlay,
                               adw_toast_new (is_picture ? _("Picture copied") : _("Copied")));
}

static gboolean
pulse_cb (gpointer data)
{
  EntenteExportDialog *self = data;

  gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
progress_cb (gpointer data)
{
  EntenteExportDialog *self = data;

  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  self->progress_source = g_timeout_add (PULSE_INTERVAL, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static char *
get_display_name (GFile *location)
{
  g_autofree char *base = g_file_get_basename (location);
  g_autofree char *display = g_filename_display_name (base);

  return entente_display_text_embed (display);
}

static void
set_exporting (EntenteExportDialog *self,
               GFile               *target)
{
  g_autofree char *name = target != NULL ? get_display_name (target) : NULL;
  g_autofree char *text = name != NULL ? g_strdup_printf (_("Exporting “%s”…"), name) : NULL;

  g_set_object (&self->target, target);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (target != NULL)
    {
      self->cancellable = g_cancellable_new ();
      self->progress_source = g_timeout_add (PROGRESS_DELAY, progress_cb, self);
      gtk_progress_bar_set_text (self->progress_bar, text);
    }
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  gtk_widget_set_sensitive (self->body, target == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), target == NULL);
}

static void export_cb (EntenteExportDialog *self);

static void
response_cb (EntenteExportDialog *self,
             const char          *response)
{
  if (g_str_equal (response, "choose"))
    export_cb (self);
}

static void
show_error (EntenteExportDialog *self,
            GFile               *target,
            const char          *message)
{
  g_autofree char *name = get_display_name (target);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Exported"), name);
  AdwMessageDialog *question = entente_question_new (GTK_WINDOW (self), heading, message, "cancel",
                                                     C_("button", "_Close"));

  entente_question_add (question, "choose", C_("button", "Choose _Another Name…"), ADW_RESPONSE_SUGGESTED);
  entente_question_ask (question, "choose", G_CALLBACK (response_cb), self);
}

/* A program that asks for files gets the exported file. Any other program gets its contents. */
static GdkContentProvider *
new_content (EntenteExportDialog *self,
             GFile               *target)
{
  g_autoptr (GSList) files = g_slist_prepend (NULL, target);
  GdkContentProvider *providers[2];
  GValue value = G_VALUE_INIT;
  EntenteChoices choices;

  entente_export_form_get_choices (self->form, &choices);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  providers[0] = entente_export_content_new (self->job, &choices);
  providers[1] = gdk_content_provider_new_for_value (&value);
  g_value_unset (&value);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = g_steal_pointer (&self->target);
  gboolean saved = entente_export_job_save_finish (ENTENTE_EXPORT_JOB (source), result, &error);

  /* The user has closed the dialog meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  set_exporting (self, NULL);
  if (saved)
    {
      g_autoptr (GdkContentProvider) content = new_content (self, target);

      g_signal_emit (self, signals[EXPORTED], 0, target, content);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *message = entente_save_error_describe_export (error);

      show_error (self, target, message);
    }
}

static void
stop_cb (EntenteExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* Whether a window has this file open, maybe under another name. */
static gboolean
is_open (EntenteExportDialog *self,
         GFile               *target)
{
  if (self->location != NULL && entente_location_is_same (self->location, target))
    return TRUE;
  return self->is_in_use != NULL && self->is_in_use (target, self->in_use_data);
}

/* Adds the suffix of the format to a name that does not have it. The user has not agreed to replace a file of the
 * completed name. */
static GFile *
complete_name (EntenteExportDialog *self,
               GFile               *chosen,
               gboolean            *may_replace)
{
  const char *suffix = get_suffix (self);
  g_autofree char *base = g_file_get_basename (chosen);
  g_autofree char *folded = g_ascii_strdown (base, -1);
  g_autofree char *completed = g_strconcat (base, suffix, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (chosen);

  if (folder == NULL || g_str_has_suffix (folded, suffix))
    return g_object_ref (chosen);
  *may_replace = FALSE;
  return g_file_get_child (folder, completed);
}

static void
chosen_cb (gpointer    self,
           GListModel *files)
{
  g_autoptr (GFile) chosen = g_list_model_get_item (files, 0);

  if (chosen != NULL)
    entente_export_dialog_export_to (self, chosen, TRUE);
}

/* A message about the last export can lead here while the next one is on its way. */
static void
export_cb (EntenteExportDialog *self)
{
  g_autofree char *name = entente_export_dialog_propose_name (self);
  g_autoptr (GFile) folder = self->location != NULL ? g_file_get_parent (self->location) : NULL;
  GtkFileChooserNative *chooser;

  if (self->target != NULL)
    return;
  chooser = gtk_file_chooser_native_new (C_("dialog", "Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                         C_("button", "_Export"), C_("button", "_Cancel"));
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  entente_file_choice_ask (chooser, self, chosen_cb);
}

/* A user who closes the dialog does not want the export any more. */
static void
entente_export_dialog_unrealize (GtkWidget *widget)
{
  stop_cb (ENTENTE_EXPORT_DIALOG (widget));

  GTK_WIDGET_CLASS (entente_export_dialog_parent_class)->unrealize (widget);
}

static void
entente_export_dialog_dispose (GObject *object)
{
  EntenteExportDialog *self = ENTENTE_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->target);
  g_clear_object (&self->job);
  g_clear_object (&self->location);

  G_OBJECT_CLASS (entente_export_dialog_parent_class)->dispose (object);
}

static void
entente_export_dialog_finalize (GObject *object)
{
  g_free (ENTENTE_EXPORT_DIALOG (object)->stem);

  G_OBJECT_CLASS (entente_export_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_EXPORT_FORM);
  g_type_ensure (ENTENTE_TYPE_PREVIEW);
  g_type_ensure (ENTENTE_TYPE_SIDE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, body);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, measure_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
entente_export_dialog_class_init (EntenteExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_export_dialog_finalize;
  GTK_WIDGET_CLASS (klass)->unrealize = entente_export_dialog_unrealize;

  /**
   * EntenteExportDialog::exported:
   * @self: a dialog
   * @location: the file that was written
   * @content: what can be copied of it
   */
  signals[EXPORTED] = g_signal_new ("exported", ENTENTE_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_FILE, GDK_TYPE_CONTENT_PROVIDER);

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_export_dialog_init (EntenteExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->preview, "notify::measure", G_CALLBACK (measure_cb), self, G_CONNECT_SWAPPED);
}

/* Returns the name of a document's file without its suffix. */
static char *
get_stem (const char *name)
{
  static const char *const suffixes[] = { ".entente.json", ".json" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]) && strlen (name) > strlen (suffixes[i]))
      return g_strndup (name, strlen (name) - strlen (suffixes[i]));
  return g_strdup (name);
}

/**
 * entente_export_dialog_new:
 * @job: what is to be exported
 * @location: (nullable): the file of the document
 * @name: the name of this file, or a proposal if there is no file
 * @settings: (nullable): where the choices of the last time are stored
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_export_dialog_new (EntenteExportJob *job,
                           GFile            *location,
                           const char       *name,
                           GSettings        *settings)
{
  EntenteExportDialog *self;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (job) && name != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_EXPORT_DIALOG, NULL);
  self->job = g_object_ref (job);
  g_set_object (&self->location, location);
  entente_export_form_set_job (self->form, job, settings);
  self->stem = get_stem (name);
  entente_preview_set_job (self->preview, job, self->stem);
  changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->export_button));
  return GTK_WINDOW (self);
}

/**
 * entente_export_dialog_set_in_use_func:
 * @self: a dialog
 * @is_in_use: (scope forever): returns whether a window has the file open
 * @data: for @is_in_use; it must live as long as the dialog
 *
 * Sets a function that the dialog asks before it writes a file. A file that a window has open is not replaced.
 */
void
entente_export_dialog_set_in_use_func (EntenteExportDialog  *self,
                                       EntenteFileInUseFunc  is_in_use,
                                       gpointer              data)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_DIALOG (self));

  self->is_in_use = is_in_use;
  self->in_use_data = data;
}

/**
 * entente_export_dialog_get_form:
 * @self: a dialog
 *
 * Returns: (transfer none): its controls
 */
EntenteExportForm *
entente_export_dialog_get_form (EntenteExportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_DIALOG (self), NULL);

  return self->form;
}

/**
 * entente_export_dialog_get_preview:
 * @self: a dialog
 *
 * Returns: (transfer none): its preview
 */
EntentePreview *
entente_export_dialog_get_preview (EntenteExportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}

/**
 * entente_export_dialog_propose_name:
 * @self: a dialog
 *
 * Returns: (transfer full): a good name for the file, with the suffix of the format
 */
char *
entente_export_dialog_propose_name (EntenteExportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_DIALOG (self), NULL);

  return g_strconcat (self->stem, get_suffix (self), NULL);
}

/**
 * entente_export_dialog_export_to:
 * @self: a dialog
 * @location: the file to write; the suffix of the format is added to a name that does not have it
 * @may_replace: whether the user has agreed that an existing file is replaced
 *
 * Writes the export and closes the dialog. If the export cannot be written, a message says why. A dialog that is
 * exporting already goes on with that, and does nothing else.
 */
void
entente_export_dialog_export_to (EntenteExportDialog *self,
                                 GFile               *location,
                                 gboolean             may_replace)
{
  g_autoptr (GFile) target = NULL;
  EntenteChoices choices;

  g_return_if_fail (ENTENTE_IS_EXPORT_DIALOG (self) && G_IS_FILE (location));

  if (self->target != NULL)
    return;
  target = complete_name (self, location, &may_replace);
  if (is_open (self, target))
    {
      show_error (self, target, _("This file is open in Entente. An export must not take the place of the document "
                                  "itself. Choose another name for it."));
      return;
    }
  entente_export_form_get_choices (self->form, &choices);
  set_exporting (self, target);
  entente_export_job_save_async (self->job, &choices, target,
                                 may_replace ? ENTENTE_SAVE_OVERWRITE : ENTENTE_SAVE_NONE, self->cancellable,
                                 saved_cb, g_object_ref (self));
}

/**
 * entente_export_dialog_is_exporting:
 * @self: a dialog
 *
 * Returns: whether it is writing a file
 */
gboolean
entente_export_dialog_is_exporting (EntenteExportDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_DIALOG (self), FALSE);

  return self->target != NULL;
}

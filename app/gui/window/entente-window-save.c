/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-display-text.h"
#include "entente-program.h"
#include "entente-save.h"
#include "entente-settings.h"

#include <glib/gi18n.h>

/* Saving, and what may come in its way. Until a file is whole on the disk, the document counts as
 * unsaved; on any error the file is as it was, and there is a way on. */

/* What is being saved, and where to. */
typedef struct {
  EntenteWindow *window;
  GFile *location;
  EntenteState state;
  EntenteJournal *journal; /* nullable */
} Saving;

static void save_to (EntenteWindow *self, GFile *location, const char *expected, EntenteSaveFlags flags);
static void choose_location (EntenteWindow *self);

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  g_object_unref (saving->location);
  g_clear_object (&saving->journal);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static char *
display_name (GFile *location)
{
  g_autofree char *base = g_file_get_basename (location);
  g_autofree char *display = g_filename_display_name (base);

  return entente_display_text_embed (display);
}

static GtkWidget *
new_question (EntenteWindow *self,
              const char    *heading,
              const char    *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", C_("button", "_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  return dialog;
}

/* The user did not want the window closed, or it can't be without a loss. */
static void
stay_open (EntenteWindow *self)
{
  EntenteProgram *program = entente_program_get (GTK_WINDOW (self));

  self->closing = FALSE;
  if (program != NULL)
    entente_program_stay (program);
}

static void
trouble_cb (EntenteWindow *self,
            const char    *response)
{
  if (g_str_equal (response, "save-as"))
    choose_location (self);
  else if (g_str_equal (response, "reload"))
    {
      stay_open (self);
      entente_window_reload (self);
    }
  else if (g_str_equal (response, "overwrite"))
    save_to (self, self->location, entente_session_get_hash (self->session), ENTENTE_SAVE_OVERWRITE);
  else
    stay_open (self);
}

/* What can be done where another program has written to the file. */
static void
add_versions (EntenteWindow    *self,
              AdwMessageDialog *dialog)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  g_autofree char *body = NULL;

  adw_message_dialog_add_response (dialog, "reload", C_("button", "_Reload"));
  adw_message_dialog_add_response (dialog, "overwrite", C_("button", "_Keep Mine"));
  adw_message_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  body = g_strconcat (adw_message_dialog_get_body (dialog), "\n\n",
                      _("Reload shows the other version; yours is one Undo away."), "\n\n",
                      backups != NULL
                        ? _("Keep Mine saves yours; the other one is kept among the earlier versions.")
                        : _("Keep Mine saves yours, and the other one is lost: the preferences say that no earlier "
                            "versions are kept."),
                      NULL);
  adw_message_dialog_set_body (dialog, body);
}

/* The error says what and why; the buttons are what can be done. */
static void
show_trouble (EntenteWindow *self,
              GFile         *location,
              const GError  *error)
{
  g_autofree char *name = display_name (location);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Saved"), name);
  GtkWidget *dialog = new_question (self, heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "save-as", C_("button", "Save _As…"));
  if (g_error_matches (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK) &&
      self->location != NULL && g_file_equal (location, self->location))
    add_versions (self, ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  g_signal_connect_object (dialog, "response", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
finish (EntenteWindow *self,
        const Saving  *saving,
        const char    *hash)
{
  entente_session_set_saved (self->session, saving->state, hash);
  entente_window_end_save (self, saving->journal, saving->location, hash);
  entente_window_set_location (self, saving->location);
  entente_window_watch_file (self);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Saving) saving = data;
  EntenteWindow *self = saving->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = entente_save_document_finish (result, &error);

  self->saving = FALSE;
  entente_window_update_actions (self);
  if (hash != NULL)
    finish (self, saving, hash);
  else
    {
      if (self->watch != NULL)
        entente_file_watch_resume (self->watch, NULL);
      show_trouble (self, saving->location, error);
    }
}

static void
save_to (EntenteWindow    *self,
         GFile            *location,
         const char       *expected,
         EntenteSaveFlags  flags)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->location = g_object_ref (location);
  saving->journal = entente_window_begin_save (self, location);
  saving->state = entente_history_get_state (entente_session_get_history (self->session));
  self->saving = TRUE;
  if (self->watch != NULL)
    entente_file_watch_pause (self->watch);
  entente_window_update_actions (self);
  entente_save_document_async (entente_session_get_document (self->session), location, expected, flags, backups,
                               NULL, written_cb, saving);
}

/* A document that has no file yet is asked for one. */
static void
save (EntenteWindow *self)
{
  if (self->location == NULL)
    choose_location (self);
  else
    save_to (self, self->location, entente_session_get_hash (self->session), ENTENTE_SAVE_NONE);
}

/* The dialog has asked already whether a file that is there may be replaced. */
static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           EntenteWindow   *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) location = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_to (self, location, NULL, ENTENTE_SAVE_OVERWRITE);
    }
  else
    stay_open (self);
  g_object_unref (dialog);
}

static void
choose_location (EntenteWindow *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("dialog", "Save As"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               C_("button", "_Save"), C_("button", "_Cancel"));
  g_autofree char *name = entente_window_propose_name (self);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (self->location != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (self->location);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  save (data);
}

static void
save_as_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  choose_location (data);
}

static const GActionEntry entries[] = {
  { "save", save_action },
  { "save-as", save_as_action },
};

void
entente_window_add_save_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
entente_window_update_save_actions (EntenteWindow *self)
{
  gboolean editable = entente_window_has_document (self) && entente_session_is_editable (self->session) &&
                      !self->saving;

  entente_window_enable (self, "save", editable && (self->location == NULL || entente_window_is_modified (self)));
  entente_window_enable (self, "save-as", editable);
  entente_window_update_inhibition (self);
}

/**
 * entente_window_dup_file_name:
 * @self: a window whose document has a file
 *
 * Returns: (transfer full): the name of the file, to be shown
 */
char *
entente_window_dup_file_name (EntenteWindow *self)
{
  return display_name (self->location);
}

/**
 * entente_window_is_modified:
 * @self: a window
 *
 * Returns: whether something would be lost if it were closed now
 */
gboolean
entente_window_is_modified (EntenteWindow *self)
{
  EntenteHistory *history = entente_window_has_document (self) ? entente_session_get_history (self->session) : NULL;

  return history != NULL && entente_history_is_modified (history);
}

static gboolean
close_cb (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

/* The question must be gone before the window that it belongs to, or GTK 4.8 looks for that in vain. */
static void
discard (EntenteWindow *self)
{
  EntenteHistory *history = entente_session_get_history (self->session);

  entente_history_set_saved (history, entente_history_get_state (history));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

/* The question goes first: GTK does not expect it to outlive the window it is about. */
static void
answered_cb (GtkWindow     *question,
             const char    *response,
             EntenteWindow *self)
{
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (question);
  if (g_str_equal (response, "discard"))
    discard (self);
  else if (g_str_equal (response, "save"))
    {
      self->closing = TRUE;
      save (self);
    }
  else
    stay_open (self);
}

/**
 * entente_window_ask_to_save:
 * @self: a window that was to be closed, with something unsaved
 *
 * Asks what to do about it; what is being saved right now is waited for.
 */
void
entente_window_ask_to_save (EntenteWindow *self)
{
  g_autofree char *name = NULL, *heading = NULL;
  GtkWidget *dialog;

  if (self->saving)
    {
      self->closing = TRUE;
      return;
    }

  name = self->location != NULL ? display_name (self->location) : entente_window_dup_name (self);
  heading = g_strdup_printf (_("Save Changes to “%s”?"), name);
  dialog = new_question (self, heading, _("What is not saved will be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "discard", C_("button", "_Discard"),
                                    "save", C_("button", "_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

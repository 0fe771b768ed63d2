/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-display-text.h"
#include "entente-program.h"
#include "entente-reload.h"
#include "entente-save.h"
#include "entente-settings.h"
#include "entente-versions-dialog.h"

#include <glib/gi18n.h>

/* Other versions of the document: what its file holds, what another program has written there, and what
 * it held before. None of them is lost by a decision for another: what is left is one step back, or
 * among the earlier versions. */

/* What is being read, and why. */
typedef struct {
  EntenteWindow *window;
  GFile *location;
  const char *done;   /* what to say of it */
  const char *failed; /* a heading, for the name of the file */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->location);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* NULL if there is no document, or no window any more. */
static EntenteHistory *
history_of (EntenteWindow *self)
{
  return self->session != NULL ? entente_session_get_history (self->session) : NULL;
}

static gboolean
is_own_file (EntenteWindow *self,
             GFile         *location)
{
  return self->location != NULL && g_file_equal (self->location, location);
}

static void
say_failed (EntenteWindow *self,
            const char    *heading,
            const GError  *error)
{
  g_autofree char *name = entente_window_dup_file_name (self);
  g_autofree char *title = NULL;
  g_autofree char *body = g_strconcat (error->message, "\n\n", _("What is in this window is as it was."), NULL);
  GtkWidget *dialog;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  title = g_strdup_printf (heading, name);
#pragma GCC diagnostic pop
  dialog = adw_message_dialog_new (GTK_WINDOW (self), title, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", C_("button", "_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
forget_other (EntenteWindow *self)
{
  self->saved_before = ENTENTE_STATE_NONE;
  entente_file_bar_hide (self->file_bar);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Reading) reading = data;
  EntenteWindow *self = reading->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_reload_finish (ENTENTE_HISTORY (source), result, &error);

  self->reading = FALSE;
  /* The window is gone, or shows something else. */
  if (history_of (self) != ENTENTE_HISTORY (source))
    return;
  entente_window_update_actions (self);
  if (file == NULL)
    {
      say_failed (self, reading->failed, error);
      return;
    }
  if (is_own_file (self, reading->location))
    {
      entente_session_take_reloaded (self->session, file);
      entente_window_record_copy (self);
      forget_other (self);
      entente_window_watch_file (self);
    }
  entente_window_add_toast (self, reading->done, C_("button", "_Undo"), "win.undo");
}

static void
read_version (EntenteWindow *self,
              GFile         *location,
              const char    *step,
              const char    *done,
              const char    *failed)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->window = g_object_ref (self);
  reading->location = g_object_ref (location);
  reading->done = done;
  reading->failed = failed;
  self->reading = TRUE;
  entente_window_update_actions (self);
  entente_reload_async (history_of (self), location, step, NULL, reloaded_cb, reading);
}

/**
 * entente_window_reload:
 * @self: a window whose document has a file
 *
 * Makes the document into what the file holds now.
 */
void
entente_window_reload (EntenteWindow *self)
{
  read_version (self, self->location, C_("step", "Reload"), _("Reloaded"),
                /* Translators: the placeholder is the name of a file. */
                _("“%s” Was Not Reloaded"));
}

static void
reload_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  entente_window_reload (data);
}

static void
revert_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteWindow *self = data;

  read_version (self, self->location, C_("step", "Revert"), _("Reverted to the file"),
                /* Translators: the placeholder is the name of a file. */
                _("“%s” Was Not Reverted"));
}

static void
restore_cb (EntenteWindow *self,
            GFile         *version)
{
  read_version (self, version, C_("step", "Restore Earlier Version"), _("Restored an earlier version"),
                /* Translators: the placeholder is the name of a file. */
                _("The Earlier Version of “%s” Was Not Restored"));
}

static void
open_copy_cb (EntenteWindow *self,
              GFile         *version)
{
  entente_program_open_copy (entente_program_get (GTK_WINDOW (self)), version, GTK_WINDOW (self));
}

static void
versions_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  EntenteWindow *self = data;
  GtkWindow *dialog = entente_versions_dialog_new (GTK_WINDOW (self), self->location);

  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "open-copy", G_CALLBACK (open_copy_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
keep_thread (GTask        *task,
             gpointer      source,
             gpointer      location,
             GCancellable *cancellable)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  GError *error = NULL;
  char *hash = backups != NULL ? entente_save_keep_other (location, backups, &error) : g_strdup ("");

  if (hash != NULL)
    g_task_return_pointer (task, hash, g_free);
  else
    g_task_return_error (task, error);
}

/* With the other version kept, the file can be replaced without another question. Otherwise, that
 * question is asked when it is saved. */
static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntenteWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = g_task_propagate_pointer (G_TASK (result), &error);
  GFile *location = g_task_get_task_data (G_TASK (result));

  self->reading = FALSE;
  if (history_of (self) == NULL || !is_own_file (self, location))
    return;
  entente_window_update_actions (self);
  if (hash == NULL)
    {
      /* Translators: the placeholder is the name of a file. */
      say_failed (self, _("The Other Version of “%s” Can’t Be Kept"), error);
      return;
    }
  entente_history_set_saved (history_of (self), ENTENTE_STATE_NONE);
  entente_file_bar_hide (self->file_bar);
  if (*hash == '\0')
    return;
  forget_other (self);
  entente_session_set_hash (self->session, hash);
  entente_window_record_copy (self);
  entente_file_watch_resume (self->watch, hash);
  entente_window_add_toast (self, _("The other version is kept among the earlier ones"), C_("button", "_Show"),
                            "win.versions");
}

static void
keep_mine_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, kept_cb, g_object_ref (self));

  self->reading = TRUE;
  entente_window_update_actions (self);
  g_task_set_source_tag (task, keep_mine_action);
  g_task_set_task_data (task, g_object_ref (self->location), g_object_unref);
  g_task_run_in_thread (task, keep_thread);
}

/* As long as the file is gone, nothing of the document is saved. */
static void
set_gone (EntenteWindow *self,
          gboolean       gone)
{
  EntenteHistory *history = history_of (self);

  if (gone && self->saved_before == ENTENTE_STATE_NONE)
    {
      self->saved_before = entente_history_get_saved (history);
      entente_history_set_saved (history, ENTENTE_STATE_NONE);
      entente_window_record_copy (self);
    }
  else if (!gone && self->saved_before != ENTENTE_STATE_NONE)
    {
      entente_history_set_saved (history, self->saved_before);
      self->saved_before = ENTENTE_STATE_NONE;
    }
}

static void
file_changed_cb (EntenteWindow *self)
{
  EntenteFileState state = entente_file_watch_get_state (self->watch);
  gboolean modified = entente_window_is_modified (self);
  g_autofree char *name = NULL;

  /* The window has left the document. */
  if (self->location == NULL || !entente_window_has_document (self))
    return;
  name = entente_window_dup_file_name (self);
  if (state == ENTENTE_FILE_SAME || state == ENTENTE_FILE_GONE)
    set_gone (self, state == ENTENTE_FILE_GONE);
  if (state == ENTENTE_FILE_SAME)
    entente_file_bar_hide (self->file_bar);
  else
    entente_file_bar_show (self->file_bar, state, name, entente_file_watch_get_trouble (self->watch), modified);
}

static void
active_cb (EntenteWindow *self)
{
  if (self->watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    entente_file_watch_check (self->watch);
}

static const GActionEntry entries[] = {
  { "revert", revert_action },
  { "versions", versions_action },
  { "reload", reload_action },
  { "keep-mine", keep_mine_action },
};

/**
 * entente_window_add_version_actions:
 * @self: a window
 *
 * Adds the actions that have to do with other versions of the document.
 */
void
entente_window_add_version_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * entente_window_update_version_actions:
 * @self: a window
 *
 * Enables what there is to go back to.
 */
void
entente_window_update_version_actions (EntenteWindow *self)
{
  gboolean has_file = entente_window_has_document (self) && self->location != NULL && !self->saving && !self->reading &&
                      entente_session_is_editable (self->session);

  entente_window_enable (self, "revert", has_file && entente_window_is_modified (self));
  entente_window_enable (self, "versions", has_file);
  entente_window_enable (self, "reload", has_file);
  entente_window_enable (self, "keep-mine", has_file);
}

/**
 * entente_window_watch_file:
 * @self: a window
 *
 * Notices from now on what becomes of the file of its document, if it has one.
 */
void
entente_window_watch_file (EntenteWindow *self)
{
  const char *hash = entente_session_get_hash (self->session);

  entente_window_stop_watch (self);
  forget_other (self);
  if (self->location == NULL || hash == NULL)
    return;
  self->watch = entente_file_watch_new (self->location, hash);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
}

void
entente_window_stop_watch (EntenteWindow *self)
{
  if (self->watch == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->watch, self);
  entente_file_watch_stop (self->watch);
  g_clear_object (&self->watch);
}

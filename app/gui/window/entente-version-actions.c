/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-version-actions.h"

#include "entente-compare-dialog.h"
#include "entente-display-text.h"
#include "entente-file-choice.h"
#include "entente-question.h"
#include "entente-reload.h"
#include "entente-save.h"
#include "entente-settings.h"
#include "entente-task-thread.h"
#include "entente-versions-dialog.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>

struct _EntenteVersionActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteFileBar *bar;

  /* owned */
  EntenteToasts *toasts;
  EntenteWindowJournal *journal;
  EntenteFileWatch *watch;   /* NULL where there is no file */

  EntenteState saved_before; /* while the file is gone: the state that was in it */
  gboolean reading;          /* another version */
};

G_DEFINE_FINAL_TYPE (EntenteVersionActions, entente_version_actions, ENTENTE_TYPE_ACTIONS)

/* A version that is being read. */
typedef struct {
  EntenteVersionActions *actions;
  GFile *location;
  const char *done;   /* what to say afterwards */
  const char *failed; /* a heading with a placeholder for the name of the file */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->actions);
  g_object_unref (reading->location);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static GFile *
location_of (gpointer self)
{
  return entente_open_document_get_location (entente_actions_get_document (self));
}

static char *
dup_file_name (EntenteVersionActions *self)
{
  g_autofree char *base = g_file_get_basename (location_of (self));
  g_autofree char *display = g_filename_display_name (base);

  return entente_display_text_embed (display);
}

static void
set_reading (EntenteVersionActions *self,
             gboolean               reading)
{
  self->reading = reading;
  entente_actions_update (ENTENTE_ACTIONS (self));
}

static void
show_failure (EntenteVersionActions *self,
              const char            *heading,
              const GError          *error)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *title = NULL;
  g_autofree char *body = g_strconcat (error->message, "\n\n", _("What is in this window is as it was."), NULL);

  /* The format is the translation of one that is checked. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  title = g_strdup_printf (heading, name);
#pragma GCC diagnostic pop
  entente_question_ask (entente_question_new (entente_actions_get_window (self), title, body,
                                              "close", C_("button", "_Close")), NULL, NULL, NULL);
}

/* The file and the document are known to be the same again. */
static void
forget_other_version (EntenteVersionActions *self)
{
  self->saved_before = ENTENTE_STATE_NONE;
  entente_file_bar_hide (self->bar);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Reading) reading = data;
  EntenteVersionActions *self = reading->actions;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_reload_finish (ENTENTE_HISTORY (source), result, &error);

  set_reading (self, FALSE);
  /* The window is gone, or shows something else. */
  if (entente_actions_get_history (self) != ENTENTE_HISTORY (source))
    return;
  if (file == NULL)
    {
      show_failure (self, reading->failed, error);
      return;
    }
  if (entente_open_document_is_at (entente_actions_get_document (self), reading->location))
    {
      entente_session_take_reloaded (entente_actions_get_session (self), file);
      entente_window_journal_write_copy (self->journal);
      forget_other_version (self);
      entente_version_actions_watch (self);
    }
  entente_toasts_add_undo (self->toasts, reading->done);
}

static void
read_version (EntenteVersionActions *self,
              GFile                 *location,
              const char            *step,
              const char            *done,
              const char            *failed)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->actions = g_object_ref (self);
  reading->location = g_object_ref (location);
  reading->done = done;
  reading->failed = failed;
  set_reading (self, TRUE);
  entente_reload_async (entente_actions_get_history (self), location, step, NULL, reloaded_cb, reading);
}

static void
reload_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  entente_version_actions_reload (self);
}

static void
revert_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  read_version (self, location_of (self), C_("step", "Revert"), _("Reverted to the file"),
                /* Translators: the placeholder is the name of a file. */
                _("“%s” Was Not Reverted"));
}

static void
restore_cb (EntenteVersionActions *self,
            GFile                 *version)
{
  read_version (self, version, C_("step", "Restore Earlier Version"), _("Restored an earlier version"),
                /* Translators: the placeholder is the name of a file. */
                _("The Earlier Version of “%s” Was Not Restored"));
}

static void
open_copy_cb (EntenteVersionActions *self,
              GFile                 *version)
{
  GtkWindow *window = entente_actions_get_window (self);

  entente_window_owner_open_copy (entente_window_owner_get (window), version, window);
}

static void
compare_with (EntenteVersionActions *self,
              GFile                 *other,
              const char            *name)
{
  GtkWindow *dialog = entente_compare_dialog_new (entente_actions_get_session (ENTENTE_ACTIONS (self)), other, name);

  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  gtk_window_present (dialog);
}

static void
compare_version_cb (EntenteVersionActions *self,
                    GFile                 *version)
{
  compare_with (self, version, _("an Earlier Version"));
}

static void
compare_file_cb (gpointer    self,
                 GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *base = NULL, *display = NULL, *name = NULL;

  if (file == NULL || !entente_open_document_is_shown (entente_actions_get_document (self)))
    return;
  base = g_file_get_basename (file);
  display = g_filename_display_name (base);
  name = entente_display_text_embed (display);
  compare_with (self, file, name);
}

static void
compare_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("dialog", "Compare With"),
                                                               entente_actions_get_window (self),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               C_("button", "_Compare"), C_("button", "_Cancel"));
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();

  gtk_file_filter_set_name (documents, C_("filter", "Entente Documents and JSON"));
  gtk_file_filter_add_pattern (documents, "*.json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), documents);
  if (location_of (self) != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (location_of (self));

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  entente_file_choice_ask (chooser, self, compare_file_cb);
}

static void
versions_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  GtkWindow *dialog = entente_versions_dialog_new (entente_actions_get_window (self), location_of (self));

  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "open-copy", G_CALLBACK (open_copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "compare", G_CALLBACK (compare_version_cb), self, G_CONNECT_SWAPPED);
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

/* With the other version kept, the file can be replaced without another question. If no earlier versions are
 * kept, that question is asked when the document is saved. */
static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntenteVersionActions) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = g_task_propagate_pointer (G_TASK (result), &error);
  EntenteHistory *history = entente_actions_get_history (self);
  GFile *location = g_task_get_task_data (G_TASK (result));

  set_reading (self, FALSE);
  /* The window is gone, or shows something else. */
  if (history == NULL || !entente_open_document_is_at (entente_actions_get_document (self), location))
    return;
  if (hash == NULL)
    {
      /* Translators: the placeholder is the name of a file. */
      show_failure (self, _("The Other Version of “%s” Can’t Be Kept"), error);
      return;
    }
  entente_history_set_saved (history, ENTENTE_STATE_NONE);
  entente_file_bar_hide (self->bar);
  if (*hash == '\0')
    return;
  forget_other_version (self);
  entente_session_set_hash (entente_actions_get_session (self), hash);
  entente_window_journal_write_copy (self->journal);
  entente_file_watch_resume (self->watch, hash);
  entente_toasts_add (self->toasts, _("The other version is kept among the earlier ones"), C_("button", "_Show"),
                      "win.versions");
}

static void
keep_mine_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, kept_cb, g_object_ref (self));

  set_reading (self, TRUE);
  g_task_set_source_tag (task, keep_mine_action);
  g_task_set_task_data (task, g_object_ref (location_of (self)), g_object_unref);
  entente_task_run_in_thread (task, keep_thread);
}

static const GActionEntry entries[] = {
  { "revert", revert_action },
  { "versions", versions_action },
  { "compare", compare_action },
  { "reload", reload_action },
  { "keep-mine", keep_mine_action },
};

/* As long as the file is gone, nothing of the document is saved. */
static void
set_gone (EntenteVersionActions *self,
          gboolean               gone)
{
  EntenteHistory *history = entente_actions_get_history (self);

  if (gone && self->saved_before == ENTENTE_STATE_NONE)
    {
      self->saved_before = entente_history_get_saved (history);
      entente_history_set_saved (history, ENTENTE_STATE_NONE);
      entente_window_journal_write_copy (self->journal);
    }
  else if (!gone && self->saved_before != ENTENTE_STATE_NONE)
    {
      entente_history_set_saved (history, self->saved_before);
      self->saved_before = ENTENTE_STATE_NONE;
    }
}

static void
file_changed_cb (EntenteVersionActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  EntenteFileState state = entente_file_watch_get_state (self->watch);
  gboolean modified = entente_open_document_is_modified (document);
  g_autofree char *name = NULL;

  /* The window shows something else. */
  if (location_of (self) == NULL || !entente_open_document_is_shown (document))
    return;
  name = dup_file_name (self);
  if (state == ENTENTE_FILE_SAME || state == ENTENTE_FILE_GONE)
    set_gone (self, state == ENTENTE_FILE_GONE);
  if (state == ENTENTE_FILE_SAME)
    entente_file_bar_hide (self->bar);
  else
    entente_file_bar_show (self->bar, state, name, entente_file_watch_get_trouble (self->watch), modified);
}

static void
stop_watch (EntenteVersionActions *self)
{
  if (self->watch == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->watch, self);
  entente_file_watch_stop (self->watch);
  g_clear_object (&self->watch);
}

static void
active_cb (EntenteVersionActions *self,
           GParamSpec            *spec,
           GtkWindow             *window)
{
  if (self->watch != NULL && gtk_window_is_active (window))
    entente_file_watch_check (self->watch);
}

static void
entente_version_actions_begin (EntenteActions *self)
{
  entente_version_actions_watch (ENTENTE_VERSION_ACTIONS (self));
}

static void
entente_version_actions_update (EntenteActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  gboolean has_file = entente_open_document_is_editable (document) && location_of (self) != NULL
                      && !entente_open_document_is_saving (document) && !ENTENTE_VERSION_ACTIONS (self)->reading;

  entente_actions_enable (self, "compare", entente_open_document_is_shown (document));
  entente_actions_enable (self, "revert", has_file && entente_open_document_is_modified (document));
  entente_actions_enable (self, "versions", has_file);
  entente_actions_enable (self, "reload", has_file);
  entente_actions_enable (self, "keep-mine", has_file);
}

static void
entente_version_actions_dispose (GObject *object)
{
  stop_watch (ENTENTE_VERSION_ACTIONS (object));

  G_OBJECT_CLASS (entente_version_actions_parent_class)->dispose (object);
}

static void
entente_version_actions_finalize (GObject *object)
{
  EntenteVersionActions *self = ENTENTE_VERSION_ACTIONS (object);

  g_clear_object (&self->toasts);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (entente_version_actions_parent_class)->finalize (object);
}

static void
entente_version_actions_class_init (EntenteVersionActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_version_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_version_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_version_actions_begin;
  actions_class->update = entente_version_actions_update;
}

static void
entente_version_actions_init (EntenteVersionActions *self)
{
}

/**
 * entente_version_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @toasts: its toasts
 * @journal: the journal of the document
 * @bar: tells what became of the file
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteVersionActions *
entente_version_actions_new (EntenteOpenDocument  *document,
                             GtkApplicationWindow *window,
                             EntenteToasts        *toasts,
                             EntenteWindowJournal *journal,
                             EntenteFileBar       *bar)
{
  EntenteVersionActions *self = g_object_new (ENTENTE_TYPE_VERSION_ACTIONS, "document", document, "window", window,
                                              NULL);

  self->toasts = g_object_ref (toasts);
  self->journal = g_object_ref (journal);
  self->bar = bar;
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_version_actions_reload:
 * @self: the actions of a window whose document has a file
 *
 * Makes the document into what the file holds now.
 */
void
entente_version_actions_reload (EntenteVersionActions *self)
{
  g_return_if_fail (ENTENTE_IS_VERSION_ACTIONS (self));

  read_version (self, location_of (self), C_("step", "Reload"), _("Reloaded"),
                /* Translators: the placeholder is the name of a file. */
                _("“%s” Was Not Reloaded"));
}

/**
 * entente_version_actions_watch:
 * @self: the actions of a window whose document was opened or saved
 *
 * Notices from now on what becomes of the file, if there is one.
 */
void
entente_version_actions_watch (EntenteVersionActions *self)
{
  const char *hash;

  g_return_if_fail (ENTENTE_IS_VERSION_ACTIONS (self));

  hash = entente_session_get_hash (entente_actions_get_session (self));
  stop_watch (self);
  forget_other_version (self);
  if (location_of (self) == NULL || hash == NULL)
    return;
  self->watch = entente_file_watch_new (location_of (self), hash);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_version_actions_pause:
 * @self: the actions of a window
 *
 * Takes no notice of the file until entente_version_actions_resume() or the next watch, because Entente itself
 * writes to it.
 */
void
entente_version_actions_pause (EntenteVersionActions *self)
{
  g_return_if_fail (ENTENTE_IS_VERSION_ACTIONS (self));

  if (self->watch != NULL)
    entente_file_watch_pause (self->watch);
}

/**
 * entente_version_actions_resume:
 * @self: the actions of a window
 *
 * Takes notice of the file again, which could not be written.
 */
void
entente_version_actions_resume (EntenteVersionActions *self)
{
  g_return_if_fail (ENTENTE_IS_VERSION_ACTIONS (self));

  if (self->watch != NULL)
    entente_file_watch_resume (self->watch, NULL);
}

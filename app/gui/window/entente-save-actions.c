/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-save-actions.h"

#include "entente-display-text.h"
#include "entente-file-choice.h"
#include "entente-question.h"
#include "entente-recent.h"
#include "entente-save.h"
#include "entente-settings.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>

struct _EntenteSaveActions
{
  EntenteActions parent_instance;

  /* owned */
  EntenteWindowJournal *journal;
  EntenteVersionActions *versions;

  gboolean closing;  /* the window, once what is being saved is saved */
  gboolean inhibits; /* logging out, as far as that can be had */
  guint inhibition;  /* 0 if it can't be had */
};

enum { SAVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSaveActions, entente_save_actions, ENTENTE_TYPE_ACTIONS)

/* What is being saved, and where. */
typedef struct {
  EntenteSaveActions *actions;
  GFile *location;
  EntenteState state;
  EntenteJournal *journal; /* nullable */
} Saving;

static void save_to (EntenteSaveActions *self, GFile *location, const char *expected, EntenteSaveFlags flags);
static void choose_location (EntenteSaveActions *self);

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->actions);
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

/* The user does not want the window closed, or it can't be without a loss. */
static void
stay_open (EntenteSaveActions *self)
{
  EntenteWindowOwner *owner = entente_window_owner_get (entente_actions_get_window (self));

  self->closing = FALSE;
  if (owner != NULL)
    entente_window_owner_stay (owner);
}

/* Replaces whatever the file holds. */
static void
overwrite (EntenteSaveActions *self)
{
  save_to (self, entente_open_document_get_location (entente_actions_get_document (self)),
           entente_session_get_hash (entente_actions_get_session (self)), ENTENTE_SAVE_OVERWRITE);
}

static void
trouble_answered_cb (EntenteSaveActions *self,
                     const char         *answer)
{
  if (g_str_equal (answer, "save-as"))
    choose_location (self);
  else if (g_str_equal (answer, "reload"))
    {
      stay_open (self);
      entente_version_actions_reload (self->versions);
    }
  else if (g_str_equal (answer, "overwrite"))
    overwrite (self);
  else
    stay_open (self);
}

/* What can be done where another program has written to the file. */
static void
add_versions (AdwMessageDialog *question)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  g_autofree char *body = NULL;

  entente_question_add (question, "reload", C_("button", "_Reload"), ADW_RESPONSE_DEFAULT);
  entente_question_add (question, "overwrite", C_("button", "_Keep Mine"), ADW_RESPONSE_DESTRUCTIVE);
  body = g_strconcat (adw_message_dialog_get_body (question), "\n\n",
                      _("Reload shows the other version; yours is one Undo away."), "\n\n",
                      backups != NULL
                        ? _("Keep Mine saves yours; the other one is kept among the earlier versions.")
                        : _("Keep Mine saves yours, and the other one is lost: the preferences say that no earlier "
                            "versions are kept."),
                      NULL);
  adw_message_dialog_set_body (question, body);
}

/* The error says what has happened and why. The buttons are what can be done. */
static void
show_trouble (EntenteSaveActions *self,
              GFile              *location,
              const GError       *error)
{
  g_autofree char *name = display_name (location);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Saved"), name);
  AdwMessageDialog *question = entente_question_new (entente_actions_get_window (self), heading, error->message,
                                                     "cancel", C_("button", "_Cancel"));

  entente_question_add (question, "save-as", C_("button", "Save _As…"), ADW_RESPONSE_SUGGESTED);
  if (g_error_matches (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK) &&
      entente_open_document_is_at (entente_actions_get_document (self), location))
    add_versions (question);
  entente_question_ask (question, "save-as", G_CALLBACK (trouble_answered_cb), self);
}

static void
finish (EntenteSaveActions *self,
        const Saving       *saving,
        const char         *hash)
{
  /* The location comes first: what can be done hangs on it, and is asked for when the session counts as saved. */
  entente_open_document_set_location (entente_actions_get_document (self), saving->location);
  entente_session_set_saved (entente_actions_get_session (self), saving->state, hash);
  entente_window_journal_end_save (self->journal, saving->journal, saving->location, hash);
  entente_recent_add (saving->location);
  g_signal_emit (self, signals[SAVED], 0);
  entente_version_actions_watch (self->versions);
  if (self->closing)
    gtk_window_close (entente_actions_get_window (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Saving) saving = data;
  EntenteSaveActions *self = saving->actions;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = entente_save_document_finish (result, &error);

  entente_open_document_set_saving (entente_actions_get_document (self), FALSE);
  /* The window is gone. */
  if (entente_actions_get_window (self) == NULL)
    return;
  if (hash != NULL)
    finish (self, saving, hash);
  else
    {
      entente_version_actions_resume (self->versions);
      show_trouble (self, saving->location, error);
    }
}

static void
save_to (EntenteSaveActions *self,
         GFile              *location,
         const char         *expected,
         EntenteSaveFlags    flags)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  EntenteOpenDocument *document = entente_actions_get_document (self);
  Saving *saving = g_new0 (Saving, 1);

  saving->actions = g_object_ref (self);
  saving->location = g_object_ref (location);
  saving->journal = entente_window_journal_begin_save (self->journal, location);
  saving->state = entente_history_get_state (entente_actions_get_history (self));
  entente_version_actions_pause (self->versions);
  entente_open_document_set_saving (document, TRUE);
  entente_save_document_async (entente_open_document_get_document (document), location, expected, flags, backups,
                               NULL, written_cb, saving);
}

/* The user is asked for a file if the document has none yet. */
static void
save (EntenteSaveActions *self)
{
  GFile *location = entente_open_document_get_location (entente_actions_get_document (self));

  if (location == NULL)
    choose_location (self);
  else
    save_to (self, location, entente_session_get_hash (entente_actions_get_session (self)), ENTENTE_SAVE_NONE);
}

/* The dialog has asked already whether a file that is there may be replaced. */
static void
chosen_cb (gpointer    self,
           GListModel *files)
{
  g_autoptr (GFile) location = g_list_model_get_item (files, 0);

  if (location != NULL)
    save_to (self, location, NULL, ENTENTE_SAVE_OVERWRITE);
  else
    stay_open (self);
}

static void
choose_location (EntenteSaveActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  GFile *location = entente_open_document_get_location (document);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("dialog", "Save As"),
                                                               entente_actions_get_window (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               C_("button", "_Save"), C_("button", "_Cancel"));
  g_autofree char *name = entente_open_document_propose_name (document);

  if (location != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (location);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  entente_file_choice_ask (chooser, self, chosen_cb);
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  save (self);
}

static void
save_as_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  choose_location (self);
}

static const GActionEntry entries[] = {
  { "save", save_action },
  { "save-as", save_as_action },
};

static void
update_inhibition (EntenteSaveActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  GtkWindow *window = entente_actions_get_window (self);
  GtkApplication *application = gtk_window_get_application (window);
  gboolean needed = entente_open_document_is_saving (document) || entente_open_document_is_modified (document);

  if (application == NULL || needed == self->inhibits)
    return;
  self->inhibits = needed;
  if (needed)
    self->inhibition = gtk_application_inhibit (application, window, GTK_APPLICATION_INHIBIT_LOGOUT,
                                                _("There are changes that are not saved"));
  else if (self->inhibition != 0)
    gtk_application_uninhibit (application, self->inhibition);
}

static void
entente_save_actions_update (EntenteActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  gboolean enabled = entente_open_document_is_editable (document) && !entente_open_document_is_saving (document);

  entente_actions_enable (self, "save", enabled && (entente_open_document_get_location (document) == NULL ||
                                                    entente_open_document_is_modified (document)));
  entente_actions_enable (self, "save-as", enabled);
  update_inhibition (ENTENTE_SAVE_ACTIONS (self));
}

static void
entente_save_actions_finalize (GObject *object)
{
  EntenteSaveActions *self = ENTENTE_SAVE_ACTIONS (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->versions);

  G_OBJECT_CLASS (entente_save_actions_parent_class)->finalize (object);
}

static void
entente_save_actions_class_init (EntenteSaveActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_save_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_save_actions_update;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
entente_save_actions_init (EntenteSaveActions *self)
{
}

/**
 * entente_save_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @journal: the journal of the document
 * @versions: the actions that watch its file
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteSaveActions *
entente_save_actions_new (EntenteOpenDocument   *document,
                          GtkApplicationWindow  *window,
                          EntenteWindowJournal  *journal,
                          EntenteVersionActions *versions)
{
  EntenteSaveActions *self = g_object_new (ENTENTE_TYPE_SAVE_ACTIONS, "document", document, "window", window, NULL);

  self->journal = g_object_ref (journal);
  self->versions = g_object_ref (versions);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
  return self;
}

static gboolean
close_cb (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

/* The question must be gone before the window that it belongs to. GTK 4.8 would look for that in vain. */
static void
discard_and_close (EntenteSaveActions *self)
{
  EntenteHistory *history = entente_actions_get_history (self);

  entente_history_set_saved (history, entente_history_get_state (history));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (entente_actions_get_window (self)),
                   g_object_unref);
}

/* The question goes first, because GTK does not expect it to outlive the window that it is about. */
static void
close_answered_cb (EntenteSaveActions *self,
                   const char         *answer,
                   GtkWindow          *question)
{
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (question);
  if (g_str_equal (answer, "discard"))
    discard_and_close (self);
  else if (g_str_equal (answer, "save"))
    {
      self->closing = TRUE;
      save (self);
    }
  else
    stay_open (self);
}

static void
ask_before_closing (EntenteSaveActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  GFile *location = entente_open_document_get_location (document);
  g_autofree char *name = location != NULL ? display_name (location) : entente_open_document_dup_name (document);
  g_autofree char *heading = g_strdup_printf (_("Save Changes to “%s”?"), name);
  AdwMessageDialog *question = entente_question_new (entente_actions_get_window (self), heading,
                                                     _("What is not saved will be lost."),
                                                     "cancel", C_("button", "_Cancel"));

  entente_question_add (question, "discard", C_("button", "_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  entente_question_add (question, "save", C_("button", "_Save"), ADW_RESPONSE_SUGGESTED);
  entente_question_ask (question, "save", G_CALLBACK (close_answered_cb), self);
}

/**
 * entente_save_actions_may_close:
 * @self: the actions of a window that is about to be closed
 *
 * If something is unsaved, the user is asked what to do about it. If it is being saved right now, the window is
 * closed afterwards.
 *
 * Returns: whether the window may be closed now
 */
gboolean
entente_save_actions_may_close (EntenteSaveActions *self)
{
  EntenteOpenDocument *document;

  g_return_val_if_fail (ENTENTE_IS_SAVE_ACTIONS (self), TRUE);

  document = entente_actions_get_document (self);
  if (entente_open_document_is_saving (document))
    self->closing = TRUE;
  else if (entente_open_document_is_modified (document))
    ask_before_closing (self);
  else
    return TRUE;
  return FALSE;
}

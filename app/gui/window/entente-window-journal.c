/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-display-text.h"
#include "entente-program.h"
#include "entente-settings.h"

#include <glib/gi18n.h>

/* What is kept of the document in case the program does not end as it should, and what was kept of one
 * that the program ended with. */

static EntenteRecoveryList *
recovery_list_of (EntenteWindow *self)
{
  EntenteProgram *program = entente_program_get (GTK_WINDOW (self));

  return program != NULL ? entente_program_get_recovery_list (program) : NULL;
}

/* Once is enough: a toast at each step would be in the way of saving. */
static void
trouble_cb (EntenteWindow *self)
{
  const char *trouble = entente_journal_get_trouble (self->journal);
  g_autofree char *text = NULL;

  if (trouble == NULL || self->trouble_told)
    return;
  self->trouble_told = TRUE;
  /* Translators: %s is a reason, such as: The disk is full */
  text = g_strdup_printf (_("%s: a crash would lose what is not saved"), trouble);
  entente_window_add_toast (self, text, C_("button", "_Save"), "win.save");
}

static void
take_journal (EntenteWindow  *self,
              EntenteJournal *journal)
{
  self->journal = journal;
  self->trouble_told = FALSE;
  g_signal_connect_object (journal, "notify::trouble", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
may_keep_journal (EntenteWindow *self)
{
  return entente_session_is_editable (self->session) && entente_settings_keeps_traces ();
}

/* What is in the file is told by the hash; a document without a file begins with nothing. */
static void
begin_journal (EntenteWindow *self,
               gboolean       is_as_file)
{
  const char *hash = entente_session_get_hash (self->session);

  if (may_keep_journal (self))
    take_journal (self, entente_journal_new (NULL, entente_session_get_history (self->session),
                                             hash != NULL ? self->location : NULL, hash, is_as_file));
}

/**
 * entente_window_start_journal:
 * @self: a window whose session has a new document
 * @recovery: (nullable): what that was recovered from; it is of no use afterwards
 *
 * Has each step of the document recorded from now on, unless no traces are to be left.
 */
void
entente_window_start_journal (EntenteWindow   *self,
                              EntenteRecovery *recovery)
{
  entente_window_drop_journal (self);
  if (recovery == NULL)
    begin_journal (self, entente_session_is_as_file (self->session));
  else if (may_keep_journal (self))
    take_journal (self, entente_journal_new_for_recovery (recovery, entente_session_get_history (self->session)));
  else
    entente_recovery_discard (recovery);
}

/**
 * entente_window_drop_journal:
 * @self: a window
 *
 * Forgets what was recorded: all is saved, or the user does not want it.
 */
void
entente_window_drop_journal (EntenteWindow *self)
{
  if (self->journal == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->journal, self);
  entente_journal_discard (self->journal);
  g_clear_object (&self->journal);
}

/**
 * entente_window_leave_journal:
 * @self: a window that goes away
 *
 * What is unsaved even so stays recorded, to be offered at the next start.
 */
void
entente_window_leave_journal (EntenteWindow *self)
{
  EntenteHistory *history = entente_session_get_history (self->session);

  if (history == NULL || !entente_history_is_modified (history))
    entente_window_drop_journal (self);
  if (self->journal != NULL)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
}

/**
 * entente_window_begin_save:
 * @self: a window whose document is about to be saved as it is now
 * @location: where it is saved
 *
 * Returns: (transfer full) (nullable): the journal, for entente_window_end_save()
 */
EntenteJournal *
entente_window_begin_save (EntenteWindow *self,
                           GFile         *location)
{
  if (self->journal == NULL)
    return NULL;
  entente_journal_begin_save (self->journal, location);
  return g_object_ref (self->journal);
}

/**
 * entente_window_end_save:
 * @self: a window whose document was saved
 * @journal: (nullable): the journal that there was when this began
 * @location: where it was saved
 * @hash: the SHA-256 of what is in that file now
 */
void
entente_window_end_save (EntenteWindow  *self,
                         EntenteJournal *journal,
                         GFile          *location,
                         const char     *hash)
{
  if (journal != NULL && journal == self->journal)
    entente_journal_end_save (journal, location, hash);
}

/**
 * entente_window_record_copy:
 * @self: a window whose document no longer is what its file and the steps lead to: the file is another
 *   by now, or gone
 *
 * Has the document itself recorded.
 */
void
entente_window_record_copy (EntenteWindow *self)
{
  if (self->journal != NULL)
    entente_journal_write_copy (self->journal, entente_session_get_hash (self->session));
}

/* The preferences were changed while a document is open. Its steps so far are in a copy that comes with
 * the next one. */
static void
traces_cb (EntenteWindow *self)
{
  if (!entente_settings_keeps_traces ())
    entente_window_drop_journal (self);
  else if (self->journal == NULL && entente_window_has_document (self))
    begin_journal (self, FALSE);
}

static void
inhibit (EntenteWindow  *self,
         GtkApplication *application)
{
  self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                              _("There are changes that are not saved"));
}

/**
 * entente_window_update_inhibition:
 * @self: a window
 *
 * Has whoever logs out asked first, as long as there is something unsaved.
 */
void
entente_window_update_inhibition (EntenteWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean needed = self->saving || entente_window_is_modified (self);

  if (application == NULL || needed == self->inhibits)
    return;
  self->inhibits = needed;
  if (needed)
    inhibit (self, application);
  else if (self->inhibition != 0)
    gtk_application_uninhibit (application, self->inhibition);
}

static gboolean
shows_start (EntenteWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && self->cancellable == NULL
         && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "start");
}

/* Of other documents the user is told once, where there is no start page that lists them. */
static gboolean
should_tell_of_others (EntenteWindow       *self,
                       EntenteRecoveryList *recovery_list,
                       guint                n_others)
{
  return n_others > 0
         && (!entente_recovery_list_is_told (recovery_list) || entente_recovery_bar_offers_others (self->recovery_bar));
}

/**
 * entente_window_update_rescue_bar:
 * @self: a window
 *
 * Offers what was not saved of its file, or else says that there is something elsewhere.
 */
void
entente_window_update_recovery_bar (EntenteWindow *self)
{
  EntenteRecoveryList *recovery_list = recovery_list_of (self);
  EntenteRecovery *own;
  guint n;

  if (recovery_list == NULL)
    return;
  n = g_list_model_get_n_items (entente_recovery_list_get_recoveries (recovery_list));
  own = entente_window_has_document (self) ? entente_recovery_list_find (recovery_list, self->location) : NULL;
  if (own != NULL)
    entente_recovery_bar_offer (self->recovery_bar, own);
  else if (entente_window_has_document (self) && should_tell_of_others (self, recovery_list, n))
    {
      entente_recovery_list_set_told (recovery_list);
      entente_recovery_bar_offer_others (self->recovery_bar, n);
    }
  else
    {
      if (n > 0 && shows_start (self))
        entente_recovery_list_set_told (recovery_list);
      entente_recovery_bar_hide (self->recovery_bar);
    }
}

static EntenteRecovery *
look_up (EntenteWindow *self,
         GVariant      *parameter)
{
  return entente_recovery_list_look_up (recovery_list_of (self), g_variant_get_string (parameter, NULL));
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntenteWindow *self = data;
  EntenteRecovery *recovery = look_up (self, parameter);

  if (recovery != NULL)
    entente_program_restore (entente_program_get (GTK_WINDOW (self)), recovery, GTK_WINDOW (self));
}

static void
discard_cb (GtkWidget  *dialog,
            const char *response,
            gpointer    data)
{
  EntenteRecovery *recovery = g_object_get_data (G_OBJECT (dialog), "recovery");
  EntenteRecoveryList *recovery_list = data;

  if (g_str_equal (response, "discard") &&
      entente_recovery_list_look_up (recovery_list, entente_recovery_get_folder (recovery)))
    entente_recovery_list_discard (recovery_list, recovery);
}

/* What is discarded here can't be had back: this is asked. */
static void
discard_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntenteWindow *self = data;
  EntenteRecovery *recovery = look_up (self, parameter);
  g_autofree char *name = NULL, *shown = NULL, *words = NULL, *heading = NULL, *body = NULL;
  GtkWidget *dialog;

  if (recovery == NULL)
    return;
  name = entente_recovery_list_name (recovery);
  shown = entente_display_text_embed (name);
  words = entente_recovery_list_describe (recovery);
  heading = g_strdup_printf (_("Discard What Was Not Saved of “%s”?"), shown);
  /* Translators: %s is a day, a time and a number of changes. */
  body = g_strdup_printf (_("%s. It can’t be had back."), words);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", C_("button", "_Cancel"),
                                    "discard", C_("button", "_Discard"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "recovery", g_object_ref (recovery), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), recovery_list_of (self), 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const GActionEntry entries[] = {
  { "restore", restore_action, "s" },
  { "discard-recovery", discard_action, "s" },
};

/**
 * entente_window_add_journal_actions:
 * @self: a window
 *
 * Adds the actions that decide on what was not saved.
 */
void
entente_window_add_journal_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::" ENTENTE_SETTING_LEAVE_NO_TRACES, G_CALLBACK (traces_cb),
                             self, G_CONNECT_SWAPPED);
}

/**
 * entente_window_bind_rescue:
 * @self: a window of an application
 *
 * Shows what is found that was not saved.
 */
void
entente_window_bind_recovery_list (EntenteWindow *self)
{
  EntenteRecoveryList *recovery_list = recovery_list_of (self);
  GListModel *recoveries;

  if (recovery_list == NULL)
    return;
  recoveries = entente_recovery_list_get_recoveries (recovery_list);
  entente_start_page_set_recoveries (self->start_page, recoveries);
  g_signal_connect_object (recoveries, "items-changed", G_CALLBACK (entente_window_update_recovery_bar), self,
                           G_CONNECT_SWAPPED);
  entente_window_update_recovery_bar (self);
}

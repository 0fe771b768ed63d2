/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-journal.h"

#include "entente-settings.h"

#include <glib/gi18n.h>

struct _EntenteWindowJournal
{
  GObject parent_instance;

  /* owned */
  EntenteOpenDocument *document;
  EntenteToasts *toasts;
  EntenteJournal *journal; /* NULL where none is kept */

  gboolean trouble_told;   /* with the journal */
};

G_DEFINE_FINAL_TYPE (EntenteWindowJournal, entente_window_journal, G_TYPE_OBJECT)

/* The user is told once. A toast at each step would be in the way of saving. */
static void
trouble_cb (EntenteWindowJournal *self)
{
  const char *trouble = entente_journal_get_trouble (self->journal);
  g_autofree char *text = NULL;

  if (trouble == NULL || self->trouble_told)
    return;
  self->trouble_told = TRUE;
  /* Translators: %s is a reason, such as: The disk is full */
  text = g_strdup_printf (_("%s: a crash would lose what is not saved"), trouble);
  entente_toasts_add (self->toasts, text, C_("button", "_Save"), "win.save");
}

static void
take_journal (EntenteWindowJournal *self,
              EntenteJournal       *journal)
{
  self->journal = journal;
  self->trouble_told = FALSE;
  g_signal_connect_object (journal, "notify::trouble", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
}

static void
release_journal (EntenteWindowJournal *self)
{
  if (self->journal != NULL)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
}

static gboolean
may_keep_journal (EntenteSession *session)
{
  return entente_session_is_editable (session) && entente_settings_keeps_traces ();
}

/* The hash tells the journal what is in the file. A document without a file begins with nothing. */
static void
begin_journal (EntenteWindowJournal *self,
               gboolean              is_as_file)
{
  EntenteSession *session = entente_open_document_get_session (self->document);
  const char *hash = entente_session_get_hash (session);
  GFile *location = hash != NULL ? entente_open_document_get_location (self->document) : NULL;

  if (may_keep_journal (session))
    take_journal (self, entente_journal_new (NULL, entente_session_get_history (session), location, hash, is_as_file));
}

/* The preferences were changed while a document is open. The steps that it has so far are in a copy, which is
 * written with the next step. */
static void
traces_cb (EntenteWindowJournal *self)
{
  if (!entente_settings_keeps_traces ())
    entente_window_journal_discard (self);
  else if (self->journal == NULL && entente_open_document_is_shown (self->document))
    begin_journal (self, FALSE);
}

static void
entente_window_journal_finalize (GObject *object)
{
  EntenteWindowJournal *self = ENTENTE_WINDOW_JOURNAL (object);

  release_journal (self);
  g_clear_object (&self->document);
  g_clear_object (&self->toasts);

  G_OBJECT_CLASS (entente_window_journal_parent_class)->finalize (object);
}

static void
entente_window_journal_class_init (EntenteWindowJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_window_journal_finalize;
}

static void
entente_window_journal_init (EntenteWindowJournal *self)
{
}

/**
 * entente_window_journal_new:
 * @document: what is open in a window
 * @toasts: the toasts of the window, which tell of trouble
 * @settings: (nullable): the preferences, as of entente_settings_new(); they may change
 *
 * Returns: (transfer full): a keeper without a journal
 */
EntenteWindowJournal *
entente_window_journal_new (EntenteOpenDocument *document,
                            EntenteToasts       *toasts,
                            GSettings           *settings)
{
  EntenteWindowJournal *self;

  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (document) && ENTENTE_IS_TOASTS (toasts), NULL);

  self = g_object_new (ENTENTE_TYPE_WINDOW_JOURNAL, NULL);
  self->document = g_object_ref (document);
  self->toasts = g_object_ref (toasts);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" ENTENTE_SETTING_LEAVE_NO_TRACES, G_CALLBACK (traces_cb), self,
                             G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_window_journal_begin:
 * @self: a keeper whose session has a new document
 * @recovery: (nullable): what the document was recovered from; it is of no use afterwards, unless it is damaged
 *
 * Has each step of the document recorded from now on, unless no traces are to be left.
 */
void
entente_window_journal_begin (EntenteWindowJournal *self,
                              EntenteRecovery      *recovery)
{
  EntenteSession *session;

  g_return_if_fail (ENTENTE_IS_WINDOW_JOURNAL (self));

  session = entente_open_document_get_session (self->document);
  entente_window_journal_discard (self);
  if (recovery == NULL)
    begin_journal (self, entente_session_is_as_file (session));
  else if (may_keep_journal (session))
    take_journal (self, entente_journal_new_for_recovery (recovery, entente_session_get_history (session)));
  else if (!entente_recovery_is_damaged (recovery))
    entente_recovery_discard (recovery);
}

/**
 * entente_window_journal_discard:
 * @self: a keeper
 *
 * Removes what was recorded, because all is saved or the user does not want it.
 */
void
entente_window_journal_discard (EntenteWindowJournal *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_JOURNAL (self));

  if (self->journal != NULL)
    entente_journal_discard (self->journal);
  release_journal (self);
}

/**
 * entente_window_journal_close:
 * @self: a keeper whose window goes away
 *
 * Ends the journal. If something is unsaved even so, it stays recorded and is offered at the next start.
 */
void
entente_window_journal_close (EntenteWindowJournal *self)
{
  EntenteHistory *history;

  g_return_if_fail (ENTENTE_IS_WINDOW_JOURNAL (self));

  history = entente_open_document_get_history (self->document);
  if (history == NULL || !entente_history_is_modified (history))
    entente_window_journal_discard (self);
  release_journal (self);
}

/**
 * entente_window_journal_begin_save:
 * @self: a keeper whose document is about to be saved as it is now
 * @location: where it is saved
 *
 * Returns: (transfer full) (nullable): the journal, for entente_window_journal_end_save()
 */
EntenteJournal *
entente_window_journal_begin_save (EntenteWindowJournal *self,
                                   GFile                *location)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW_JOURNAL (self) && G_IS_FILE (location), NULL);

  if (self->journal == NULL)
    return NULL;
  entente_journal_begin_save (self->journal, location);
  return g_object_ref (self->journal);
}

/**
 * entente_window_journal_end_save:
 * @self: a keeper whose document was saved
 * @journal: (nullable): the journal that there was when saving began
 * @location: where it was saved
 * @hash: the SHA-256 of what is in that file now
 */
void
entente_window_journal_end_save (EntenteWindowJournal *self,
                                 EntenteJournal       *journal,
                                 GFile                *location,
                                 const char           *hash)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_JOURNAL (self));

  if (journal != NULL && journal == self->journal)
    entente_journal_end_save (journal, location, hash);
}

/**
 * entente_window_journal_write_copy:
 * @self: a keeper whose document no longer follows from its file and the steps, because the file is another
 *   one by now, or gone
 *
 * Has the document itself recorded.
 */
void
entente_window_journal_write_copy (EntenteWindowJournal *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_JOURNAL (self));

  if (self->journal != NULL)
    entente_journal_write_copy (self->journal,
                                entente_session_get_hash (entente_open_document_get_session (self->document)));
}

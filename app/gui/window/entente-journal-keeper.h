/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-journal.h"
#include "entente-open-document.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* Keeps the journal of the document of a window, in case the program does not end as it should. There is none
 * where no traces are to be left. */

#define ENTENTE_TYPE_JOURNAL_KEEPER (entente_journal_keeper_get_type ())
G_DECLARE_FINAL_TYPE (EntenteJournalKeeper, entente_journal_keeper, ENTENTE, JOURNAL_KEEPER, GObject)

EntenteJournalKeeper *entente_journal_keeper_new (EntenteOpenDocument *document, EntenteToasts *toasts,
                                                  GSettings *settings);

void entente_journal_keeper_begin (EntenteJournalKeeper *self, EntenteRecovery *recovery);
void entente_journal_keeper_discard (EntenteJournalKeeper *self);
void entente_journal_keeper_close (EntenteJournalKeeper *self);

EntenteJournal *entente_journal_keeper_begin_save (EntenteJournalKeeper *self, GFile *location);
void entente_journal_keeper_end_save (EntenteJournalKeeper *self, EntenteJournal *journal, GFile *location,
                                      const char *hash);
void entente_journal_keeper_write_copy (EntenteJournalKeeper *self);

G_END_DECLS

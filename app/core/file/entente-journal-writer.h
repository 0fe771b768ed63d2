/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-journal-head.h"
#include "entente-step.h"

G_BEGIN_DECLS

/* A writer of a journal in a thread of its own. Its jobs are done in the order of the requests. Only the
 * copy of the document is written in parallel, because this may take long. */
typedef struct _EntenteJournalWriter EntenteJournalWriter;

EntenteJournalWriter *entente_journal_writer_new (const char *folder, int lock);
void entente_journal_writer_free (EntenteJournalWriter *self);

void entente_journal_writer_start (EntenteJournalWriter *self, EntenteJournalHead *head,
                                   GPtrArray *steps, EntenteDocument *snapshot);
void entente_journal_writer_append (EntenteJournalWriter *self, EntenteStep *step);
void entente_journal_writer_note_target (EntenteJournalWriter *self, GFile *target);
void entente_journal_writer_remove (EntenteJournalWriter *self);
void entente_journal_writer_flush (EntenteJournalWriter *self);

char *entente_journal_writer_dup_trouble (EntenteJournalWriter *self);
gboolean entente_journal_writer_lacks_copy (EntenteJournalWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJournalWriter, entente_journal_writer_free)

G_END_DECLS

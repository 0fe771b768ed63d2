/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-journal.h"
#include "entente-open-document.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* Keeps the journal of the document of a window, in case the program does not end as it should. There is none
 * where no traces are to be left. */

#define ENTENTE_TYPE_WINDOW_JOURNAL (entente_window_journal_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWindowJournal, entente_window_journal, ENTENTE, WINDOW_JOURNAL, GObject)

EntenteWindowJournal *entente_window_journal_new (EntenteOpenDocument *document, EntenteToasts *toasts,
                                                  GSettings *settings);

void entente_window_journal_begin (EntenteWindowJournal *self, EntenteRecovery *recovery);
void entente_window_journal_discard (EntenteWindowJournal *self);
void entente_window_journal_close (EntenteWindowJournal *self);

EntenteJournal *entente_window_journal_begin_save (EntenteWindowJournal *self, GFile *location);
void entente_window_journal_end_save (EntenteWindowJournal *self, EntenteJournal *journal, GFile *location,
                                      const char *hash);
void entente_window_journal_write_copy (EntenteWindowJournal *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-history.h"
#include "entente-recovery.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_JOURNAL (entente_journal_get_type ())
G_DECLARE_FINAL_TYPE (EntenteJournal, entente_journal, ENTENTE, JOURNAL, GObject)

EntenteJournal *entente_journal_new (const char *folder, EntenteHistory *history, GFile *location,
                                     const char *hash, gboolean is_as_file);
EntenteJournal *entente_journal_new_for_recovery (EntenteRecovery *recovery,
                                                  EntenteHistory *history);

void entente_journal_begin_save (EntenteJournal *self, GFile *location);
void entente_journal_end_save (EntenteJournal *self, GFile *location, const char *hash);
void entente_journal_write_copy (EntenteJournal *self, const char *hash);
void entente_journal_discard (EntenteJournal *self);
void entente_journal_flush (EntenteJournal *self);

const char *entente_journal_get_trouble (EntenteJournal *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-journal-head.h"

G_BEGIN_DECLS

/* The base of a journal: a copy of the document in a file beside it, with which the steps begin. It is
 * an entry of a log, alone; the number of the entry is that of the steps which the copy includes. The file has a
 * number, because the next base is written before the journal that needs this one is removed. */
#define ENTENTE_JOURNAL_BASE "base-%u"

/* Whether a copy is as it was written. */
typedef enum {
  ENTENTE_JOURNAL_BASE_GOOD,
  ENTENTE_JOURNAL_BASE_UNKNOWN, /* an older Entente wrote it, without a checksum */
  ENTENTE_JOURNAL_BASE_DAMAGED,
} EntenteJournalBaseState;

gboolean entente_journal_base_write (const char *folder, const EntenteJournalHead *head, guint n_steps, GBytes *json,
                                     GError **error);
gboolean entente_journal_base_copy_file (const char *folder, const EntenteJournalHead *head, GFile *location,
                                         GError **error);
GBytes *entente_journal_base_parse (GBytes *file, const EntenteJournalHead *head, guint *n_steps,
                                    EntenteJournalBaseState *state);
EntenteDocument *entente_journal_base_read (const char *folder, const EntenteJournalHead *head, gboolean is_damaged,
                                            guint *n_steps);
EntenteJournalHead *entente_journal_base_find (const char *folder, const char *id);
void entente_journal_base_remove_others (const char *folder, guint number);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The first entry of a journal. */
typedef struct {
  char *uri;          /* nullable: where the document's file is; NULL if it was never saved */
  char *hash;         /* nullable: the SHA-256 of that file when it was opened or saved */
  gboolean from_file; /* whether the steps begin with what is in that file, or with an empty
                         document if there is none; else they begin with the base */
  guint base;         /* number of the base: a copy of the document as it was after some steps */
  char *id;           /* nullable: the identity of the journal, a UUID; NULL if an older Entente wrote it, without
                         a checksum of the base */
} EntenteJournalHead;

EntenteJournalHead *entente_journal_head_new (const char *uri, const char *hash,
                                              gboolean from_file, guint base);
EntenteJournalHead *entente_journal_head_copy (const EntenteJournalHead *self);
void entente_journal_head_free (EntenteJournalHead *self);

GBytes *entente_journal_head_write (const EntenteJournalHead *self);
EntenteJournalHead *entente_journal_head_read (GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJournalHead, entente_journal_head_free)

G_END_DECLS

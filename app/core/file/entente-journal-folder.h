/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of one journal. Its name is a UUID. */

/* The names of its files. */
#define ENTENTE_JOURNAL_LOCK "lock"
#define ENTENTE_JOURNAL_FILE "journal"
#define ENTENTE_JOURNAL_NEW_FILE "journal.new"
#define ENTENTE_JOURNAL_RESTORED "restored" /* is there if a damaged journal was restored already */
#define ENTENTE_JOURNAL_TARGET "target" /* the address of another file that is being saved to */

int entente_journal_folder_lock (const char *folder);
gboolean entente_journal_folder_has (const char *folder, const char *name, gint64 *time);
GBytes *entente_journal_folder_read (const char *folder, const char *name);
void entente_journal_folder_remove (const char *folder);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The base of a journal: a copy of the document in a file beside it, with which the steps begin. It has a
 * number, because the next base is written before the journal that needs this one is removed. */
#define ENTENTE_JOURNAL_BASE "base-%u"

gboolean entente_journal_base_write (const char *folder, guint number, guint n_steps, GBytes *json, GError **error);
GBytes *entente_journal_base_parse (GBytes *file, guint *n_steps);
gboolean entente_journal_base_copy_file (const char *folder, guint number, GFile *location, const char *hash,
                                         GError **error);
void entente_journal_base_remove_others (const char *folder, guint number);

G_END_DECLS

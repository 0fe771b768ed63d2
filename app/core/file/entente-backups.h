/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many versions of a file are kept, unless the user wants another number. */
#define ENTENTE_BACKUPS_MAX 10

/* A version of a file that another took the place of. */
typedef struct {
  GFile *file;
  GDateTime *time; /* when that version was written; local time */
  goffset size;    /* in bytes */
} EntenteBackup;

/* How much there is of them. */
typedef struct {
  guint n_files, n_versions;
  guint64 bytes;
} EntenteBackupsSize;

/* The store of such versions. Counted; it may be used in any thread. */
typedef struct _EntenteBackups EntenteBackups;

EntenteBackups *entente_backups_new (const char *folder, guint max);
EntenteBackups *entente_backups_ref (EntenteBackups *self);
void entente_backups_unref (EntenteBackups *self);

gboolean entente_backups_keep (EntenteBackups *self, GFile *location, int fd, GError **error);
GPtrArray *entente_backups_list (EntenteBackups *self, GFile *location);
void entente_backups_measure (EntenteBackups *self, EntenteBackupsSize *size);
void entente_backups_clear (EntenteBackups *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBackups, entente_backups_unref)

G_END_DECLS

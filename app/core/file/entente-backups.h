/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The number of versions of a file that are kept by default. */
#define ENTENTE_BACKUPS_MAX 10

/* A version of a file that was replaced by another. */
typedef struct {
  GFile *file;
  GDateTime *time; /* when that version was written; local time */
  goffset size;    /* in bytes */
} EntenteBackup;

/* The size of the store. */
typedef struct {
  guint n_files, n_versions;
  guint64 bytes;
} EntenteBackupsSize;

/* The store of such versions. It is reference-counted, and may be used in any thread. */
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

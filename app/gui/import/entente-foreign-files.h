/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells files of other programs, which are imported or become sources, from documents, which are opened. */
typedef struct {
  GPtrArray *documents; /* of GFile, as all of them */
  GPtrArray *imports;
  GPtrArray *articles;
} EntenteForeignFiles;

void entente_foreign_files_find_async (GPtrArray *files, GAsyncReadyCallback callback, gpointer data);
EntenteForeignFiles *entente_foreign_files_find_finish (GAsyncResult *result);
void entente_foreign_files_free (EntenteForeignFiles *self);

gboolean entente_foreign_files_is_named_as_own (GFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteForeignFiles, entente_foreign_files_free)

G_END_DECLS

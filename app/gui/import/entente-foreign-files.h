/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells files of other programs, which are imported, from documents, which are opened. */

void entente_foreign_files_find_async (GPtrArray *files, GAsyncReadyCallback callback, gpointer data);
GPtrArray *entente_foreign_files_find_finish (GAsyncResult *result);

gboolean entente_foreign_files_is_named_as_own (GFile *file);

G_END_DECLS

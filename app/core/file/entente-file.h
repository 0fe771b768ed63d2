/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json.h"
#include "entente-memory.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FILE (entente_file_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFile, entente_file, ENTENTE, FILE, GObject)

GBytes *entente_file_read (GFile *location, GCancellable *cancellable, GError **error);

char *entente_file_hash (GFile *location, GCancellable *cancellable);

EntenteFile *entente_file_load (GFile *location, GCancellable *cancellable, GError **error);
EntenteFile *entente_file_load_to_read (GFile *location, GCancellable *cancellable, GError **error);
void entente_file_load_async (GFile *location, guint64 memory, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
EntenteFile *entente_file_load_finish (GAsyncResult *result, GError **error);

GFile *entente_file_get_location (EntenteFile *self);
char *entente_file_dup_display_name (EntenteFile *self);
const char *entente_file_get_hash (EntenteFile *self);
EntenteDocument *entente_file_get_document (EntenteFile *self);
GListModel *entente_file_get_diagnostics (EntenteFile *self);
gboolean entente_file_is_read_only (EntenteFile *self);
gboolean entente_file_check_editable (EntenteFile *self, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-backups.h"
#include "entente-document.h"
#include "entente-save-error.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_SAVE_NONE = 0,
  ENTENTE_SAVE_OVERWRITE = 1 << 0, /* replace any file: the user has confirmed it */
} EntenteSaveFlags;

char *entente_save_bytes (GFile *location, GBytes *bytes, const char *expected, EntenteSaveFlags flags,
                          EntenteBackups *backups, GError **error);
gboolean entente_save_export (GFile *location, GBytes *bytes, EntenteSaveFlags flags, GError **error);
char *entente_save_document (EntenteDocument *document, GFile *location, const char *expected,
                             EntenteSaveFlags flags, EntenteBackups *backups, GError **error);

void entente_save_document_async (EntenteDocument *document, GFile *location, const char *expected,
                                  EntenteSaveFlags flags, EntenteBackups *backups,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
char *entente_save_document_finish (GAsyncResult *result, GError **error);

char *entente_save_keep_other (GFile *location, EntenteBackups *backups, GError **error);
void entente_save_clean_up (GFile *location, EntenteBackups *backups);

G_END_DECLS

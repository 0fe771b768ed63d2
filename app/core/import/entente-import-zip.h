/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-input.h"

G_BEGIN_DECLS

/* A file in a zip. Its name is only a name, and never a path. */
typedef struct {
  char *name;
  GBytes *bytes;
} EntenteImportZipEntry;

gboolean entente_import_zip_has (EntenteImportInput *input, const char *prefix, const char *suffix);
GPtrArray *entente_import_zip_read (EntenteImportInput *input, const char *prefix, const char *suffix,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS

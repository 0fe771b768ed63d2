/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-draft.h"

G_BEGIN_DECLS

/* The imported files themselves, each of which can become a source of kind "data set". */
typedef struct _EntenteImportFiles EntenteImportFiles;

EntenteImportFiles *entente_import_files_new (EntenteDocument *document);
void entente_import_files_free (EntenteImportFiles *self);

void entente_import_files_add (EntenteImportFiles *self, const char *name, const char *format, const char *sha256);
guint entente_import_files_get_n (EntenteImportFiles *self);
guint entente_import_files_get_n_new (EntenteImportFiles *self);
void entente_import_files_set_kept (EntenteImportFiles *self, gboolean kept);
guint entente_import_files_get_n_added (EntenteImportFiles *self);
void entente_import_files_add_to (EntenteImportFiles *self, EntenteDraft *draft);

G_END_DECLS

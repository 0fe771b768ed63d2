/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-import.h"

G_BEGIN_DECLS

/* Which items of a document are those of a file that Entente has exported from it. */

GHashTable *entente_import_exported_find (EntenteImport *import, EntenteDocument *document);
gboolean entente_import_exported_is_told (EntenteImportItem *imported, const EntenteRecord *record,
                                          const EntenteRecord *old, guint member);
void entente_import_exported_drop_made (EntenteRecord *record, EntenteItemKind kind);

G_END_DECLS

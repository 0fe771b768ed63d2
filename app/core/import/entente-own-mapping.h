/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-import.h"
#include "entente-reference.h"

G_BEGIN_DECLS

/* To what the rows of tables refer that Entente has exported: when all tables are read, and when the document is
 * known. */

void entente_own_mapping_complete (EntenteImport *import);
GHashTable *entente_own_mapping_find_names (EntenteImport *import, EntenteDocument *document, GHashTable *exported);
EntenteRecord *entente_own_mapping_dup_name (EntenteImportItem *imported, const char *name);
EntenteRecord *entente_own_mapping_dup_record (EntenteImportItem *imported, EntenteDocument *document,
                                               EntenteItem *item, EntenteReferenceFunc map, gpointer data);

G_END_DECLS

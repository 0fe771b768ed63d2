/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-json.h"

G_BEGIN_DECLS

/* What Entente itself has exported in the format of another program. Such a file says so. It is read by the names that
 * the exports give, and nothing in it is guessed. */

gboolean entente_import_own_is (const char *generator);
EntenteItemKind entente_import_own_get_kind (EntenteLink link);

void entente_import_own_start (EntenteImport *import);
void entente_import_own_add_text (EntenteImport *import, EntenteImportItem *item, const char *name,
                                  EntenteDatumType type, const char *text);
void entente_import_own_add_all (EntenteImport *import, EntenteImportItem *item, JsonNode *object,
                                 const char *const *told);
char *entente_import_own_dup_id (const char *xml_name);

G_END_DECLS

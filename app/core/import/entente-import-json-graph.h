/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-json.h"

G_BEGIN_DECLS

/* What the JSON formats for graphs have in common: nodes and edges with attributes that go by the same few names. */

void entente_import_json_fill_actor (EntenteImport *import, JsonNode *attributes, EntenteImportItem *actor,
                                     const char *const *except);
void entente_import_json_fill_relation (EntenteImport *import, JsonNode *attributes, EntenteImportItem *relation,
                                        const char *const *except);
void entente_import_json_fill_position (JsonNode *place, EntenteImportItem *actor, gboolean upwards);
void entente_import_json_leave_rest (EntenteImport *import, JsonNode *object, const char *const *told);
void entente_import_json_set_undirected (EntenteImportItem *relation, gboolean undirected);

G_END_DECLS

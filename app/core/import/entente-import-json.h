/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "entente-import.h"

G_BEGIN_DECLS

/* The JSON of other programs. json-glib parses it, behind the strict scan, which keeps from it what crashes or
 * bends it. Numbers reach json-glib as texts with a mark, so that they stay as the file writes them. Only
 * the functions here may be asked for the value of a node. All of them take NULL, which has no value. */

JsonNode *entente_import_json_parse (GBytes *bytes, GCancellable *cancellable, GError **error);
gboolean entente_import_json_append_text (GString *texts, GBytes *bytes, GCancellable *cancellable, GError **error);
gboolean entente_import_json_check_list (GString *list, const gsize *ends, guint n, GCancellable *cancellable);
JsonNode *entente_import_json_load (JsonParser *parser, const GString *texts, GError **error);

const char *entente_import_json_get_text (JsonNode *node);
gboolean entente_import_json_is_text (JsonNode *node);
gboolean entente_import_json_is_number (JsonNode *node);
gboolean entente_import_json_get_number (JsonNode *node, double *number);
gboolean entente_import_json_is_integer (JsonNode *node);
gboolean entente_import_json_get_flag (JsonNode *node, gboolean otherwise);
char *entente_import_json_dup_compact (JsonNode *node);

gboolean entente_import_json_is_object (JsonNode *node);
gboolean entente_import_json_is_array (JsonNode *node);
JsonNode *entente_import_json_get (JsonNode *node, const char *name);
JsonNode *entente_import_json_get_path (JsonNode *node, const char *name, ...) G_GNUC_NULL_TERMINATED;
const char *entente_import_json_get_text_of (JsonNode *node, const char *name);
const char *entente_import_json_get_first_text_of (JsonNode *node, const char *const *names);
gboolean entente_import_json_get_number_of (JsonNode *node, const char *name, double *number);
guint entente_import_json_get_n (JsonNode *node);
JsonNode *entente_import_json_get_nth (JsonNode *node, guint nth);

const char *entente_import_json_get_name (const char *name);
const char *entente_import_json_get_datum (JsonNode *node, EntenteDatumType *type, char **json);
void entente_import_json_add_datum (JsonNode *node, EntenteImportItem *item, const char *name);
void entente_import_json_add_data (JsonNode *node, EntenteImportItem *item, const char *const *except);

G_END_DECLS

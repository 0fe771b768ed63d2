/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* The JSON of other programs. json-glib writes it. A number stays as the document has it, and so does a fact that is
 * a list or an object: json-glib would bend 1.50 and what is beyond 2^63. Only the functions here may add members. */

void entente_export_json_add_name (JsonBuilder *json, const char *name);
void entente_export_json_add_value (JsonBuilder *json, const char *text);
void entente_export_json_add_text (JsonBuilder *json, const char *name, const char *text);
void entente_export_json_add_texts (JsonBuilder *json, const char *name, const char *const *texts);
void entente_export_json_add_flag (JsonBuilder *json, const char *name, gboolean flag);
void entente_export_json_add_number (JsonBuilder *json, const char *name, double number);
void entente_export_json_add_member (JsonBuilder *json, const char *name, const EntenteRecord *record, guint member);
void entente_export_json_add_records (JsonBuilder *json, const EntenteRecord *record, guint member);
void entente_export_json_add_rest (JsonBuilder *json, EntenteItem *item, const char *const *told);
void entente_export_json_add_data (JsonBuilder *json, EntenteItem *item, const char *const *taken);

void entente_export_json_print (JsonBuilder *json, gboolean one_line, GString *out);

G_END_DECLS

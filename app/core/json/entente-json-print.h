/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists of texts or numbers are printed on one line if this has no more characters than this. */
#define ENTENTE_JSON_PRINT_WIDTH 100

void entente_json_print_line (GString *out, guint indent);
void entente_json_print_text (GString *out, const char *text);
void entente_json_print_raw (GString *out, const char *json, guint indent, gboolean one_line);
char *entente_json_print_compact (const char *json, gsize length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pieces of XML 1.0. They are valid for any text. */

void entente_xml_append_text (GString *xml, const char *text);
void entente_xml_append_element (GString *xml, const char *name, const char *text);
void entente_xml_append_attribute (GString *xml, const char *name, const char *value);
void entente_xml_append_name (GString *xml, const char *attribute, const char *prefix, const char *id);
void entente_xml_append_id (GString *xml, const char *prefix, const char *id);
void entente_xml_append_number (GString *xml, double number);

G_END_DECLS

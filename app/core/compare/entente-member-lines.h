/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

void entente_member_lines_add (GPtrArray *lines, const EntenteRecord *record, GHashTable *foreign, const char *name);
char *entente_member_lines_shorten (const char *line, const char *other);
char *entente_member_lines_shorten_value (const char *value, const char *other);

G_END_DECLS

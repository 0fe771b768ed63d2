/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

GPtrArray *entente_member_values_list_names (const EntenteRecord *const *records, guint n_records);
GPtrArray *entente_member_values_list_different (const EntenteRecord *a, const EntenteRecord *b);
GHashTable *entente_member_values_index_foreign (const EntenteRecord *record);
char *entente_member_values_dup (const EntenteRecord *record, const char *name);
char *entente_member_values_write_datum (const EntenteShape *shape, guint member, const EntenteDatum *datum);
char *entente_member_values_dup_nth (const EntenteRecord *record, guint member, guint nth);
int entente_member_values_find (const EntenteShape *shape, const char *name);

G_END_DECLS

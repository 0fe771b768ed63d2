/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* What somebody types as the value of a fact. */

EntenteDatumType entente_datum_entry_get_type (const char *typed);
void entente_datum_entry_add_json (EntenteRecord *record, guint member, const char *name, const char *json);
void entente_datum_entry_set (EntenteRecord *record, guint member, const char *name, EntenteDatumType type,
                              const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-import.h"
#include "entente-record.h"

G_BEGIN_DECLS

char *entente_import_update_dup_value (const EntenteRecord *record, guint member);
char *entente_import_update_dup_digest (const EntenteRecord *record);
gboolean entente_import_update_is_unchanged (const EntenteRecord *record, guint member, const char *digest);
void entente_import_update_copy (const EntenteRecord *from, EntenteRecord *to, guint member);

gboolean entente_import_update_has_global_key (EntenteImportItem *imported);
const char *entente_import_update_get_digest (EntenteItem *item);
void entente_import_update_set_digest (EntenteRecord *record, guint member, EntenteImportItem *imported,
                                       const char *digest);
void entente_import_update_forget_note (EntenteItem *item, EntenteRecord *after);
void entente_import_update_replace (EntenteRecord *record, const EntenteRecord *after);
gboolean entente_import_update_join_identifiers (EntenteRecord *to, const EntenteRecord *from, guint member);
char *entente_import_update_describe (EntenteDocument *document, const EntenteRecord *record, guint member);
char *entente_import_update_describe_new (EntenteImportItem *imported, EntenteDocument *document,
                                          const EntenteRecord *record, guint member);
char *entente_import_update_describe_imported (EntenteImportItem *imported, guint member);

G_END_DECLS

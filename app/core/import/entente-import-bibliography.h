/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import.h"

G_BEGIN_DECLS

EntenteImportItem *entente_import_bibliography_add (EntenteImport *import, const char *key);
void entente_import_bibliography_set_kind (EntenteImportItem *source, const char *type);
void entente_import_bibliography_set_publisher (EntenteImport *import, EntenteImportItem *source, const char *name,
                                                gboolean is_media);
void entente_import_bibliography_set_date (EntenteImportItem *source, guint member, const char *text,
                                           const char *name);
void entente_import_bibliography_add_doi (EntenteImportItem *source, const char *doi);
void entente_import_bibliography_set_url (EntenteImportItem *source, const char *url);
gboolean entente_import_bibliography_is_in_media (const char *kind);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-import.h"

G_BEGIN_DECLS

/* The ids that items of a file get in a document, and the name of their data set. */

char *entente_import_ids_make (GHashTable *last_numbers, EntenteDraft *draft, EntenteImportItem *imported);
char *entente_import_suggest_data_set (const char *file_name);

G_END_DECLS

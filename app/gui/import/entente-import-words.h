/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-plan.h"
#include "entente-import-reading.h"

G_BEGIN_DECLS

/* What an import brings, in words. */

char *entente_import_words_list_counts (const guint *counts);
char *entente_import_words_describe (EntenteImportReading *reading);
char *entente_import_words_describe_place (EntenteImportReading *reading, const EntenteImportPlace *place);
char *entente_import_words_name_item (EntenteDocument *document, EntenteItem *item);

G_END_DECLS

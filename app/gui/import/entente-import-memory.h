/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-reading.h"
#include "entente-settings.h"

G_BEGIN_DECLS

/* What tables with certain columns meant when they were imported. It is kept in the preferences, unless these say that
 * no traces are to be left. */

#define ENTENTE_SETTING_IMPORT_MAPPINGS "import-mappings"

GHashTable *entente_import_memory_load (GSettings *settings);
void entente_import_memory_clear (GSettings *settings);
void entente_import_memory_keep (GSettings *settings, EntenteImportReading *reading);

G_END_DECLS

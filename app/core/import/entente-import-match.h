/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-import.h"

G_BEGIN_DECLS

GHashTable *entente_import_match (EntenteImport *import, EntenteDocument *document, const char *scheme,
                                  GHashTable *exported, guint *n_missing);
const char *entente_import_match_map (GHashTable *here, const char *id);

G_END_DECLS

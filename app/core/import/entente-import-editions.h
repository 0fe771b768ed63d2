/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-text-edition.h"

G_BEGIN_DECLS

/* The texts of sources that a file has anew, and what becomes of the statements of the document that stand in them. */

GPtrArray *entente_import_editions_find (EntenteDocument *document, const GPtrArray *differences, GHashTable *here);
void entente_import_editions_apply (const GPtrArray *editions, const GPtrArray *differences, EntenteDraft *draft);

G_END_DECLS

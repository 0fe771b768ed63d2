/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-batch.h"

G_BEGIN_DECLS

/* The lines of a text of which each is a JSON text of its own. json-glib parses some of them at once, as one
 * array. */
typedef struct _EntenteImportLines EntenteImportLines;

EntenteImportLines *entente_import_lines_new (GBytes *bytes, GCancellable *cancellable);
void entente_import_lines_free (EntenteImportLines *self);

const EntenteImportLine *entente_import_lines_next (EntenteImportLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportLines, entente_import_lines_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-draft.h"

G_BEGIN_DECLS

/* An imported file itself, as a source of kind "data set". */

EntenteRecord *entente_import_file_source_new (const char *name, const char *format, const char *sha256);
gboolean entente_import_file_source_is_here (EntenteDocument *document, const char *sha256);
void entente_import_file_source_add (EntenteDraft *draft, const EntenteRecord *source);

G_END_DECLS

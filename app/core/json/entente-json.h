/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-diagnostic.h"
#include "entente-document.h"
#include "entente-json-scan.h"

G_BEGIN_DECLS

/* The most items of a file. */
#define ENTENTE_JSON_MAX_ITEMS 10000000

/* The most views of a file, and the most groups. Lists of them are made to be read. */
#define ENTENTE_JSON_MAX_VIEWS 1000

EntenteDocument *entente_json_read (GBytes *bytes, GCancellable *cancellable, GPtrArray **diagnostics,
                                    GError **error);
GBytes *entente_json_write (EntenteDocument *document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_json_write_member (const EntenteRecord *record, guint member);

G_END_DECLS

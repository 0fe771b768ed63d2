/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"
#include "entente-json-report.h"

G_BEGIN_DECLS

/* The ids of the items of a file, or of the views that are kept in it. */
typedef struct _EntenteJsonIds EntenteJsonIds;

EntenteJsonIds *entente_json_ids_new (EntenteJsonReport *report, gboolean needs_ids);
void entente_json_ids_free (EntenteJsonIds *self);

void entente_json_ids_add (EntenteJsonIds *self, EntenteItemKind kind, guint index,
                           EntenteRecord *record, guint token);
void entente_json_ids_complete (EntenteJsonIds *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonIds, entente_json_ids_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-geometry.h"
#include "entente-import.h"
#include "entente-measure.h"

G_BEGIN_DECLS

guint entente_import_positions_count (EntenteImport *import);
GArray *entente_import_positions_list (EntenteImport *import);
void entente_import_positions_report (EntenteImport *import);
void entente_import_positions_place (EntenteImport *import, GHashTable *ids, EntenteDraft *draft,
                                     EntenteMeasure *measure);

G_END_DECLS

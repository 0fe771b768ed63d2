/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ftm-entity.h"

G_BEGIN_DECLS

/* The properties that Entente's exports have. All others are kept as facts. */
extern const char *const entente_ftm_own_properties[];

gboolean entente_ftm_own_is (EntenteFtmEntity *entity, const char *item);
void entente_ftm_own_fill (EntenteImport *import, EntenteFtmEntity *entity, EntenteImportItem *item);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ftm-entity.h"

G_BEGIN_DECLS

/* The entities of FollowTheMoney: by their ids, each put together from all its parts in the file. */
typedef struct _EntenteFtm EntenteFtm;

EntenteFtm *entente_ftm_new (EntenteImport *import);
void entente_ftm_free (EntenteFtm *self);
gboolean entente_ftm_add (EntenteFtm *self, JsonNode *node);
void entente_ftm_read_things (EntenteFtm *self);
void entente_ftm_read_links (EntenteFtm *self);
void entente_ftm_fill_relation (EntenteFtm *self, const char *id, EntenteImportItem *relation);
EntenteImportItem *entente_ftm_read_actor (EntenteFtm *self, const char *id, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFtm, entente_ftm_free)

G_END_DECLS

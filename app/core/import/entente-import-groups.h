/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-pool.h"

G_BEGIN_DECLS

/* The groups of actors that a file names. Only what Entente has exported names groups of its own kind.
 * Actors are told by their provisional ids. */
typedef struct _EntenteImportGroups EntenteImportGroups;

EntenteImportGroups *entente_import_groups_new (void);
void entente_import_groups_free (EntenteImportGroups *self);

void entente_import_groups_add (EntenteImportGroups *self, EntentePool *pool, const char *actor, const char *name);
guint entente_import_groups_get_n (EntenteImportGroups *self);
guint entente_import_groups_count_new (EntenteImportGroups *self, EntenteDocument *document);
void entente_import_groups_add_to (EntenteImportGroups *self, GHashTable *here, GHashTable *ids, EntenteDraft *draft);
guint entente_import_groups_get_n_added (EntenteImportGroups *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor-group.h"
#include "entente-draft.h"

G_BEGIN_DECLS

/* The commands that change the groups that are kept in a document. */

EntenteRecord *entente_group_commands_new_group (EntenteDocument *document, const char *name);

EntenteDraft *entente_group_commands_add (EntenteDocument *document, GPtrArray *groups);
void entente_group_commands_append (EntenteDraft *draft, GPtrArray *groups);
EntenteDraft *entente_group_commands_rename (EntenteDocument *document, const char *id, const char *name);
EntenteDraft *entente_group_commands_fold (EntenteDocument *document, const char *const *ids, gboolean folds);
EntenteDraft *entente_group_commands_add_members (EntenteDocument *document, const char *id, GPtrArray *actors);
EntenteDraft *entente_group_commands_take_out (EntenteDocument *document, const char *id, GPtrArray *actors);
EntenteDraft *entente_group_commands_move (EntenteDocument *document, const char *id, guint position);
EntenteDraft *entente_group_commands_remove (EntenteDocument *document, const char *id);

char *entente_group_commands_name_group (const EntenteRecord *group);

G_END_DECLS

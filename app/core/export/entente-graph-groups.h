/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* In which groups of a document its actors are, as files of other programs tell it: by the names of the groups, which
 * each actor has as a list of this name. */
typedef struct _EntenteGraphGroups EntenteGraphGroups;

#define ENTENTE_GRAPH_GROUPS "groups"

EntenteGraphGroups *entente_graph_groups_new (EntenteDocument *document);
void entente_graph_groups_free (EntenteGraphGroups *self);

GPtrArray *entente_graph_groups_get_names (EntenteGraphGroups *self, EntenteItem *actor);
char *entente_graph_groups_dup_cell (EntenteGraphGroups *self, EntenteItem *actor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGraphGroups, entente_graph_groups_free)

G_END_DECLS

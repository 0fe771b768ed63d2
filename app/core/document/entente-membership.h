/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor-group.h"

G_BEGIN_DECLS

/* Tells who is in a group, of some actors and the relations between them. */
typedef struct _EntenteMembership EntenteMembership;

EntenteMembership *entente_membership_new (GPtrArray *actors, GPtrArray *relations);
EntenteMembership *entente_membership_new_for_document (EntenteDocument *document);
void entente_membership_free (EntenteMembership *self);

GArray *entente_membership_list_members (EntenteMembership *self, const EntenteRecord *group);
gboolean entente_membership_has (EntenteMembership *self, const EntenteRecord *group, EntenteItem *actor);
GPtrArray *entente_membership_list_actors (EntenteMembership *self, const EntenteRecord *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMembership, entente_membership_free)

G_END_DECLS

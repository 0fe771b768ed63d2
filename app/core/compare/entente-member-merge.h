/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteMemberConflict:
 * @name: the name of a member; "data.NAME" for a fact
 * @base: (nullable): its value as it was, as JSON; %NULL if it had none
 * @ours: (nullable): the value of the one, which the result has
 * @theirs: (nullable): the value of the other
 *
 * A member that both have changed, each in another way.
 */
typedef struct {
  char *name;
  char *base, *ours, *theirs;
} EntenteMemberConflict;

void entente_member_conflict_free (EntenteMemberConflict *self);
EntenteRecord *entente_member_merge (const EntenteRecord *base, const EntenteRecord *ours, const EntenteRecord *theirs,
                                     GPtrArray *conflicts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMemberConflict, entente_member_conflict_free)

G_END_DECLS

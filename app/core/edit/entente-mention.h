/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-relation.h"
#include "entente-source.h"

G_BEGIN_DECLS

/* The names of items during the edit of a draft. Some of these items are not in the document yet. */

char *entente_mention_actor (EntenteDraft *draft, const char *id);
char *entente_mention_relation (EntenteDraft *draft, EntenteRelation *relation);
char *entente_mention_title (EntenteDraft *draft, EntenteItem *item);
char *entente_mention_source_details (EntenteDraft *draft, EntenteSource *source);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-membership.h"
#include "entente-ranking.h"

G_BEGIN_DECLS

/* What the actors of a document could be grouped by. */
typedef enum {
  ENTENTE_GROUP_BY_TAG,
  ENTENTE_GROUP_BY_RELATION,  /* to one actor, such as those that are part of it */
  ENTENTE_GROUP_BY_COMMUNITY,
  ENTENTE_N_GROUP_BYS
} EntenteGroupBy;

/* A group that could be made. */
typedef struct {
  EntenteRecord *group; /* without an id */
  guint n_members;
} EntenteGroupProposal;

/* More proposals than this are not made: those with the fewest members are left out. */
#define ENTENTE_GROUP_PROPOSALS_MAX 200

GArray *entente_group_proposals_by_tag (EntenteDocument *document);
GArray *entente_group_proposals_by_relation (EntenteDocument *document);
GArray *entente_group_proposals_by_community (EntenteDocument *document, const EntenteRanking *ranking);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-measures.h"
#include "entente-relation.h"

G_BEGIN_DECLS

/* Ways in which actors are put together. */
typedef enum {
  ENTENTE_GROUPING_COMMUNITY, /* by communities */
  ENTENTE_GROUPING_COMPONENT, /* by components: pieces of the picture without a relation between them */
  ENTENTE_N_GROUPINGS
} EntenteGrouping;

/* The measures of a graph of actors, and what follows for each of them: at which place it is among the others, and
 * with whom it is. A relation counts whichever way it leads. Reference-counted and immutable. */
typedef struct _EntenteRanking EntenteRanking;

EntenteRanking *entente_ranking_new (EntenteGraph *graph, const double *weights, EntenteMeasuresFlags flags,
                                     GCancellable *cancellable, GError **error);
EntenteRanking *entente_ranking_ref (EntenteRanking *self);
void entente_ranking_unref (EntenteRanking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRanking, entente_ranking_unref)

EntenteMeasuresFlags entente_ranking_afford (const EntenteGraph *graph);
double entente_ranking_weigh (EntenteDocument *document, EntenteRelation *relation);

const EntenteGraph *entente_ranking_get_graph (const EntenteRanking *self);
guint entente_ranking_get_n_actors (const EntenteRanking *self);
gboolean entente_ranking_find (const EntenteRanking *self, const char *id, guint *node);
gboolean entente_ranking_find_relation (const EntenteRanking *self, const char *id, guint *edge);
gboolean entente_ranking_has (const EntenteRanking *self, EntenteCentrality centrality);
double entente_ranking_get_value (const EntenteRanking *self, EntenteCentrality centrality, guint node);
guint entente_ranking_get_rank (const EntenteRanking *self, EntenteCentrality centrality, guint node);
guint entente_ranking_get_n_tied (const EntenteRanking *self, EntenteCentrality centrality, guint node);
const guint *entente_ranking_list (const EntenteRanking *self, EntenteCentrality centrality);

guint entente_ranking_get_n_groups (const EntenteRanking *self, EntenteGrouping grouping);
guint entente_ranking_get_group (const EntenteRanking *self, EntenteGrouping grouping, guint node);
guint entente_ranking_get_group_size (const EntenteRanking *self, EntenteGrouping grouping, guint group);
guint entente_ranking_get_group_hub (const EntenteRanking *self, EntenteGrouping grouping, guint group);
gboolean entente_ranking_is_cut (const EntenteRanking *self, guint node);
gboolean entente_ranking_is_bridge (const EntenteRanking *self, guint edge);

G_END_DECLS

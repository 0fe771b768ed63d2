/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-ranking.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* Ranks the actors of a document, and anew after each change of it, in another thread. While that lasts there is no
 * ranking; one of a document as it was is never told.
 *
 * Properties:
 * "ranking" (EntenteRanking, read-only): %NULL as long as there is none. If it takes long, one that lacks some
 * measures comes first,
 * "busy" (boolean, read-only): whether there is more to come. */

#define ENTENTE_TYPE_RANKER (entente_ranker_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRanker, entente_ranker, ENTENTE, RANKER, GObject)

EntenteRanker *entente_ranker_new (EntenteDocument *document, gboolean patient);

EntenteDocument *entente_ranker_get_document (EntenteRanker *self);
EntenteRanking *entente_ranker_get_ranking (EntenteRanker *self);
gboolean entente_ranker_is_busy (EntenteRanker *self);
void entente_ranker_set_view (EntenteRanker *self, EntenteView *view);
void entente_ranker_set_by_evidence (EntenteRanker *self, gboolean by_evidence);

G_END_DECLS

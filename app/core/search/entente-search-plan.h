/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-filter.h"
#include "entente-search-lexicon.h"
#include "entente-search-match.h"
#include "entente-search.h"

G_BEGIN_DECLS

/* What a typed text asks of a document. These are all the rules:
 *
 * An item is found if all words are in its texts, and all terms hold for it. Terms of the same key are one: any of
 * their values will do. A value stands for what is called just so, or else for all that begins so; a name also if its
 * words are in it.
 *
 * kind: finds actors, relations and sources of the kind. speaker: and source: find statements; since: and until:
 * relations and statements; evidence: relations; tag: whatever has the tag.
 *
 * With kind:, only what is of the kind is found, and the other terms ask for what is told of it: speaker: and source:
 * that such a statement tells of it or is said by it; evidence: that it is, has or tells of such a relation; since: and
 * until:, of a relation when it was, of an actor that it has such a relation, or that such a statement was made then.
 *
 * A plan holds the values that it was made with, and nothing of the document. Reference-counted and immutable. */
typedef struct _EntenteSearchPlan EntenteSearchPlan;

EntenteSearchPlan *entente_search_plan_new (EntenteSearch *search, EntenteSearchLexicon *lexicon, const char *text);
EntenteSearchPlan *entente_search_plan_ref (EntenteSearchPlan *self);
void entente_search_plan_unref (EntenteSearchPlan *self);

const char *entente_search_plan_get_words (EntenteSearchPlan *self);
const char *entente_search_plan_get_problem (EntenteSearchPlan *self);
gboolean entente_search_plan_has_terms (EntenteSearchPlan *self);
EntenteSearchMatch *entente_search_plan_match (EntenteSearchPlan *self, EntenteViewInput *input,
                                               GCancellable *cancellable);
EntenteFilter *entente_search_plan_make_filter (EntenteSearchPlan *self, EntenteFilter *before,
                                                EntenteSearchMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchPlan, entente_search_plan_unref)

G_END_DECLS

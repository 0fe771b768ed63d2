/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-attribution.h"

G_BEGIN_DECLS

/* Speakers who are named behind their words, in the grammar of clauses. */

EntenteAttribution entente_rule_behind_find (const EntenteFrame *frame, const EntenteSentence *sentence, guint run,
                                             gboolean *is_plain);
EntenteAttribution entente_rule_behind_find_end (const EntenteFrame *frame, const EntenteSentence *sentence, guint run);
EntenteAttribution entente_rule_behind_find_predicate (const EntenteFrame *frame, const EntenteSentence *sentence,
                                                       guint run);
EntenteAttribution entente_rule_behind_find_signature (const EntenteFrame *frame, const EntenteSentence *sentence,
                                                       guint run);
gboolean entente_rule_behind_may_apply (const EntenteFrame *frame, const EntenteSentence *sentence, guint run);

G_END_DECLS

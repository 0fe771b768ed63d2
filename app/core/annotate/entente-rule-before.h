/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-attribution.h"

G_BEGIN_DECLS

/* Speakers who are named before their words, in the grammar of clauses. */

EntenteAttribution entente_rule_before_find (const EntenteFrame *frame, const EntenteSentence *sentence, guint run);
EntenteAttribution entente_rule_before_find_colon (const EntenteFrame *frame, const EntenteSentence *sentence,
                                                   guint end);
EntenteAttribution entente_rule_before_find_announced (const EntenteFrame *frame, const EntenteSentence *sentence,
                                                       guint run);
EntenteAttribution entente_rule_before_find_opinion (const EntenteFrame *frame, const EntenteSentence *sentence,
                                                     guint run);
gboolean entente_rule_before_is_direct (const EntenteFrame *frame, const EntenteSentence *sentence, guint run);

G_END_DECLS

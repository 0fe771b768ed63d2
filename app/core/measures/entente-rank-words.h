/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ranking.h"

G_BEGIN_DECLS

/* Measures in plain words: how they are called, what each says and what it does not say, and what one of them says of
 * an actor. */

const char *entente_rank_words_name (EntenteCentrality centrality);
const char *entente_rank_words_explain (EntenteCentrality centrality);
char *entente_rank_words_tell (const EntenteRanking *ranking, EntenteCentrality centrality, guint node);
char *entente_rank_words_format (const EntenteRanking *ranking, EntenteCentrality centrality, guint node);

const char *entente_rank_words_name_grouping (EntenteGrouping grouping);
const char *entente_rank_words_explain_grouping (EntenteGrouping grouping);
char *entente_rank_words_tell_group (const EntenteRanking *ranking, EntenteDocument *document,
                                     EntenteGrouping grouping, guint node);

const char *entente_rank_words_name_cut (void);
const char *entente_rank_words_tell_cut (void);
const char *entente_rank_words_explain_cut (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* How well an item answers to the words of a search, the best first. */
typedef enum {
  ENTENTE_SEARCH_RANK_NAME_EXACT,
  ENTENTE_SEARCH_RANK_NAME_START,
  ENTENTE_SEARCH_RANK_NAME_WORD_START,
  ENTENTE_SEARCH_RANK_NAME,
  ENTENTE_SEARCH_RANK_TITLE,
  ENTENTE_SEARCH_RANK_TEXT,
  ENTENTE_N_SEARCH_RANKS
} EntenteSearchRank;

/* The texts of an item in folded form. Before each is a control character that tells what it is; folded text has no
 * control characters. Names come first, then titles, then other texts. */
typedef struct {
  const char *start;
  const char *end;
} EntenteSearchBlock;

#define ENTENTE_SEARCH_MARK_NAME '\x01'
#define ENTENTE_SEARCH_MARK_TITLE '\x02'
#define ENTENTE_SEARCH_MARK_TEXT '\x03'

/* The words that are searched, folded. */
typedef struct _EntenteSearchWords EntenteSearchWords;

EntenteSearchWords *entente_search_words_new (const char *text);
void entente_search_words_free (EntenteSearchWords *self);

const char *const *entente_search_words_get (const EntenteSearchWords *self);
const char *entente_search_words_get_rarest (const EntenteSearchWords *self);
gboolean entente_search_words_rank (const EntenteSearchWords *self, const EntenteSearchBlock *block, EntenteItem *item,
                                    EntenteSearchRank *rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchWords, entente_search_words_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-search-terms.h"

G_BEGIN_DECLS

/* A word of a document that can be the value of a key, such as a kind or a tag; of speakers and sources it is an id. */
typedef struct {
  EntenteItemKind subject; /* of a kind: the items that have it; else it says nothing */
  char *word;
  char *label;             /* as a person reads it, in displayable form */
  char *folded;            /* all ways to type it, each between two line ends, folded */
  guint count;             /* how many items have it; 0 for classes of evidence */
} EntenteSearchEntry;

/* The words that a document has for the keys of a search. They are counted when they are first asked for, and again
 * after the document has changed. */
#define ENTENTE_TYPE_SEARCH_LEXICON (entente_search_lexicon_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchLexicon, entente_search_lexicon, ENTENTE, SEARCH_LEXICON, GObject)

EntenteSearchLexicon *entente_search_lexicon_new (EntenteDocument *document);

const GPtrArray *entente_search_lexicon_list (EntenteSearchLexicon *self, EntenteSearchKey key);
GPtrArray *entente_search_lexicon_find (EntenteSearchLexicon *self, EntenteSearchKey key, const char *typed);

G_END_DECLS

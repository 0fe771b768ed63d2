/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a search can ask for by a word and a colon, as in kind:person. */
typedef enum {
  ENTENTE_SEARCH_KEY_KIND,
  ENTENTE_SEARCH_KEY_SPEAKER,
  ENTENTE_SEARCH_KEY_SOURCE,
  ENTENTE_SEARCH_KEY_TAG,
  ENTENTE_SEARCH_KEY_EVIDENCE,
  ENTENTE_SEARCH_KEY_SINCE,
  ENTENTE_SEARCH_KEY_UNTIL,
  ENTENTE_N_SEARCH_KEYS
} EntenteSearchKey;

/* One of these in a text. */
typedef struct {
  EntenteSearchKey key;
  gboolean negated;   /* it is asked for the opposite, as in -kind:person */
  char *value;        /* without quotation marks; empty if nothing follows the colon */
  gsize start, end;   /* where it is in the text, in bytes */
  gsize value_start;
} EntenteSearchTerm;

/* A text that was typed to search: terms, and the words that are none. */
typedef struct {
  GArray *terms;      /* of EntenteSearchTerm, in the order of the text */
  char *words;
} EntenteSearchTerms;

EntenteSearchTerms *entente_search_terms_parse (const char *text);
void entente_search_terms_free (EntenteSearchTerms *self);

const char *entente_search_key_get_name (EntenteSearchKey key);
const char *entente_search_key_explain (EntenteSearchKey key);
gboolean entente_search_key_starts_with (EntenteSearchKey key, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchTerms, entente_search_terms_free)

G_END_DECLS

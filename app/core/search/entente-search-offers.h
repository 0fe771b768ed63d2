/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-search-lexicon.h"

G_BEGIN_DECLS

/* What can be put in place of a word that is being typed. */
typedef struct {
  char *text;        /* to be put there; a key ends with its colon */
  char *label;       /* what the user reads */
  char *explanation; /* likewise; may be empty */
} EntenteSearchOffer;

/* What is offered while a search is typed. */
typedef struct {
  GPtrArray *offers; /* of EntenteSearchOffer */
  char *hint;        /* nullable: what can be typed here, where nothing is offered, in words for the user */
  gsize start, end;  /* the bytes of the typed text in whose place an offer goes */
} EntenteSearchOffers;

EntenteSearchOffers *entente_search_offers_new (EntenteSearchLexicon *lexicon, const char *text, gsize cursor);
EntenteSearchOffers *entente_search_offers_new_for_keys (gsize cursor);
void entente_search_offers_free (EntenteSearchOffers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchOffers, entente_search_offers_free)

G_END_DECLS

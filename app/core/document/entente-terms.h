/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The lists of words that the file uses where a person reads others. */
typedef enum {
  ENTENTE_TERMS_ACTOR_KIND,   /* "Person" */
  ENTENTE_TERMS_ACTOR_KINDS,  /* "People": the heading of a group */
  ENTENTE_TERMS_SOURCE_KIND,  /* "Article" */
  ENTENTE_TERMS_FORM,         /* "quotation" */
  ENTENTE_TERMS_ATTRIBUTION,  /* "on record" */
  ENTENTE_TERMS_MODALITY,     /* "asserts" */
  ENTENTE_TERMS_STANCE,       /* "supports" */
  ENTENTE_TERMS_RELIABILITY,  /* "mostly reliable", of a source */
  ENTENTE_TERMS_CREDIBILITY,  /* "probably true", of a statement: the words "1" to "6" */
  ENTENTE_N_TERMS
} EntenteTerms;

char *entente_terms_get_label (EntenteTerms terms, const char *word);
gboolean entente_terms_know (EntenteTerms terms, const char *word);
const char *const *entente_terms_list_words (EntenteTerms terms);

const char *entente_terms_item_kind (EntenteItemKind kind);
const char *entente_terms_item_kinds (EntenteItemKind kind);

char *entente_terms_grade (const char *reliability, gint64 credibility);
char *entente_terms_explain_grade (const char *reliability, gint64 credibility);

G_END_DECLS

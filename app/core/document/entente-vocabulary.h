/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The vocabularies of the file: for their words, the user reads translated labels. */
typedef enum {
  ENTENTE_VOCABULARY_ACTOR_KIND,  /* "Person" */
  ENTENTE_VOCABULARY_ACTOR_KINDS, /* "People": the heading of a group */
  ENTENTE_VOCABULARY_SOURCE_KIND, /* "Article" */
  ENTENTE_VOCABULARY_FORM,        /* "quotation" */
  ENTENTE_VOCABULARY_ATTRIBUTION, /* "on record" */
  ENTENTE_VOCABULARY_MODALITY,    /* "asserts" */
  ENTENTE_VOCABULARY_STANCE,      /* "supports" */
  ENTENTE_VOCABULARY_RELIABILITY, /* "mostly reliable", of a source */
  ENTENTE_VOCABULARY_CREDIBILITY, /* "probably true", of a statement: the words "1" to "6" */
  ENTENTE_N_VOCABULARIES
} EntenteVocabulary;

char *entente_vocabulary_get_label (EntenteVocabulary vocabulary, const char *word);
gboolean entente_vocabulary_know (EntenteVocabulary vocabulary, const char *word);
const char *const *entente_vocabulary_list_words (EntenteVocabulary vocabulary);

const char *entente_vocabulary_item_kind (EntenteItemKind kind);
const char *entente_vocabulary_item_kinds (EntenteItemKind kind);
char *entente_vocabulary_count_items (EntenteItemKind kind, guint n);

char *entente_vocabulary_grade (const char *reliability, gint64 credibility);
char *entente_vocabulary_explain_grade (const char *reliability, gint64 credibility);

G_END_DECLS

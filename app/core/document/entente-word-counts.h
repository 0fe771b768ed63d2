/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The words that a document uses, and how often, so that they can be offered while somebody types. */

typedef struct {
  char *word;
  char *key;   /* puts words that are used equally often in order */
  guint count;
} EntenteWordCount;

GPtrArray *entente_word_counts_for_member (EntenteDocument *document, EntenteItemKind kind, guint member);
GPtrArray *entente_word_counts_for_common (EntenteDocument *document, EntenteCommon common);
GPtrArray *entente_word_counts_for_tags (const GPtrArray *items);
void entente_word_counts_add (GPtrArray *self, const char *const *words);

G_END_DECLS

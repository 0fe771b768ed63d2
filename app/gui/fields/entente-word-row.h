/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-suggest-row.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* A row for a word of an open list, such as a kind or a tag. It suggests the words of the document first, then the
 * words that Entente knows. The user can also type any other word. */

#define ENTENTE_TYPE_WORD_ROW (entente_word_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWordRow, entente_word_row, ENTENTE, WORD_ROW, EntenteSuggestRow)

void entente_word_row_set_document (EntenteWordRow *self, EntenteDocument *document, EntenteItemKind kind,
                                    guint member);
void entente_word_row_set_common (EntenteWordRow *self, EntenteDocument *document, EntenteCommon common,
                                  const char *const *known);
void entente_word_row_set_terms (EntenteWordRow *self, EntenteVocabulary vocabulary);

G_END_DECLS

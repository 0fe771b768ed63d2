/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* A row for the choice of a word of a vocabulary, or of none. */

#define ENTENTE_TYPE_TERM_ROW (entente_term_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTermRow, entente_term_row, ENTENTE, TERM_ROW, AdwComboRow)

void entente_term_row_set_terms (EntenteTermRow *self, EntenteVocabulary vocabulary, const char *none);

const char *entente_term_row_get_word (EntenteTermRow *self);
void entente_term_row_set_word (EntenteTermRow *self, const char *word);

G_END_DECLS

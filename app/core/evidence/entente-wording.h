/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-quotation.h"

G_BEGIN_DECLS

/* Whether the words of a statement stand in the stored text of its source. */
typedef enum {
  ENTENTE_WORDING_NONE,     /* the statement gives no words of a source */
  ENTENTE_WORDING_NO_TEXT,  /* its source has no stored text */
  ENTENTE_WORDING_VERBATIM, /* they stand there */
  ENTENTE_WORDING_ALTERED,  /* words that are like them stand there */
  ENTENTE_WORDING_MISSING,  /* nothing like them stands there */
  ENTENTE_N_WORDINGS
} EntenteWording;

EntenteWording entente_wording_find (EntenteDocument *document, EntenteStatement *statement);
char *entente_wording_dup_words_of_text (EntenteDocument *document, EntenteStatement *statement);
char *entente_wording_show_words_of_text (EntenteDocument *document, EntenteStatement *statement);

const char *entente_wording_get_label (EntenteWording self);
const char *entente_wording_explain (EntenteWording self);

char *entente_wording_count_all (EntenteDocument *document);

G_END_DECLS

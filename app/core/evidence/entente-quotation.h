/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-passage.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* How the words of a statement compare with the stored text of its source. */
typedef enum {
  ENTENTE_QUOTATION_NOT_COMPARED, /* it is no quotation, has no words, or its source has no stored text */
  ENTENTE_QUOTATION_HELD,
  ENTENTE_QUOTATION_NOT_HELD,
} EntenteQuotation;

gboolean entente_quotation_is_comparable (EntenteStatement *statement);

EntenteQuotation entente_quotation_compare (EntenteDocument *document, EntenteStatement *statement);
EntenteQuotation entente_quotation_compare_in (EntenteSource *source, EntenteStatement *statement);
EntenteQuotation entente_quotation_compare_anchor (EntenteDocument *document, EntenteStatement *statement);
EntenteQuotation entente_quotation_compare_anchor_in (EntenteSource *source, EntenteStatement *statement);
void entente_quotation_compare_all (EntenteDocument *document, GCancellable *cancellable);
gboolean entente_quotation_find_similar (EntenteSource *source, const char *words, EntentePassage *passage);
void entente_quotation_drop_text (EntenteSource *source);

EntenteRecord *entente_quotation_make_anchor (const char *text, const EntentePassage *passage);
gboolean entente_quotation_fits_anchor (const char *text, const EntentePassage *passage, const EntenteRecord *anchor);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article.h"
#include "entente-draft.h"
#include "entente-measure.h"
#include "entente-source.h"

G_BEGIN_DECLS

/* Articles as sources of a document. The pages of a text are told by its form feeds, so that a source needs no further
 * member for them; entente_paragraph_get_page() counts them. */

EntenteSource *entente_article_source_find (EntenteDocument *document, const EntenteArticle *article);
char *entente_article_source_add (EntenteDraft *draft, const EntenteArticle *article, const char *file);
EntenteDraft *entente_article_source_make_draft (EntenteDocument *document, const EntenteArticle *article,
                                                 const char *file, EntenteMeasure *measure, char **id);

G_END_DECLS

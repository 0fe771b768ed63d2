/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article-error.h"
#include "entente-article.h"
#include "entente-import-input.h"

G_BEGIN_DECLS

/* A format of articles. There is one reader for each, in a file of its own. */
typedef struct {
  /* Whether the input is of this format, by what is in it; where that leaves a doubt, by its name. */
  gboolean (*sniff) (EntenteImportInput *input);
  /* Reads it into a new article. */
  gboolean (*read) (EntenteArticle *article, EntenteImportInput *input, const EntenteArticleOptions *options,
                    GCancellable *cancellable, GError **error);
} EntenteArticleFormat;

extern const EntenteArticleFormat entente_article_docx;
extern const EntenteArticleFormat entente_article_epub;
extern const EntenteArticleFormat entente_article_html;
extern const EntenteArticleFormat entente_article_mail;
extern const EntenteArticleFormat entente_article_odt;
extern const EntenteArticleFormat entente_article_old_office;
extern const EntenteArticleFormat entente_article_pdf;
extern const EntenteArticleFormat entente_article_plain;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article.h"
#include "entente-import-input.h"
#include "entente-markup.h"

G_BEGIN_DECLS

/* Texts that are a zip of XML files. */

GPtrArray *entente_article_zip_read_xml (EntenteImportInput *input, GCancellable *cancellable, GError **error);
GBytes *entente_article_zip_find (GPtrArray *entries, const char *name);
EntenteMarkup *entente_article_zip_parse (GPtrArray *entries, const char *name, GCancellable *cancellable,
                                          GError **error);
void entente_article_zip_read_core (EntenteArticle *article, GPtrArray *entries, const char *name);

G_END_DECLS

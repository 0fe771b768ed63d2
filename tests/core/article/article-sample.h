/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article-error.h"
#include "entente-article-reader.h"

G_BEGIN_DECLS

/* A file in a zip. */
typedef struct {
  const char *name, *text;
} ArticleEntry;

EntenteArticle *article_sample_read (const char *name, const char *text, gssize length);
EntenteArticle *article_sample_read_bytes (const char *name, GBytes *bytes);
void article_sample_assert_refused (const char *name, GBytes *bytes, EntenteArticleError code, const char *words);
void article_sample_assert_remark (EntenteArticle *article, const char *words);
void article_sample_assert_no_remark (EntenteArticle *article, const char *words);
void article_sample_assert_any (const char *name, const char *text, gsize length);
GBytes *article_sample_zip (const ArticleEntry *entries, guint n);

G_END_DECLS

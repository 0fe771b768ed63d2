/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article.h"

G_BEGIN_DECLS

/* How much of a file is no part of its text. */
typedef struct {
  guint n_pictures, n_scripts, n_comments;
  guint n_deleted; /* deletions that a program keeps for review */
  guint n_struck;  /* passages that are struck through */
  guint n_hidden;  /* passages that the program that made the file does not show */
  guint *last;     /* (nullable): the sort of the last passage, if no words came behind it */
} EntenteArticleOmissions;

void entente_article_omissions_add_part (EntenteArticleOmissions *self, guint *sort);
void entente_article_omissions_tell (const EntenteArticleOmissions *self, EntenteArticle *article);

G_END_DECLS

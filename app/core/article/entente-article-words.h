/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text that is written word by word. What stands between words is written when the next word comes, so that nothing
 * is at the end of a paragraph. */
typedef struct {
  GString *text;
  gboolean has_words;                             /* in this paragraph */
  gboolean wants_paragraph, wants_line, wants_space;
  gboolean wants_blank;                           /* if words come that would be one with the last */
  guint n_tabs;
} EntenteArticleWords;

void entente_article_words_init (EntenteArticleWords *self);
char *entente_article_words_finish (EntenteArticleWords *self);

void entente_article_words_add (EntenteArticleWords *self, const char *text);
void entente_article_words_add_exact (EntenteArticleWords *self, const char *text);
void entente_article_words_omit (EntenteArticleWords *self, gboolean is_apart);
void entente_article_words_end_line (EntenteArticleWords *self);
void entente_article_words_end_paragraph (EntenteArticleWords *self);
void entente_article_words_end_row (EntenteArticleWords *self);
void entente_article_words_tab (EntenteArticleWords *self);
gboolean entente_article_words_ends_in_digit (const EntenteArticleWords *self);

G_END_DECLS

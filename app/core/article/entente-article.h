/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file of another program that holds a text to be read, such as an article: the text, and what the file says of it.
 *
 * The text has the words of the file and none besides. A plain text is as it is in the file. In others a blank line is
 * between paragraphs; the cells of a table are a line with tabs; a form feed (U+000C) is between pages; and U+2028 is
 * where a line of a PDF ends within a word. A hyphen before it stays in the text, and both are hidden where it is
 * shown. What is struck through or not shown is no part of the text. Digits above or below their line are “⁶” or “₂”,
 * and the quotations of a page have the marks that a browser shows. */
typedef struct {
  char *text;
  char *sha256;       /* of the text */
  GArray *pages;      /* of guint: the characters before each page; empty if the file has no pages */
  char *title;        /* (nullable), as all that follows up to @language */
  char *publisher;
  char *published;    /* EDTF */
  char *made;         /* EDTF: when the file was made, which says little of when it was published */
  char *url;
  char *language;
  GPtrArray *authors; /* of char * */
  GPtrArray *remarks; /* of char *: sentences about what was left out, or guessed */
  char *encoding;     /* (nullable): of a text file */
  gboolean is_guess;  /* nothing but the letters of the text speaks for @encoding */
} EntenteArticle;

/* What the user says of a file before it is read. */
typedef struct {
  const char *encoding; /* (nullable): of a text file; guessed if it is not given */
} EntenteArticleOptions;

typedef enum {
  ENTENTE_ARTICLE_TITLE,
  ENTENTE_ARTICLE_PUBLISHER,
  ENTENTE_ARTICLE_PUBLISHED,
  ENTENTE_ARTICLE_MADE,
  ENTENTE_ARTICLE_URL,
  ENTENTE_ARTICLE_LANGUAGE,
} EntenteArticleDetail;

EntenteArticle *entente_article_new (void);
void entente_article_free (EntenteArticle *self);

void entente_article_offer (EntenteArticle *self, EntenteArticleDetail detail, const char *value);
void entente_article_offer_author (EntenteArticle *self, const char *name);
void entente_article_take_remark (EntenteArticle *self, char *remark);
void entente_article_take_text (EntenteArticle *self, char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteArticle, entente_article_free)

G_END_DECLS

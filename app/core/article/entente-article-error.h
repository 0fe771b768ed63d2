/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file cannot be read as an article. */

#define ENTENTE_ARTICLE_ERROR (entente_article_error_quark ())
GQuark entente_article_error_quark (void);

/**
 * EntenteArticleError:
 * @ENTENTE_ARTICLE_ERROR_UNKNOWN: the file holds no text to be read
 * @ENTENTE_ARTICLE_ERROR_INVALID: the file breaks the rules of its format
 * @ENTENTE_ARTICLE_ERROR_ENCRYPTED: it can only be read with a password
 * @ENTENTE_ARTICLE_ERROR_NO_WORDS: there are only pictures in it, or nothing
 * @ENTENTE_ARTICLE_ERROR_TOO_LARGE: it would take too much memory or time
 * @ENTENTE_ARTICLE_ERROR_ENCODING: bytes are not in the encoding, so that words would become others
 */
typedef enum {
  ENTENTE_ARTICLE_ERROR_UNKNOWN,
  ENTENTE_ARTICLE_ERROR_INVALID,
  ENTENTE_ARTICLE_ERROR_ENCRYPTED,
  ENTENTE_ARTICLE_ERROR_NO_WORDS,
  ENTENTE_ARTICLE_ERROR_TOO_LARGE,
  ENTENTE_ARTICLE_ERROR_ENCODING,
} EntenteArticleError;

G_END_DECLS

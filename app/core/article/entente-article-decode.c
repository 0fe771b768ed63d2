/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-decode.h"

#include "entente-article-error.h"
#include "entente-import-encoding.h"

#include <glib/gi18n.h>
#include <string.h>

/* The letters of an article. Bytes that are not in the encoding would become other words, so that such a text is
 * refused. */

/* What files call encodings, and what programs mean by it. */
static const struct { const char *name, *meant; } aliases[] = {
  { "iso-8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" }, { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" },      { "euc-kr", "UHC" },          { "ks_c_5601-1987", "UHC" },
  { "gb2312", "GB18030" },          { "gbk", "GB18030" },         { "x-sjis", "SHIFT_JIS" },
  { "utf8", "UTF-8" },              { "unicode-1-1-utf-8", "UTF-8" }, { "x-mac-roman", "MACINTOSH" },
};

static const char *
find_meant (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_ascii_strcasecmp (aliases[i].name, name) == 0)
      return aliases[i].meant;
  return name;
}

/* Returns NULL if the encoding is not known, or if it has not all of the bytes. */
static char *
decode_exactly (const char *bytes,
                gsize       length,
                const char *encoding,
                gsize      *text_length)
{
  guint n_doubtful = 0;
  g_autofree char *text = entente_import_encoding_decode (bytes, length, encoding, text_length, &n_doubtful);

  return text != NULL && n_doubtful == 0 ? g_steal_pointer (&text) : NULL;
}

static gboolean
fail (const char  *encoding,
      gboolean     is_chosen,
      GError     **error)
{
  if (is_chosen && !entente_import_encoding_is_known (encoding))
    g_set_error (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCODING,
                 _("The encoding “%s” is not known"), encoding);
  else if (is_chosen)
    /* Translators: the placeholder is the name of an encoding. */
    g_set_error (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCODING,
                 _("This text is not in the encoding “%s”"), encoding);
  else
    g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCODING,
                         _("The encoding of this text cannot be told"));
  return FALSE;
}

/* Tries what the user says, what the file says, and what the letters say. */
static char *
try_encodings (EntenteArticle               *article,
               const char                   *bytes,
               gsize                         length,
               const char                   *declared,
               const EntenteArticleOptions  *options,
               gsize                        *text_length,
               GError                      **error)
{
  g_autofree char *guess = NULL;
  const char *encoding = options->encoding;
  char *text = NULL;

  if (encoding == NULL && declared != NULL)
    {
      encoding = find_meant (declared);
      text = decode_exactly (bytes, length, encoding, text_length);
    }
  else if (encoding != NULL)
    {
      text = decode_exactly (bytes, length, encoding, text_length);
      if (text == NULL)
        {
          fail (encoding, TRUE, error);
          return NULL;
        }
    }
  if (text == NULL)
    {
      encoding = guess = entente_import_encoding_guess (bytes, length);
      text = decode_exactly (bytes, length, guess, text_length);
      article->is_guess |= !g_str_has_prefix (guess, "UTF-");
    }
  if (text == NULL)
    fail (encoding, FALSE, error);
  else if (article->encoding == NULL)
    article->encoding = g_strdup (encoding);
  return text;
}

/**
 * entente_article_decode:
 * @article: receives the name of the encoding, and whether it was only guessed
 * @bytes: (array length=length): a text
 * @length: how long it is
 * @declared: (nullable): the encoding in which the file says it is
 * @options: what the user says
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR
 *
 * Returns: (transfer full) (nullable): the text as UTF-8, without a byte order mark
 */
char *
entente_article_decode (EntenteArticle               *article,
                        const char                   *bytes,
                        gsize                         length,
                        const char                   *declared,
                        const EntenteArticleOptions  *options,
                        GError                      **error)
{
  g_autofree char *text = NULL;
  gsize text_length = 0;

  g_return_val_if_fail (article != NULL && bytes != NULL && options != NULL, NULL);

  text = try_encodings (article, bytes, length, declared, options, &text_length, error);
  if (text == NULL)
    return NULL;
  if (memchr (text, '\0', text_length) != NULL)
    {
      g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_INVALID,
                           _("This is not a plain text: it has bytes that are zero"));
      return NULL;
    }
  return g_steal_pointer (&text);
}

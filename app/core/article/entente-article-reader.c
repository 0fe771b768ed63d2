/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-reader.h"

#include "entente-article-error.h"
#include "entente-article-format.h"

#include <glib/gi18n.h>
#include <string.h>

/* In bytes. What is longer is no article, nor a book. */
#define MAX_TEXT (128u * 1024 * 1024)

/* Asked in this order. A plain text is what is nothing else. */
static const EntenteArticleFormat *const formats[] = {
  &entente_article_pdf,        &entente_article_docx, &entente_article_odt,  &entente_article_epub,
  &entente_article_old_office, &entente_article_html, &entente_article_mail, &entente_article_plain,
};

static const EntenteArticleFormat *
find_format (EntenteImportInput *input)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->sniff (input))
      return formats[i];
  return NULL;
}

/**
 * entente_article_is:
 * @bytes: a file
 * @name: its name, which counts only where the bytes leave a doubt
 *
 * Tables, graphs and what else can be imported are no articles. This takes as long as to look at all of the file.
 *
 * Returns: whether the file holds a text to be read, or something that is meant to, such as an encrypted PDF
 */
gboolean
entente_article_is (GBytes     *bytes,
                    const char *name)
{
  g_autoptr (EntenteImportInput) input = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, FALSE);

  input = entente_import_input_new (bytes, name, NULL, NULL);
  return input != NULL && find_format (input) != NULL;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gboolean
check (EntenteArticle  *article,
       GError         **error)
{
  if (is_blank (article->text))
    g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_NO_WORDS,
                         _("There are no words in this file."));
  else if (strlen (article->text) > MAX_TEXT)
    g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_TOO_LARGE,
                         _("The text of this file is longer than 128 MiB, which is too much."));
  else
    return TRUE;
  return FALSE;
}

static EntenteArticle *
read_as (EntenteImportInput           *input,
         const EntenteArticleFormat   *format,
         const EntenteArticleOptions  *options,
         GCancellable                 *cancellable,
         GError                      **error)
{
  static const EntenteArticleOptions none = { 0 };
  g_autoptr (EntenteArticle) article = entente_article_new ();

  if (!format->read (article, input, options != NULL ? options : &none, cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) || !check (article, error))
    return NULL;
  return g_steal_pointer (&article);
}

/**
 * entente_article_read:
 * @bytes: a file
 * @name: its name, without its folder
 * @options: (nullable): what the user says of it
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR or %ENTENTE_IMPORT_ERROR
 *
 * Reads the text of a file, and what it says of itself. Nothing in it is run, and nothing is fetched. This can take
 * long, and can be called in any thread.
 *
 * Returns: (transfer full) (nullable): the article
 */
EntenteArticle *
entente_article_read (GBytes                       *bytes,
                      const char                   *name,
                      const EntenteArticleOptions  *options,
                      GCancellable                 *cancellable,
                      GError                      **error)
{
  g_autoptr (EntenteImportInput) input = NULL;
  const EntenteArticleFormat *format;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  input = entente_import_input_new (bytes, name, cancellable, error);
  if (input == NULL)
    return NULL;
  format = find_format (input);
  if (format != NULL)
    return read_as (input, format, options, cancellable, error);
  g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_UNKNOWN,
                       _("There is no text to be read in this file."));
  return NULL;
}

/**
 * entente_article_read_text:
 * @bytes: a file
 * @name: its name, without its folder
 * @options: (nullable): what the user says of it
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR or %ENTENTE_IMPORT_ERROR
 *
 * Works like entente_article_read(), for a file that the user calls a text: what is nothing else is a plain one.
 *
 * Returns: (transfer full) (nullable): the article
 */
EntenteArticle *
entente_article_read_text (GBytes                       *bytes,
                           const char                   *name,
                           const EntenteArticleOptions  *options,
                           GCancellable                 *cancellable,
                           GError                      **error)
{
  g_autoptr (EntenteImportInput) input = NULL;
  const EntenteArticleFormat *format;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  input = entente_import_input_new (bytes, name, cancellable, error);
  if (input == NULL)
    return NULL;
  format = find_format (input);
  return read_as (input, format != NULL ? format : &entente_article_plain, options, cancellable, error);
}

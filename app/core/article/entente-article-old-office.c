/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-format.h"
#include "entente-substring.h"

#include <glib/gi18n.h>

/* Texts of office programs that are not read, but that people have: the message says what to do. */

static const char ole[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
static const char encrypted_package[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
static const char word_document[] = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t";

static gboolean
has (EntenteImportInput *input,
     const char         *words,
     gsize               length)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);

  return entente_substring_find (bytes, size, words, length) != NULL;
}

static gboolean
is_encrypted (EntenteImportInput *input)
{
  return has (input, encrypted_package, sizeof encrypted_package - 1);
}

static gboolean
sniff (EntenteImportInput *input)
{
  if (entente_import_input_starts_with (input, "{\\rtf", 5))
    return TRUE;
  return entente_import_input_starts_with (input, ole, sizeof ole - 1) &&
         (is_encrypted (input) || has (input, word_document, sizeof word_document - 1));
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  if (is_encrypted (input))
    g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCRYPTED,
                         _("This text is encrypted: it can only be read with a password."));
  else
    g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_UNKNOWN,
                         _("This is the file of an older office program. Save it there as DOCX or ODT, and open "
                           "that."));
  return FALSE;
}

const EntenteArticleFormat entente_article_old_office = { sniff, read_article };

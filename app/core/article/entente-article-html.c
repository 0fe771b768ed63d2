/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-html.h"

#include "entente-article-decode.h"
#include "entente-article-format.h"
#include "entente-article-omissions.h"
#include "entente-html-choice.h"
#include "entente-html-details.h"
#include "entente-html-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* A page of the web, as a browser saves it. */

/* Browsers look so far for the encoding. */
#define MAX_HEAD 4096

/* In bytes. */
#define MAX_SIZE (96u * 1024 * 1024)

static const char *
skip_spaces (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* Steps over what may stand before the first element. */
static const char *
skip_start (const char *text)
{
  for (;;)
    {
      const char *end;

      text = skip_spaces (text);
      if (g_str_has_prefix (text, "<!--"))
        end = strstr (text, "-->");
      else if (g_str_has_prefix (text, "<?"))
        end = strchr (text, '>');
      else
        return text;
      if (end == NULL)
        return text;
      text = strchr (end, '>') + 1;
    }
}

static gboolean
has_prefix (const char *text,
            const char *prefix)
{
  return g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0;
}

static gboolean
is_named_as_page (const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, ".html") || g_str_has_suffix (small, ".htm") || g_str_has_suffix (small, ".xhtml");
}

static gboolean
sniff (EntenteImportInput *input)
{
  const char *start;

  if (entente_import_input_starts_with (input, "PK\x03\x04", 4))
    return FALSE;
  start = skip_start (entente_import_input_get_text (input, NULL));
  return has_prefix (start, "<!doctype html") || has_prefix (start, "<html") ||
         (*start == '<' && is_named_as_page (entente_import_input_get_name (input)));
}

/**
 * entente_article_html_dup_declared:
 * @bytes: (array length=length): HTML
 * @length: how long it is
 *
 * Returns: (transfer full) (nullable): the encoding that is said at its head
 */
char *
entente_article_html_dup_declared (const char *bytes,
                                   gsize       length)
{
  g_autofree char *head = g_strndup (bytes, MIN (length, MAX_HEAD));
  g_autofree char *small = g_ascii_strdown (head, -1);
  const char *xml = g_str_has_prefix (skip_spaces (small), "<?xml") ? strstr (small, "encoding=") : NULL;
  const char *found = xml != NULL ? xml : strstr (small, "charset=");
  gsize n;

  if (found == NULL)
    return NULL;
  found = strchr (found, '=') + 1;
  found += strspn (found, " \"'");
  n = strspn (found, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
  return n > 0 ? g_strndup (found, n) : NULL;
}

static void
count_left (EntenteMarkupNode       *root,
            EntenteArticleOmissions *omissions)
{
  for (EntenteMarkupNode *node = root->first; node != NULL; node = entente_markup_next (node, root))
    {
      omissions->n_scripts += entente_markup_is (node, "script");
      omissions->n_pictures += entente_markup_is (node, "img") || entente_markup_is (node, "video") ||
                               entente_markup_is (node, "svg") || entente_markup_is (node, "iframe");
    }
}

/**
 * entente_article_html_read_text:
 * @article: receives the article of a page, and what the page says of it
 * @text: the page, in UTF-8
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
entente_article_html_read_text (EntenteArticle  *article,
                                const char      *text,
                                GCancellable    *cancellable,
                                GError         **error)
{
  g_autoptr (EntenteMarkup) page = NULL;
  EntenteArticleWords words;
  EntenteArticleOmissions omissions = { 0 };

  if (strlen (text) > MAX_SIZE)
    {
      g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_TOO_LARGE,
                           _("A page of more than 96 MiB is too much."));
      return FALSE;
    }
  page = entente_markup_parse_html (text, strlen (text), cancellable, error);
  if (page == NULL)
    return FALSE;
  entente_html_details_read (page, article);
  count_left (entente_markup_get_root (page), &omissions);
  entente_article_words_init (&words);
  entente_html_text_add (&words, entente_html_choose (page), &omissions);
  entente_article_omissions_tell (&omissions, article);
  entente_article_take_text (article, entente_article_words_finish (&words));
  return TRUE;
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);
  g_autofree char *declared = entente_article_html_dup_declared (bytes, size);
  g_autofree char *text = entente_article_decode (article, bytes, size, declared, options, error);

  return text != NULL && entente_article_html_read_text (article, text, cancellable, error);
}

const EntenteArticleFormat entente_article_html = { sniff, read_article };

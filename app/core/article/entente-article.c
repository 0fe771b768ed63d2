/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article.h"

#include "entente-import-date.h"
#include "entente-language.h"
#include "entente-web-address.h"

#include <string.h>

/* In characters. What is longer is no title, and no name. */
#define MAX_DETAIL 400
#define MAX_AUTHORS 100

/**
 * entente_article_new:
 *
 * Returns: (transfer full): an article of which nothing is known
 */
EntenteArticle *
entente_article_new (void)
{
  EntenteArticle *self = g_new0 (EntenteArticle, 1);

  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  entente_article_take_text (self, g_strdup (""));
  return self;
}

/**
 * entente_article_free:
 * @self: (nullable) (transfer full): an article
 */
void
entente_article_free (EntenteArticle *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->sha256);
  g_array_unref (self->pages);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->made);
  g_free (self->url);
  g_free (self->language);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->remarks);
  g_free (self->encoding);
  g_free (self);
}

/* A detail is one line. Returns NULL if it says nothing. */
static char *
make_line (const char *value)
{
  GString *line = g_string_new (NULL);
  const char *end = value + strlen (value);

  g_return_val_if_fail (g_utf8_validate (value, end - value, NULL), g_string_free (line, TRUE));

  for (const char *c = value; c < end; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)) && !g_unichar_iscntrl (g_utf8_get_char (c)))
      g_string_append_unichar (line, g_utf8_get_char (c));
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  return g_string_free (line, line->len == 0 || g_utf8_strlen (line->str, (gssize) line->len) > MAX_DETAIL);
}

static char *
make_address (char *line)
{
  g_autofree char *host = entente_web_address_get_host (line);

  if (host != NULL)
    return line;
  g_free (line);
  return NULL;
}

static char *
make_date (char *line)
{
  char *date = entente_import_date_read (line, ENTENTE_DATE_ORDER_UNKNOWN);

  g_free (line);
  return date;
}

/* The tag as the file writes it, but for the line under it that POSIX has. */
static char *
make_language (char *line)
{
  g_strdelimit (line, "_", '-');
  if (entente_language_parse (line) != NULL)
    return line;
  g_free (line);
  return NULL;
}

static char *
make_detail (EntenteArticleDetail detail,
             char                *line)
{
  switch (detail)
    {
    case ENTENTE_ARTICLE_PUBLISHED:
    case ENTENTE_ARTICLE_MADE:
      return make_date (line);
    case ENTENTE_ARTICLE_URL:
      return make_address (line);
    case ENTENTE_ARTICLE_LANGUAGE:
      return make_language (line);
    case ENTENTE_ARTICLE_TITLE:
    case ENTENTE_ARTICLE_PUBLISHER:
    default:
      return line;
    }
}

static char **
find_member (EntenteArticle       *self,
             EntenteArticleDetail  detail)
{
  switch (detail)
    {
    case ENTENTE_ARTICLE_PUBLISHER:
      return &self->publisher;
    case ENTENTE_ARTICLE_PUBLISHED:
      return &self->published;
    case ENTENTE_ARTICLE_MADE:
      return &self->made;
    case ENTENTE_ARTICLE_URL:
      return &self->url;
    case ENTENTE_ARTICLE_LANGUAGE:
      return &self->language;
    case ENTENTE_ARTICLE_TITLE:
    default:
      return &self->title;
    }
}

/**
 * entente_article_offer:
 * @self: an article
 * @detail: which detail
 * @value: (nullable): what a file says of it; valid UTF-8
 *
 * Takes the value if it can be one and nothing was taken before.
 */
void
entente_article_offer (EntenteArticle       *self,
                       EntenteArticleDetail  detail,
                       const char           *value)
{
  char **member;
  char *line;

  g_return_if_fail (self != NULL);

  member = find_member (self, detail);
  line = value != NULL && *member == NULL ? make_line (value) : NULL;
  if (line != NULL)
    *member = make_detail (detail, line);
}

/**
 * entente_article_offer_author:
 * @self: an article
 * @name: (nullable): who wrote it; valid UTF-8
 *
 * Takes the name if it is none that was taken before, and no address.
 */
void
entente_article_offer_author (EntenteArticle *self,
                              const char     *name)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL);

  line = name != NULL ? make_line (name) : NULL;
  if (line == NULL || g_str_has_prefix (line, "http://") || g_str_has_prefix (line, "https://") ||
      self->authors->len >= MAX_AUTHORS || g_ptr_array_find_with_equal_func (self->authors, line, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->authors, g_steal_pointer (&line));
}

/**
 * entente_article_take_remark:
 * @self: an article
 * @remark: (transfer full): a sentence
 */
void
entente_article_take_remark (EntenteArticle *self,
                             char           *remark)
{
  g_return_if_fail (self != NULL && remark != NULL);

  g_ptr_array_add (self->remarks, remark);
}

static void
find_pages (EntenteArticle *self)
{
  guint n = 0;

  g_array_set_size (self->pages, 0);
  if (strchr (self->text, '\f') == NULL)
    return;
  g_array_append_val (self->pages, n);
  for (const char *c = self->text; *c != '\0'; c = g_utf8_next_char (c))
    {
      n++;
      if (*c == '\f')
        g_array_append_val (self->pages, n);
    }
}

/**
 * entente_article_take_text:
 * @self: an article
 * @text: (transfer full): its text
 *
 * Finds its pages and its checksum as well. For a text of many megabytes this is meant for another thread.
 */
void
entente_article_take_text (EntenteArticle *self,
                           char           *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_free (self->text);
  self->text = text;
  g_free (self->sha256);
  self->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  find_pages (self);
}

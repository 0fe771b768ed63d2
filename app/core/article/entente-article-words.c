/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-words.h"

#include <string.h>

void
entente_article_words_init (EntenteArticleWords *self)
{
  *self = (EntenteArticleWords) { .text = g_string_new (NULL) };
}

/**
 * entente_article_words_finish:
 * @self: words
 *
 * Returns: (transfer full): the text
 */
char *
entente_article_words_finish (EntenteArticleWords *self)
{
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

static gunichar
get_last (const EntenteArticleWords *self)
{
  const char *end = self->text->str + self->text->len;

  return self->text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;
}

static void
write_gap (EntenteArticleWords *self,
           const char          *next)
{
  if (self->text->len > 0 && self->wants_paragraph)
    g_string_append (self->text, "\n\n");
  else if (self->has_words && self->wants_line)
    g_string_append_c (self->text, '\n');
  else if (self->n_tabs == 0 && self->has_words && self->wants_space)
    g_string_append_c (self->text, ' ');
  else if (self->n_tabs == 0 && self->has_words && self->wants_blank && g_unichar_isalnum (g_utf8_get_char (next)) &&
           g_unichar_isalnum (get_last (self)))
    g_string_append_c (self->text, ' ');
  for (; self->n_tabs > 0; self->n_tabs--)
    g_string_append_c (self->text, '\t');
  self->wants_paragraph = self->wants_line = self->wants_space = self->wants_blank = FALSE;
  self->has_words = TRUE;
}

/* The white space of HTML and XML. A no-break space is a letter. */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/**
 * entente_article_words_add:
 * @self: words
 * @text: words as HTML has them, in which any white space is one blank
 */
void
entente_article_words_add (EntenteArticleWords *self,
                           const char          *text)
{
  while (*text != '\0')
    {
      const char *end = text;

      while (is_space (*end))
        end++;
      self->wants_space |= end > text;
      text = end;
      while (*end != '\0' && !is_space (*end))
        end++;
      if (end == text)
        break;
      write_gap (self, text);
      g_string_append_len (self->text, text, end - text);
      text = end;
    }
}

/**
 * entente_article_words_add_exact:
 * @self: words
 * @text: words whose white space counts
 */
void
entente_article_words_add_exact (EntenteArticleWords *self,
                                 const char          *text)
{
  if (*text == '\0')
    return;
  write_gap (self, text);
  g_string_append (self->text, text);
}

/**
 * entente_article_words_omit:
 * @self: words
 * @is_apart: whether a blank is at the start or at the end of what is left out
 *
 * Something is left out here. With its blanks the words before and behind it would be one word.
 */
void
entente_article_words_omit (EntenteArticleWords *self,
                            gboolean             is_apart)
{
  self->wants_blank |= is_apart;
}

void
entente_article_words_end_line (EntenteArticleWords *self)
{
  /* Two of them are a paragraph. */
  self->wants_paragraph |= self->wants_line;
  self->wants_line = TRUE;
  self->wants_space = FALSE;
}

void
entente_article_words_end_paragraph (EntenteArticleWords *self)
{
  self->wants_paragraph |= self->has_words;
  self->wants_line = self->wants_space = self->wants_blank = FALSE;
  self->has_words = FALSE;
  self->n_tabs = 0;
}

/**
 * entente_article_words_end_row:
 * @self: words
 *
 * The rows of a table are lines of one paragraph.
 */
void
entente_article_words_end_row (EntenteArticleWords *self)
{
  self->wants_line = TRUE;
  self->wants_space = FALSE;
  self->n_tabs = 0;
}

/**
 * entente_article_words_tab:
 * @self: words
 *
 * What comes is in the next cell of the line.
 */
void
entente_article_words_tab (EntenteArticleWords *self)
{
  self->n_tabs++;
  self->wants_space = FALSE;
}

/**
 * entente_article_words_ends_in_digit:
 * @self: words
 *
 * Returns: whether a digit that comes now is part of a number that is there
 */
gboolean
entente_article_words_ends_in_digit (const EntenteArticleWords *self)
{
  return self->has_words && !self->wants_paragraph && !self->wants_line && !self->wants_space && self->n_tabs == 0 &&
         g_unichar_isdigit (get_last (self));
}

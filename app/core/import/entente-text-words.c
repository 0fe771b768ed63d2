/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-words.h"

#include <string.h>

/**
 * entente_text_lines_init:
 * @self: (out caller-allocates): lines
 * @text: UTF-8; it must stay while the lines are read
 * @length: its length
 */
void
entente_text_lines_init (EntenteTextLines *self,
                         const char       *text,
                         gsize             length)
{
  *self = (EntenteTextLines) { text, text + length, text, 0, 0 };
}

/**
 * entente_text_lines_next:
 * @self: lines
 *
 * Goes to the next line. It ends with LF, CR LF or CR.
 *
 * Returns: whether there is one
 */
gboolean
entente_text_lines_next (EntenteTextLines *self)
{
  const char *c = self->next;

  if (c == self->end)
    return FALSE;
  while (c < self->end && *c != '\n' && *c != '\r')
    c++;
  self->line = self->next;
  self->length = c - self->next;
  self->number++;
  if (c < self->end && *c == '\r')
    c++;
  if (c < self->end && *c == '\n' && (c == self->line + self->length || c[-1] == '\r'))
    c++;
  self->next = c;
  return TRUE;
}

/* Of a line with more words than a file may have items, the rest is one word. */
#define MAX_WORDS 1000000

static gboolean
is_separator (char        c,
              const char *separators)
{
  return g_ascii_isspace (c) || (c != '\0' && strchr (separators, c) != NULL);
}

/* How many quotes have no backslash in front. */
static gsize
count_quotes (const char *text,
              const char *end)
{
  gsize n = 0;

  for (const char *c = text; c < end; c++)
    n += *c == '"' && (c == text || c[-1] != '\\');
  return n;
}

/* The word in quotes at @at, which moves behind it; NULL if the quotes are not closed. Programs write a quote inside
 * twice, or behind a backslash. A word may also end with a backslash: then the quotes behind it come in pairs. */
static char *
take_quoted (const char **at,
             const char  *end,
             gsize        n_quotes)
{
  const char *start = *at + 1;
  g_autoptr (GString) word = g_string_new (NULL);

  n_quotes--;
  for (const char *c = start; c < end; c++)
    {
      gboolean is_escaped = *c == '"' && c > start && c[-1] == '\\';

      if (*c != '"')
        g_string_append_c (word, *c);
      else if (is_escaped && n_quotes % 2 == 1)
        word->str[word->len - 1] = '"';
      else if (c + 1 < end && c[1] == '"')
        {
          n_quotes -= is_escaped ? 1 : 2;
          g_string_append_c (word, *c++);
        }
      else
        {
          *at = c + 1;
          return g_string_free (g_steal_pointer (&word), FALSE);
        }
    }
  return NULL;
}

/**
 * entente_text_split_words:
 * @text: a line, or more
 * @length: its length
 * @separators: what parts words beside white space
 * @mark: what is put in front of a word that stood in quotes; 0 for nothing
 *
 * Returns: (transfer full): the words, without their quotes
 */
char **
entente_text_split_words (const char *text,
                          gsize       length,
                          const char *separators,
                          char        mark)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *c = text, *end = text + length;
  gsize n_quotes = count_quotes (text, end);

  while (c < end)
    {
      const char *start = c;

      if (is_separator (*c, separators))
        {
          c++;
          continue;
        }
      if (*c == '"')
        {
          g_autofree char *word = take_quoted (&c, end, n_quotes);

          n_quotes -= count_quotes (start, c);
          if (word != NULL)
            {
              g_ptr_array_add (words, g_strdup_printf ("%.*s%s", mark != '\0', &mark, word));
              continue;
            }
        }
      while (c < end && (!is_separator (*c, separators) || words->len >= MAX_WORDS))
        c++;
      n_quotes -= count_quotes (start, c);
      g_ptr_array_add (words, g_strndup (start, c - start));
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/**
 * entente_text_is_number:
 * @text: a text
 *
 * Returns: whether it is a number as JSON writes it
 */
gboolean
entente_text_is_number (const char *text)
{
  const char *c = *text == '-' ? text + 1 : text;
  gsize n = strspn (c, "0123456789");

  if (n == 0 || (*c == '0' && n > 1))
    return FALSE;
  c += n;
  if (*c == '.')
    {
      n = strspn (++c, "0123456789");
      c += n;
    }
  if (n > 0 && (*c == 'e' || *c == 'E'))
    {
      c += 1 + (c[1] == '-' || c[1] == '+');
      n = strspn (c, "0123456789");
      c += n;
    }
  return n > 0 && *c == '\0';
}

/**
 * entente_text_read_number:
 * @text: (nullable): a text
 * @number: (out): the number that it is; it may be infinite
 *
 * Returns: whether it is a number and nothing else, as the C library reads them
 */
gboolean
entente_text_read_number (const char *text,
                          double     *number)
{
  char *end;

  g_return_val_if_fail (number != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0';
}

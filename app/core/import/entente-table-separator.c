/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-separator.h"

#include <string.h>

/* In the order in which they are preferred. */
static const char separators[] = { ',', ';', '\t', '|', ' ' };

/* Of a long text so many rows tell the separator. */
#define MAX_SAMPLE 30

/* The separators in one row outside of quotes. Moves the text behind the row. */
static guint
count_separators (const char **text,
                  const char  *end,
                  char         separator)
{
  gboolean quoted = FALSE, at_start = TRUE;
  guint n = 0;
  const char *c = *text;

  for (; c < end && (quoted || (*c != '\n' && *c != '\r')); c++)
    {
      if (*c == '"' && (quoted || at_start))
        quoted = !quoted;
      else if (*c == separator && !quoted)
        n++;
      at_start = *c == separator || (at_start && *c == ' ');
    }
  while (c < end && (*c == '\n' || *c == '\r'))
    c++;
  *text = c;
  return n;
}

/* How well a separator fits: the number of cells that it makes, if the first rows agree; less if not all do. */
static double
rate_separator (const char *text,
                const char *end,
                char        separator)
{
  guint first = 0, n_rows = 0, n_alike = 0;

  for (; n_rows < MAX_SAMPLE && text < end; n_rows++)
    {
      guint n = count_separators (&text, end, separator);

      if (n_rows == 0)
        first = n;
      n_alike += n == first;
    }
  return first > 0 && n_alike * 10 >= n_rows * 8 ? (n_alike == n_rows ? 2.0 : 1.0) : 0.0;
}

/**
 * entente_table_rows_are_alike:
 * @row: where a row of a table begins
 * @other: where another one begins
 * @end: the end of the text
 *
 * Returns: whether one of the separators, but for blanks, divides both into as many cells, and more than one
 */
gboolean
entente_table_rows_are_alike (const char *row,
                              const char *other,
                              const char *end)
{
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (separators); i++)
    {
      const char *first = row, *second = other;
      guint n = count_separators (&first, end, separators[i]);

      if (n > 0 && n == count_separators (&second, end, separators[i]))
        return TRUE;
    }
  return FALSE;
}

/* The rows of an adjacency list differ in length, so that no separator fits all. Then the one that is there counts. */
static char
find_any_separator (const char *text,
                    const char *end)
{
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (separators); i++)
    if (memchr (text, separators[i], end - text) != NULL)
      return separators[i];
  return memchr (text, ' ', end - text) != NULL ? ' ' : ',';
}

/**
 * entente_table_find_attributes_end:
 * @c: a place in a text
 * @end: the end of the text
 *
 * Finds the attributes of an edge as NetworkX lists them: "1 2 {'weight': 3}".
 *
 * Returns: (nullable): where they end; %NULL if there are none at @c
 */
const char *
entente_table_find_attributes_end (const char *c,
                                   const char *end)
{
  const char *behind = c + 1;

  if (c >= end || *c != '{')
    return NULL;
  while (behind < end && *behind != '\n' && *behind != '\r')
    behind++;
  while (behind > c && g_ascii_isspace (behind[-1]))
    behind--;
  return behind > c + 1 && behind[-1] == '}' ? behind : NULL;
}

/* The edges of NetworkX: two words, and attributes in braces, in which there may be commas. */
static gboolean
has_attributes (const char *text,
                const char *end)
{
  for (guint i = 0; i < 2; i++)
    {
      gsize n = 0;

      while (text + n < end && !g_ascii_isspace (text[n]) && strchr (",;|{", text[n]) == NULL)
        n++;
      if (n == 0 || text + n == end || text[n] != ' ')
        return FALSE;
      text += n + 1;
    }
  return entente_table_find_attributes_end (text, end) != NULL;
}

/**
 * entente_table_guess_separator:
 * @text: a table
 * @end: the end of the text
 *
 * Returns: what is between its cells: the character that makes as many of them in all of the first rows
 */
char
entente_table_guess_separator (const char *text,
                               const char *end)
{
  double best = 0.0;
  char separator = '\0';

  if (has_attributes (text, end))
    return ' ';
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      double rate = rate_separator (text, end, separators[i]);

      /* A blank is in every sentence. */
      if (separators[i] == ' ' && best > 0.0)
        break;
      if (rate > best)
        {
          best = rate;
          separator = separators[i];
        }
    }
  return separator != '\0' ? separator : find_any_separator (text, end);
}

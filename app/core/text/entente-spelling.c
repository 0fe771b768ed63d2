/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-spelling.h"

#include <stdlib.h>
#include <string.h>

/* The distance between two spellings: the number of characters that must be inserted, deleted, replaced or
 * swapped with their neighbour. Capital letters count as small ones. */

#define MAX_LENGTH 64

/* Returns the number of characters, or MAX_LENGTH + 1 if there are too many. */
static guint
decode (const char *word,
        gunichar   *letters)
{
  guint n = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      if (n == MAX_LENGTH)
        return MAX_LENGTH + 1;
      letters[n++] = g_unichar_tolower (g_utf8_get_char (word));
    }
  return n;
}

static guint
next_cost (const gunichar *a,
           const gunichar *b,
           guint           i,
           guint           j,
           guint           rows[3][MAX_LENGTH + 1])
{
  guint *before = rows[(i + 1) % 3], *last = rows[(i + 2) % 3], *row = rows[i % 3];
  guint cost = MIN (last[j], row[j - 1]) + 1;

  cost = MIN (cost, last[j - 1] + (a[i - 1] != b[j - 1]));
  if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
    cost = MIN (cost, before[j - 2] + 1);
  return cost;
}

/**
 * entente_spelling_get_limit:
 * @word: a word, perhaps misspelt
 *
 * Returns: the largest distance at which another word may be the one that was meant; 0 if the word is too
 *   short or too long to tell
 */
guint
entente_spelling_get_limit (const char *word)
{
  glong n;

  g_return_val_if_fail (word != NULL, 0);

  n = g_utf8_strlen (word, 4 * (MAX_LENGTH + 1));
  if (n < 3 || n > MAX_LENGTH)
    return 0;
  return n < 6 ? 1 : n < 10 ? 2 : 3;
}

/**
 * entente_spelling_get_distance:
 * @word: a word
 * @other: another
 * @limit: the largest distance that is of interest
 *
 * Returns: the distance of the two, or @limit + 1 if it is larger than @limit
 */
guint
entente_spelling_get_distance (const char *word,
                               const char *other,
                               guint       limit)
{
  gunichar a[MAX_LENGTH], b[MAX_LENGTH];
  guint rows[3][MAX_LENGTH + 1];
  guint n, m;

  g_return_val_if_fail (word != NULL && other != NULL, limit + 1);

  n = decode (word, a);
  m = decode (other, b);
  if (n > MAX_LENGTH || m > MAX_LENGTH || MAX (n, m) - MIN (n, m) > limit)
    return limit + 1;

  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint least = rows[i % 3][0] = i;

      for (guint j = 1; j <= m; j++)
        {
          rows[i % 3][j] = next_cost (a, b, i, j, rows);
          least = MIN (least, rows[i % 3][j]);
        }
      /* A swap reaches back two rows, so that its cost can be one less than the minimum of this row. */
      if (least > limit + 1)
        return limit + 1;
    }
  return MIN (rows[n % 3][m], limit + 1);
}

/**
 * entente_spelling_find:
 * @word: a word, perhaps misspelt
 * @words: the known words, NULL-terminated
 *
 * Returns: (transfer none) (nullable): the one of @words that was probably meant
 */
const char *
entente_spelling_find (const char        *word,
                       const char *const *words)
{
  guint limit = entente_spelling_get_limit (word);
  guint best = limit + 1;
  const char *found = NULL;

  for (; limit > 0 && *words != NULL; words++)
    {
      guint distance = entente_spelling_get_distance (word, *words, limit);

      if (distance < best)
        {
          best = distance;
          found = *words;
        }
    }
  return found;
}

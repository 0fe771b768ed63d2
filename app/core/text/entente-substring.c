/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-substring.h"

#include <string.h>

/* A search for bytes in bytes. The strstr() and memmem() of the C library look for the first bytes of the
 * word. In UTF-8 these are the same for all letters of a script, which makes them five times as slow on
 * Cyrillic. This search looks for two bytes that are further apart and differ between letters, at 16 places
 * at once. */

typedef guint8 Vector __attribute__ ((vector_size (16)));

#define VECTOR_SIZE sizeof (Vector)

/* Two bytes of the word, and their offsets in it. */
typedef struct {
  Vector first, last;
  gsize first_at, last_at;
} Pattern;

static Vector
fill_vector (char byte)
{
  return (Vector) { 0 } + (guint8) byte;
}

static Vector
load_vector (const char *at)
{
  Vector vector;

  memcpy (&vector, at, sizeof vector);
  return vector;
}

/* The second byte of a letter distinguishes it better than the first. */
static Pattern
make_pattern (const char *word,
              gsize       word_length)
{
  gsize first_at = word_length > 2 && (guchar) word[0] >= 0xc0 ? 1 : 0;

  return (Pattern) { fill_vector (word[first_at]), fill_vector (word[word_length - 1]), first_at, word_length - 1 };
}

/* Returns a vector that is not 0 for each place from @at on where the word may be. */
static Vector
match_vector (const Pattern *pattern,
              const char    *at)
{
  return (Vector) ((load_vector (at + pattern->first_at) == pattern->first) &
                   (load_vector (at + pattern->last_at) == pattern->last));
}

static gboolean
has_match (Vector vector)
{
  guint64 halves[2];

  memcpy (halves, &vector, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/**
 * entente_substring_find:
 * @text: (array length=length): the bytes to search
 * @length: their number
 * @word: (array length=word_length): the bytes to find
 * @word_length: their number; not 0
 *
 * Returns: (nullable): the first place in @text where @word is
 */
const char *
entente_substring_find (const char *text,
                        gsize       length,
                        const char *word,
                        gsize       word_length)
{
  const char *at = text;
  const char *end;
  Pattern pattern;

  g_return_val_if_fail (text != NULL && word != NULL && word_length > 0, NULL);

  if (word_length == 1)
    return memchr (text, *word, length);
  if (length < word_length)
    return NULL;

  pattern = make_pattern (word, word_length);
  end = text + length - word_length + 1; /* after the last place where the word can begin */
  for (; (gsize) (end - at) >= VECTOR_SIZE; at += VECTOR_SIZE)
    {
      Vector hits = match_vector (&pattern, at);

      if (!has_match (hits))
        continue;
      for (gsize i = 0; i < VECTOR_SIZE; i++)
        if (hits[i] != 0 && memcmp (at + i, word, word_length) == 0)
          return at + i;
    }
  for (; at < end; at++)
    if (*at == *word && memcmp (at, word, word_length) == 0)
      return at;
  return NULL;
}

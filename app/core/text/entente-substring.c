/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-substring.h"

#include <string.h>

/* Finds bytes in bytes. The C library's strstr() and memmem() look for the first bytes of the word,
 * which in UTF-8 are the same for all letters of a script; on Cyrillic that makes them five times as
 * slow. This looks for two bytes that are further apart and tell letters from one another, in many
 * places at once. */

typedef guint8 Lane __attribute__ ((vector_size (16)));

#define N_LANES sizeof (Lane)

/* The bytes to look for first, and where in the word they are. */
typedef struct {
  Lane first, last;
  gsize first_at, last_at;
} Probe;

static Lane
spread (char byte)
{
  return (Lane) { 0 } + (guint8) byte;
}

static Lane
load (const char *at)
{
  Lane lane;

  memcpy (&lane, at, sizeof lane);
  return lane;
}

/* The second byte of a letter tells more than the first. */
static Probe
make_probe (const char *word,
            gsize       word_length)
{
  gsize first_at = word_length > 2 && (guchar) word[0] >= 0xc0 ? 1 : 0;

  return (Probe) { spread (word[first_at]), spread (word[word_length - 1]), first_at, word_length - 1 };
}

/* Returns which places from @at on may be the word's: bytes that are not 0. */
static Lane
try_many (const Probe *probe,
          const char  *at)
{
  return (Lane) ((load (at + probe->first_at) == probe->first) & (load (at + probe->last_at) == probe->last));
}

static gboolean
is_any (Lane lane)
{
  guint64 halves[2];

  memcpy (halves, &lane, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/**
 * entente_substring_find:
 * @text: (array length=length): where to look
 * @length: how many bytes that is
 * @word: (array length=word_length): what to look for
 * @word_length: how many bytes that is; not 0
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
  Probe probe;

  g_return_val_if_fail (text != NULL && word != NULL && word_length > 0, NULL);

  if (word_length == 1)
    return memchr (text, *word, length);
  if (length < word_length)
    return NULL;

  probe = make_probe (word, word_length);
  end = text + length - word_length + 1; /* behind the last place it can be */
  for (; (gsize) (end - at) >= N_LANES; at += N_LANES)
    {
      Lane hits = try_many (&probe, at);

      if (!is_any (hits))
        continue;
      for (gsize i = 0; i < N_LANES; i++)
        if (hits[i] != 0 && memcmp (at + i, word, word_length) == 0)
          return at + i;
    }
  for (; at < end; at++)
    if (*at == *word && memcmp (at, word, word_length) == 0)
      return at;
  return NULL;
}

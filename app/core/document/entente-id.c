/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"

#include <string.h>

/* Ids: their hash values, and how they are made.
 *
 * Ids come from files. With g_str_hash(), somebody could make a file whose ids all have the same hash
 * value, and opening it would take hours. This is SipHash-1-3, with a key drawn at each start. */

typedef struct {
  guint64 v[4];
} State;

static inline guint64
rotate (guint64 x,
        int     by)
{
  return (x << by) | (x >> (64 - by));
}

static inline void
mix (State *s)
{
  guint64 *v = s->v;

  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

static inline void
absorb (State   *s,
        guint64  word)
{
  s->v[3] ^= word;
  mix (s);
  s->v[0] ^= word;
}

static const guint64 *
get_key (void)
{
  static guint64 key[2];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < 2; i++)
        key[i] = (guint64) g_random_int () << 32 | g_random_int ();
      g_once_init_leave (&ready, 1);
    }
  return key;
}

/**
 * entente_id_hash:
 * @id: an id, or any other text of a file
 *
 * Hashes a key that comes from a file, for a hash table. The value of an id differs between starts of the
 * program.
 *
 * Returns: the hash value
 */
guint
entente_id_hash (gconstpointer id)
{
  const guint64 *key = get_key ();
  State s = { { key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
                key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u } };
  gsize length = strlen (id), rest = length;
  const char *c = id;
  guint64 word;

  for (; rest >= 8; rest -= 8, c += 8)
    {
      memcpy (&word, c, 8);
      absorb (&s, word);
    }
  word = (guint64) length << 56;
  memcpy (&word, c, rest);
  absorb (&s, word);

  s.v[2] ^= 0xff;
  for (int i = 0; i < 3; i++)
    mix (&s);
  word = s.v[0] ^ s.v[1] ^ s.v[2] ^ s.v[3];
  return (guint) (word ^ (word >> 32));
}

/**
 * entente_id_suggest:
 * @wish: a text that the id should resemble, such as a name
 *
 * Keeps letters and digits, and replaces anything else by one hyphen, so that the id can be read and typed.
 *
 * Returns: (transfer full): an id, which another item may have; "item" if @wish has no Latin letter
 */
char *
entente_id_suggest (const char *wish)
{
  g_autofree char *start = NULL, *ascii = NULL;
  GString *id;

  g_return_val_if_fail (wish != NULL, NULL);

  /* An id has 40 letters at most, so that the start of a long text is enough. */
  start = g_utf8_substring (wish, 0, MIN (g_utf8_strlen (wish, 800), 200));
  ascii = g_str_to_ascii (start, "C");
  id = g_string_new (NULL);
  for (const char *c = ascii; *c != '\0' && id->len < 40; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (id, g_ascii_tolower (*c));
      else if (*c != '?' && id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, "item");
  return g_string_free (id, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-texts.h"

#include <string.h>

/* The memory of the items of a long list, and of the texts in them. In a pool each takes as many bytes as it has. The
 * same words, dates and ids are in many items, so that the latest of them are at hand, and are not stored again. */

/* A power of two. */
#define N_LATEST 1024

/* Longer texts are hardly the same. */
#define MAX_LENGTH 40

typedef struct {
  const char *text; /* nullable */
  gsize length;
} Latest;

struct _EntenteJsonTexts
{
  EntentePool *pool;
  Latest latest[N_LATEST];
};

/* Most texts that are alike differ at their ends. */
static guint
hash (const char *text,
      gsize       length)
{
  guint value = (guint) length;

  for (gsize i = length > 8 ? length - 8 : 0; i < length; i++)
    value = value * 31 + (guchar) text[i];
  return (value ^ value >> 10) % N_LATEST;
}

static const char *
store (EntenteJsonTexts *self,
       const char       *text,
       gsize             length)
{
  char *own = entente_pool_alloc_text (self->pool, length + 1);

  memcpy (own, text, length);
  own[length] = '\0';
  return own;
}

static const char *
find_or_store (EntenteJsonTexts *self,
               const char       *text,
               gsize             length)
{
  Latest *latest = &self->latest[hash (text, length)];

  if (latest->text == NULL || latest->length != length || memcmp (latest->text, text, length) != 0)
    *latest = (Latest) { store (self, text, length), length };
  return latest->text;
}

/**
 * entente_json_texts_new:
 *
 * Returns: (transfer full): memory for items, with a pool of its own
 */
EntenteJsonTexts *
entente_json_texts_new (void)
{
  EntenteJsonTexts *self = g_new0 (EntenteJsonTexts, 1);

  self->pool = entente_pool_new ();
  return self;
}

/**
 * entente_json_texts_free:
 * @self: (transfer full): memory for items; those that are made of its records keep the pool
 */
void
entente_json_texts_free (EntenteJsonTexts *self)
{
  entente_pool_unref (self->pool);
  g_free (self);
}

/**
 * entente_json_texts_get_pool:
 * @self: (nullable): memory for items
 *
 * Returns: (transfer none) (nullable): its pool, for records
 */
EntentePool *
entente_json_texts_get_pool (EntenteJsonTexts *self)
{
  return self != NULL ? self->pool : NULL;
}

/**
 * entente_json_texts_add:
 * @self: memory for items
 * @tape: a tape
 * @token: a text on it
 *
 * Returns: (transfer none): the text, in the pool
 */
const char *
entente_json_texts_add (EntenteJsonTexts      *self,
                        const EntenteJsonTape *tape,
                        guint                  token)
{
  g_autofree char *decoded = NULL;
  gsize length;
  const char *text = entente_json_tape_peek_text (tape, token, &length);

  if (text == NULL)
    {
      decoded = entente_json_tape_dup_text (tape, token);
      text = decoded;
      length = strlen (decoded);
    }
  return length <= MAX_LENGTH ? find_or_store (self, text, length) : store (self, text, length);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-bits.h"

/* One bit for each number. The bits after the last number are always 0, so that they need not be told apart when bits
 * are counted. */

#define WORD_BITS 64

struct _EntenteBits {
  guint size;
  guint n_words;
  guint64 words[];
};

static void
clear_rest (EntenteBits *self)
{
  guint used = self->size % WORD_BITS;

  if (used != 0)
    self->words[self->n_words - 1] &= (G_GUINT64_CONSTANT (1) << used) - 1;
}

/**
 * entente_bits_new:
 * @size: how many numbers there are
 * @full: whether all of them are in the set
 *
 * Returns: (transfer full): a set
 */
EntenteBits *
entente_bits_new (guint    size,
                  gboolean full)
{
  guint n_words = size / WORD_BITS + (size % WORD_BITS != 0);
  EntenteBits *self = g_malloc0 (sizeof (EntenteBits) + n_words * sizeof (guint64));

  self->size = size;
  self->n_words = n_words;
  if (full)
    entente_bits_complement (self);
  return self;
}

void
entente_bits_free (EntenteBits *self)
{
  g_free (self);
}

guint
entente_bits_get_size (const EntenteBits *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

gboolean
entente_bits_get (const EntenteBits *self,
                  guint              number)
{
  g_return_val_if_fail (self != NULL && number < self->size, FALSE);

  return (self->words[number / WORD_BITS] >> (number % WORD_BITS) & 1) != 0;
}

void
entente_bits_set (EntenteBits *self,
                  guint        number,
                  gboolean     is_in)
{
  guint64 bit;

  g_return_if_fail (self != NULL && number < self->size);

  bit = G_GUINT64_CONSTANT (1) << (number % WORD_BITS);
  if (is_in)
    self->words[number / WORD_BITS] |= bit;
  else
    self->words[number / WORD_BITS] &= ~bit;
}

/**
 * entente_bits_intersect:
 * @self: a set
 * @other: a set of the same size
 *
 * Removes what is not in @other.
 */
void
entente_bits_intersect (EntenteBits       *self,
                        const EntenteBits *other)
{
  g_return_if_fail (self != NULL && other != NULL && self->size == other->size);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

/**
 * entente_bits_complement:
 * @self: a set
 *
 * Replaces what is in the set by what is not.
 */
void
entente_bits_complement (EntenteBits *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] = ~self->words[i];
  clear_rest (self);
}

guint
entente_bits_count (const EntenteBits *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_words; i++)
    n += __builtin_popcountll (self->words[i]);
  return n;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-offsets.h"

/* The byte of every so manieth character is known. From there the text is read. */
#define STEP 256

struct _EntenteOffsets
{
  const char *text; /* borrowed */
  GArray *bytes;    /* of gsize: where each STEP characters begin */
  guint n_characters;
  gsize n_bytes;
};

/**
 * entente_offsets_new:
 * @text: a text in UTF-8, which must outlive the index
 *
 * Returns: (transfer full): its index; takes as long as reading the text once
 */
EntenteOffsets *
entente_offsets_new (const char *text)
{
  EntenteOffsets *self;
  const char *at = text;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EntenteOffsets, 1);
  self->text = text;
  self->bytes = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (; *at != '\0'; at = g_utf8_next_char (at), self->n_characters++)
    if (self->n_characters % STEP == 0)
      {
        gsize byte = at - text;

        g_array_append_val (self->bytes, byte);
      }
  self->n_bytes = at - text;
  return self;
}

void
entente_offsets_free (EntenteOffsets *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->bytes);
  g_free (self);
}

guint
entente_offsets_get_n_characters (const EntenteOffsets *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_characters;
}

/**
 * entente_offsets_get_byte:
 * @self: the index of a text
 * @character: how many characters are before a place; those beyond the end count as the end
 *
 * Returns: how many bytes are before it
 */
gsize
entente_offsets_get_byte (const EntenteOffsets *self,
                          guint                 character)
{
  const char *at;

  g_return_val_if_fail (self != NULL, 0);

  if (character >= self->n_characters)
    return self->n_bytes;
  at = self->text + g_array_index (self->bytes, gsize, character / STEP);
  return g_utf8_offset_to_pointer (at, character % STEP) - self->text;
}

/* Returns the last known place that is not after @byte. There is one, as the text is not empty. */
static guint
find_step (const EntenteOffsets *self,
           gsize                 byte)
{
  guint low = 0, high = self->bytes->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->bytes, gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_offsets_get_character:
 * @self: the index of a text
 * @byte: how many bytes are before a place between two characters
 *
 * Returns: how many characters are before it
 */
guint
entente_offsets_get_character (const EntenteOffsets *self,
                               gsize                 byte)
{
  const char *at;
  guint step;

  g_return_val_if_fail (self != NULL, 0);

  if (byte >= self->n_bytes)
    return self->n_characters;
  step = find_step (self, byte);
  at = self->text + g_array_index (self->bytes, gsize, step);
  return step * STEP + (guint) g_utf8_pointer_to_offset (at, self->text + byte);
}

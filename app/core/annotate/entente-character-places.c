/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-character-places.h"

/* Characters are counted from the start of such a part of the text. */
#define STRIDE 1024

struct _EntenteCharacterPlaces {
  const char *text;
  gsize length;
  guint32 *before; /* for each part of the text, how many characters begin before it */
};

static gboolean
starts_character (char c)
{
  return ((guchar) c & 0xc0) != 0x80;
}

/**
 * entente_character_places_new:
 * @text: a text in valid UTF-8, which must live longer
 * @length: its length in bytes
 *
 * Returns: (transfer full): its places
 */
EntenteCharacterPlaces *
entente_character_places_new (const char *text,
                              gsize       length)
{
  EntenteCharacterPlaces *self = g_new0 (EntenteCharacterPlaces, 1);
  guint32 n = 0;

  self->text = text;
  self->length = length;
  self->before = g_new (guint32, length / STRIDE + 1);
  for (gsize i = 0; i < length; i++)
    {
      if (i % STRIDE == 0)
        self->before[i / STRIDE] = n;
      n += starts_character (text[i]);
    }
  if (length % STRIDE == 0)
    self->before[length / STRIDE] = n;
  return self;
}

/**
 * entente_character_places_free:
 * @self: (transfer full): places
 */
void
entente_character_places_free (EntenteCharacterPlaces *self)
{
  g_free (self->before);
  g_free (self);
}

/**
 * entente_character_places_get:
 * @self: places
 * @place: a place in bytes, at most the length of the text
 *
 * Returns: how many characters begin before it
 */
guint
entente_character_places_get (const EntenteCharacterPlaces *self,
                              gsize                         place)
{
  guint n = self->before[place / STRIDE];

  for (gsize i = place - place % STRIDE; i < place; i++)
    n += starts_character (self->text[i]);
  return n;
}

/**
 * entente_character_places_find:
 * @self: places
 * @character: a place in characters
 *
 * Returns: the place in bytes; the end of the text if it has no more characters
 */
gsize
entente_character_places_find (const EntenteCharacterPlaces *self,
                               guint                         character)
{
  gsize low = 0, high = self->length / STRIDE, place;
  guint n;

  while (low < high)
    {
      gsize middle = (low + high + 1) / 2;

      if (self->before[middle] <= character)
        low = middle;
      else
        high = middle - 1;
    }
  n = self->before[low];
  for (place = low * STRIDE; place < self->length; place++)
    {
      if (starts_character (self->text[place]) && n++ == character)
        break;
    }
  return place;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-place.h"

#include <string.h>

/* Conversion of byte offsets to lines and columns. While a text is read, only bytes are counted. Lines and
 * characters are counted when there is a message about a place, starting from the place before. */

/**
 * entente_json_place_start:
 * @place: (out): is set to the start of @text
 * @text: a text
 * @length: its length in bytes
 */
void
entente_json_place_start (EntenteJsonPlace *place,
                          const char       *text,
                          gsize             length)
{
  gboolean has_mark = length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0;

  *place = (EntenteJsonPlace) { has_mark ? 3 : 0, 1, 1 };
}

/**
 * entente_json_place_advance:
 * @place: (inout): a place in @text
 * @text: a text; it need not be valid UTF-8
 * @length: its length in bytes
 * @offset: the offset, in bytes, to which @place is moved; not before it
 */
void
entente_json_place_advance (EntenteJsonPlace *place,
                            const char       *text,
                            gsize             length,
                            gsize             offset)
{
  offset = MIN (offset, length);
  for (; place->offset < offset; place->offset++)
    {
      char c = text[place->offset];

      if (c == '\n')
        {
          place->line++;
          place->column = 1;
        }
      else if (((guint8) c & 0xC0) != 0x80)
        place->column++;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-formats.h"

#include <string.h>

/* Cameras store how they were held in EXIF, which is a small TIFF. Nothing else is read of it. */

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define ENTRY_SIZE 12

typedef struct {
  const guint8 *bytes;
  gsize length;
  gboolean is_big_endian;
} Tiff;

/* Both return 0 for what is beyond the end. */
static guint
read_short (const Tiff *tiff,
            gsize       at)
{
  if (at + 2 > tiff->length)
    return 0;
  return tiff->is_big_endian ? (guint) tiff->bytes[at] << 8 | tiff->bytes[at + 1]
                             : (guint) tiff->bytes[at + 1] << 8 | tiff->bytes[at];
}

static gsize
read_long (const Tiff *tiff,
           gsize       at)
{
  gsize first = read_short (tiff, at), second = read_short (tiff, at + 2);

  return tiff->is_big_endian ? first << 16 | second : second << 16 | first;
}

/**
 * image_orientation_read:
 * @exif: (array length=length): the contents of a segment of a JPEG
 * @length: how long it is
 *
 * Returns: 1 to 8; 1, upright, if it does not say
 */
guint
image_orientation_read (const guint8 *exif,
                        gsize         length)
{
  Tiff tiff;
  gsize start;
  guint n;

  if (length < 14 || memcmp (exif, "Exif\0\0", 6) != 0)
    return 1;
  tiff = (Tiff) { exif + 6, length - 6, exif[6] == 'M' };
  start = read_long (&tiff, 4);
  if (start > tiff.length)
    return 1;
  n = read_short (&tiff, start);
  for (guint i = 0; i < n; i++)
    {
      gsize entry = start + 2 + (gsize) i * ENTRY_SIZE;

      if (read_short (&tiff, entry) == TAG_ORIENTATION && read_short (&tiff, entry + 2) == TYPE_SHORT)
        return CLAMP (read_short (&tiff, entry + 8), 1, 8);
    }
  return 1;
}

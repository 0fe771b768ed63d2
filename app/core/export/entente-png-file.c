/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-png-file.h"

#include <string.h>

/* The format PNG (https://www.w3.org/TR/png-3/), as far as a drawing needs it. cairo's own writer tries all filters on
 * each row, for the sake of photographs, and knows no density. The rows of a drawing are smaller without a filter, and
 * the file takes two thirds of the time. */

#define MAGIC "\x89PNG\r\n\x1a\n"
#define BITS_OF_COLOR 8
#define LEVEL 3                 /* of zlib: a drawing is hardly smaller with more */
#define PART_SIZE (64 * 1024)   /* of the compressed rows in one chunk, in bytes */

/* Kinds of color, and units, as numbers of the format. */
enum { TRUECOLOR = 2, TRUECOLOR_WITH_ALPHA = 6 };
enum { METER = 1 };

typedef struct {
  cairo_surface_t *surface; /* ARGB32 or RGB24 */
  int width, height;
  gboolean has_alpha;
  GByteArray *file;
  GConverter *compressor;
  GByteArray *part; /* compressed rows that are not in the file yet */
  guint8 *row;      /* the number of its filter, and its pixels */
  gsize row_size;
} Writer;

/* What each byte adds to a checksum, as in annex D of the specification. */
static const guint32 *
get_sums (void)
{
  static guint32 sums[256];
  static gsize is_made;

  if (g_once_init_enter (&is_made))
    {
      for (guint32 byte = 0; byte < 256; byte++)
        {
          guint32 sum = byte;

          for (guint bit = 0; bit < 8; bit++)
            sum = sum & 1 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
          sums[byte] = sum;
        }
      g_once_init_leave (&is_made, 1);
    }
  return sums;
}

static guint32
sum_up (const guint8 *bytes,
        gsize         size)
{
  const guint32 *sums = get_sums ();
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    sum = sums[(sum ^ bytes[i]) & 0xff] ^ (sum >> 8);
  return ~sum;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* @type has four letters. */
static void
append_chunk (GByteArray   *file,
              const char   *type,
              const guint8 *data,
              gsize         size)
{
  guint start;

  append_number (file, (guint32) size);
  start = file->len;
  g_byte_array_append (file, (const guint8 *) type, 4);
  g_byte_array_append (file, data, (guint) size);
  append_number (file, sum_up (file->data + start, file->len - start));
}

static void
append_header (Writer *self)
{
  g_autoptr (GByteArray) header = g_byte_array_new ();
  const guint8 rest[] = { BITS_OF_COLOR, self->has_alpha ? TRUECOLOR_WITH_ALPHA : TRUECOLOR, 0, 0, 0 };

  g_byte_array_append (self->file, (const guint8 *) MAGIC, strlen (MAGIC));
  append_number (header, (guint32) self->width);
  append_number (header, (guint32) self->height);
  g_byte_array_append (header, rest, sizeof rest);
  append_chunk (self->file, "IHDR", header->data, header->len);
}

static void
append_density (Writer *self,
                guint   pixels_per_meter)
{
  g_autoptr (GByteArray) density = g_byte_array_new ();
  const guint8 unit = METER;

  append_number (density, pixels_per_meter);
  append_number (density, pixels_per_meter);
  g_byte_array_append (density, &unit, 1);
  append_chunk (self->file, "pHYs", density->data, density->len);
}

/* cairo keeps colors that are multiplied by their alpha. */
static guint8
divide (guint32 color,
        guint32 alpha)
{
  return alpha == 0 ? 0 : (guint8) (((color & 0xff) * 255 + alpha / 2) / alpha);
}

static void
fill_row (Writer *self,
          int     nth)
{
  const guint8 *bytes = cairo_image_surface_get_data (self->surface);
  const guint32 *pixels =
    (const guint32 *) (gconstpointer) (bytes + (gsize) nth * (gsize) cairo_image_surface_get_stride (self->surface));
  guint8 *out = self->row + 1;

  for (int x = 0; x < self->width; x++)
    {
      guint32 pixel = pixels[x], alpha = self->has_alpha ? pixel >> 24 : 0xff;

      *out++ = alpha == 0xff ? (guint8) (pixel >> 16) : divide (pixel >> 16, alpha);
      *out++ = alpha == 0xff ? (guint8) (pixel >> 8) : divide (pixel >> 8, alpha);
      *out++ = alpha == 0xff ? (guint8) pixel : divide (pixel, alpha);
      if (self->has_alpha)
        *out++ = (guint8) alpha;
    }
}

static void
flush_part (Writer *self)
{
  if (self->part->len > 0)
    append_chunk (self->file, "IDAT", self->part->data, self->part->len);
  g_byte_array_set_size (self->part, 0);
}

/* Compresses the row; the last one ends what is compressed. */
static gboolean
compress_row (Writer    *self,
              gboolean   is_last,
              GError   **error)
{
  GConverterFlags flags = is_last ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS;
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;

  while (is_last ? result != G_CONVERTER_FINISHED : done < self->row_size)
    {
      guint8 out[PART_SIZE];
      gsize n_read = 0, n_written = 0;

      result = g_converter_convert (self->compressor, self->row + done, self->row_size - done, out, sizeof out, flags,
                                    &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      done += n_read;
      g_byte_array_append (self->part, out, (guint) n_written);
      if (self->part->len >= PART_SIZE)
        flush_part (self);
    }
  return TRUE;
}

static gboolean
append_rows (Writer        *self,
             GCancellable  *cancellable,
             GError       **error)
{
  for (int y = 0; y < self->height; y++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      fill_row (self, y);
      if (!compress_row (self, y + 1 == self->height, error))
        return FALSE;
    }
  flush_part (self);
  return TRUE;
}

/**
 * entente_png_file_write:
 * @surface: pixels, of the format ARGB32 or RGB24
 * @pixels_per_meter: how large they are to be printed; 0 if that is not told
 * @cancellable: (nullable): checked for each row
 * @error: return location for an error of zlib, or for %G_IO_ERROR_CANCELLED
 *
 * The same pixels always give the same bytes.
 *
 * Returns: (transfer full) (nullable): a file
 */
GBytes *
entente_png_file_write (cairo_surface_t  *surface,
                        guint             pixels_per_meter,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new (), part = g_byte_array_new ();
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));
  g_autofree guint8 *row = NULL;
  Writer writer = { surface, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };

  writer.has_alpha = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32;
  writer.row_size = 1 + (gsize) writer.width * (writer.has_alpha ? 4 : 3);
  writer.row = row = g_malloc0 (writer.row_size);
  writer.file = file;
  writer.compressor = compressor;
  writer.part = part;
  cairo_surface_flush (surface);
  append_header (&writer);
  if (pixels_per_meter > 0)
    append_density (&writer, pixels_per_meter);
  if (!append_rows (&writer, cancellable, error))
    return NULL;
  append_chunk (file, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

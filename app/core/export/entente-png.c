/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-png.h"

#include "entente-sheet-painter.h"

#include <math.h>
#include <string.h>
#include <glib/gi18n.h>

/* Writes a sheet as pixels. The file holds nothing else: no text and no date. */

/* The most pixels that a picture can have, on each side and in all. */
#define SIDE_MAX 32000
#define PIXELS_MAX 250000000.0

#define USUAL_SCALE 2.0

/* Of a picture that is to be printed. */
#define PRINT_PIXELS_PER_INCH 300.0
#define PRINT_PIXELS_PER_METER 11811

#define HEADER_SIZE 33        /* bytes until the end of the first chunk */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
fits (double width,
      double height)
{
  return width <= SIDE_MAX && height <= SIDE_MAX && width * height <= PIXELS_MAX;
}

/* The sides are rounded up to whole pixels, so the greatest scale stays a little below the limits. */
static double
get_usual_scale (const EntenteBox *box)
{
  double pixels = MAX (box->width * box->height, 1.0), side = MAX (MAX (box->width, box->height), 1.0);

  return MIN (USUAL_SCALE, MIN (sqrt (0.98 * PIXELS_MAX / pixels), (SIDE_MAX - 1.0) / side));
}

static double
choose_scale (const EntentePngOptions *options,
              const EntenteBox        *box)
{
  if (options->size_width > 0.0)
    return options->size_width / 72.0 * PRINT_PIXELS_PER_INCH / box->width;
  if (options->width > 0)
    return options->width / box->width;
  if (options->scale == ENTENTE_PNG_SCALE_USUAL)
    return get_usual_scale (box);
  return options->scale > 0.0 ? options->scale : 1.0;
}

/* The product of a length and a scale can be a tiny bit above a whole number. This must not add a pixel. */
static double
count_pixels (double length)
{
  return MAX (ceil (length - 1e-6), 1.0);
}

static cairo_status_t
paint (EntenteSheet            *sheet,
       const EntentePngOptions *options,
       double                   scale,
       cairo_surface_t         *surface)
{
  const EntenteBox *box = entente_sheet_get_box (sheet);
  EntenteTheme theme = *entente_theme_get (options->theme);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (options->transparent)
    theme.background.alpha = 0.0;
  /* The sheet may end within the last row or column of pixels. */
  cairo_set_source_rgba (cr, theme.background.red, theme.background.green, theme.background.blue,
                         theme.background.alpha);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box->x, -box->y);
  entente_sheet_painter_paint (sheet, cr, &theme, scale);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* The checksum of a chunk, as in annex D of the PNG specification. */
static guint32
sum_up (const guint8 *bytes,
        gsize         size)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum & 1 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
  return ~sum;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* Adds how many pixels a meter has, after the first chunk of the file. Without it, programs that set pages would show
 * the picture several times too large. cairo does not write it. */
static void
add_density (GByteArray *png)
{
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  static const guint8 in_meters = 1;
  gsize rest = png->len - HEADER_SIZE;

  append_number (chunk, 9);
  g_byte_array_append (chunk, (const guint8 *) "pHYs", 4);
  append_number (chunk, PRINT_PIXELS_PER_METER);
  append_number (chunk, PRINT_PIXELS_PER_METER);
  g_byte_array_append (chunk, &in_meters, 1);
  append_number (chunk, sum_up (chunk->data + 4, chunk->len - 4));
  g_byte_array_set_size (png, png->len + chunk->len);
  memmove (png->data + HEADER_SIZE + chunk->len, png->data + HEADER_SIZE, rest);
  memcpy (png->data + HEADER_SIZE, chunk->data, chunk->len);
}

/**
 * entente_png_write:
 * @sheet: what to write
 * @options: (nullable): how it is to be written; %NULL is the same as all zero
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error: %G_IO_ERROR_NO_SPACE if the picture would have too many pixels
 *
 * Writes a picture as PNG. The same sheet always gives the same bytes. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_png_write (EntenteSheet             *sheet,
                   const EntentePngOptions  *options,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  static const EntentePngOptions plain = { ENTENTE_THEME_LIGHT, };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale, width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet), NULL);

  if (options == NULL)
    options = &plain;
  scale = choose_scale (options, entente_sheet_get_box (sheet));
  width = count_pixels (entente_sheet_get_box (sheet)->width * scale);
  height = count_pixels (entente_sheet_get_box (sheet)->height * scale);
  if (!fits (width, height))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("The picture would have %.0f × %.0f pixels, which is too large; a smaller scale, SVG or PDF"
                     " can hold it"), width, height);
      return NULL;
    }

  surface = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        (int) width, (int) height);
  status = paint (sheet, options, scale, surface);
  if (!g_cancellable_is_cancelled (cancellable) && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS && options->size_width > 0.0)
    add_density (bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

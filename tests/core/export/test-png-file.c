/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-png-file.h"

#include <string.h>

/* cairo reads what is written, and finds the same pixels. */

#define PIXELS_PER_METER 11811

typedef struct {
  GBytes *bytes;
  gsize at;
} Reading;

static cairo_status_t
read_cb (void          *data,
         unsigned char *to,
         unsigned int   length)
{
  Reading *reading = data;
  gsize size;
  const guint8 *from = g_bytes_get_data (reading->bytes, &size);

  if (reading->at + length > size)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, from + reading->at, length);
  reading->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32 *
get_pixels (cairo_surface_t *surface,
            int              y)
{
  return (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                 (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
}

/* Noise, which takes many parts, or one color. */
static cairo_surface_t *
make_picture (cairo_format_t format,
              int            width,
              int            height,
              gboolean       noise)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);
  g_autoptr (GRand) random = g_rand_new_with_seed (15);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 alpha = format == CAIRO_FORMAT_ARGB32 ? (guint32) g_rand_int_range (random, 0, 256) : 0xff;
        guint32 pixel = alpha << 24;

        for (int shift = 0; shift < 24; shift += 8)
          pixel |= (noise ? (guint32) g_rand_int_range (random, 0, (gint32) alpha + 1) : alpha / 2) << shift;
        get_pixels (surface, y)[x] = pixel;
      }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
check_picture (cairo_format_t format,
               int            width,
               int            height,
               gboolean       noise)
{
  cairo_surface_t *surface = make_picture (format, width, height, noise), *read;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_png_file_write (surface, 0, NULL, &error);
  g_autoptr (GBytes) again = entente_png_file_write (surface, 0, NULL, NULL);
  Reading reading = { bytes };

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  read = cairo_image_surface_create_from_png_stream (read_cb, &reading);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reading.at, ==, g_bytes_get_size (bytes));
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (format == CAIRO_FORMAT_ARGB32)
        g_assert_cmphex (get_pixels (read, y)[x], ==, get_pixels (surface, y)[x]);
      else
        g_assert_cmphex (get_pixels (read, y)[x] & 0xffffff, ==, get_pixels (surface, y)[x] & 0xffffff);
  cairo_surface_destroy (read);
  cairo_surface_destroy (surface);
}

static void
test_pixels (void)
{
  static const cairo_format_t formats[] = { CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32 };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      check_picture (formats[i], 1, 1, TRUE);
      check_picture (formats[i], 3, 200, TRUE);
      check_picture (formats[i], 401, 303, TRUE);
      check_picture (formats[i], 1000, 700, FALSE);
    }
}

/* The chunk stands behind the first one, as in section 11.3.4.3 of the specification. */
static void
test_density (void)
{
  static const guint8 density[] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's', 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1 };
  cairo_surface_t *surface = make_picture (CAIRO_FORMAT_RGB24, 20, 10, TRUE), *read;
  g_autoptr (GBytes) bytes = entente_png_file_write (surface, PIXELS_PER_METER, NULL, NULL);
  Reading reading = { bytes };

  g_assert_cmpmem ((const guint8 *) g_bytes_get_data (bytes, NULL) + 33, sizeof density, density, sizeof density);
  read = cairo_image_surface_create_from_png_stream (read_cb, &reading);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (read);
  cairo_surface_destroy (surface);
}

static void
test_cancel (void)
{
  cairo_surface_t *surface = make_picture (CAIRO_FORMAT_RGB24, 20, 10, TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_png_file_write (surface, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png-file/pixels", test_pixels);
  g_test_add_func ("/png-file/density", test_density);
  g_test_add_func ("/png-file/cancel", test_cancel);
  return g_test_run ();
}

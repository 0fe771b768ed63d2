/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-png.h"

#include <gio/gio.h>

static cairo_status_t
read_cb (void          *data,
         unsigned char *bytes,
         unsigned int   length)
{
  gsize n;

  return g_input_stream_read_all (data, bytes, length, &n, NULL, NULL) && n == length ? CAIRO_STATUS_SUCCESS
                                                                                      : CAIRO_STATUS_READ_ERROR;
}

/**
 * sample_png_decode:
 * @png: a PNG file
 *
 * Decodes all chunks of the file, which must be valid.
 *
 * Returns: (transfer full): its pixels
 */
cairo_surface_t *
sample_png_decode (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, stream);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* Returns the number of four bytes at an offset in the file. */
guint
sample_png_read_number (GBytes *png,
                        gsize   at)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (png, &size);

  g_assert_cmpuint (at + 4, <=, size);
  return (guint) bytes[at] << 24 | (guint) bytes[at + 1] << 16 | (guint) bytes[at + 2] << 8 | bytes[at + 3];
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-image.h"

#include <cairo.h>
#include <string.h>

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Takes the surface. */
static GBytes *
encode (cairo_surface_t *surface)
{
  GByteArray *bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, write_cb, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
sample_image_new_png (guint   width,
                      guint   height,
                      guint32 color)
{
  gboolean opaque = color >> 24 == 255;
  cairo_surface_t *surface = cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                                         (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, (color >> 16 & 255) / 255.0, (color >> 8 & 255) / 255.0, (color & 255) / 255.0,
                         (color >> 24) / 255.0);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  return encode (surface);
}

GBytes *
sample_image_new_noise (guint width,
                        guint height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  guint8 *data = cairo_image_surface_get_data (surface);
  guint32 state = 7;

  for (gsize i = 0; i < (gsize) cairo_image_surface_get_stride (surface) * height; i++)
    {
      state = state * 1664525 + 1013904223;
      data[i] = (guint8) (state >> 24);
    }
  cairo_surface_mark_dirty (surface);
  return encode (surface);
}

/* Libraries differ in how they write a JPEG, so it is here as it is. */
static const char jpeg[] =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMU"
  "FRUVDA8XGBYUGBIUFRT/wAALCAAUACgBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAACQAK/8QAGBABAAMBAAAAAAAAAAAAAAAAAAlH"
  "hcT/2gAIAQEAAD8AVNCrnRpLb4BVpqoQq50aS2+AVaaqEKudGktvgFWn/9k=";

GBytes *
sample_image_new_jpeg (void)
{
  gsize length;
  guchar *bytes = g_base64_decode (jpeg, &length);

  return g_bytes_new_take (bytes, length);
}

GBytes *
sample_image_new_exif (guint orientation)
{
  static const guint8 start[] = {
    0xff, 0xe1, 0, 48, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0,
  };
  static const char secret[] = "52.0N 13.4E secret";
  g_autoptr (GBytes) plain = sample_image_new_jpeg ();
  GByteArray *bytes = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (plain, &length);
  guint8 rest[3] = { (guint8) orientation, 0, 0 };

  g_byte_array_append (bytes, data, 2);
  g_byte_array_append (bytes, start, sizeof start);
  g_byte_array_append (bytes, rest, sizeof rest);
  g_byte_array_append (bytes, (const guint8 *) secret, 18);
  g_byte_array_append (bytes, data + 2, (guint) length - 2);
  return g_byte_array_free_to_bytes (bytes);
}

static guint32
get_crc (const guint8 *bytes,
         gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
  return ~crc;
}

static void
put (guint8  *at,
     guint32  number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

GBytes *
sample_image_new_lie (guint width,
                      guint height)
{
  g_autoptr (GBytes) png = sample_image_new_png (4, 4, 0xff336699);
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  guint8 *lie = g_memdup2 (data, length);

  /* Behind the signature, the length and the name of the first chunk. */
  put (lie + 16, width);
  put (lie + 20, height);
  put (lie + 29, get_crc (lie + 12, 17));
  return g_bytes_new_take (lie, length);
}

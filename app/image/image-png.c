/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-formats.h"

#include <png.h>
#include <string.h>

/* libpng's simple interface reads all kinds of PNG as bytes of red, green, blue and alpha. */

gboolean
image_png_is (const guint8 *file,
              gsize         length)
{
  return length >= 8 && png_sig_cmp (file, 0, 8) == 0;
}

ImageState
image_png_read (const guint8 *file,
                gsize         length,
                guint         max_side,
                ImagePixels  *pixels)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  ImageState state;

  if (!png_image_begin_read_from_memory (&image, file, length))
    return IMAGE_UNREADABLE;
  image.format = PNG_FORMAT_RGBA;
  state = image_pixels_init (pixels, image.width, image.height);
  if (state == IMAGE_READ && !png_image_finish_read (&image, NULL, pixels->bytes, 0, NULL))
    state = IMAGE_UNREADABLE;
  png_image_free (&image);
  return state;
}

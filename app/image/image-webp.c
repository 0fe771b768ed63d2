/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-formats.h"

#include <string.h>

#ifdef HAVE_WEBP
#include <webp/decode.h>
#endif

/* WebP is read where libwebp was there when Entente was built. Animations are not. */

gboolean
image_webp_is (const guint8 *file,
               gsize         length)
{
  return length >= 12 && memcmp (file, "RIFF", 4) == 0 && memcmp (file + 8, "WEBP", 4) == 0;
}

#ifdef HAVE_WEBP
ImageState
image_webp_read (const guint8 *file,
                 gsize         length,
                 guint         max_side,
                 ImagePixels  *pixels)
{
  WebPBitstreamFeatures features;
  ImageState state;

  if (WebPGetFeatures (file, length, &features) != VP8_STATUS_OK || features.has_animation)
    return IMAGE_UNREADABLE;
  state = image_pixels_init (pixels, (guint) features.width, (guint) features.height);
  if (state == IMAGE_READ &&
      WebPDecodeRGBAInto (file, length, pixels->bytes, (gsize) pixels->width * pixels->height * 4,
                          (int) pixels->width * 4) == NULL)
    return IMAGE_UNREADABLE;
  return state;
}
#else
ImageState
image_webp_read (const guint8 *file,
                 gsize         length,
                 guint         max_side,
                 ImagePixels  *pixels)
{
  return IMAGE_UNREADABLE;
}
#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-pixels.h"

#include <math.h>
#include <string.h>

/* Pixels, turned and made smaller. */

/**
 * image_pixels_check_size:
 * @self: pixels
 * @width: the width that the file tells
 * @height: the height that it tells
 *
 * Keeps the size, so that it can be told, before any memory is taken for it.
 */
ImageState
image_pixels_check_size (ImagePixels *self,
                         guint        width,
                         guint        height)
{
  self->width = width;
  self->height = height;
  if (width == 0 || height == 0)
    return IMAGE_UNREADABLE;
  return (guint64) width * height > self->max_pixels ? IMAGE_TOO_LARGE : IMAGE_READ;
}

ImageState
image_pixels_init (ImagePixels *self,
                   guint        width,
                   guint        height)
{
  ImageState state = image_pixels_check_size (self, width, height);

  if (state != IMAGE_READ)
    return state;
  self->bytes = g_try_malloc0_n ((gsize) width * height, 4);
  return self->bytes != NULL ? IMAGE_READ : IMAGE_TOO_LARGE;
}

void
image_pixels_clear (ImagePixels *self)
{
  g_clear_pointer (&self->bytes, g_free);
}

/* Where a pixel comes from, for the eight orientations of EXIF. */
static const guint8 *
find_source (const ImagePixels *self,
             guint              orientation,
             guint              x,
             guint              y)
{
  gboolean swapped = orientation >= 5;
  guint from_x = swapped ? y : x, from_y = swapped ? x : y;

  if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
    from_x = self->width - 1 - from_x;
  if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
    from_y = self->height - 1 - from_y;
  return self->bytes + ((gsize) from_y * self->width + from_x) * 4;
}

/**
 * image_pixels_turn:
 * @self: pixels
 * @orientation: 1 to 8, as EXIF counts them; 1 is upright
 *
 * Turns the picture upright.
 */
void
image_pixels_turn (ImagePixels *self,
                   guint        orientation)
{
  ImagePixels turned = { self->max_pixels };
  guint width = orientation >= 5 ? self->height : self->width;
  guint height = orientation >= 5 ? self->width : self->height;

  if (orientation < 2 || orientation > 8 || image_pixels_init (&turned, width, height) != IMAGE_READ)
    return;
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      memcpy (turned.bytes + ((gsize) y * width + x) * 4, find_source (self, orientation, x, y), 4);
  image_pixels_clear (self);
  *self = turned;
}

/* How much of the pixels from @start to @end is in pixel @i. */
static float
get_share (double start,
           double end,
           guint  i)
{
  return (float) (MIN (end, i + 1.0) - MAX (start, (double) i));
}

/* Adds a row to the row of means, with a weight. Each mean is of the colours multiplied by alpha, and of alpha. */
static void
add_row (const guint8 *from,
         guint         from_width,
         float        *means,
         guint         width,
         float         weight)
{
  double step = (double) from_width / width;

  for (guint x = 0; x < width; x++)
    {
      double start = x * step, end = MIN ((x + 1) * step, from_width);

      for (guint i = (guint) start; i < end && i < from_width; i++)
        {
          const guint8 *pixel = from + (gsize) i * 4;
          float share = get_share (start, end, i) * weight, alpha = share * pixel[3];

          means[x * 4 + 0] += alpha * pixel[0];
          means[x * 4 + 1] += alpha * pixel[1];
          means[x * 4 + 2] += alpha * pixel[2];
          means[x * 4 + 3] += alpha;
        }
    }
}

static guint8
round_byte (float value)
{
  return (guint8) CLAMP (lroundf (value), 0, 255);
}

static void
set_row (guint8      *to,
         const float *means,
         guint        width,
         float        area)
{
  for (guint x = 0; x < width; x++)
    {
      float alpha = means[x * 4 + 3];

      for (guint i = 0; i < 3; i++)
        to[x * 4 + i] = alpha > 0.0f ? round_byte (means[x * 4 + i] / alpha) : 0;
      to[x * 4 + 3] = round_byte (alpha / area);
    }
}

/**
 * image_pixels_shrink:
 * @self: pixels
 * @max_side: how wide and high the picture may be
 *
 * Makes it as small as that, if it is larger. Each pixel becomes the mean of those that it stands for.
 */
void
image_pixels_shrink (ImagePixels *self,
                     guint        max_side)
{
  double scale = (double) max_side / MAX (self->width, self->height);
  guint width = MAX (1, (guint) lround (self->width * scale)), height = MAX (1, (guint) lround (self->height * scale));
  double step = (double) self->height / height;
  float area = (float) (step * self->width / width);
  g_autofree float *means = NULL;
  ImagePixels small = { self->max_pixels };

  if (scale >= 1.0 || image_pixels_init (&small, width, height) != IMAGE_READ)
    return;
  means = g_new (float, (gsize) width * 4);
  for (guint y = 0; y < height; y++)
    {
      double start = y * step, end = MIN ((y + 1) * step, self->height);

      memset (means, 0, sizeof (float) * width * 4);
      for (guint i = (guint) start; i < end && i < self->height; i++)
        add_row (self->bytes + (gsize) i * self->width * 4, self->width, means, width, get_share (start, end, i));
      set_row (small.bytes + (gsize) y * width * 4, means, width, area);
    }
  image_pixels_clear (self);
  *self = small;
}

gboolean
image_pixels_are_opaque (const ImagePixels *self)
{
  for (gsize i = 0; i < (gsize) self->width * self->height; i++)
    if (self->bytes[i * 4 + 3] != 255)
      return FALSE;
  return TRUE;
}

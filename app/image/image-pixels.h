/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A decoded picture: rows of four bytes, red, green, blue and alpha, which is not multiplied into the colours. */
typedef struct {
  guint max_pixels; /* what has more is too large */
  guint width, height;
  guint8 *bytes; /* owned */
} ImagePixels;

typedef enum {
  IMAGE_READ,
  IMAGE_UNREADABLE, /* damaged, cut off, or of another format */
  IMAGE_TOO_LARGE,
} ImageState;

ImageState image_pixels_init (ImagePixels *self, guint width, guint height);
ImageState image_pixels_check_size (ImagePixels *self, guint width, guint height);
void image_pixels_clear (ImagePixels *self);
void image_pixels_turn (ImagePixels *self, guint orientation);
void image_pixels_shrink (ImagePixels *self, guint max_side);
gboolean image_pixels_are_opaque (const ImagePixels *self);

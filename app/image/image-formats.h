/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "image-pixels.h"

/* The formats that are read. Each function decodes a whole file; a large one may come out smaller, but not smaller than
 * @max_side. Where the picture is too large, its size is told all the same. */

gboolean image_png_is (const guint8 *file, gsize length);
ImageState image_png_read (const guint8 *file, gsize length, guint max_side, ImagePixels *pixels);

gboolean image_jpeg_is (const guint8 *file, gsize length);
ImageState image_jpeg_read (const guint8 *file, gsize length, guint max_side, ImagePixels *pixels);

gboolean image_webp_is (const guint8 *file, gsize length);
ImageState image_webp_read (const guint8 *file, gsize length, guint max_side, ImagePixels *pixels);

guint image_orientation_read (const guint8 *exif, gsize length);
GByteArray *image_encode (const ImagePixels *pixels);

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files of pictures, as strangers bring them. */

/* A PNG of one colour, as 0xAARRGGBB. */
GBytes *sample_image_new_png (guint width, guint height, guint32 color);

/* A PNG whose pixels are all different, as in a photograph. */
GBytes *sample_image_new_noise (guint width, guint height);

/* A small JPEG, 40 by 20, whose left half is white and right half black. */
GBytes *sample_image_new_jpeg (void);

/* The same JPEG with an EXIF segment before all else, which has this orientation and a secret. */
GBytes *sample_image_new_exif (guint orientation);

/* A PNG with chunks of the size, though it has no pixels. */
GBytes *sample_image_new_lie (guint width, guint height);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-texture.h"

/* The format of the pixels of an image surface, whatever the order of bytes, is the default one of textures. */
#define BYTES_PER_PIXEL 4

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/**
 * entente_texture_new_for_surface:
 * @surface: an image surface of the format ARGB32, or RGB24 if all bytes of its pixels are set
 * @area: (nullable): the part of it to take, in pixels; %NULL for all of it
 *
 * The pixels are not copied. The texture keeps the surface, to which nothing must be painted any longer. May be
 * called in any thread.
 *
 * Returns: (transfer full): a texture
 */
GdkTexture *
entente_texture_new_for_surface (cairo_surface_t             *surface,
                                 const cairo_rectangle_int_t *area)
{
  g_autoptr (GBytes) pixels = NULL;
  cairo_rectangle_int_t all;
  gsize stride, start, length;

  g_return_val_if_fail (surface != NULL && cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);

  all = (cairo_rectangle_int_t) { 0, 0, cairo_image_surface_get_width (surface),
                                  cairo_image_surface_get_height (surface) };
  if (area == NULL)
    area = &all;
  g_return_val_if_fail (area->x >= 0 && area->width > 0 && area->x + area->width <= all.width, NULL);
  g_return_val_if_fail (area->y >= 0 && area->height > 0 && area->y + area->height <= all.height, NULL);

  cairo_surface_flush (surface);
  stride = (gsize) cairo_image_surface_get_stride (surface);
  start = (gsize) area->y * stride + (gsize) area->x * BYTES_PER_PIXEL;
  length = (gsize) (area->height - 1) * stride + (gsize) area->width * BYTES_PER_PIXEL;
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface) + start, length, destroy_surface,
                                       cairo_surface_reference (surface));

  return gdk_memory_texture_new (area->width, area->height, GDK_MEMORY_DEFAULT, pixels, stride);
}

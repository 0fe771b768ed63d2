/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-texture.h"

#define WIDTH 6
#define HEIGHT 4

/* Each pixel tells where it is. */
static guint32
get_pixel (int x,
           int y)
{
  return 0xff000000u | ((guint32) x << 8) | (guint32) y;
}

static cairo_surface_t *
create_surface (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * stride))[x] = get_pixel (x, y);
  cairo_surface_mark_dirty (surface);

  return surface;
}

static void
assert_pixels (GdkTexture *texture,
               int         left,
               int         top,
               int         width,
               int         height)
{
  guint32 pixels[WIDTH * HEIGHT] = { 0 };

  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_assert_cmphex (pixels[y * width + x], ==, get_pixel (left + x, top + y));
}

static void
test_whole (void)
{
  cairo_surface_t *surface = create_surface ();
  g_autoptr (GdkTexture) texture = entente_texture_new_for_surface (surface, NULL);

  /* The texture keeps the surface. */
  cairo_surface_destroy (surface);
  assert_pixels (texture, 0, 0, WIDTH, HEIGHT);
}

static void
test_area (void)
{
  cairo_surface_t *surface = create_surface ();
  cairo_rectangle_int_t area = { 2, 1, 3, 2 }, corner = { WIDTH - 1, HEIGHT - 1, 1, 1 };
  g_autoptr (GdkTexture) texture = entente_texture_new_for_surface (surface, &area);
  g_autoptr (GdkTexture) last = entente_texture_new_for_surface (surface, &corner);

  cairo_surface_destroy (surface);
  assert_pixels (texture, 2, 1, 3, 2);
  assert_pixels (last, WIDTH - 1, HEIGHT - 1, 1, 1);
}

static void
set_gone (gpointer gone)
{
  *(gboolean *) gone = TRUE;
}

/* Whatever keeps the pixels of the surface is released with the texture. */
static void
test_release (void)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface = create_surface ();
  GdkTexture *texture = entente_texture_new_for_surface (surface, NULL);
  gboolean gone = FALSE;

  cairo_surface_set_user_data (surface, &key, &gone, set_gone);
  cairo_surface_destroy (surface);
  g_assert_false (gone);
  g_object_unref (texture);
  g_assert_true (gone);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/texture/whole", test_whole);
  g_test_add_func ("/texture/area", test_area);
  g_test_add_func ("/texture/release", test_release);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-card-icon.h"
#include "entente-file-words.h"
#include "entente-painter.h"
#include "entente-sheet-painter.h"
#include "entente-stored-image.h"
#include "sample-image.h"
#include "sample.h"

#include <string.h>

/* The pictures of actors on their cards. */

#define SCALE 2.0

static char *
new_image (guint   width,
           guint   height,
           guint32 color)
{
  g_autoptr (GBytes) file = sample_image_new_png (width, height, color);

  return entente_stored_image_encode (file);
}

/* One actor in the middle of the picture. */
static EntenteScene *
new_scene (const char *kind,
           const char *image)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteDraft) draft = NULL;
  EntentePoint middle = { 0, 0 };

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Anna", ENTENTE_ACTOR_KIND, kind, 0);
  if (image != NULL)
    sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "Anna", ENTENTE_ACTOR_KIND, kind,
                ENTENTE_ACTOR_IMAGE, image, 0);
  entente_layout_set_position (entente_document_get_layout (document), image != NULL ? "b" : "a", &middle);
  return entente_scene_new (document, entente_measure_for (document));
}

static cairo_surface_t *
paint (EntenteScene *scene,
       gboolean      waits)
{
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (bounds->width * SCALE),
                                                         (int) (bounds->height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -bounds->x, -bounds->y);
  entente_painter_set_waits (painter, waits);
  entente_painter_paint (painter, cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), bounds, SCALE);
  cairo_destroy (cr);
  return surface;
}

static guint32
get_pixel (EntenteScene    *scene,
           cairo_surface_t *surface,
           double           dx,
           double           dy)
{
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  EntenteVec at = entente_card_icon_get_portrait_center (entente_scene_get_card (scene, 0));
  int x = (int) ((at.x + dx - bounds->x) * SCALE), y = (int) ((at.y + dy - bounds->y) * SCALE);
  guint32 pixel;

  cairo_surface_flush (surface);
  memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4, 4);
  return pixel & 0xffffff;
}

static guint32
paint_pixel (EntenteScene *scene,
             gboolean      waits,
             double        dx,
             double        dy)
{
  cairo_surface_t *surface = paint (scene, waits);
  guint32 pixel = get_pixel (scene, surface, dx, dy);

  cairo_surface_destroy (surface);
  return pixel;
}

/* Cards with a picture are as large as without it: adding one moves nothing. */
static void
test_size (void)
{
  g_autofree char *image = new_image (200, 200, 0xff11aa33);
  g_autoptr (EntenteScene) without = new_scene (ENTENTE_ACTOR_KIND_PERSON, NULL);
  g_autoptr (EntenteScene) with = new_scene (ENTENTE_ACTOR_KIND_PERSON, image);
  const EntenteCard *card = entente_scene_get_card (with, 0), *other = entente_scene_get_card (without, 0);

  g_assert_true (card->has_portrait);
  g_assert_false (other->has_portrait);
  g_assert_cmpmem (&card->box, sizeof card->box, &other->box, sizeof other->box);
  g_assert_cmpfloat (entente_card_get_text_left (card), ==, entente_card_get_text_left (other));
}

/* A picture that is not decoded is not waited for in the thread of a window. */
static void
test_waits (void)
{
  g_autofree char *image = new_image (90, 91, 0xff11aa33);
  g_autoptr (EntenteScene) scene = new_scene (ENTENTE_ACTOR_KIND_PERSON, image);

  g_assert_cmphex (paint_pixel (scene, FALSE, 0.0, -14.0), !=, 0x11aa33);
  g_assert_cmphex (paint_pixel (scene, TRUE, 0.0, -14.0), ==, 0x11aa33);
  g_assert_cmphex (paint_pixel (scene, FALSE, 0.0, -14.0), ==, 0x11aa33);
}

/* That of a person fills a circle. Of a flag all is shown, with the kind at its corner. */
static void
test_shapes (void)
{
  g_autofree char *image = new_image (200, 100, 0xff11aa33);
  g_autoptr (EntenteScene) person = new_scene (ENTENTE_ACTOR_KIND_PERSON, image);
  g_autoptr (EntenteScene) state = new_scene (ENTENTE_ACTOR_KIND_STATE, image);
  g_autoptr (EntenteScene) event = new_scene (ENTENTE_ACTOR_KIND_EVENT, image);

  g_assert_cmphex (paint_pixel (person, TRUE, 0.0, 15.0), ==, 0x11aa33);
  g_assert_cmphex (paint_pixel (person, TRUE, 15.5, 15.5), ==, 0xffffff);
  g_assert_cmphex (paint_pixel (state, TRUE, -15.0, 6.0), ==, 0x11aa33);
  g_assert_cmphex (paint_pixel (state, TRUE, 0.0, 13.0), ==, 0xffffff);
  g_assert_cmphex (paint_pixel (state, TRUE, 15.0, 6.0), !=, 0x11aa33);
  g_assert_cmphex (paint_pixel (event, TRUE, 15.0, 6.0), ==, 0x11aa33);
}

/* What cannot be decoded is as if it were not there. */
static void
test_unreadable (void)
{
  static const char *const images[] = { "data:image/png;base64,AAAA", "https://example.org/a.png" };
  g_autoptr (EntenteScene) without = new_scene (ENTENTE_ACTOR_KIND_STATE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autoptr (EntenteScene) scene = new_scene (ENTENTE_ACTOR_KIND_STATE, images[i]);
      cairo_surface_t *one = paint (scene, TRUE), *other = paint (without, TRUE);

      g_assert_cmpmem (cairo_image_surface_get_data (one),
                       (gsize) cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one),
                       cairo_image_surface_get_data (other),
                       (gsize) cairo_image_surface_get_stride (other) * cairo_image_surface_get_height (other));
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card-icon/size", test_size);
  g_test_add_func ("/card-icon/waits", test_waits);
  g_test_add_func ("/card-icon/shapes", test_shapes);
  g_test_add_func ("/card-icon/unreadable", test_unreadable);

  return g_test_run ();
}

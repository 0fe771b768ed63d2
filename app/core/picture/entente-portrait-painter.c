/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-portrait-painter.h"

#include "entente-card-shape.h"

/* The picture of a person fills a circle; of a picture that is higher than wide the upper part is shown, where the face
 * is. Of all others, such as flags and signs, nothing is cut off. */

static gboolean
is_round (EntenteLook look)
{
  EntenteCardShape shape = entente_look_get_card_shape (look);

  return shape == ENTENTE_CARD_SHAPE_PILL || shape == ENTENTE_CARD_SHAPE_DASHED;
}

/**
 * entente_portrait_place:
 * @look: the look of the actor
 * @center: where the picture is to be
 * @side: how wide and high it may be
 * @width: the width of the picture, in pixels
 * @height: its height
 * @place: (out caller-allocates): its place
 */
void
entente_portrait_place (EntenteLook           look,
                        EntenteVec            center,
                        double                side,
                        guint                 width,
                        guint                 height,
                        EntentePortraitPlace *place)
{
  double scale;

  g_return_if_fail (look < ENTENTE_N_LOOKS && side > 0.0 && width > 0 && height > 0 && place != NULL);

  place->round = is_round (look);
  scale = side / (place->round ? MIN (width, height) : MAX (width, height));
  place->image = (EntenteBox) { center.x - width * scale / 2.0, center.y - height * scale / 2.0, width * scale,
                                height * scale };
  place->frame = place->image;
  if (!place->round)
    return;
  place->frame = (EntenteBox) { center.x - side / 2.0, center.y - side / 2.0, side, side };
  place->image.y = place->frame.y;
}

/**
 * entente_portrait_trace_frame:
 * @place: the place of a picture
 * @side: the side it was made for
 * @cr: gets the outline of the frame as its path
 */
void
entente_portrait_trace_frame (const EntentePortraitPlace *place,
                              double                      side,
                              cairo_t                    *cr)
{
  const EntenteBox *frame = &place->frame;
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];
  double radius = MIN (side * ENTENTE_PORTRAIT_CORNER, MIN (frame->width, frame->height) / 2.0);

  cairo_new_path (cr);
  if (place->round)
    cairo_arc (cr, frame->x + frame->width / 2.0, frame->y + frame->height / 2.0, frame->width / 2.0, 0.0, 2 * G_PI);
  else
    entente_corners_trace (corners, entente_card_shape_round_box (frame, radius, corners), cr);
}

static void
free_pixels_cb (void *pixels)
{
  g_bytes_unref (pixels);
}

/* Each painting has a surface of its own: cairo does not let threads share one. */
static cairo_surface_t *
new_surface (const EntentePortrait *portrait)
{
  static const cairo_user_data_key_t key;
  guchar *pixels = (guchar *) g_bytes_get_data (portrait->pixels, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, (int) portrait->width,
                                                                  (int) portrait->height, (int) portrait->width * 4);

  cairo_surface_set_user_data (surface, &key, g_bytes_ref (portrait->pixels), free_pixels_cb);
  return surface;
}

/**
 * entente_portrait_paint:
 * @portrait: a picture
 * @place: its place
 * @side: the side the place was made for
 * @alpha: 1 for a plain picture, less for a faint one
 * @cr: a cairo context
 *
 * A picture that is partly transparent lies on white, for which such pictures are made.
 */
void
entente_portrait_paint (const EntentePortrait      *portrait,
                        const EntentePortraitPlace *place,
                        double                      side,
                        double                      alpha,
                        cairo_t                    *cr)
{
  cairo_surface_t *surface;

  g_return_if_fail (portrait != NULL && portrait->pixels != NULL && place != NULL && cr != NULL);

  surface = new_surface (portrait);
  cairo_save (cr);
  entente_portrait_trace_frame (place, side, cr);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, alpha);
  cairo_paint (cr);
  cairo_translate (cr, place->image.x, place->image.y);
  cairo_scale (cr, place->image.width / portrait->width, place->image.height / portrait->height);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint_with_alpha (cr, alpha);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

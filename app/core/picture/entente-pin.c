/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pin.h"

/* The sign of a card that is pinned: a slanted pin in a circle, at the upper left corner. */

#define MIN_RADIUS 5.0  /* pixels: a smaller pin is enlarged */
#define MIN_SCALE 0.25  /* in a farther view, an enlarged pin would hide its card */

/* The circle, and where its centre is from the corner of the card, in points. */
#define RADIUS 7.0
#define X 8.0
#define Y 6.0

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static void
fill_pin (cairo_t *cr)
{
  static const EntenteVec pin[] = {
    { -2.2, -4.6 }, { 2.2, -4.6 }, { 1.6, -1.0 }, { 3.2, 0.6 }, { 0.6, 0.6 }, { 0.0, 5.0 }, { -0.6, 0.6 },
    { -3.2, 0.6 }, { -1.6, -1.0 },
  };

  cairo_rotate (cr, G_PI_4);
  for (guint i = 0; i < G_N_ELEMENTS (pin); i++)
    cairo_line_to (cr, pin[i].x, pin[i].y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * entente_pin_paint:
 * @cr: a cairo context, in the coordinates of the scene
 * @theme: the colours
 * @card: a card that is pinned
 * @scale: pixels per point
 */
void
entente_pin_paint (cairo_t            *cr,
                   const EntenteTheme *theme,
                   const EntenteCard  *card,
                   double              scale)
{
  double zoom;

  g_return_if_fail (cr != NULL && theme != NULL && card != NULL && scale > 0.0);

  if (scale < MIN_SCALE)
    return;
  zoom = MAX (1.0, MIN_RADIUS / (RADIUS * scale));
  cairo_save (cr);
  cairo_translate (cr, card->box.x + X, card->box.y + Y);
  cairo_scale (cr, zoom, zoom);
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, RADIUS, 0.0, 2 * G_PI);
  set_color (cr, &theme->quiet_text);
  cairo_fill_preserve (cr);
  set_color (cr, &theme->card);
  cairo_set_line_width (cr, ENTENTE_FOLD_WIDTH);
  cairo_stroke (cr);
  fill_pin (cr);
  cairo_restore (cr);
}

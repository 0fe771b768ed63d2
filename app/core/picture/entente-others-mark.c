/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-others-mark.h"

#include "entente-font.h"

#define MIN_PIXELS 13.0 /* a mark that is seen lower than this is enlarged */
#define MIN_SCALE 0.25  /* in a farther view, an enlarged mark would hide its card */

/* In points. */
#define HEIGHT 14.0
#define DIGIT 5.8   /* how wide a digit is, and the plus sign */
#define PADDING 5.0 /* on both sides of the number */
#define FROM_END 7.0

/* How much of the height of the mark is on the card; more would cover words. In a far view a name in a readable size
 * lies over the card, and reaches so many pixels below its middle. */
#define RISE 0.25
#define NAME_PIXELS 11.0

static guint
count_digits (guint number)
{
  guint n = 1;

  while ((number /= 10) > 0)
    n++;
  return n;
}

/**
 * entente_others_mark_get_box:
 * @card: a card with neighbours that are not shown
 * @scale: pixels per point
 *
 * Returns: where its mark is, in points; empty if it has none in such a view
 */
EntenteBox
entente_others_mark_get_box (const EntenteCard *card,
                             double             scale)
{
  double zoom, width, height, top;

  g_return_val_if_fail (card != NULL && scale > 0.0, ((EntenteBox) { 0, 0, 0, 0 }));

  if (card->n_others == 0 || scale < MIN_SCALE)
    return (EntenteBox) { card->box.x, card->box.y, 0, 0 };
  zoom = MAX (1.0, MIN_PIXELS / (HEIGHT * scale));
  width = zoom * (2 * PADDING + DIGIT * (1 + count_digits (card->n_others)));
  height = zoom * HEIGHT;
  top = MAX (card->box.y + card->box.height - RISE * height, card->box.y + card->box.height / 2 + NAME_PIXELS / scale);
  return (EntenteBox) { card->box.x + card->box.width - FROM_END - width / 2, top, width, height };
}

/**
 * entente_others_mark_get_largest_box:
 * @card: a card with neighbours that are not shown
 *
 * Returns: a box in which its mark is in every view, in points
 */
EntenteBox
entente_others_mark_get_largest_box (const EntenteCard *card)
{
  EntenteBox largest = entente_others_mark_get_box (card, MIN_SCALE), smallest;

  smallest = entente_others_mark_get_box (card, MAX (1.0, MIN_PIXELS / HEIGHT));
  entente_box_add (&largest, &smallest);
  return largest;
}

static void
trace (cairo_t          *cr,
       const EntenteBox *box)
{
  double radius = box->height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_arc (cr, box->x + box->width - radius, box->y + radius, radius, -G_PI_2, G_PI_2);
  cairo_close_path (cr);
}

/**
 * entente_others_mark_paint:
 * @cr: a cairo context, in the coordinates of the scene
 * @theme: the colours
 * @card: a card with neighbours that are not shown
 * @scale: pixels per point
 * @context: for its text
 */
void
entente_others_mark_paint (cairo_t            *cr,
                           const EntenteTheme *theme,
                           const EntenteCard  *card,
                           double              scale,
                           PangoContext       *context)
{
  EntenteBox box = entente_others_mark_get_box (card, scale);
  const EntenteColor *color = &theme->quiet_text;
  double zoom = box.height / HEIGHT;
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  int width, height;

  g_return_if_fail (cr != NULL && theme != NULL && PANGO_IS_CONTEXT (context));

  if (box.height <= 0)
    return;
  trace (cr, &box);
  cairo_set_source_rgb (cr, theme->card.red, theme->card.green, theme->card.blue);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 0.55);
  cairo_set_line_width (cr, zoom);
  cairo_stroke (cr);

  text = g_strdup_printf ("+%u", card->n_others);
  layout = entente_font_create_layout (context, ENTENTE_FONT_NUMBERS);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_save (cr);
  cairo_translate (cr, box.x + box.width / 2, box.y + box.height / 2);
  cairo_scale (cr, zoom, zoom);
  cairo_move_to (cr, -0.5 * width / PANGO_SCALE, -0.5 * height / PANGO_SCALE);
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-portrait.h"

#include "entente-card-icon.h"
#include "entente-portrait-painter.h"

/* The picture of an actor, as entente-card-icon.c paints it. It is in the file itself, so that nothing is fetched. */

static void
add (EntenteSvgPen *pen,
     const char    *text)
{
  g_string_append (pen->svg, text);
}

/* The outline of the frame, without its end. */
static void
open_frame (EntenteSvgPen              *pen,
            const EntentePortraitPlace *place)
{
  const EntenteBox *frame = &place->frame;
  double radius = ENTENTE_CARD_PORTRAIT * ENTENTE_PORTRAIT_CORNER;

  if (place->round)
    {
      add (pen, "<circle");
      entente_svg_pen_number (pen, "cx", frame->x + frame->width / 2.0);
      entente_svg_pen_number (pen, "cy", frame->y + frame->height / 2.0);
      entente_svg_pen_number (pen, "r", frame->width / 2.0);
    }
  else
    {
      add (pen, "<rect");
      entente_svg_pen_box (pen, frame);
      entente_svg_pen_number (pen, "rx", MIN (radius, MIN (frame->width, frame->height) / 2.0));
    }
}

static void
add_image (EntenteSvgPen              *pen,
           const EntentePortraitPlace *place,
           const EntentePortraitFile  *portrait,
           guint                       number)
{
  g_string_append_printf (pen->svg, "<clipPath id=\"portrait-%u\">", number);
  open_frame (pen, place);
  g_string_append_printf (pen->svg, "/></clipPath>\n<g clip-path=\"url(#portrait-%u)\">\n<rect fill=\"#ffffff\"",
                          number);
  entente_svg_pen_box (pen, &place->frame);
  add (pen, "/>\n<image class=\"portrait\" preserveAspectRatio=\"none\"");
  entente_svg_pen_box (pen, &place->image);
  g_string_append_printf (pen->svg, " xlink:href=\"%s\"/>\n</g>\n", portrait->value);
}

static void
add_badge (EntenteSvgPen     *pen,
           const EntenteCard *card,
           const EntenteBox  *frame)
{
  EntenteVec center = entente_card_icon_get_badge (frame);

  add (pen, "<circle style=\"fill: var(--card)\"");
  entente_svg_pen_number (pen, "cx", center.x);
  entente_svg_pen_number (pen, "cy", center.y);
  entente_svg_pen_number (pen, "r", ENTENTE_CARD_BADGE / 2.0 + ENTENTE_CARD_BADGE_RING);
  entente_svg_pen_color (pen, "fill", &pen->theme->card);
  add (pen, "/>\n");
  entente_svg_pen_icon (pen, card->look, card->ink, center, ENTENTE_CARD_BADGE);
}

/**
 * entente_svg_portrait_append:
 * @pen: a pen
 * @card: a card
 * @portrait: the picture of its actor
 * @number: the number of the card in the file
 *
 * Writes the picture in the place of the icon.
 */
void
entente_svg_portrait_append (EntenteSvgPen             *pen,
                             const EntenteCard         *card,
                             const EntentePortraitFile *portrait,
                             guint                      number)
{
  EntenteColor edge = entente_theme_get_edge (pen->theme, card->ink);
  EntentePortraitPlace place;

  g_return_if_fail (pen != NULL && card != NULL && portrait != NULL && portrait->value != NULL);

  entente_portrait_place (card->look, entente_card_icon_get_portrait_center (card), ENTENTE_CARD_PORTRAIT,
                          portrait->width, portrait->height, &place);
  add_image (pen, &place, portrait, number);
  open_frame (pen, &place);
  add (pen, " fill=\"none\" style=\"stroke: var(--edge)\"");
  entente_svg_pen_color (pen, "stroke", &edge);
  entente_svg_pen_number (pen, "stroke-width", ENTENTE_FOLD_WIDTH);
  add (pen, "/>\n");
  if (entente_card_icon_has_badge (card))
    add_badge (pen, card, &place.frame);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-shades.h"

static void
open_element (EntenteSvgPen      *pen,
              const char         *name,
              const char         *class,
              const EntenteColor *color)
{
  g_string_append_printf (pen->svg, "<%s class=\"%s\"", name, class);
  entente_svg_pen_color (pen, "fill", color);
}

static void
close_element (EntenteSvgPen *pen)
{
  g_string_append (pen->svg, "/>\n");
}

/**
 * entente_svg_shades_name:
 * @pen: a pen
 * @name: a name above the picture
 * @ink: the number of the color of its card
 *
 * Writes the name and the plate under it.
 */
void
entente_svg_shades_name (EntenteSvgPen          *pen,
                         const EntenteSheetName *name,
                         guint                   ink)
{
  EntenteColor edge;

  g_return_if_fail (pen != NULL && name != NULL && ink < ENTENTE_N_INKS);

  edge = entente_theme_get_edge (pen->theme, ink);
  open_element (pen, "rect", "frame", &pen->theme->card);
  entente_svg_pen_color (pen, "stroke", &edge);
  entente_svg_pen_number (pen, "stroke-width", ENTENTE_FRAME_WIDTH * name->zoom);
  entente_svg_pen_box (pen, &name->plate);
  entente_svg_pen_number (pen, "rx", name->corner);
  close_element (pen);
  entente_svg_pen_open_place (pen, (EntenteVec) { name->x, name->baseline }, name->zoom);
  entente_svg_pen_words (pen, "name", ENTENTE_FONT_TITLE, name->text, 0.0, 0.0, name->width / name->zoom,
                         &pen->theme->text);
  g_string_append (pen->svg, "</g>\n");
}

/**
 * entente_svg_shades_dot:
 * @pen: a pen
 * @ink: the number of a color
 * @center: where
 * @diameter: in points
 *
 * Writes what stands for the color of a group in a legend.
 */
void
entente_svg_shades_dot (EntenteSvgPen *pen,
                        guint          ink,
                        EntenteVec     center,
                        double         diameter)
{
  g_return_if_fail (pen != NULL && ink < ENTENTE_N_INKS);

  open_element (pen, "circle", "dot", &pen->theme->kinds[ink]);
  entente_svg_pen_number (pen, "cx", center.x);
  entente_svg_pen_number (pen, "cy", center.y);
  entente_svg_pen_number (pen, "r", diameter / 2.0);
  close_element (pen);
}

/**
 * entente_svg_shades_bar:
 * @pen: a pen
 * @card: a card
 *
 * Writes the bar that tells the size of the card, if it tells something.
 */
void
entente_svg_shades_bar (EntenteSvgPen     *pen,
                        const EntenteCard *card)
{
  EntenteColor tint;
  EntenteBox track, bar;

  g_return_if_fail (pen != NULL && card != NULL);

  if (card->size < 0.0)
    return;
  tint = entente_theme_get_tint (pen->theme, card->ink);
  track = entente_card_get_bar (card, 1.0);
  bar = entente_card_get_bar (card, card->size);
  open_element (pen, "rect", "track", &tint);
  entente_svg_pen_box (pen, &track);
  close_element (pen);
  open_element (pen, "rect", "bar", &pen->theme->kinds[card->ink]);
  entente_svg_pen_box (pen, &bar);
  close_element (pen);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-shades.h"

#include <math.h>

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
 * @ink: the number of the color of its card, if it is not the name of an area
 *
 * Writes the name and the plate under it. That of an area has no frame.
 */
void
entente_svg_shades_name (EntenteSvgPen          *pen,
                         const EntenteSheetName *name,
                         guint                   ink)
{
  EntenteColor edge;

  g_return_if_fail (pen != NULL && name != NULL && ink < ENTENTE_N_INKS);

  edge = entente_theme_get_edge (pen->theme, ink);
  if (name->is_area)
    {
      open_element (pen, "rect", "plate", &pen->theme->background);
    }
  else
    {
      open_element (pen, "rect", "frame", &pen->theme->card);
      entente_svg_pen_color (pen, "stroke", &edge);
      entente_svg_pen_number (pen, "stroke-width", ENTENTE_FRAME_WIDTH * name->zoom);
    }
  entente_svg_pen_box (pen, &name->plate);
  entente_svg_pen_number (pen, "rx", name->corner);
  close_element (pen);
  entente_svg_pen_open_place (pen, (EntenteVec) { name->x, name->baseline }, name->zoom);
  entente_svg_pen_words (pen, "name", ENTENTE_FONT_TITLE, name->text, 0.0, 0.0, name->width / name->zoom,
                         &pen->theme->text);
  g_string_append (pen->svg, "</g>\n");
}

/**
 * entente_svg_shades_area:
 * @pen: a pen
 * @area: an area of a very large picture
 * @scale: at which its name is read, in pixels of the window for each point
 *
 * Writes its ground, if it is to be seen at that scale.
 */
void
entente_svg_shades_area (EntenteSvgPen        *pen,
                         const EntenteMapArea *area,
                         double                scale)
{
  double veil, edge;
  guint start = 0;

  g_return_if_fail (pen != NULL && area != NULL);

  if (!entente_map_area_get_ground (area, scale, &veil, &edge))
    return;
  open_element (pen, "path", "area", &pen->theme->background);
  entente_svg_pen_number (pen, "fill-opacity", veil);
  entente_svg_pen_color (pen, "stroke", &pen->theme->text);
  entente_svg_pen_number (pen, "stroke-opacity", edge);
  entente_svg_pen_number (pen, "stroke-width", 1.0 / scale);
  g_string_append (pen->svg, " fill-rule=\"evenodd\" d=\"");
  for (guint i = 0; i < area->ends->len; i++)
    {
      guint end = g_array_index (area->ends, guint, i);

      for (guint j = start; j < end; j++)
        {
          const EntenteVec *at = &g_array_index (area->points, EntenteVec, j);

          g_string_append_printf (pen->svg, "%c%d %d", j == start ? 'M' : 'L', (int) round (at->x),
                                  (int) round (at->y));
        }
      g_string_append_c (pen->svg, 'Z');
      start = end;
    }
  g_string_append_c (pen->svg, '"');
  close_element (pen);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-definitions.h"

#include "entente-icon.h"
#include "entente-xml.h"

static void
add (EntenteSvgPen *pen,
     const char    *text)
{
  g_string_append (pen->svg, text);
}

/* In a transparent picture, words cannot have a plate to keep the lines away. So the mask cuts a gap into the lines. */
static void
add_mask (EntenteSvgPen *pen,
          EntenteSheet  *sheet)
{
  const EntenteBox *picture = entente_sheet_get_picture (sheet);

  add (pen, "<mask id=\"around-words\" maskUnits=\"userSpaceOnUse\"");
  entente_svg_pen_box (pen, picture);
  add (pen, ">\n<rect fill=\"#ffffff\"");
  entente_svg_pen_box (pen, picture);
  add (pen, "/>\n");
  for (guint i = 0; i < entente_sheet_get_n_lines (sheet); i++)
    entente_svg_pen_hole (pen, entente_sheet_get_line (sheet, i),
                          entente_sheet_get_mark_radius (sheet));
  for (guint i = 0; i < entente_sheet_get_n_numbers (sheet); i++)
    entente_svg_pen_numbers_hole (pen, entente_sheet_get_numbers (sheet, i));
  add (pen, "</mask>\n");
}

static void
add_clip (EntenteSvgPen *pen,
          EntenteSheet  *sheet)
{
  add (pen, "<clipPath id=\"picture\">\n<rect");
  entente_svg_pen_box (pen, entente_sheet_get_picture (sheet));
  add (pen, "/>\n</clipPath>\n");
}

static void
add_icon (EntenteSvgPen *pen,
          EntenteLook    look)
{
  guint n_paths;
  const EntenteIconPath *paths = entente_icon_get_paths (look, &n_paths);

  g_string_append_printf (pen->svg, "<g id=\"icon-%s\">\n", entente_look_get_word (look));
  for (guint i = 0; i < n_paths; i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup (paths[i].path), "\n\r\t", ' ');

      add (pen, paths[i].evenodd ? "<path fill-rule=\"evenodd\"" : "<path");
      entente_xml_append_attribute (pen->svg, "d", path);
      add (pen, "/>\n");
    }
  add (pen, "</g>\n");
}

/**
 * entente_svg_definitions_add:
 * @pen: a pen
 * @sheet: the sheet that it writes
 *
 * Adds what other elements refer to: the icons of the kinds that are shown, what cuts the lines around words, and what
 * cuts off the picture.
 */
void
entente_svg_definitions_add (EntenteSvgPen *pen,
                             EntenteSheet  *sheet)
{
  g_return_if_fail (pen != NULL && sheet != NULL);

  add (pen, "<defs>\n");
  for (EntenteLook look = 0; look < ENTENTE_N_LOOKS; look++)
    if (entente_sheet_shows_look (sheet, look))
      add_icon (pen, look);
  if (pen->transparent)
    add_mask (pen, sheet);
  if (entente_sheet_is_clipped (sheet))
    add_clip (pen, sheet);
  add (pen, "</defs>\n");
}

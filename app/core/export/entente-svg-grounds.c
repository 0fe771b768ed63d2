/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-grounds.h"

#include "entente-ground.h"
#include "entente-xml.h"

#include <glib/gi18n.h>
#include <math.h>

/* Each ground is a group of elements that is transparent as a whole: first its edge, then what the edge is around. A
 * patch has a line around it, with round joins, which makes its corners round. */

#define EDGE 1.0

static const char rules[] =
  ".entente .area { fill: var(--area); stroke: var(--area) }\n"
  ".entente .area-edge { fill: var(--area-edge); stroke: var(--area-edge) }\n"
  ".entente .area-plate { fill: var(--area-plate) }\n"
  ".entente .area-name { fill: var(--area-name) }\n";

static void
add_path (EntenteSvgPen *pen,
          GString       *path,
          double         width)
{
  g_string_append_printf (pen->svg, "<path d=\"%s\"", path->str);
  entente_svg_pen_number (pen, "stroke-width", width);
  g_string_append (pen->svg, "/>\n");
}

static void
append_point (GString          *path,
              char              command,
              const EntenteVec *at)
{
  g_string_append_c (path, command);
  entente_xml_append_number (path, at->x);
  g_string_append_c (path, ' ');
  entente_xml_append_number (path, at->y);
}

static void
add_bridge (EntenteSvgPen             *pen,
            const EntenteGroundBridge *bridge,
            double                     grow)
{
  g_autoptr (GString) path = g_string_new (NULL);

  append_point (path, 'M', &bridge->from);
  append_point (path, 'L', &bridge->to);
  add_path (pen, path, 2 * (ENTENTE_GROUND_BRIDGE + grow));
}

static void
add_patch (EntenteSvgPen            *pen,
           const EntenteGroundPatch *patch,
           double                    grow)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < patch->corners->len; i++)
    append_point (path, i == 0 ? 'M' : 'L', &g_array_index (patch->corners, EntenteVec, i));
  g_string_append_c (path, 'Z');
  add_path (pen, path, 2 * (patch->radius + grow));
}

static void
add_shapes (EntenteSvgPen       *pen,
            const EntenteGround *ground,
            const char          *class,
            const EntenteColor  *color,
            double               grow)
{
  g_string_append_printf (pen->svg, "<g class=\"%s\"", class);
  entente_svg_pen_color (pen, "fill", color);
  entente_svg_pen_color (pen, "stroke", color);
  g_string_append (pen->svg, ">\n");
  for (guint i = 0; i < ground->bridges->len; i++)
    add_bridge (pen, &g_array_index (ground->bridges, EntenteGroundBridge, i), grow);
  for (guint i = 0; i < ground->patches->len; i++)
    add_patch (pen, &g_array_index (ground->patches, EntenteGroundPatch, i), grow);
  g_string_append (pen->svg, "</g>\n");
}

static void
add_ground (EntenteSvgPen       *pen,
            const EntenteGround *ground,
            guint                number)
{
  EntenteColor fill = entente_ground_get_fill (pen->theme, ground->ink);
  EntenteColor edge = entente_ground_get_edge (pen->theme, ground->ink);

  g_string_append (pen->svg, "<g");
  entente_xml_append_id (pen->svg, "group-", ground->id);
  g_string_append_printf (pen->svg, " class=\"area-%u\"", number);
  entente_xml_append_attribute (pen->svg, "data-id", ground->id);
  entente_svg_pen_number (pen, "opacity", ENTENTE_GROUND_ALPHA);
  g_string_append (pen->svg, ">\n<title>");
  entente_xml_append_text (pen->svg, ground->words->title.text);
  g_string_append (pen->svg, "</title>\n");
  add_shapes (pen, ground, "area-edge", &edge, EDGE);
  add_shapes (pen, ground, "area", &fill, 0.0);
  g_string_append (pen->svg, "</g>\n");
}

/**
 * entente_svg_grounds_add:
 * @pen: a pen
 * @scene: a scene
 *
 * Writes the layer of grounds, which is beneath all else, if there are any.
 */
void
entente_svg_grounds_add (EntenteSvgPen *pen,
                         EntenteScene  *scene)
{
  const GPtrArray *grounds = entente_scene_get_grounds (scene);

  if (grounds->len == 0)
    return;
  g_string_append (pen->svg, "<g class=\"areas\" role=\"group\"");
  entente_xml_append_attribute (pen->svg, "aria-label", C_("picture", "Groups"));
  g_string_append (pen->svg, " stroke-linejoin=\"round\" stroke-linecap=\"round\">\n");
  for (guint i = 0; i < grounds->len; i++)
    add_ground (pen, grounds->pdata[i], i + 1);
  g_string_append (pen->svg, "</g>\n");
}

static void
add_name (EntenteSvgPen       *pen,
          const EntenteGround *ground,
          guint                number)
{
  EntenteColor plate = entente_ground_get_plate (pen->theme, ground->ink);
  EntenteColor words = entente_ground_get_words (pen->theme, ground->ink);

  g_string_append_printf (pen->svg, "<g class=\"area-%u\">\n<rect class=\"area-plate\"", number);
  entente_svg_pen_color (pen, "fill", &plate);
  entente_svg_pen_box (pen, &ground->plate);
  entente_svg_pen_number (pen, "rx", ENTENTE_PLATE_CORNER);
  g_string_append (pen->svg, "/>\n");
  for (guint i = 0; i < ground->words->title.n_rows; i++)
    {
      EntenteVec at = entente_ground_get_row (ground, i);

      entente_svg_pen_words (pen, "area-name", ENTENTE_FONT_TITLE, ground->words->title.rows[i].text, at.x, at.y,
                             ground->words->title.rows[i].width, &words);
    }
  g_string_append (pen->svg, "</g>\n");
}

/**
 * entente_svg_grounds_add_names:
 * @pen: a pen
 * @scene: a scene
 *
 * Writes the names of the groups, over the lines. Screen readers have read them with the grounds.
 */
void
entente_svg_grounds_add_names (EntenteSvgPen *pen,
                               EntenteScene  *scene)
{
  const GPtrArray *grounds = entente_scene_get_grounds (scene);

  if (grounds->len == 0)
    return;
  g_string_append (pen->svg, "<g class=\"area-names\" aria-hidden=\"true\">\n");
  for (guint i = 0; i < grounds->len; i++)
    if (((const EntenteGround *) grounds->pdata[i])->has_name)
      add_name (pen, grounds->pdata[i], i + 1);
  g_string_append (pen->svg, "</g>\n");
}

static void
add_variable (GString      *svg,
              const char   *name,
              EntenteColor  color)
{
  g_string_append_printf (svg, " --%s: #%02x%02x%02x;", name, (guint) lround (color.red * 255.0),
                          (guint) lround (color.green * 255.0), (guint) lround (color.blue * 255.0));
}

/**
 * entente_svg_grounds_add_variables:
 * @svg: a style sheet
 * @scene: a scene
 * @theme: the colors
 *
 * Adds the colors of the grounds.
 */
void
entente_svg_grounds_add_variables (GString            *svg,
                                   EntenteScene       *scene,
                                   const EntenteTheme *theme)
{
  const GPtrArray *grounds = entente_scene_get_grounds (scene);

  for (guint i = 0; i < grounds->len; i++)
    {
      guint ink = ((const EntenteGround *) grounds->pdata[i])->ink;

      g_string_append_printf (svg, ".entente .area-%u {", i + 1);
      add_variable (svg, "area", entente_ground_get_fill (theme, ink));
      add_variable (svg, "area-edge", entente_ground_get_edge (theme, ink));
      add_variable (svg, "area-plate", entente_ground_get_plate (theme, ink));
      add_variable (svg, "area-name", entente_ground_get_words (theme, ink));
      g_string_append (svg, " }\n");
    }
}

/**
 * entente_svg_grounds_add_rules:
 * @svg: a style sheet
 * @scene: a scene
 *
 * Adds what gives the grounds their colors, if there are any.
 */
void
entente_svg_grounds_add_rules (GString      *svg,
                               EntenteScene *scene)
{
  if (entente_scene_get_grounds (scene)->len > 0)
    g_string_append (svg, rules);
}

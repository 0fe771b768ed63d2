/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ground-painter.h"

#include "entente-card-shape.h"
#include "entente-ground.h"

/* Paints the grounds of groups beneath all else, and their names above the lines. */

/* How wide the edge of a ground is, in points. */
#define EDGE 1.0

/* The size of the font of a name that is read from afar, in pixels. */
#define FAR_NAME_SIZE 11.5

/* In a farther view, in pixels a point, cards cannot be read anyway, and the name may cover those of its ground. */
#define FAR_SCALE 0.3

static void
trace_patch (cairo_t                  *cr,
             const EntenteGroundPatch *patch)
{
  for (guint i = 0; i < patch->corners->len; i++)
    {
      const EntenteVec *corner = &g_array_index (patch->corners, EntenteVec, i);

      cairo_line_to (cr, corner->x, corner->y);
    }
  cairo_close_path (cr);
}

/* A patch with round corners is one with sharp corners and a wide line around it. */
static void
paint_shapes (cairo_t             *cr,
              const EntenteGround *ground,
              double               grow)
{
  for (guint i = 0; i < ground->bridges->len; i++)
    {
      const EntenteGroundBridge *bridge = &g_array_index (ground->bridges, EntenteGroundBridge, i);

      cairo_move_to (cr, bridge->from.x, bridge->from.y);
      cairo_line_to (cr, bridge->to.x, bridge->to.y);
      cairo_set_line_width (cr, 2 * (ENTENTE_GROUND_BRIDGE + grow));
      cairo_stroke (cr);
    }
  for (guint i = 0; i < ground->patches->len; i++)
    {
      const EntenteGroundPatch *patch = &g_array_index (ground->patches, EntenteGroundPatch, i);

      cairo_new_path (cr);
      trace_patch (cr, patch);
      cairo_set_line_width (cr, 2 * (patch->radius + grow));
      cairo_fill_preserve (cr);
      cairo_stroke (cr);
    }
}

static void
paint_ground (cairo_t             *cr,
              const EntenteTheme  *theme,
              const EntenteGround *ground)
{
  EntenteColor fill = entente_ground_get_fill (theme, ground->ink), edge = entente_ground_get_edge (theme, ground->ink);

  cairo_push_group (cr);
  entente_painting_set_color (cr, &edge, 1.0);
  paint_shapes (cr, ground, EDGE);
  entente_painting_set_color (cr, &fill, 1.0);
  paint_shapes (cr, ground, 0.0);
  cairo_pop_group_to_source (cr);
  cairo_save (cr);
  if (theme->background.alpha <= 0.0)
    cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
  cairo_paint_with_alpha (cr, ENTENTE_GROUND_ALPHA);
  cairo_restore (cr);
}

/**
 * entente_ground_painter_paint:
 * @painting: what is painted
 *
 * Paints the grounds of groups. The lines and cards are painted over them. In a transparent picture, where words clear
 * what is below them, they are painted later, beneath all that is there.
 */
void
entente_ground_painter_paint (const EntentePainting *painting)
{
  const GPtrArray *grounds = entente_scene_get_grounds (painting->scene);
  cairo_t *cr = painting->cr;

  if (grounds->len == 0)
    return;
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_rectangle (cr, painting->area.x, painting->area.y, painting->area.width, painting->area.height);
  cairo_clip (cr);
  for (guint i = 0; i < grounds->len; i++)
    {
      const EntenteGround *ground = grounds->pdata[i];

      if (entente_box_overlaps (&ground->bounds, &painting->area))
        paint_ground (cr, painting->theme, ground);
    }
  cairo_restore (cr);
}

/* The name is enlarged where there is room, and from afar as far as the ground is wide. */
static double
get_zoom (const EntenteGround *ground,
          double               scale)
{
  double zoom = FAR_NAME_SIZE / (entente_font_get_size (ENTENTE_FONT_TITLE) * scale);

  double most = scale < FAR_SCALE ? MAX (ground->zoom, ground->bounds.width / ground->plate.width) : ground->zoom;

  return MAX (MIN (zoom, most), 1.0);
}

static void
paint_name (const EntentePainting *painting,
            const EntenteGround   *ground,
            double                 zoom)
{
  EntenteColor plate = entente_ground_get_plate (painting->theme, ground->ink);
  EntenteColor color = entente_ground_get_words (painting->theme, ground->ink);
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];
  EntenteBox box = entente_ground_get_plate_at (ground, zoom);
  cairo_t *cr = painting->cr;

  cairo_save (cr);
  cairo_translate (cr, box.x, box.y);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -ground->plate.x, -ground->plate.y);
  entente_corners_trace (corners, entente_card_shape_round_box (&ground->plate, ENTENTE_PLATE_CORNER, corners), cr);
  entente_painting_set_color (cr, &plate, 1.0);
  cairo_fill (cr);
  for (guint i = 0; i < ground->words->title.n_rows; i++)
    {
      EntenteVec at = entente_ground_get_row (ground, i);

      entente_painting_show_text (painting, ENTENTE_FONT_TITLE, ground->words->title.rows[i].text, at.x, at.y, &color);
    }
  cairo_restore (cr);
}

static gboolean
is_in_sight (const EntenteGround *ground,
             const EntenteBox    *area,
             double               zoom)
{
  EntenteBox box = entente_ground_get_plate_at (ground, zoom);

  return ground->has_name && entente_box_overlaps (&box, area);
}

/**
 * entente_ground_painter_paint_names:
 * @painting: what is painted; from afar names are enlarged
 *
 * Paints the names of the groups, over what is there.
 */
void
entente_ground_painter_paint_names (const EntentePainting *painting)
{
  const GPtrArray *grounds = entente_scene_get_grounds (painting->scene);

  for (guint i = 0; i < grounds->len; i++)
    {
      const EntenteGround *ground = grounds->pdata[i];
      double zoom = ground->has_name ? get_zoom (ground, painting->scale) : 1.0;

      if (is_in_sight (ground, &painting->area, zoom))
        paint_name (painting, ground, zoom);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-painter.h"

#include <math.h>

#include "entente-stroke.h"

/* Paints lines, the marks of disputes, and the samples of both in a legend. */

#define MIN_BEND 0.35        /* pixels: lines that bend less become straight */
#define MIN_ARROW 2.0        /* pixels: shorter arrows are left out */
#define MIN_SIGN_RADIUS 3.0  /* pixels: there is no room for the sign in a smaller mark */
#define SELECTED_WIDTH 1.25  /* a selected line is so many times as wide */
#define MIN_RAISED_WIDTH 1.4 /* pixels: a raised line stands out in a far view too */

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
set_stroke (cairo_t             *cr,
            const EntenteStroke *stroke,
            EntenteRaise         raise,
            double               scale)
{
  double width = stroke->width * (raise == ENTENTE_RAISE_SELECTED ? SELECTED_WIDTH : 1.0);

  if (raise != ENTENTE_RAISE_NOT)
    width = MAX (width, MIN_RAISED_WIDTH / scale);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, stroke->dash, stroke->n_dashes, 0);
  cairo_set_line_cap (cr, stroke->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

static gboolean
looks_straight (const EntenteCurve *curve,
                double              scale)
{
  EntenteVec middle = entente_curve_at (curve, 0.5);
  double dx = middle.x - (curve->p[0].x + curve->p[3].x) / 2.0;
  double dy = middle.y - (curve->p[0].y + curve->p[3].y) / 2.0;

  return hypot (dx, dy) * scale < MIN_BEND;
}

static void
stroke_curve (cairo_t            *cr,
              const EntenteCurve *curve,
              double              scale)
{
  const EntenteVec *p = curve->p;

  cairo_move_to (cr, p[0].x, p[0].y);
  if (looks_straight (curve, scale))
    cairo_line_to (cr, p[3].x, p[3].y);
  else
    cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
fill_arrow (cairo_t          *cr,
            const EntenteVec *corners)
{
  cairo_move_to (cr, corners[0].x, corners[0].y);
  cairo_line_to (cr, corners[1].x, corners[1].y);
  cairo_line_to (cr, corners[2].x, corners[2].y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static EntenteColor
get_color (const EntenteTheme *theme,
           const EntenteLine  *line,
           EntenteRaise        raise)
{
  if (raise == ENTENTE_RAISE_SELECTED)
    return theme->accent;
  return entente_line_get_color (line, theme);
}

/**
 * entente_line_painter_paint:
 * @cr: a cairo context, in the coordinates of the scene
 * @theme: the colours
 * @line: a line
 * @scale: pixels per point; in a far view the line keeps a width that can be seen
 * @solid: whether all lines of the picture are solid
 * @raise: how it is raised
 * @with_word: whether the word on the line is painted as well, which covers a part of the line
 *
 * Paints a line and its arrow, without its word and without the mark of a dispute.
 */
void
entente_line_painter_paint (cairo_t            *cr,
                            const EntenteTheme *theme,
                            const EntenteLine  *line,
                            double              scale,
                            gboolean            solid,
                            EntenteRaise        raise,
                            gboolean            with_word)
{
  EntenteColor color;
  EntenteStroke stroke;

  g_return_if_fail (cr != NULL && theme != NULL && line != NULL && scale > 0.0);

  color = get_color (theme, line, raise);
  entente_line_get_stroke (line, scale, solid, with_word, &stroke);
  set_color (cr, &color);
  set_stroke (cr, &stroke, raise, scale);
  if (line->arrow && ENTENTE_ARROW_LENGTH * scale >= MIN_ARROW)
    {
      EntenteVec head[3];
      EntenteCurve shaft = entente_line_get_shaft (line, head);

      stroke_curve (cr, &shaft, scale);
      fill_arrow (cr, head);
    }
  else
    {
      stroke_curve (cr, &line->curve, scale);
    }
}

/**
 * entente_line_painter_paint_extension:
 * @cr: a cairo context, in the coordinates of the scene
 * @theme: the colours
 * @line: a line
 * @from: the centre of one of its cards
 * @to: the end of the line there
 * @scale: pixels per point
 * @raise: how it is raised
 *
 * Paints what is missing of a line whose card is drawn smaller than it is.
 */
void
entente_line_painter_paint_extension (cairo_t            *cr,
                                      const EntenteTheme *theme,
                                      const EntenteLine  *line,
                                      EntenteVec          from,
                                      EntenteVec          to,
                                      double              scale,
                                      EntenteRaise        raise)
{
  EntenteColor color;
  EntenteStroke stroke;

  g_return_if_fail (cr != NULL && theme != NULL && line != NULL && scale > 0.0);

  color = get_color (theme, line, raise);
  entente_line_get_stroke (line, scale, TRUE, FALSE, &stroke);
  set_color (cr, &color);
  set_stroke (cr, &stroke, raise, scale);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The ring around the mark covers the line. If the page is transparent, the line is cleared there. */
static void
fill_ring (cairo_t            *cr,
           const EntenteColor *paper)
{
  set_color (cr, paper);
  if (paper->alpha <= 0.0)
    cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

static void
fill_sign (cairo_t    *cr,
           EntenteVec  at,
           double      zoom)
{
  for (guint i = 0; i < G_N_ELEMENTS (entente_mark_sign); i++)
    {
      const EntenteBox *bar = &entente_mark_sign[i];

      cairo_rectangle (cr, at.x + bar->x * zoom, at.y + bar->y * zoom, bar->width * zoom, bar->height * zoom);
    }
  cairo_fill (cr);
}

/**
 * entente_line_painter_paint_mark:
 * @cr: a cairo context
 * @theme: the colours
 * @at: the centre of the mark
 * @radius: its radius, in points
 *
 * Paints the mark of a dispute. The sign in it is left out if it is too small for that.
 */
void
entente_line_painter_paint_mark (cairo_t            *cr,
                                 const EntenteTheme *theme,
                                 EntenteVec          at,
                                 double              radius)
{
  double zoom = radius / ENTENTE_MARK_RADIUS, pixels = radius, none = 0.0;

  g_return_if_fail (cr != NULL && theme != NULL && radius > 0.0);

  cairo_user_to_device_distance (cr, &pixels, &none);
  cairo_new_path (cr);
  cairo_arc (cr, at.x, at.y, radius + ENTENTE_MARK_RING * zoom, 0, 2 * G_PI);
  fill_ring (cr, &theme->background);
  cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
  set_color (cr, &theme->dispute);
  cairo_fill (cr);
  if (hypot (pixels, none) < MIN_SIGN_RADIUS)
    return;
  set_color (cr, &theme->on_dispute);
  fill_sign (cr, at, zoom);
}

static void
paint_level (cairo_t              *cr,
             const EntenteTheme   *theme,
             EntenteEvidenceClass  evidence,
             gboolean              pale,
             double                from,
             double                to,
             double                clear,
             double                scale,
             gboolean              solid)
{
  EntenteColor color = pale ? entente_theme_get_pale_line (theme, evidence) : entente_theme_get_line (theme, evidence);
  EntenteStroke stroke;

  entente_stroke_init (&stroke, evidence, clear, scale, solid);
  set_color (cr, &color);
  set_stroke (cr, &stroke, ENTENTE_RAISE_NOT, scale);
  cairo_move_to (cr, from, 0.0);
  cairo_line_to (cr, to, 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * entente_line_painter_paint_sign:
 * @cr: a cairo context
 * @theme: the colours
 * @sign: what to paint
 * @width: how long the line is, in units of @cr
 * @scale: the scale at which the picture is seen; the sample looks as lines do there
 * @solid: whether all lines of the picture are solid
 *
 * Paints a level line from 0 to @width, as a legend shows it. If no class is to be shown, the line is solid on one
 * side and dashed on the other, because it can be of any class.
 */
void
entente_line_painter_paint_sign (cairo_t               *cr,
                                 const EntenteTheme    *theme,
                                 const EntenteLineSign *sign,
                                 double                 width,
                                 double                 scale,
                                 gboolean               solid)
{
  double length = width / scale, radius = entente_stroke_get_mark_radius (scale);
  double clear = sign->disputed ? length / 2.0 - radius : length;

  g_return_if_fail (cr != NULL && theme != NULL && sign != NULL && width > 0.0 && scale > 0.0);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  if (sign->evidence < ENTENTE_N_EVIDENCE_CLASSES)
    {
      paint_level (cr, theme, sign->evidence, sign->pale, 0.0, length, clear, scale, solid);
    }
  else
    {
      paint_level (cr, theme, ENTENTE_EVIDENCE_CONFIRMED, sign->pale, 0.0, length / 2.0, clear, scale, solid);
      /* From the end, so that the line ends with a dash. */
      paint_level (cr, theme, ENTENTE_EVIDENCE_REPORTED, sign->pale, length, length / 2.0, clear, scale, solid);
    }
  if (sign->disputed)
    entente_line_painter_paint_mark (cr, theme, (EntenteVec) { length / 2.0, 0.0 }, radius);
  cairo_restore (cr);
}

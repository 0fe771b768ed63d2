/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-pen.h"

#include <math.h>

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
begin (gpointer     data,
       EntenteItem *item,
       guint        row,
       guint        other_row)
{
}

static void
end (gpointer data)
{
}

static void
draw_box (gpointer            data,
          double              x,
          double              y,
          double              width,
          double              height,
          double              radius,
          const EntenteColor *color)
{
  cairo_t *cr = ((EntenteTimelineCairo *) data)->cr;

  set_color (cr, color);
  if (radius <= 0)
    cairo_rectangle (cr, x, y, width, height);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
      cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
      cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
      cairo_arc (cr, x + radius, y + radius, radius, G_PI, G_PI * 3 / 2);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

static void
draw_line (gpointer            data,
           double              x,
           double              from,
           double              to,
           double              width,
           const EntenteColor *color,
           const double       *dashes,
           int                 n_dashes)
{
  cairo_t *cr = ((EntenteTimelineCairo *) data)->cr;
  double sharp = width <= 1.5 ? floor (x) + 0.5 : x;

  set_color (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_move_to (cr, sharp, from);
  cairo_line_to (cr, sharp, to);
  cairo_stroke (cr);
}

static void
draw_text (gpointer            data,
           double              x,
           double              middle,
           double              max_width,
           const char         *text,
           gboolean            strong,
           const EntenteColor *color)
{
  EntenteTimelineCairo *self = data;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int height;

  if (max_width <= 0)
    return;
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (self->layout, max_width * PANGO_SCALE);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  set_color (self->cr, color);
  cairo_move_to (self->cr, x, round (middle - height / 2.0));
  pango_cairo_show_layout (self->cr, self->layout);
}

const EntenteTimelinePen entente_timeline_cairo_pen = { begin, end, draw_box, draw_line, draw_text };

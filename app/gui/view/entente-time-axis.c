/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-axis.h"

#include "entente-date.h"

/* In pixels. */
#define TICK 4
#define SPACE 14      /* between two dates at least */
#define YEAR_WIDTH 46 /* dates are first tried at such distances */
#define DATE_WIDTH 100

#define FONT_SCALE 0.85

struct _EntenteTimeAxis {
  GtkWidget *widget; /* borrowed */
  PangoLayout *layout;
};

EntenteTimeAxis *
entente_time_axis_new (GtkWidget *widget)
{
  EntenteTimeAxis *self = g_new0 (EntenteTimeAxis, 1);

  self->widget = widget;
  return self;
}

void
entente_time_axis_free (EntenteTimeAxis *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->layout);
  g_free (self);
}

static PangoLayout *
get_layout (EntenteTimeAxis *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->layout != NULL)
    return self->layout;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (FONT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  self->layout = gtk_widget_create_pango_layout (self->widget, "0");
  pango_layout_set_attributes (self->layout, attributes);
  return self->layout;
}

/**
 * entente_time_axis_get_height:
 * @self: an axis
 *
 * Returns: its height in pixels
 */
int
entente_time_axis_get_height (EntenteTimeAxis *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = FONT_SCALE * (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  return TICK + PANGO_PIXELS_CEIL (height) + 1;
}

/**
 * entente_time_axis_draw:
 * @self: an axis
 * @snapshot: where to draw it
 * @range: the days of the axis
 * @left: where it begins, in pixels
 * @width: its width, in pixels
 * @top: where its line is
 * @text: the colour of dates
 * @line: the colour of ticks
 */
void
entente_time_axis_draw (EntenteTimeAxis       *self,
                        GtkSnapshot           *snapshot,
                        const EntenteDayRange *range,
                        double                 left,
                        double                 width,
                        double                 top,
                        const GdkRGBA         *text,
                        const GdkRGBA         *line)
{
  double days_per_pixel = ((double) range->last - (double) range->first + 1) / MAX (width, 1), filled = left - SPACE;
  EntenteCalendarStep step = entente_calendar_choose_tick_step (YEAR_WIDTH * days_per_pixel,
                                                                DATE_WIDTH * days_per_pixel);
  PangoLayout *layout = get_layout (self);

  for (gint64 day = entente_calendar_find_first (step, range->first); day <= range->last;
       day = entente_calendar_move (step, day, 1))
    {
      double x = left + (double) (day - range->first) / days_per_pixel;
      g_autofree char *words = NULL;
      int text_width;

      if (day < range->first)
        continue;
      gtk_snapshot_append_color (snapshot, line, &GRAPHENE_RECT_INIT (x, top, 1, TICK));
      words = entente_date_format_first (step, day);
      pango_layout_set_text (layout, words, -1);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      if (x < filled + SPACE || x + text_width > left + width)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, top + TICK));
      gtk_snapshot_append_layout (snapshot, layout, text);
      gtk_snapshot_restore (snapshot);
      filled = x + text_width;
    }
}

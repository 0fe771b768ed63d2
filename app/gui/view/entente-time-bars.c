/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-bars.h"

#include <math.h>

/* In pixels. */
#define FREE 4         /* above the highest bar */
#define LEAST_HEIGHT 2 /* of a bar that has anything */

static void
draw_box (GtkSnapshot   *snapshot,
          const GdkRGBA *color,
          double         left,
          double         right,
          double         top,
          double         bottom)
{
  if (right > left && bottom > top)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (left, top, right - left, bottom - top));
}

static void
draw_part (const EntenteTimeBars *self,
           GtkSnapshot           *snapshot,
           double                 left,
           double                 right,
           double                 bottom,
           double                 height,
           const GdkRGBA          colors[2])
{
  double start = CLAMP (self->start, left, right), end = CLAMP (self->end, left, right);

  draw_box (snapshot, &colors[0], left, start, bottom - height, bottom);
  draw_box (snapshot, &colors[1], start, end, bottom - height, bottom);
  draw_box (snapshot, &colors[0], end, right, bottom - height, bottom);
}

static double
get_x (const EntenteTimeBars *self,
       gint64                 day)
{
  double n_days = (double) self->range.last - (double) self->range.first + 1;

  return self->left + ((double) day - (double) self->range.first) * self->width / n_days;
}

/**
 * entente_time_bars_draw:
 * @self: how to draw
 * @histogram: what to draw
 * @snapshot: where
 */
void
entente_time_bars_draw (const EntenteTimeBars *self,
                        EntenteHistogram      *histogram,
                        GtkSnapshot           *snapshot)
{
  guint n;
  const EntenteHistogramBar *bars = entente_histogram_get_bars (histogram, &n);
  double highest = entente_histogram_get_highest (histogram), scale = highest > 0 ? (self->height - FREE) / highest : 0;

  for (guint i = 0; i < n; i++)
    {
      double left = get_x (self, bars[i].first), right = get_x (self, bars[i].last + 1);
      double gap = right - left > 12 ? 2 : right - left > 3 ? 1 : 0;
      double sure = bars[i].sure * scale, vague = bars[i].vague * scale;

      left = MAX (round (left), self->left);
      right = MIN (round (right) - gap, self->left + self->width);
      if (bars[i].sure + bars[i].vague > 0 && sure + vague < LEAST_HEIGHT)
        *(sure > 0 ? &sure : &vague) += LEAST_HEIGHT - sure - vague;
      if (right <= left)
        continue;
      draw_part (self, snapshot, left, right, self->height, sure, self->sure);
      draw_part (self, snapshot, left, right, self->height - sure, vague, self->vague);
    }
}

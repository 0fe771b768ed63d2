/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-histogram.h"

G_BEGIN_DECLS

/* How the bars of a histogram are drawn. What is vague lies paler upon what is sure. */
typedef struct {
  EntenteDayRange range;       /* the days of the axis */
  double left, width;          /* where the axis is, in pixels */
  double height;               /* of the highest bar, with what is free above it; the axis is below */
  double start, end;           /* where the period is */
  GdkRGBA sure[2], vague[2];   /* outside and inside the period */
} EntenteTimeBars;

void entente_time_bars_draw (const EntenteTimeBars *self, EntenteHistogram *histogram, GtkSnapshot *snapshot);

G_END_DECLS

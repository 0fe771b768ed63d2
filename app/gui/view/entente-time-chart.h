/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-histogram.h"

G_BEGIN_DECLS

/* The bars of a histogram over an axis of time, and the period as two handles that can be dragged, as can the span
 * between them. A drag beside them makes another period, a click on a bar makes it the period, and a double click ends
 * it. The wheel zooms the axis at the pointer.
 *
 * Signals: "period-moved" (gint64 first, gint64 last, gboolean begins: it is not one more moment of a change): the user
 * wants another period; the days are G_MININT64 and G_MAXINT64 where it is open. "range-changed": the axis shows other
 * days, for which the bars are wanted. */

#define ENTENTE_TYPE_TIME_CHART (entente_time_chart_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimeChart, entente_time_chart, ENTENTE, TIME_CHART, GtkWidget)

void entente_time_chart_set_histogram (EntenteTimeChart *self, EntenteHistogram *histogram);
void entente_time_chart_set_period (EntenteTimeChart *self, gint64 first, gint64 last);
gboolean entente_time_chart_get_range (EntenteTimeChart *self, EntenteDayRange *range);
void entente_time_chart_show_whole (EntenteTimeChart *self);
void entente_time_chart_reset_range (EntenteTimeChart *self);
guint entente_time_chart_get_max_bars (EntenteTimeChart *self);
double entente_time_chart_get_x (EntenteTimeChart *self, gint64 day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-day-range.h"

G_BEGIN_DECLS

/* Draws the dates of an axis of time: as many as there is room for. */
typedef struct _EntenteTimeAxis EntenteTimeAxis;

EntenteTimeAxis *entente_time_axis_new (GtkWidget *widget);
void entente_time_axis_free (EntenteTimeAxis *self);

int entente_time_axis_get_height (EntenteTimeAxis *self);
void entente_time_axis_draw (EntenteTimeAxis *self, GtkSnapshot *snapshot, const EntenteDayRange *range,
                             double left, double width, double top, const GdkRGBA *text, const GdkRGBA *line);

G_END_DECLS

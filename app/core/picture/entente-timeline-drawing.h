/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-timeline.h"

G_BEGIN_DECLS

/* Where the parts of a timeline are, and how they are drawn, with whatever pen. Lengths are pixels or points. */

#define ENTENTE_TIMELINE_AXIS_HEIGHT 30
#define ENTENTE_TIMELINE_ROW_HEIGHT 26

typedef struct {
  double names_width;     /* of the names of rows, at the left */
  double width, height;   /* of all of it */
  double first_day;       /* at the left of the dates */
  double days_per_unit;
  double scrolled;        /* how far the rows are moved up */
} EntenteTimelineScale;

/* Draws one thing. What belongs to an item comes between the begin and the end of it. A relation also has the row of
 * its other end. */
typedef struct {
  void (*begin) (gpointer data, EntenteItem *item, guint row, guint other_row);
  void (*end) (gpointer data);
  void (*box) (gpointer data, double x, double y, double width, double height, double radius,
               const EntenteColor *color);
  void (*line) (gpointer data, double x, double from, double to, double width, const EntenteColor *color,
                const double *dashes, int n_dashes);
  void (*text) (gpointer data, double x, double middle, double max_width, const char *text, gboolean strong,
                const EntenteColor *color);
} EntenteTimelinePen;

void entente_timeline_draw (EntenteTimeline *timeline, const EntenteTimelineScale *scale, const EntenteTheme *theme,
                            GHashTable *selected, const EntenteTimelinePen *pen, gpointer data);
EntenteItem *entente_timeline_pick (EntenteTimeline *timeline, const EntenteTimelineScale *scale, double x, double y);
double entente_timeline_scale_get_x (const EntenteTimelineScale *self, double day);

G_END_DECLS

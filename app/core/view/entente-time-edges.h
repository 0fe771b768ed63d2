/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-calendar.h"
#include "entente-day-range.h"

G_BEGIN_DECLS

/* The edges of a period while it is moved: its first day and the day after its last; G_MININT64 and G_MAXINT64 where it
 * is open. An edge that is moved to an end of all dates opens the period there. */
typedef struct {
  gint64 first, after;
} EntenteTimeEdges;

/* What is moved: an edge, or both. */
typedef enum {
  ENTENTE_TIME_START,
  ENTENTE_TIME_SPAN,
  ENTENTE_TIME_END,
  ENTENTE_N_TIME_PARTS
} EntenteTimePart;

gboolean entente_time_edges_are_open (const EntenteTimeEdges *self);
EntenteTimeEdges entente_time_edges_between (gint64 a, gint64 b);
EntenteTimeEdges entente_time_edges_drag (const EntenteTimeEdges *self, EntenteTimePart part, gint64 day,
                                          const EntenteDayRange *whole);
EntenteTimeEdges entente_time_edges_step (const EntenteTimeEdges *self, EntenteTimePart part, EntenteCalendarStep step,
                                          int by, const EntenteDayRange *whole);
char *entente_time_edges_describe (const EntenteTimeEdges *self, EntenteTimePart part);

G_END_DECLS

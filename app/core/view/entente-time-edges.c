/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-edges.h"

#include <glib/gi18n.h>

#include "entente-date.h"

gboolean
entente_time_edges_are_open (const EntenteTimeEdges *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->first == G_MININT64 && self->after == G_MAXINT64;
}

/**
 * entente_time_edges_between:
 * @a: a day
 * @b: another, before or after it
 *
 * Returns: the edges of a period between the beginnings of these days, which has a day at least
 */
EntenteTimeEdges
entente_time_edges_between (gint64 a,
                            gint64 b)
{
  gint64 first = MIN (a, b);

  return (EntenteTimeEdges) { first, MAX (MAX (a, b), first + 1) };
}

static EntenteTimeEdges
open_at_ends (EntenteTimeEdges       edges,
              const EntenteDayRange *whole)
{
  if (edges.first <= whole->first)
    edges.first = G_MININT64;
  if (edges.after > whole->last)
    edges.after = G_MAXINT64;
  return edges;
}

/**
 * entente_time_edges_drag:
 * @self: the edges
 * @part: the start or the end
 * @day: the day at whose beginning it is to be
 * @whole: the days of all that has a date
 *
 * Returns: the edges with that one moved, but not beyond the other
 */
EntenteTimeEdges
entente_time_edges_drag (const EntenteTimeEdges *self,
                         EntenteTimePart         part,
                         gint64                  day,
                         const EntenteDayRange  *whole)
{
  EntenteTimeEdges to = *self;

  if (part == ENTENTE_TIME_START)
    to.first = MIN (day, self->after - 1);
  else
    to.after = MAX (day, self->first == G_MININT64 ? day : self->first + 1);
  return open_at_ends (to, whole);
}

/* Moves one edge, which may be in the middle of a step, and then stays as far in it as the other one is long. */
static gint64
shift (gint64              edge,
       EntenteCalendarStep step,
       int                 by)
{
  gint64 first = entente_calendar_find_first (step, edge), to = entente_calendar_move (step, first, by);

  return MIN (to + (edge - first), entente_calendar_move (step, to, 1) - 1);
}

/* An open edge begins at the end of all dates. */
static gint64
step_edge (gint64                 edge,
           EntenteCalendarStep    step,
           int                    by,
           const EntenteDayRange *whole)
{
  if (edge == G_MININT64)
    edge = entente_calendar_find_first (step, whole->first);
  else if (edge == G_MAXINT64)
    edge = entente_calendar_move (step, entente_calendar_find_first (step, whole->last), 1);
  return shift (edge, step, by);
}

static EntenteTimeEdges
step_both (const EntenteTimeEdges *self,
           EntenteCalendarStep     step,
           int                     by,
           const EntenteDayRange  *whole)
{
  EntenteTimeEdges to = *self;

  if (entente_time_edges_are_open (self))
    return to;
  to.first = self->first != G_MININT64 ? shift (self->first, step, by) : G_MININT64;
  to.after = self->after != G_MAXINT64 ? shift (self->after, step, by) : G_MAXINT64;
  if (to.after <= to.first || to.first > whole->last || to.after <= whole->first)
    return *self;
  return to;
}

/**
 * entente_time_edges_step:
 * @self: the edges
 * @part: what to move
 * @step: the calendar by which to move it
 * @by: how many steps, and in which direction
 * @whole: the days of all that has a date
 *
 * Returns: the edges so moved. No edge goes beyond the other, and no span leaves all dates behind.
 */
EntenteTimeEdges
entente_time_edges_step (const EntenteTimeEdges *self,
                         EntenteTimePart         part,
                         EntenteCalendarStep     step,
                         int                     by,
                         const EntenteDayRange  *whole)
{
  EntenteTimeEdges to = *self;

  if (part == ENTENTE_TIME_SPAN)
    return step_both (self, step, by, whole);
  if (part == ENTENTE_TIME_START)
    to.first = step_edge (self->first, step, by, whole);
  else
    to.after = step_edge (self->after, step, by, whole);
  to = open_at_ends (to, whole);
  return to.first < to.after ? to : *self;
}

static char *
format_edge (char *date)
{
  g_autofree char *owned = date;

  /* Translators: a period has no first or no last day. */
  return date != NULL ? entente_date_format (date) : g_strdup (C_("time", "open"));
}

/**
 * entente_time_edges_describe:
 * @self: the edges
 * @part: an edge or both
 *
 * Returns: (transfer full): its date in words; or the first and the last day of the period
 */
char *
entente_time_edges_describe (const EntenteTimeEdges *self,
                             EntenteTimePart         part)
{
  g_autofree char *since = NULL, *until = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (entente_time_edges_are_open (self))
    return g_strdup (part == ENTENTE_TIME_SPAN ? C_("time", "all times") : C_("time", "open"));
  if (part == ENTENTE_TIME_SPAN && self->first != G_MININT64 && self->after != G_MAXINT64)
    return entente_date_format_days (self->first, self->after - 1);
  entente_calendar_write_ends (self->first, self->after == G_MAXINT64 ? G_MAXINT64 : self->after - 1, &since, &until);
  if (part == ENTENTE_TIME_START)
    return format_edge (g_steal_pointer (&since));
  if (part == ENTENTE_TIME_END)
    return format_edge (g_steal_pointer (&until));
  {
    g_autofree char *words = entente_date_format (since != NULL ? since : until);

    return g_strdup_printf (since != NULL ? C_("date", "since %s") : C_("date", "until %s"), words);
  }
}

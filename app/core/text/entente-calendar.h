/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The calendar as numbers of days, counted as in #EntenteDateSpan: spans of it for axes, and their names. */

typedef enum {
  ENTENTE_CALENDAR_DAY,
  ENTENTE_CALENDAR_MONTH,
  ENTENTE_CALENDAR_YEAR,
} EntenteCalendarUnit;

/* So many days, months or years, such as the week, which begins on a Monday, or the decade, which begins in the year
 * that ends with 0. */
typedef struct {
  EntenteCalendarUnit unit;
  guint n;
} EntenteCalendarStep;

gint64 entente_calendar_join (gint64 year, int month, int day);
void entente_calendar_split (gint64 number, gint64 *year, int *month, int *day);

EntenteCalendarStep entente_calendar_choose_step (double least_days);
EntenteCalendarStep entente_calendar_choose_tick_step (double year_days, double date_days);
double entente_calendar_get_length (EntenteCalendarStep step);
gint64 entente_calendar_find_first (EntenteCalendarStep step, gint64 day);
gint64 entente_calendar_move (EntenteCalendarStep step, gint64 first, int by);
int entente_calendar_count (EntenteCalendarStep step, gint64 from, gint64 to);

void entente_calendar_write_ends (gint64 first, gint64 last, char **since, char **until);
char *entente_calendar_write_single (gint64 first, gint64 last);

G_END_DECLS

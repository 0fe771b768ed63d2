/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-calendar.h"

#include "entente-edtf.h"

#define DAYS_OF_YEAR 365.2425

/* From the finest on. */
static const EntenteCalendarStep steps[] = {
  { ENTENTE_CALENDAR_DAY, 1 }, { ENTENTE_CALENDAR_DAY, 7 }, { ENTENTE_CALENDAR_MONTH, 1 },
  { ENTENTE_CALENDAR_MONTH, 3 }, { ENTENTE_CALENDAR_YEAR, 1 }, { ENTENTE_CALENDAR_YEAR, 2 },
  { ENTENTE_CALENDAR_YEAR, 5 }, { ENTENTE_CALENDAR_YEAR, 10 }, { ENTENTE_CALENDAR_YEAR, 20 },
  { ENTENTE_CALENDAR_YEAR, 50 }, { ENTENTE_CALENDAR_YEAR, 100 }, { ENTENTE_CALENDAR_YEAR, 500 },
  { ENTENTE_CALENDAR_YEAR, 1000 }, { ENTENTE_CALENDAR_YEAR, 10000 },
};

static gint64
floor_divide (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0);
}

/**
 * entente_calendar_join:
 * @year: a year; 0 is 1 BC
 * @month: 1 to 12
 * @day: a day of the month
 *
 * Returns: the number of the day
 */
gint64
entente_calendar_join (gint64 year,
                       int    month,
                       int    day)
{
  gint64 past = year - 1;
  gint64 number = past * 365 + floor_divide (past, 4) - floor_divide (past, 100) + floor_divide (past, 400);

  for (int m = 1; m < month; m++)
    number += g_date_get_days_in_month (m, entente_edtf_like_year (year));
  return number + day;
}

/**
 * entente_calendar_split:
 * @number: the number of a day, within some million years
 * @year: (out): its year; 0 is 1 BC
 * @month: (out): its month, from 1
 * @day: (out): the day of the month
 */
void
entente_calendar_split (gint64  number,
                        gint64 *year,
                        int    *month,
                        int    *day)
{
  /* Years are counted from March here, so that a leap day is the last of its year; 400 years have 146,097 days. */
  gint64 since = number + 305; /* 1 March of the year 0 */
  gint64 cycle = floor_divide (since, 146097), rest = since - cycle * 146097;
  gint64 years = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
  gint64 day_of_year = rest - (365 * years + years / 4 - years / 100), months = (5 * day_of_year + 2) / 153;

  g_return_if_fail (year != NULL && month != NULL && day != NULL);

  *day = day_of_year - (153 * months + 2) / 5 + 1;
  *month = months + (months < 10 ? 3 : -9);
  *year = years + cycle * 400 + (*month <= 2 ? 1 : 0);
}

/**
 * entente_calendar_get_length:
 * @step: a step
 *
 * Returns: how many days it has, on average
 */
double
entente_calendar_get_length (EntenteCalendarStep step)
{
  switch (step.unit)
    {
    case ENTENTE_CALENDAR_DAY:
      return step.n;
    case ENTENTE_CALENDAR_MONTH:
      return step.n * DAYS_OF_YEAR / 12;
    case ENTENTE_CALENDAR_YEAR:
    default:
      return step.n * DAYS_OF_YEAR;
    }
}

/**
 * entente_calendar_choose_step:
 * @least_days: a number of days
 *
 * Returns: the shortest step that has as many days, on average; the longest there is if none has
 */
EntenteCalendarStep
entente_calendar_choose_step (double least_days)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (entente_calendar_get_length (steps[i]) >= least_days)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

/**
 * entente_calendar_choose_tick_step:
 * @year_days: how many days of an axis the words for a year take
 * @date_days: how many those for a month or a day take
 *
 * Years are short, so that there is room for more of them.
 *
 * Returns: the step from one date of the axis to the next
 */
EntenteCalendarStep
entente_calendar_choose_tick_step (double year_days,
                                   double date_days)
{
  EntenteCalendarStep step = entente_calendar_choose_step (year_days);

  return step.unit == ENTENTE_CALENDAR_YEAR ? step : entente_calendar_choose_step (date_days);
}

/**
 * entente_calendar_find_first:
 * @step: a step
 * @day: the number of a day
 *
 * Returns: the first day of the step that holds @day
 */
gint64
entente_calendar_find_first (EntenteCalendarStep step,
                             gint64              day)
{
  gint64 year, n = step.n;
  int month, day_of_month;

  if (step.unit == ENTENTE_CALENDAR_DAY)
    return floor_divide (day - 1, n) * n + 1; /* day 1 is a Monday */
  entente_calendar_split (day, &year, &month, &day_of_month);
  if (step.unit == ENTENTE_CALENDAR_MONTH)
    return entente_calendar_join (year, (month - 1) / (int) n * (int) n + 1, 1);
  return entente_calendar_join (floor_divide (year, n) * n, 1, 1);
}

/**
 * entente_calendar_move:
 * @step: a step
 * @first: the first day of one
 * @by: how many steps to go, forward or back
 *
 * Returns: the first day of the step that is so far away
 */
gint64
entente_calendar_move (EntenteCalendarStep step,
                       gint64              first,
                       int                 by)
{
  gint64 year, distance = (gint64) step.n * by, months;
  int month, day;

  if (step.unit == ENTENTE_CALENDAR_DAY)
    return first + distance;
  entente_calendar_split (first, &year, &month, &day);
  if (step.unit == ENTENTE_CALENDAR_YEAR)
    return entente_calendar_join (year + distance, 1, 1);
  months = year * 12 + month - 1 + distance;
  return entente_calendar_join (floor_divide (months, 12), months - floor_divide (months, 12) * 12 + 1, 1);
}

/**
 * entente_calendar_count:
 * @step: a step
 * @from: a day
 * @to: a day
 *
 * Returns: how many steps it is from the one that holds @from to the one that holds @to
 */
int
entente_calendar_count (EntenteCalendarStep step,
                        gint64              from,
                        gint64              to)
{
  gint64 years[2], n = step.n;
  int months[2], day;

  if (step.unit == ENTENTE_CALENDAR_DAY)
    return floor_divide (to - 1, n) - floor_divide (from - 1, n);
  entente_calendar_split (from, &years[0], &months[0], &day);
  entente_calendar_split (to, &years[1], &months[1], &day);
  if (step.unit == ENTENTE_CALENDAR_YEAR)
    return floor_divide (years[1], n) - floor_divide (years[0], n);
  return floor_divide (years[1] * 12 + months[1] - 1, n) - floor_divide (years[0] * 12 + months[0] - 1, n);
}

static char *
write_date (gint64 day,
            int    n_parts)
{
  gint64 year;
  int month, day_of_month;
  g_autofree char *digits = NULL;

  entente_calendar_split (day, &year, &month, &day_of_month);
  digits = g_strdup_printf ("%s%04" G_GINT64_FORMAT, year < 0 ? "-" : "", ABS (year));
  if (n_parts == 1)
    return g_steal_pointer (&digits);
  return n_parts == 2 ? g_strdup_printf ("%s-%02d", digits, month)
                      : g_strdup_printf ("%s-%02d-%02d", digits, month, day_of_month);
}

/* The parts that a date must have to begin on that day: its year, its month, its day. */
static int
count_parts (gint64 first)
{
  gint64 year;
  int month, day;

  entente_calendar_split (first, &year, &month, &day);
  return day > 1 ? 3 : month > 1 ? 2 : 1;
}

static gint64
get_year (gint64 day)
{
  gint64 year;
  int month, day_of_month;

  entente_calendar_split (day, &year, &month, &day_of_month);
  return year;
}

/**
 * entente_calendar_write_ends:
 * @first: the number of a day, or G_MININT64
 * @last: the number of the same day or of a later one, or G_MAXINT64
 * @since: (out) (transfer full) (nullable): the date as EDTF with which these days begin: "2021", "2021-03" or
 *   "2021-03-21", as short as it can be; %NULL if they have no first
 * @until: (out) (transfer full) (nullable): the date with which they end; likewise
 *
 * Both dates are of one form if they are in one year.
 */
void
entente_calendar_write_ends (gint64   first,
                             gint64   last,
                             char   **since,
                             char   **until)
{
  gboolean begins = first != G_MININT64, ends = last != G_MAXINT64;
  int n_first = begins ? count_parts (first) : 0;
  int n_last = ends ? count_parts (last + 1) : 0; /* the day after it tells whether it ends a month or a year */

  g_return_if_fail (since != NULL && until != NULL);

  if (begins && ends && get_year (first) == get_year (last))
    n_first = n_last = MAX (n_first, n_last);
  *since = begins ? write_date (first, n_first) : NULL;
  *until = ends ? write_date (last, n_last) : NULL;
}

/**
 * entente_calendar_write_single:
 * @first: the number of a day
 * @last: the number of the same day or of a later one
 *
 * Returns: (transfer full) (nullable): the date as EDTF that means just these days; %NULL if there is none
 */
char *
entente_calendar_write_single (gint64 first,
                               gint64 last)
{
  gint64 year, end_year;
  int month, day, end_month, end_day;

  if (first == last)
    return write_date (first, 3);
  entente_calendar_split (first, &year, &month, &day);
  entente_calendar_split (last + 1, &end_year, &end_month, &end_day);
  if (day > 1 || end_day > 1)
    return NULL;
  if (year * 12 + month + 1 == end_year * 12 + end_month)
    return write_date (first, 2);
  if (month > 1 || end_month > 1)
    return NULL;
  if (end_year == year + 10 && year >= 0 && year % 10 == 0)
    return g_strdup_printf ("%03" G_GINT64_FORMAT "X", year / 10);
  return end_year == year + 1 ? write_date (first, 1) : NULL;
}

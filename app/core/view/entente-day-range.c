/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-day-range.h"

#include <stdlib.h>

/* Most of what has a date leaves out dates far from all others, at most this share of them at each end, if what is left
 * needs less than this share of the days. A single war of 1945 would else leave one bar for the articles of a week. */
#define FAR_SHARE 0.05
#define MAIN_SHARE 0.25

/* Dates of the ice ages are not on any axis, nor are such that no calendar can name. */
#define FIRST_DAY (-366 * G_GINT64_CONSTANT (100000))
#define LAST_DAY (366 * G_GINT64_CONSTANT (100000))

/**
 * entente_day_range_limit:
 * @day: a day
 *
 * Returns: the nearest day that can be on an axis
 */
gint64
entente_day_range_limit (gint64 day)
{
  return CLAMP (day, FIRST_DAY, LAST_DAY);
}

/**
 * entente_view_span_get_first_day:
 * @span: when something was
 *
 * Returns: the first day of it on an axis. What has no first day is at its last.
 */
gint64
entente_view_span_get_first_day (const EntenteViewSpan *span)
{
  g_return_val_if_fail (span != NULL, 1);

  return entente_day_range_limit (span->first != G_MININT64 ? span->first : span->last != G_MAXINT64 ? span->last : 1);
}

static gint64
get_last_day (const EntenteViewSpan *span)
{
  return entente_day_range_limit (span->last != G_MAXINT64 ? span->last : span->first != G_MININT64 ? span->first : 1);
}

static int
compare_days (const void *a,
              const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64 *
sort_days (GArray  *spans,
           gint64 (*get_day) (const EntenteViewSpan *span))
{
  gint64 *days = g_new (gint64, spans->len);

  for (guint i = 0; i < spans->len; i++)
    days[i] = get_day (&g_array_index (spans, EntenteViewSpan, i));
  qsort (days, spans->len, sizeof *days, compare_days);
  return days;
}

/**
 * entente_day_range_find:
 * @spans: (element-type EntenteViewSpan): when some things were
 * @whole: (out caller-allocates): the days of all of them
 * @most: (out caller-allocates): the days of most of them, without a few that are far from all others
 */
void
entente_day_range_find (GArray          *spans,
                        EntenteDayRange *whole,
                        EntenteDayRange *most)
{
  g_autofree gint64 *firsts = NULL, *lasts = NULL;
  guint n, n_far;

  g_return_if_fail (spans != NULL && whole != NULL && most != NULL);

  *whole = *most = ENTENTE_DAY_RANGE_NONE;
  n = spans->len;
  if (n == 0)
    return;
  firsts = sort_days (spans, entente_view_span_get_first_day);
  lasts = sort_days (spans, get_last_day);
  n_far = n * FAR_SHARE;
  *whole = (EntenteDayRange) { firsts[0], lasts[n - 1] };
  *most = (EntenteDayRange) { firsts[n_far], lasts[n - 1 - n_far] };
  if (most->last - most->first >= MAIN_SHARE * (whole->last - whole->first))
    *most = *whole;
}

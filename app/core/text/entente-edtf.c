/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-edtf.h"

#include <string.h>

/* A parser of the Extended Date/Time Format (ISO 8601-2, level 1). It splits a date into its parts. Their
 * meaning in days and in words is the task of entente-date. */

typedef struct {
  const char *at;
  const char *end;
} Cursor;

static gboolean
at_end (const Cursor *cursor)
{
  return cursor->at == cursor->end;
}

static gboolean
skip (Cursor *cursor,
      char    c)
{
  if (at_end (cursor) || *cursor->at != c)
    return FALSE;
  cursor->at++;
  return TRUE;
}

/* Reads exactly @n characters. The last ones may be "X", for an unspecified digit. */
static gboolean
read_digits (Cursor *cursor,
             guint   n,
             gint64 *value,
             guint  *n_unspecified)
{
  *value = 0;
  *n_unspecified = 0;
  for (guint i = 0; i < n; i++)
    {
      if (at_end (cursor))
        return FALSE;
      if (*cursor->at == 'X')
        ++*n_unspecified;
      else if (g_ascii_isdigit (*cursor->at) && *n_unspecified == 0)
        *value = *value * 10 + g_ascii_digit_value (*cursor->at);
      else
        return FALSE;
      cursor->at++;
    }
  return TRUE;
}

/* Reads two digits; none may be "X". */
static gboolean
read_pair (Cursor *cursor,
           int     least,
           int     most)
{
  gint64 value;
  guint n_unspecified;

  return read_digits (cursor, 2, &value, &n_unspecified) && n_unspecified == 0
         && value >= least && value <= most;
}

/* A year of more than four digits begins with "Y". */
static gboolean
read_long_year (Cursor           *cursor,
                EntenteEdtfPoint *point)
{
  gboolean negative = skip (cursor, '-');
  const char *start = cursor->at;

  while (!at_end (cursor) && g_ascii_isdigit (*cursor->at) && cursor->at - start < 10)
    point->year = point->year * 10 + g_ascii_digit_value (*cursor->at++);
  if (negative)
    point->year = -point->year;
  point->precision = ENTENTE_EDTF_YEAR;
  return cursor->at - start >= 5 && cursor->at - start <= 9;
}

static gboolean
read_year (Cursor           *cursor,
           EntenteEdtfPoint *point)
{
  static const EntenteEdtfPrecision precisions[] = { ENTENTE_EDTF_YEAR, ENTENTE_EDTF_DECADE, ENTENTE_EDTF_CENTURY };
  static const int factors[] = { 1, 10, 100 };
  gboolean negative;
  guint n_unspecified;

  if (skip (cursor, 'Y'))
    return read_long_year (cursor, point);

  negative = skip (cursor, '-');
  if (!read_digits (cursor, 4, &point->year, &n_unspecified) || n_unspecified > 2)
    return FALSE;
  point->precision = precisions[n_unspecified];
  point->year *= factors[n_unspecified];
  if (negative)
    point->year = -point->year;
  return TRUE;
}

static gboolean
read_day (Cursor           *cursor,
          EntenteEdtfPoint *point)
{
  gint64 day;
  guint n_unspecified;

  if (!read_digits (cursor, 2, &day, &n_unspecified) || n_unspecified == 1)
    return FALSE;
  if (n_unspecified == 2)
    return TRUE;
  if (point->precision != ENTENTE_EDTF_MONTH || day < 1
      || day > g_date_get_days_in_month (point->month, entente_edtf_like_year (point->year)))
    return FALSE;
  point->day = day;
  point->precision = ENTENTE_EDTF_DAY;
  return TRUE;
}

static gboolean
read_month (Cursor           *cursor,
            EntenteEdtfPoint *point)
{
  gint64 month;
  guint n_unspecified;

  if (!read_digits (cursor, 2, &month, &n_unspecified) || n_unspecified == 1)
    return FALSE;
  if (n_unspecified == 2)
    return TRUE;
  point->month = month;
  point->precision = month > 12 ? ENTENTE_EDTF_SEASON : ENTENTE_EDTF_MONTH;
  return (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
}

/* Checks the time of day, so that no invalid date passes, but does not store it. */
static gboolean
skip_time (Cursor *cursor)
{
  if (!read_pair (cursor, 0, 23) || !skip (cursor, ':') || !read_pair (cursor, 0, 59))
    return FALSE;
  if (skip (cursor, ':'))
    {
      if (!read_pair (cursor, 0, 60))
        return FALSE;
      if (skip (cursor, '.'))
        {
          if (at_end (cursor) || !g_ascii_isdigit (*cursor->at))
            return FALSE;
          while (!at_end (cursor) && g_ascii_isdigit (*cursor->at))
            cursor->at++;
        }
    }
  if (skip (cursor, 'Z') || at_end (cursor))
    return TRUE;
  if (!skip (cursor, '+') && !skip (cursor, '-'))
    return FALSE;
  if (!read_pair (cursor, 0, 23))
    return FALSE;
  return skip (cursor, ':') ? read_pair (cursor, 0, 59) : TRUE;
}

static void
read_qualifier (Cursor           *cursor,
                EntenteEdtfPoint *point)
{
  if (at_end (cursor))
    return;

  point->approximate = *cursor->at == '~' || *cursor->at == '%';
  point->uncertain = *cursor->at == '?' || *cursor->at == '%';
  if (point->approximate || point->uncertain)
    cursor->at++;
}

static gboolean
read_date (Cursor           *cursor,
           EntenteEdtfPoint *point)
{
  gboolean whole_year;

  if (!read_year (cursor, point))
    return FALSE;

  whole_year = point->precision == ENTENTE_EDTF_YEAR;
  if (whole_year && skip (cursor, '-'))
    {
      if (!read_month (cursor, point))
        return FALSE;
      if (point->precision != ENTENTE_EDTF_SEASON && skip (cursor, '-') && !read_day (cursor, point))
        return FALSE;
    }
  if (point->precision == ENTENTE_EDTF_DAY && skip (cursor, 'T'))
    return skip_time (cursor) && at_end (cursor);

  read_qualifier (cursor, point);
  return at_end (cursor);
}

static gboolean
read_end (const char       *start,
          const char       *end,
          EntenteEdtfPoint *point)
{
  Cursor cursor = { start, end };

  *point = (EntenteEdtfPoint) { 0 };
  if (start == end)
    {
      point->type = ENTENTE_EDTF_UNKNOWN;
      return TRUE;
    }
  if (end - start == 2 && memcmp (start, "..", 2) == 0)
    {
      point->type = ENTENTE_EDTF_OPEN;
      return TRUE;
    }
  return read_date (&cursor, point);
}

/**
 * entente_edtf_read:
 * @edtf: a date or an interval
 * @start: (out): its start; undefined if it can't be read
 * @end: (out): its end; the same as @start unless it is an interval
 * @is_interval: (out): whether it is an interval
 *
 * Returns: %FALSE if it can't be read. An interval that ends before its start is not detected.
 */
gboolean
entente_edtf_read (const char       *edtf,
                   EntenteEdtfPoint *start,
                   EntenteEdtfPoint *end,
                   gboolean         *is_interval)
{
  const char *slash;
  gboolean good;

  g_return_val_if_fail (edtf != NULL && start != NULL && end != NULL && is_interval != NULL, FALSE);

  slash = strchr (edtf, '/');
  *is_interval = slash != NULL;
  if (slash == NULL)
    {
      good = read_end (edtf, edtf + strlen (edtf), start) && start->type == ENTENTE_EDTF_DATE;
      *end = *start;
      return good;
    }
  return read_end (edtf, slash, start) && read_end (slash + 1, slash + strlen (slash), end)
         && (start->type == ENTENTE_EDTF_DATE || end->type == ENTENTE_EDTF_DATE);
}

/**
 * entente_edtf_like_year:
 * @year: any year, also one that GDate does not support
 *
 * Returns: a year that GDate supports and that has the same calendar, which repeats every 400 years
 */
GDateYear
entente_edtf_like_year (gint64 year)
{
  return 2000 + ((year % 400) + 400) % 400;
}

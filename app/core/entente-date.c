/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date.h"

#include <string.h>
#include <glib/gi18n.h>

/* Dates as the Extended Date/Time Format writes them (ISO 8601-2, level 1). A date is kept as it was
 * written; here it is read into the days it can mean, for comparing, and into words, for people. */

typedef enum {
  PRECISION_DAY,
  PRECISION_MONTH,
  PRECISION_SEASON,
  PRECISION_YEAR,
  PRECISION_DECADE,
  PRECISION_CENTURY,
} Precision;

typedef enum {
  POINT_DATE,
  POINT_OPEN,    /* ".." */
  POINT_UNKNOWN, /* nothing on that side of the slash */
} PointType;

/* One end of an interval, or a date that is not an interval. */
typedef struct {
  PointType type;
  Precision precision;
  gint64 year; /* the one nearest zero, if its last digits are not given */
  int month;   /* 1 to 12, or the season, 21 to 24 */
  int day;
  gboolean approximate;
  gboolean uncertain;
} Point;

typedef struct {
  const char *at;
  const char *end;
} Cursor;

/* The two halves of an interval can share what they have in common; where the shared part is written
 * depends on the language, so each half is a pattern of its own. */
typedef struct {
  const char *first;
  const char *last;
} RangePatterns;

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

/* Reads exactly @n characters, of which the last ones may be "X", for a digit not given. */
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

/* Reads two digits, all of them given. */
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

/* A year of more than four digits is marked by a "Y". */
static gboolean
read_long_year (Cursor *cursor,
                Point  *point)
{
  gboolean negative = skip (cursor, '-');
  const char *start = cursor->at;

  while (!at_end (cursor) && g_ascii_isdigit (*cursor->at) && cursor->at - start < 10)
    point->year = point->year * 10 + g_ascii_digit_value (*cursor->at++);
  if (negative)
    point->year = -point->year;
  point->precision = PRECISION_YEAR;
  return cursor->at - start >= 5 && cursor->at - start <= 9;
}

static gboolean
read_year (Cursor *cursor,
           Point  *point)
{
  static const Precision precisions[] = { PRECISION_YEAR, PRECISION_DECADE, PRECISION_CENTURY };
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

/* The calendar repeats every 400 years, also before the year 1, where GDate does not reach. */
static GDateYear
same_calendar (gint64 year)
{
  return 2000 + ((year % 400) + 400) % 400;
}

static gboolean
read_day (Cursor *cursor,
          Point  *point)
{
  gint64 day;
  guint n_unspecified;

  if (!read_digits (cursor, 2, &day, &n_unspecified) || n_unspecified == 1)
    return FALSE;
  if (n_unspecified == 2)
    return TRUE;
  if (point->precision != PRECISION_MONTH || day < 1
      || day > g_date_get_days_in_month (point->month, same_calendar (point->year)))
    return FALSE;
  point->day = day;
  point->precision = PRECISION_DAY;
  return TRUE;
}

static gboolean
read_month (Cursor *cursor,
            Point  *point)
{
  gint64 month;
  guint n_unspecified;

  if (!read_digits (cursor, 2, &month, &n_unspecified) || n_unspecified == 1)
    return FALSE;
  if (n_unspecified == 2)
    return TRUE;
  point->month = month;
  point->precision = month > 12 ? PRECISION_SEASON : PRECISION_MONTH;
  return (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
}

/* The time of day is checked, so that nothing unreadable passes for a date, and then left out. */
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
read_qualifier (Cursor *cursor,
                Point  *point)
{
  if (at_end (cursor))
    return;

  point->approximate = *cursor->at == '~' || *cursor->at == '%';
  point->uncertain = *cursor->at == '?' || *cursor->at == '%';
  if (point->approximate || point->uncertain)
    cursor->at++;
}

static gboolean
read_date (Cursor *cursor,
           Point  *point)
{
  gboolean whole_year;

  if (!read_year (cursor, point))
    return FALSE;

  whole_year = point->precision == PRECISION_YEAR;
  if (whole_year && skip (cursor, '-'))
    {
      if (!read_month (cursor, point))
        return FALSE;
      if (point->precision != PRECISION_SEASON && skip (cursor, '-') && !read_day (cursor, point))
        return FALSE;
    }
  if (point->precision == PRECISION_DAY && skip (cursor, 'T'))
    return skip_time (cursor) && at_end (cursor);

  read_qualifier (cursor, point);
  return at_end (cursor);
}

static gboolean
read_end (const char *start,
          const char *end,
          Point      *point)
{
  Cursor cursor = { start, end };

  *point = (Point) { 0 };
  if (start == end)
    {
      point->type = POINT_UNKNOWN;
      return TRUE;
    }
  if (end - start == 2 && memcmp (start, "..", 2) == 0)
    {
      point->type = POINT_OPEN;
      return TRUE;
    }
  return read_date (&cursor, point);
}

static gint64
floor_divide (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0);
}

static gint64
day_number (gint64 year,
            int    month,
            int    day)
{
  gint64 past = year - 1;
  gint64 number = past * 365 + floor_divide (past, 4) - floor_divide (past, 100) + floor_divide (past, 400);

  for (int m = 1; m < month; m++)
    number += g_date_get_days_in_month (m, same_calendar (year));
  return number + day;
}

static gint64
last_day_of_month (gint64 year,
                   int    month)
{
  return day_number (year, month, g_date_get_days_in_month (month, same_calendar (year)));
}

/* Seasons are those of the northern half of the earth, by whole months; the standard leaves it open. */
static void
add_season (const Point     *point,
            EntenteDateSpan *span)
{
  int month = 3 * (point->month - 20);

  span->first = day_number (point->year, month, 1);
  span->last = month == 12 ? last_day_of_month (point->year + 1, 2)
                           : last_day_of_month (point->year, month + 2);
}

/* Before the year 0, the digits that are not given lead away from it. */
static void
add_years (const Point     *point,
           gint64           n,
           EntenteDateSpan *span)
{
  gboolean negative = point->year < 0;

  span->first = day_number (negative ? point->year - n + 1 : point->year, 1, 1);
  span->last = day_number (negative ? point->year : point->year + n - 1, 12, 31);
}

static EntenteDateSpan
span_of (const Point *point)
{
  EntenteDateSpan span = { G_MININT64, G_MAXINT64, point->approximate, point->uncertain };

  if (point->type != POINT_DATE)
    return span;

  switch (point->precision)
    {
    case PRECISION_DAY:
      span.first = span.last = day_number (point->year, point->month, point->day);
      break;
    case PRECISION_MONTH:
      span.first = day_number (point->year, point->month, 1);
      span.last = last_day_of_month (point->year, point->month);
      break;
    case PRECISION_SEASON:
      add_season (point, &span);
      break;
    case PRECISION_YEAR:
      add_years (point, 1, &span);
      break;
    case PRECISION_DECADE:
      add_years (point, 10, &span);
      break;
    case PRECISION_CENTURY:
    default:
      add_years (point, 100, &span);
      break;
    }
  return span;
}

/* Reads a date into its two ends, which are the same unless it is an interval. */
static gboolean
read_points (const char *edtf,
             Point      *start,
             Point      *end,
             gboolean   *is_interval)
{
  const char *slash = strchr (edtf, '/');
  const char *edtf_end = edtf + strlen (edtf);

  *is_interval = slash != NULL;
  if (slash == NULL)
    {
      gboolean good = read_end (edtf, edtf_end, start) && start->type == POINT_DATE;

      *end = *start;
      return good;
    }
  if (!read_end (edtf, slash, start) || !read_end (slash + 1, edtf_end, end))
    return FALSE;
  if (start->type != POINT_DATE && end->type != POINT_DATE)
    return FALSE;
  return span_of (start).first <= span_of (end).last;
}

static char *
format_year (gint64 year)
{
  if (year <= 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, 1 - year);

      /* Translators: a year before the year 1. */
      return g_strdup_printf (C_("date", "%s BC"), number);
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT, year);
}

/* Fills in a pattern; the year is put in beforehand, because GDateTime only knows those from 1 to 9999. */
static char *
format_pattern (const char  *pattern,
                const Point *point)
{
  g_autofree char *year = format_year (point->year);
  g_autoptr (GString) with_year = g_string_new (pattern);
  g_autoptr (GDateTime) day = NULL;
  gboolean has_month = point->precision == PRECISION_DAY || point->precision == PRECISION_MONTH;

  g_string_replace (with_year, "%Y", year, 0);
  day = g_date_time_new_utc (same_calendar (point->year), has_month ? point->month : 1,
                             point->precision == PRECISION_DAY ? point->day : 1, 0, 0, 0);
  return g_date_time_format (day, with_year->str);
}

static const char *
season_pattern (int season)
{
  switch (season)
    {
    case 21:
      return C_("date", "spring %Y");
    case 22:
      return C_("date", "summer %Y");
    case 23:
      return C_("date", "autumn %Y");
    default:
      return C_("date", "winter %Y");
    }
}

static const char *
pattern_for (const Point *point)
{
  switch (point->precision)
    {
    case PRECISION_DAY:
      /* Translators: a day, as g_date_time_format() writes it. %Y must be there; %B is the month's
       * name as it stands beside a day, %OB as it stands alone, %-m its number. */
      return C_("date", "%-d %B %Y");
    case PRECISION_MONTH:
      return C_("date", "%OB %Y");
    case PRECISION_SEASON:
      return season_pattern (point->month);
    case PRECISION_DECADE:
      /* Translators: a decade, such as 2010s. */
      return C_("date", "%Ys");
    case PRECISION_YEAR:
    case PRECISION_CENTURY:
    default:
      return C_("date", "%Y");
    }
}

static char *
join_range (const char *first,
            const char *last)
{
  /* Translators: two dates, from the first to the last. */
  return g_strdup_printf (C_("date", "%s – %s"), first, last);
}

static char *
format_century (const Point *point)
{
  Point first = *point, last = *point;
  g_autofree char *first_text = NULL, *last_text = NULL;

  if (point->year < 0)
    first.year -= 99;
  else
    last.year += 99;
  first_text = format_year (first.year);
  last_text = format_year (last.year);
  return join_range (first_text, last_text);
}

static char *
format_point (const Point *point)
{
  g_autofree char *text = NULL;

  if (point->type != POINT_DATE)
    return g_strdup (C_("date", "unknown"));

  text = point->precision == PRECISION_CENTURY ? format_century (point)
                                               : format_pattern (pattern_for (point), point);
  if (point->approximate && point->uncertain)
    return g_strdup_printf (C_("date", "perhaps about %s"), text);
  if (point->approximate)
    return g_strdup_printf (C_("date", "about %s"), text);
  if (point->uncertain)
    return g_strdup_printf (C_("date", "perhaps %s"), text);
  return g_steal_pointer (&text);
}

static gboolean
is_plain (const Point *point,
          Precision    precision)
{
  return point->type == POINT_DATE && point->precision == precision && !point->approximate
         && !point->uncertain;
}

/* Finds how to write an interval whose ends lie in the same year or month without saying it twice. */
static gboolean
find_range_patterns (const Point   *start,
                     const Point   *end,
                     RangePatterns *patterns)
{
  if (start->year != end->year)
    return FALSE;

  if (is_plain (start, PRECISION_DAY) && is_plain (end, PRECISION_DAY))
    {
      if (start->month == end->month)
        *patterns = (RangePatterns) { C_("first day of several in a month", "%-d"),
                                      C_("last day of several in a month", "%-d %B %Y") };
      else
        *patterns = (RangePatterns) { C_("first day of several in a year", "%-d %B"),
                                      C_("last day of several in a year", "%-d %B %Y") };
      return TRUE;
    }
  if (is_plain (start, PRECISION_MONTH) && is_plain (end, PRECISION_MONTH))
    {
      *patterns = (RangePatterns) { C_("first month of several in a year", "%OB"),
                                    C_("last month of several in a year", "%OB %Y") };
      return TRUE;
    }
  return FALSE;
}

static char *
format_interval (const Point *start,
                 const Point *end)
{
  g_autofree char *first = NULL, *last = NULL;
  RangePatterns patterns;

  if (find_range_patterns (start, end, &patterns))
    {
      first = format_pattern (patterns.first, start);
      last = format_pattern (patterns.last, end);
      return join_range (first, last);
    }

  first = format_point (start);
  last = format_point (end);
  if (start->type == POINT_OPEN)
    return g_strdup_printf (C_("date", "until %s"), last);
  if (end->type == POINT_OPEN)
    return g_strdup_printf (C_("date", "since %s"), first);
  return join_range (first, last);
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * entente_date_is_valid:
 * @edtf: (nullable): a date, as the file gives it
 *
 * Returns: whether it can be read
 */
gboolean
entente_date_is_valid (const char *edtf)
{
  Point start, end;
  gboolean is_interval;

  return edtf != NULL && read_points (edtf, &start, &end, &is_interval);
}

/**
 * entente_date_parse:
 * @edtf: (nullable): a date, as the file gives it
 * @span: (out): the days it can mean; untouched if it can't be read
 *
 * Returns: %FALSE if it can't be read
 */
gboolean
entente_date_parse (const char      *edtf,
                    EntenteDateSpan *span)
{
  Point start, end;
  EntenteDateSpan first, last;
  gboolean is_interval;

  g_return_val_if_fail (span != NULL, FALSE);

  if (edtf == NULL || !read_points (edtf, &start, &end, &is_interval))
    return FALSE;

  first = span_of (&start);
  last = span_of (&end);
  span->first = first.first;
  span->last = last.last;
  span->approximate = first.approximate || last.approximate;
  span->uncertain = first.uncertain || last.uncertain;
  return TRUE;
}

/**
 * entente_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): another
 *
 * Orders dates by the first day they can mean, the wider first; then those that can't be read, by
 * their letters; then those that are absent.
 *
 * Returns: less than, equal to or greater than 0
 */
int
entente_date_compare (const char *a,
                      const char *b)
{
  EntenteDateKey key_a = entente_date_make_key (a);
  EntenteDateKey key_b = entente_date_make_key (b);

  return entente_date_key_compare (&key_a, &key_b);
}

/**
 * entente_date_make_key:
 * @edtf: (nullable): a date
 *
 * Returns: what it takes to compare the date with others, read once
 */
EntenteDateKey
entente_date_make_key (const char *edtf)
{
  EntenteDateSpan span;

  if (edtf == NULL)
    return (EntenteDateKey) { .rank = 2 };
  if (!entente_date_parse (edtf, &span))
    return (EntenteDateKey) { .rank = 1, .text = edtf };

  /* A date stands where its first day is, or, where that is not known, its last. */
  return (EntenteDateKey) {
    .day = span.first != G_MININT64 ? span.first : span.last,
    .last = span.last,
    .text = edtf,
  };
}

/**
 * entente_date_key_compare:
 * @a: the key of a date
 * @b: the key of another
 *
 * Returns: what entente_date_compare() returns for the dates
 */
int
entente_date_key_compare (const EntenteDateKey *a,
                          const EntenteDateKey *b)
{
  if (a->rank != b->rank)
    return compare_numbers (a->rank, b->rank);
  if (a->rank != 0)
    return g_strcmp0 (a->text, b->text);
  if (a->day != b->day)
    return compare_numbers (a->day, b->day);
  return compare_numbers (b->last, a->last);
}

/**
 * entente_date_format:
 * @edtf: (nullable): a date, as the file gives it
 *
 * Returns: (transfer full) (nullable): the date in the user's language, fit for the middle of a
 *   sentence; as written if it can't be read; %NULL if there is none
 */
char *
entente_date_format (const char *edtf)
{
  Point start, end;
  gboolean is_interval;

  if (edtf == NULL)
    return NULL;
  if (!read_points (edtf, &start, &end, &is_interval))
    return g_strdup (edtf);
  return is_interval ? format_interval (&start, &end) : format_point (&start);
}

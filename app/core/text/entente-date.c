/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date.h"

#include "entente-display-text.h"
#include "entente-edtf.h"
#include "entente-translation.h"

/* Dates of the file: the range of days that a date covers, for comparing, and its text for the user. */

/* The patterns for the two ends of an interval that share a year or a month. The position of the shared
 * part depends on the language, so that each end has a pattern of its own. */
typedef struct {
  const char *first;
  const char *last;
} RangePatterns;

/* A year of one digit or two looks like a year of this or the last century. It gets its era. */
#define FIRST_PLAIN_YEAR 100

static gint64
last_day_of_month (gint64 year,
                   int    month)
{
  return entente_calendar_join (year, month, g_date_get_days_in_month (month, entente_edtf_like_year (year)));
}

/* Takes seasons as whole months of the northern hemisphere. The standard leaves this open. */
static void
add_season (const EntenteEdtfPoint *point,
            EntenteDateSpan        *span)
{
  int month = 3 * (point->month - 20);

  span->first = entente_calendar_join (point->year, month, 1);
  span->last = month == 12 ? last_day_of_month (point->year + 1, 2)
                           : last_day_of_month (point->year, month + 2);
}

/* Before the year 0, unspecified digits make the year smaller. */
static void
add_years (const EntenteEdtfPoint *point,
           gint64                  n,
           EntenteDateSpan        *span)
{
  gboolean negative = point->year < 0;

  span->first = entente_calendar_join (negative ? point->year - n + 1 : point->year, 1, 1);
  span->last = entente_calendar_join (negative ? point->year : point->year + n - 1, 12, 31);
}

static EntenteDateSpan
span_of (const EntenteEdtfPoint *point)
{
  EntenteDateSpan span = { G_MININT64, G_MAXINT64, point->approximate, point->uncertain };

  if (point->type != ENTENTE_EDTF_DATE)
    return span;

  switch (point->precision)
    {
    case ENTENTE_EDTF_DAY:
      span.first = span.last = entente_calendar_join (point->year, point->month, point->day);
      break;
    case ENTENTE_EDTF_MONTH:
      span.first = entente_calendar_join (point->year, point->month, 1);
      span.last = last_day_of_month (point->year, point->month);
      break;
    case ENTENTE_EDTF_SEASON:
      add_season (point, &span);
      break;
    case ENTENTE_EDTF_YEAR:
      add_years (point, 1, &span);
      break;
    case ENTENTE_EDTF_DECADE:
      add_years (point, 10, &span);
      break;
    case ENTENTE_EDTF_CENTURY:
    default:
      add_years (point, 100, &span);
      break;
    }
  return span;
}

/* Refuses an interval that ends before it starts. */
static gboolean
read_points (const char       *edtf,
             EntenteEdtfPoint *start,
             EntenteEdtfPoint *end,
             gboolean         *is_interval)
{
  return entente_edtf_read (edtf, start, end, is_interval) && span_of (start).first <= span_of (end).last;
}

/* Writes a year before the year 1 as a positive number; mark_era() marks it afterwards. */
static char *
number_year (gint64 year)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, year <= 0 ? 1 - year : year);
}

static char *
mark_era (char   *date,
          gint64  year)
{
  g_autofree char *plain = date;

  if (year >= FIRST_PLAIN_YEAR)
    return g_steal_pointer (&plain);
  if (year > 0)
    /* Translators: a date in the years 1 to 99, which would else be read as one in our time: 24 August 79 AD. */
    return g_strdup_printf (C_("date", "%s AD"), plain);
  /* Translators: a date before the year 1, which may be a year alone, or a day with its year. */
  return g_strdup_printf (C_("date", "%s BC"), plain);
}

/* Some locales begin the name of a month that stands alone with a capital letter, as at the start of a
 * sentence. Here the name stands inside a sentence, so that it begins as it does beside a day. */
static char *
name_month (GDateTime *day)
{
  g_autofree char *alone = g_date_time_format (day, "%OB");
  g_autofree char *beside_day = g_date_time_format (day, "%B");
  g_autoptr (GString) name = g_string_new (NULL);

  if (!g_unichar_islower (g_utf8_get_char (beside_day)))
    return g_steal_pointer (&alone);
  g_string_append_unichar (name, g_unichar_tolower (g_utf8_get_char (alone)));
  g_string_append (name, g_utf8_next_char (alone));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Fills in a pattern. The year is filled in beforehand, because GDateTime only supports the years 1 to 9999. */
static char *
format_pattern (const char             *pattern,
                const EntenteEdtfPoint *point)
{
  g_autofree char *year = number_year (point->year);
  g_autofree char *month = NULL;
  g_autoptr (GString) filled = g_string_new (pattern);
  g_autoptr (GDateTime) day = NULL;
  gboolean has_month = point->precision == ENTENTE_EDTF_DAY || point->precision == ENTENTE_EDTF_MONTH;
  gboolean has_year = g_string_replace (filled, "%Y", year, 0) > 0;
  char *date;

  day = g_date_time_new_utc (entente_edtf_like_year (point->year), has_month ? point->month : 1,
                             point->precision == ENTENTE_EDTF_DAY ? point->day : 1, 0, 0, 0);
  month = name_month (day);
  g_string_replace (filled, "%OB", month, 0);
  date = g_date_time_format (day, filled->str);
  return has_year ? mark_era (date, point->year) : date;
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
pattern_for (const EntenteEdtfPoint *point)
{
  switch (point->precision)
    {
    case ENTENTE_EDTF_DAY:
      /* Translators: a day, as g_date_time_format() writes it. %Y must be there; %B is the month’s
       * name as it stands beside a day, %OB as it stands alone, %-m its number. */
      return C_("date", "%-d %B %Y");
    case ENTENTE_EDTF_MONTH:
      return C_("date", "%OB %Y");
    case ENTENTE_EDTF_SEASON:
      return season_pattern (point->month);
    case ENTENTE_EDTF_DECADE:
      /* Translators: a decade, such as 2010s. */
      return C_("date", "%Ys");
    case ENTENTE_EDTF_YEAR:
    case ENTENTE_EDTF_CENTURY:
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
format_century (const EntenteEdtfPoint *point)
{
  EntenteEdtfPoint first = *point, last = *point;
  g_autofree char *first_text = NULL, *last_text = NULL;

  if (point->year < 0)
    first.year -= 99;
  else
    last.year += 99;
  first.precision = last.precision = ENTENTE_EDTF_YEAR;
  first_text = format_pattern (pattern_for (&first), &first);
  last_text = format_pattern (pattern_for (&last), &last);
  return join_range (first_text, last_text);
}

static char *
format_point (const EntenteEdtfPoint *point)
{
  g_autofree char *text = NULL;

  if (point->type != ENTENTE_EDTF_DATE)
    return g_strdup (C_("date", "unknown"));

  text = point->precision == ENTENTE_EDTF_CENTURY ? format_century (point)
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
is_plain (const EntenteEdtfPoint *point,
          EntenteEdtfPrecision    precision)
{
  return point->type == ENTENTE_EDTF_DATE && point->precision == precision && !point->approximate
         && !point->uncertain;
}

/* Finds the patterns for an interval within one year or month, so that the shared part is written once. */
static gboolean
find_range_patterns (const EntenteEdtfPoint *start,
                     const EntenteEdtfPoint *end,
                     RangePatterns          *patterns)
{
  if (start->year != end->year)
    return FALSE;

  if (is_plain (start, ENTENTE_EDTF_DAY) && is_plain (end, ENTENTE_EDTF_DAY))
    {
      /* xgettext:no-c-format */
      const char *first_of_month = C_("first day of several in a month", "%-d");

      if (start->month == end->month)
        *patterns = (RangePatterns) { first_of_month, C_("last day of several in a month", "%-d %B %Y") };
      else
        *patterns = (RangePatterns) { C_("first day of several in a year", "%-d %B"),
                                      C_("last day of several in a year", "%-d %B %Y") };
      return TRUE;
    }
  if (is_plain (start, ENTENTE_EDTF_MONTH) && is_plain (end, ENTENTE_EDTF_MONTH))
    {
      *patterns = (RangePatterns) { C_("first month of several in a year", "%OB"),
                                    C_("last month of several in a year", "%OB %Y") };
      return TRUE;
    }
  return FALSE;
}

static char *
format_interval (const EntenteEdtfPoint *start,
                 const EntenteEdtfPoint *end)
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
  if (start->type == ENTENTE_EDTF_OPEN)
    return g_strdup_printf (C_("date", "until %s"), last);
  if (end->type == ENTENTE_EDTF_OPEN)
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
  EntenteEdtfPoint start, end;
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
  EntenteEdtfPoint start, end;
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
 * entente_date_parse_ends:
 * @edtf: (nullable): a date, as the file gives it
 * @start: (out): the days on which it can begin
 * @end: (out): the days on which it can end; those of @start if the date is no interval
 *
 * An open end is G_MININT64 or G_MAXINT64. An unknown one can be any day that the other end allows.
 *
 * Returns: %FALSE if it can't be read
 */
gboolean
entente_date_parse_ends (const char      *edtf,
                         EntenteDateSpan *start,
                         EntenteDateSpan *end)
{
  EntenteEdtfPoint first, last;
  gboolean is_interval;

  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (edtf == NULL || !read_points (edtf, &first, &last, &is_interval))
    return FALSE;
  *start = span_of (&first);
  *end = span_of (&last);
  if (first.type == ENTENTE_EDTF_OPEN)
    start->last = G_MININT64;
  else if (first.type == ENTENTE_EDTF_UNKNOWN)
    start->last = end->last;
  if (last.type == ENTENTE_EDTF_OPEN)
    end->first = G_MAXINT64;
  else if (last.type == ENTENTE_EDTF_UNKNOWN)
    end->first = start->first;
  return TRUE;
}

/**
 * entente_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): another
 *
 * Orders dates by their first day; of two with the same first day, the longer range comes first. Dates that
 * can't be read come next, in the order of their text, and absent dates come last.
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
 * Returns: a key for comparing the date with many others, so that the date is parsed only once
 */
EntenteDateKey
entente_date_make_key (const char *edtf)
{
  EntenteDateSpan span;

  if (edtf == NULL)
    return (EntenteDateKey) { .rank = 2 };
  if (!entente_date_parse (edtf, &span))
    return (EntenteDateKey) { .rank = 1, .text = edtf };

  /* A date is sorted by its first day; if that is unknown, by its last day. */
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
 * entente_date_write_day:
 * @day: a day as in #EntenteDateSpan, within some million years
 *
 * Returns: (transfer full): the day as ISO 8601 has it, such as "2025-03-21"; the year 0 is 1 BC
 */
char *
entente_date_write_day (gint64 day)
{
  gint64 year;
  int month, day_of_month;

  entente_calendar_split (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02d-%02d", year < 0 ? "-" : "", ABS (year), month, day_of_month);
}

/**
 * entente_date_format:
 * @edtf: (nullable): a date, as the file gives it
 *
 * Returns: (transfer full) (nullable): the date in the user's language, for use inside a sentence; if it
 *   can't be read, its text in displayable form; %NULL if there is none
 */
char *
entente_date_format (const char *edtf)
{
  EntenteEdtfPoint start, end;
  gboolean is_interval;

  if (edtf == NULL)
    return NULL;
  if (!read_points (edtf, &start, &end, &is_interval))
    return entente_display_text_name (edtf);
  return is_interval ? format_interval (&start, &end) : format_point (&start);
}

/**
 * entente_date_format_first:
 * @step: the step from one date of an axis to the next
 * @first: the first day of one
 *
 * Returns: (transfer full): the first day, month or year of the step in words
 */
char *
entente_date_format_first (EntenteCalendarStep step,
                           gint64              first)
{
  EntenteCalendarStep single = { step.unit, 1 };

  return entente_date_format_days (first, entente_calendar_move (single, first, 1) - 1);
}

/**
 * entente_date_format_range:
 * @start: (nullable): the date when something begins
 * @end: (nullable): the date when it ends
 *
 * Returns: (transfer full) (nullable): the period in the user's language
 */
char *
entente_date_format_range (const char *start,
                           const char *end)
{
  g_autofree char *first = entente_date_format (start);
  g_autofree char *last = entente_date_format (end);

  if (first != NULL && last != NULL)
    return g_strdup_printf (C_("date", "%s – %s"), first, last);
  if (last != NULL)
    return g_strdup_printf (C_("date", "until %s"), last);
  return g_steal_pointer (&first);
}

/**
 * entente_date_format_days:
 * @first: the number of a day
 * @last: the number of the same day or of a later one
 *
 * Returns: (transfer full): the days from @first to @last in the user's language: "March 2025", or "2021 – March 2025"
 */
char *
entente_date_format_days (gint64 first,
                          gint64 last)
{
  g_autofree char *single = entente_calendar_write_single (first, last), *begin = NULL, *end = NULL, *interval = NULL;

  if (single != NULL)
    return entente_date_format (single);
  entente_calendar_write_ends (first, last, &begin, &end);
  interval = g_strconcat (begin, "/", end, NULL);
  return entente_date_format (interval);
}

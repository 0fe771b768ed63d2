/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-entry.h"

#include "entente-date-pattern.h"
#include "entente-date-point.h"
#include "entente-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* A reader of dates as people write them, in English and in the user's language. It reads the words around
 * a date by the same patterns with which entente_date_format() writes them. So the user can enter what
 * Entente shows, in every language. A date that can be read in two ways is refused. */

#define MAX_LENGTH 100

/* Translators: ways to write a time from one date to another, as many as there are.
 * xgettext:no-c-format */
static const char ranges[] = NC_("date entry", "from %s to %s|between %s and %s|%s to %s|%s until %s");
static const char plain_ranges[] = "%s–%s|%s—%s|%s/%s|%s-%s";

/* Translators: ways to write that a time ends before a date, as many as there are.
 * xgettext:no-c-format */
static const char earlier[] = NC_("date entry", "before %s|earlier than %s|prior to %s");

/* Translators: ways to write that a time begins after a date, as many as there are.
 * xgettext:no-c-format */
static const char later[] = NC_("date entry", "after %s|later than %s");

/* Completes one end of an interval with the parts that only the other end has. */
static void
complete_point (EntenteDatePoint       *point,
                const EntenteDatePoint *other)
{
  if (point->has_year || !other->has_year)
    return;
  if (point->day != 0 && point->month == 0 && other->day != 0)
    point->month = other->month;
  point->has_year = TRUE;
  point->year = other->year;
}

/* If neither end has a year, the interval is the last such one that has begun. */
static void
complete_years (EntenteDatePoint *first,
                EntenteDatePoint *last,
                const GDate      *today)
{
  if (first->has_year || last->has_year || last->day == 0)
    return;
  if (first->day != 0 && first->month == 0)
    first->month = last->month;
  entente_date_point_complete_year (first, today);
  if (!first->has_year)
    return;
  last->has_year = TRUE;
  last->year = first->year + (last->month < first->month);
}

static char *
write_interval (const char  *first_text,
                const char  *last_text,
                const GDate *today)
{
  g_autofree char *first_edtf = NULL, *last_edtf = NULL, *edtf = NULL;
  EntenteDatePoint first, last;

  if (!entente_date_point_read (first_text, today, &first) || !entente_date_point_read (last_text, today, &last))
    return NULL;
  complete_years (&first, &last, today);
  complete_point (&first, &last);
  complete_point (&last, &first);
  first_edtf = entente_date_point_write (&first);
  last_edtf = entente_date_point_write (&last);
  if (first_edtf == NULL || last_edtf == NULL)
    return NULL;
  edtf = g_strconcat (first_edtf, "/", last_edtf, NULL);
  return entente_date_is_valid (edtf) ? g_steal_pointer (&edtf) : NULL;
}

/* Reads an interval. The words between its dates, like hyphens, may also stand inside a date, so that each
 * occurrence is tried. */
static char *
read_range (const char  *text,
            const char  *pattern,
            const GDate *today)
{
  g_autofree char *folded = entente_date_pattern_prepare (pattern);
  g_auto (GStrv) parts = g_strsplit (folded, "%s", 3);
  g_autofree char *outer = NULL, *inner = NULL;

  if (g_strv_length (parts) != 3)
    return NULL;
  outer = g_strconcat (parts[0], "%s", parts[2], NULL);
  inner = entente_date_pattern_unwrap (text, NULL, outer);
  for (const char *at = inner != NULL ? strstr (inner, parts[1]) : NULL; at != NULL; at = strstr (at + 1, parts[1]))
    {
      g_autofree char *first = g_strstrip (g_strndup (inner, at - inner));
      g_autofree char *last = g_strstrip (g_strdup (at + strlen (parts[1])));
      char *edtf = *first != '\0' && *last != '\0' ? write_interval (first, last, today) : NULL;

      if (edtf != NULL)
        return edtf;
    }
  return NULL;
}

static char *
read_ranges (const char  *text,
             const char  *patterns,
             const GDate *today)
{
  g_auto (GStrv) each = g_strsplit (patterns, "|", -1);

  for (char **pattern = each; *pattern != NULL; pattern++)
    {
      char *edtf = read_range (text, *pattern, today);

      if (edtf != NULL)
        return edtf;
    }
  return NULL;
}

static char *
read_any_range (const char  *text,
                const GDate *today)
{
  char *edtf = read_ranges (text, C_("date", "%s – %s"), today);

  if (edtf == NULL)
    edtf = read_ranges (text, g_dpgettext2 (NULL, "date entry", ranges), today);
  if (edtf == NULL)
    edtf = read_ranges (text, ranges, today);
  return edtf != NULL ? edtf : read_ranges (text, plain_ranges, today);
}

static char *
read_half_open (const char  *text,
                const char  *pattern,
                gboolean     starts,
                const GDate *today)
{
  g_autofree char *inner = entente_date_pattern_unwrap (text, "date", pattern);
  g_autofree char *edtf = NULL;
  EntenteDatePoint point;

  if (inner == NULL || !entente_date_point_read (inner, today, &point))
    return NULL;
  entente_date_point_complete_year (&point, today);
  edtf = entente_date_point_write (&point);
  if (edtf == NULL)
    return NULL;
  return starts ? g_strconcat (edtf, "/..", NULL) : g_strconcat ("../", edtf, NULL);
}

/* "Before 1945" ends with 1944, and "after 1945" begins with 1946. */
static char *
read_beside (const char  *text,
             const char  *patterns,
             int          by,
             const GDate *today)
{
  g_autofree char *inner = entente_date_pattern_unwrap (text, "date entry", patterns);
  g_autofree char *edtf = NULL;
  EntenteDatePoint point;

  if (inner == NULL || !entente_date_point_read (inner, today, &point))
    return NULL;
  entente_date_point_complete_year (&point, today);
  /* A date that is none would move to one that is. */
  edtf = entente_date_point_write (&point);
  if (!entente_date_is_valid (edtf) || !entente_date_point_move (&point, by))
    return NULL;
  g_free (edtf);
  edtf = entente_date_point_write (&point);
  return by > 0 ? g_strconcat (edtf, "/..", NULL) : g_strconcat ("../", edtf, NULL);
}

static char *
read_prepared (const char  *text,
               const GDate *today)
{
  char *edtf;
  EntenteDatePoint point;

  edtf = read_half_open (text, NC_("date", "since %s"), TRUE, today);
  if (edtf == NULL)
    edtf = read_half_open (text, NC_("date", "until %s"), FALSE, today);
  if (edtf == NULL)
    edtf = read_beside (text, earlier, -1, today);
  if (edtf == NULL)
    edtf = read_beside (text, later, 1, today);
  if (edtf == NULL && entente_date_point_read (text, today, &point))
    {
      entente_date_point_complete_year (&point, today);
      edtf = entente_date_point_write (&point);
    }
  return edtf != NULL ? edtf : read_any_range (text, today);
}

/**
 * entente_date_entry_read:
 * @text: (nullable): a date as a person wrote it
 * @today: (nullable): the day from which "yesterday", "Monday" and days without a year are counted; if it is %NULL,
 *   they are not understood
 *
 * Reads EDTF, and the forms that people write in English and in the user's language: "21 March 2025",
 * "3/2025", "around May 2025", "13–21 March 2025", "since 2001", "before 1945", "1990s", "2025년 3월 21일". A day of
 * the week, and a day without a year, is the last such day up to @today.
 *
 * Returns: (transfer full) (nullable): the date as EDTF; %NULL if it can't be read in exactly one way
 */
char *
entente_date_entry_read (const char  *text,
                         const GDate *today)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *prepared = NULL;
  g_autofree char *edtf = NULL;

  g_return_val_if_fail (today == NULL || g_date_valid (today), NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  trimmed = g_strstrip (g_strdup (text));
  if (entente_date_is_valid (trimmed))
    return g_steal_pointer (&trimmed);
  if (g_utf8_strlen (trimmed, -1) > MAX_LENGTH)
    return NULL;

  prepared = entente_date_pattern_prepare (trimmed);
  edtf = read_prepared (prepared, today);
  return entente_date_is_valid (edtf) ? g_steal_pointer (&edtf) : NULL;
}

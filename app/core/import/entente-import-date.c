/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-date.h"

#include "entente-date.h"

#include <stdio.h>
#include <string.h>

/* Dates of other programs and of people as EDTF (ISO 8601-2, level 1). What cannot be read is no date: the caller keeps
 * it as it is. */

/* Up to three numbers that stand between separators. Returns how many; 0 if there is anything else. */
static guint
split_numbers (const char *text,
               char        separator,
               gint64      numbers[3],
               gsize       widths[3])
{
  guint n = 0;

  for (;;)
    {
      gsize width = strspn (text, "0123456789");

      if (n == 3 || width > 4)
        return 0;
      /* A separator behind another is no sign of a number. */
      numbers[n] = width > 0 ? g_ascii_strtoll (text, NULL, 10) : 0;
      widths[n++] = width;
      text += width;
      if (*text == '\0')
        return n;
      if (*text++ != separator)
        return 0;
    }
}

/* A year, a month and a day; a month or a day of 0 or without digits is not known. */
static char *
compose (gint64 year,
         gint64 month,
         gint64 day)
{
  /* Zotero once wrote the seasons as the months 13 to 16. */
  if (day == 0 && month > 12 && month <= 16 && year >= 1)
    return g_strdup_printf ("%04" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, year, month + 8);
  if (year < 1 || year > 9999 || month > 12 || day > 31)
    return NULL;
  if (month == 0)
    return g_strdup_printf ("%04" G_GINT64_FORMAT, year);
  if (day == 0)
    return g_strdup_printf ("%04" G_GINT64_FORMAT "-%02" G_GINT64_FORMAT, year, month);
  return g_date_valid_dmy (day, month, year)
           ? g_strdup_printf ("%04" G_GINT64_FORMAT "-%02" G_GINT64_FORMAT "-%02" G_GINT64_FORMAT, year, month, day)
           : NULL;
}

/* 1955-00-00, 2025/03/25, 25.3.2025, 3/25/2025. */
static char *
read_numbers (const char       *text,
              EntenteDateOrder  order)
{
  static const char separators[] = { '-', '/', '.' };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      gint64 numbers[3] = { 0, 0, 0 };
      gsize widths[3] = { 0, 0, 0 };
      guint n = split_numbers (text, separators[i], numbers, widths);

      if (n < 2)
        continue;
      if (widths[0] == 4)
        return compose (numbers[0], numbers[1], numbers[2]);
      if (n < 3 || widths[2] != 4)
        continue;
      if (separators[i] == '.' || numbers[0] > 12 || order == ENTENTE_DATE_ORDER_DAY_FIRST)
        return compose (numbers[2], numbers[1], numbers[0]);
      if (numbers[1] > 12 || order == ENTENTE_DATE_ORDER_MONTH_FIRST || numbers[0] == numbers[1])
        return compose (numbers[2], numbers[0], numbers[1]);
    }
  return NULL;
}

/* The months in the languages in which tables have their titles. Some names are told by their first three letters. */
static const char *const months[12] = {
  "jan|january|januar|jänner|janvier|enero|ene|января|январь|янв",
  "feb|february|februar|février|fév|febrero|февраля|февраль|фев",
  "mar|march|märz|mär|mars|marzo|марта|март|мар",
  "apr|april|avril|avr|abril|abr|апреля|апрель|апр",
  "may|mai|mayo|мая|май",
  "jun|june|juni|juin|junio|июня|июнь|июн",
  "jul|july|juli|juillet|julio|июля|июль|июл",
  "aug|august|août|agosto|ago|августа|август|авг",
  "sep|sept|september|septembre|septiembre|сентября|сентябрь|сен",
  "oct|october|oktober|okt|octobre|octubre|октября|октябрь|окт",
  "nov|november|novembre|noviembre|ноября|ноябрь|ноя",
  "dec|december|dezember|dez|décembre|déc|diciembre|dic|декабря|декабрь|дек",
};

/* Returns its number, from 1; 0 if the word is no month. */
static gint64
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);
  gsize length = strlen (folded);

  for (gint64 month = 0; month < 12; month++)
    for (const char *name = months[month]; name != NULL; name = strchr (name, '|'))
      {
        name += *name == '|';
        if (strncmp (name, folded, length) == 0 && (name[length] == '|' || name[length] == '\0'))
          return month + 1;
      }
  return 0;
}

/* "5", "5th", "05". Returns 0 if it is no day. */
static gint64
read_day (const char *word)
{
  static const char *const ends[] = { "", "st", "nd", "rd", "th", NULL };
  gsize width = strspn (word, "0123456789");

  return (width == 1 || width == 2) && g_strv_contains (ends, word + width) ? g_ascii_strtoll (word, NULL, 10) : 0;
}

/* 23-MAR-2006, March 23, 2006, 23. März 2006, March 2006: the year has four digits, so that nothing is to guess. */
static char *
read_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.-/", -1);
  gint64 year = 0, month = 0, day = 0;

  for (char **word = words; *word != NULL; word++)
    {
      gsize digits = strspn (*word, "0123456789");

      if (digits == 0 && **word != '\0' && month == 0 && (month = find_month (*word)) > 0)
        continue;
      if (digits == 4 && (*word)[4] == '\0' && year == 0)
        year = g_ascii_strtoll (*word, NULL, 10);
      else if (digits > 0 && day == 0 && (day = read_day (*word)) > 0)
        continue;
      else if (**word != '\0')
        return NULL;
    }
  return month > 0 ? compose (year, month, day) : NULL;
}

/* 2006년 3월 23일, 2006年3月23日 and "2006. 3. 23." as 2006-3-23. Returns NULL if it is no such date. */
static char *
read_eastern (const char *text)
{
  static const char *const marks[] = { "년", "年", "월", "月", "일", "日", ".", NULL };
  g_autofree char *digits = g_strdup (text);
  char *end = digits;
  guint n = 0;

  for (const char *c = text; *c != '\0';)
    {
      const char *const *mark = marks;

      while (*mark != NULL && !g_str_has_prefix (c, *mark))
        mark++;
      if (*mark != NULL && ++n <= 3)
        *end++ = '-';
      else if (g_ascii_isdigit (*c))
        *end++ = *c;
      else if (*c != ' ')
        return NULL;
      c += *mark != NULL ? strlen (*mark) : 1;
    }
  while (end > digits && end[-1] == '-')
    end--;
  *end = '\0';
  if (n == 0 || strspn (digits, "0123456789") != 4)
    return NULL;
  return digits[4] == '\0' ? compose (g_ascii_strtoll (digits, NULL, 10), 0, 0)
                           : read_numbers (digits, ENTENTE_DATE_ORDER_UNKNOWN);
}

/* 2025-03-25T10:00:00Z and 2025-03-25 10:00: the time of day has no place in Entente's dates. */
static char *
read_with_time (const char *text)
{
  g_autofree char *day = NULL;
  gsize length = strlen (text);

  if (length < 16 || (text[10] != 'T' && text[10] != ' ') || !g_ascii_isdigit (text[11]))
    return NULL;
  day = g_strndup (text, 10);
  return entente_date_is_valid (day) ? g_steal_pointer (&day) : NULL;
}

/**
 * entente_import_date_read:
 * @text: (nullable): a date, as another program writes it
 * @order: whether in 1/2/2018 the day comes first; if that is not known, such a date is not read
 *
 * Returns: (transfer full) (nullable): the date as EDTF
 */
char *
entente_import_date_read (const char       *text,
                          EntenteDateOrder  order)
{
  g_autofree char *trimmed = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  gsize length = trimmed != NULL ? strlen (trimmed) : 0;
  char *date;

  /* RIS ends its dates with slashes. */
  while (length > 4 && trimmed[length - 1] == '/')
    trimmed[--length] = '\0';
  if (length == 0)
    return NULL;
  date = read_with_time (trimmed);
  if (date == NULL)
    date = read_numbers (trimmed, order);
  if (date == NULL && entente_date_is_valid (trimmed))
    date = g_steal_pointer (&trimmed);
  if (date == NULL)
    date = read_words (trimmed);
  if (date == NULL)
    date = read_eastern (trimmed);
  return date;
}

/**
 * entente_import_date_begins_with_year:
 * @text: a date, as another program writes it
 *
 * Returns: whether four digits stand first, so that there is nothing to guess about day and month
 */
gboolean
entente_import_date_begins_with_year (const char *text)
{
  for (int i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/**
 * entente_import_date_is_plain:
 * @text: a date, as another program writes it
 *
 * Returns: whether it is so written that entente_import_date_read() only repeats it, as most dates are: 2025-03-21,
 *   2025-03 or 2025
 */
gboolean
entente_import_date_is_plain (const char *text)
{
  int year, month, day;

  if (!entente_import_date_begins_with_year (text))
    return FALSE;
  year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + text[3] - '0';
  if (year == 0 || text[4] == '\0')
    return year > 0;
  if (text[4] != '-' || !g_ascii_isdigit (text[5]) || !g_ascii_isdigit (text[6]))
    return FALSE;
  month = (text[5] - '0') * 10 + text[6] - '0';
  if (text[7] == '\0')
    return month >= 1 && month <= 12;
  if (text[7] != '-' || !g_ascii_isdigit (text[8]) || !g_ascii_isdigit (text[9]) || text[10] != '\0')
    return FALSE;
  day = (text[8] - '0') * 10 + text[9] - '0';
  return g_date_valid_dmy (day, month, year);
}

/* Whether a number stands first, or second, that only a day can be. */
static void
look (const char *text,
      gboolean   *day_first,
      gboolean   *month_first)
{
  int first, second, year;

  if (sscanf (text, "%d/%d/%d", &first, &second, &year) != 3 && sscanf (text, "%d-%d-%d", &first, &second, &year) != 3)
    return;
  if (first > 31 || second > 31)
    return;
  *day_first |= first > 12;
  *month_first |= second > 12;
}

/**
 * entente_import_date_guess_order:
 * @texts: (array zero-terminated=1): the dates of a column
 *
 * Returns: whether the day comes first in them, by those where only one of both can be the day
 */
EntenteDateOrder
entente_import_date_guess_order (const char *const *texts)
{
  gboolean day_first = FALSE, month_first = FALSE;

  for (; *texts != NULL; texts++)
    look (*texts, &day_first, &month_first);
  if (day_first == month_first)
    return ENTENTE_DATE_ORDER_UNKNOWN;
  return day_first ? ENTENTE_DATE_ORDER_DAY_FIRST : ENTENTE_DATE_ORDER_MONTH_FIRST;
}

/**
 * entente_import_date_from_unix:
 * @seconds: seconds since 1970 began, in UTC; may be negative
 *
 * Returns: (transfer full) (nullable): the day as EDTF
 */
char *
entente_import_date_from_unix (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date.h"

#include "entente-display-text.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

/* The text of each date in the language of the tests, and the range of days in GDate's numbers. */
static const struct {
  const char *edtf;
  const char *words;
  const char *first;
  const char *last;
} good[] = {
  { "2025-03-21", "21 March 2025", "2025-03-21", "2025-03-21" },
  { "2024-02-29", "29 February 2024", "2024-02-29", "2024-02-29" },
  { "2024-06", "June 2024", "2024-06-01", "2024-06-30" },
  { "2024-02", "February 2024", "2024-02-01", "2024-02-29" },
  { "1945", "1945", "1945-01-01", "1945-12-31" },
  { "0033", "33 AD", "0033-01-01", "0033-12-31" },
  { "201X", "2010s", "2010-01-01", "2019-12-31" },
  { "20XX", "2000 – 2099", "2000-01-01", "2099-12-31" },
  { "2004-XX", "2004", "2004-01-01", "2004-12-31" },
  { "1985-04-XX", "April 1985", "1985-04-01", "1985-04-30" },
  { "1985-XX-XX", "1985", "1985-01-01", "1985-12-31" },
  { "2025-21", "spring 2025", "2025-03-01", "2025-05-31" },
  { "2025-22", "summer 2025", "2025-06-01", "2025-08-31" },
  { "2025-23", "autumn 2025", "2025-09-01", "2025-11-30" },
  { "2023-24", "winter 2023", "2023-12-01", "2024-02-29" },
  { "2025-05~", "about May 2025", "2025-05-01", "2025-05-31" },
  { "2025?", "perhaps 2025", "2025-01-01", "2025-12-31" },
  { "2025-03-21%", "perhaps about 21 March 2025", "2025-03-21", "2025-03-21" },
  { "2025-03-21T10:00Z", "21 March 2025", "2025-03-21", "2025-03-21" },
  { "2025-03-21T23:59:60.125+09:00", "21 March 2025", "2025-03-21", "2025-03-21" },
  { "2025-03-21T10:00:00-05", "21 March 2025", "2025-03-21", "2025-03-21" },
  { "2001-07/2001-08", "July – August 2001", "2001-07-01", "2001-08-31" },
  { "2025-03-21/2025-03-23", "21 – 23 March 2025", "2025-03-21", "2025-03-23" },
  { "2025-03-30/2025-04-02", "30 March – 2 April 2025", "2025-03-30", "2025-04-02" },
  { "2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025", "2024-12-31", "2025-01-01" },
  { "2001/2005", "2001 – 2005", "2001-01-01", "2005-12-31" },
  { "2004-06~/2004-08", "about June 2004 – August 2004", "2004-06-01", "2004-08-31" },
  { "2025-03-21/2025-03", "21 March 2025 – March 2025", "2025-03-21", "2025-03-31" },
  { "../2024", "until 2024", NULL, "2024-12-31" },
  { "2024/..", "since 2024", "2024-01-01", NULL },
  { "2024-05?/..", "since perhaps May 2024", "2024-05-01", NULL },
  { "/2024", "unknown – 2024", NULL, "2024-12-31" },
  { "2024/", "2024 – unknown", "2024-01-01", NULL },
};

static const char *const bad[] = {
  "", " ", "soon", "21 March 2025", "2025-3-21", "2025-03-21 ", " 2025", "2025-13", "2025-00", "2025-20",
  "2025-25", "2025-02-29", "2025-04-31", "2025-04-00", "25-04-01", "20250401", "2025-04-1X", "2025-1X",
  "2025-XX-12", "2XXX", "XXXX", "20X5", "201X-05", "2025-21-01", "2025~~", "~2025", "2025-03-21T", "2025-03-21T25:00",
  "2025-03-21T10", "2025-03-21T10:60", "2025-03-21T10:00.5", "2025-03-21T10:00:00.", "2025-03T10:00",
  "2025-03-21T10:00Zulu", "2025-03-21T10:00+9", "/", "..", "../..", "/..", "2025/2024", "2024/2025/2026",
  "2025-/2026", "Y", "Y2025", "Y99999999999", "-", "-25", "+2025", "2025\n", "٢٠٢٥", "2025–2026", "\xff\xfe",
  "2025-03-21\xe2\x80\xae",
};

static gint64
julian (const char *iso)
{
  int year, month, day;
  GDate date;

  g_assert_cmpint (sscanf (iso, "%d-%d-%d", &year, &month, &day), ==, 3);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      EntenteDateSpan span;
      g_autofree char *words = entente_date_format (good[i].edtf);

      g_test_message ("%s", good[i].edtf);
      g_assert_true (entente_date_is_valid (good[i].edtf));
      g_assert_true (entente_date_parse (good[i].edtf, &span));
      g_assert_cmpstr (words, ==, good[i].words);
      g_assert_cmpint (span.first, ==, good[i].first != NULL ? julian (good[i].first) : G_MININT64);
      g_assert_cmpint (span.last, ==, good[i].last != NULL ? julian (good[i].last) : G_MAXINT64);
      g_assert_cmpint (span.approximate, ==, strpbrk (good[i].edtf, "~%") != NULL);
      g_assert_cmpint (span.uncertain, ==, strpbrk (good[i].edtf, "?%") != NULL);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      EntenteDateSpan span = { 7, 7, TRUE, TRUE };
      g_autofree char *words = entente_date_format (bad[i]);
      g_autofree char *fit = entente_display_text_name (bad[i]);
      g_autofree char *shown = g_strescape (bad[i], NULL);

      g_test_message ("“%s”", shown);
      g_assert_false (entente_date_is_valid (bad[i]));
      g_assert_false (entente_date_parse (bad[i], &span));
      g_assert_cmpint (span.first, ==, 7);
      g_assert_cmpstr (words, ==, fit);
      g_assert_null (strstr (words, "\u202e"));
    }
  g_assert_false (entente_date_is_valid (NULL));
  g_assert_null (entente_date_format (NULL));
}

/* GDate only supports the years 1 to 65535. Outside them, the days must still be continuous. */
static void
test_far_years (void)
{
  static const struct { const char *before, *after, *words; } neighbours[] = {
    { "0000", "0001", "1 BC" },
    { "-0001", "0000", "2 BC" },
    { "-0044-02", "-0044-03", "February 45 BC" },
    { "-0401", "-0400", "402 BC" },
    { "Y65535", "Y65536", "65535" },
    { "Y170000002", "Y170000003", "170000002" },
    { "Y-170000003", "Y-170000002", "170000004 BC" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
    {
      EntenteDateSpan before, after;
      g_autofree char *words = entente_date_format (neighbours[i].before);

      g_assert_true (entente_date_parse (neighbours[i].before, &before));
      g_assert_true (entente_date_parse (neighbours[i].after, &after));
      g_assert_cmpint (before.last + 1, ==, after.first);
      g_assert_cmpstr (words, ==, neighbours[i].words);
    }
}

static void
test_far_decades (void)
{
  EntenteDateSpan decade, year;

  g_assert_true (entente_date_parse ("-201X", &decade));
  g_assert_true (entente_date_parse ("-2019", &year));
  g_assert_cmpint (decade.first, ==, year.first);
  g_assert_true (entente_date_parse ("-2010", &year));
  g_assert_cmpint (decade.last, ==, year.last);
}

/* Every day of 400 years, so that no leap year is missed. */
static void
test_every_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1800);
  for (; g_date_get_year (&date) < 2200; g_date_add_days (&date, 1))
    {
      EntenteDateSpan span;
      char edtf[16];

      g_snprintf (edtf, sizeof edtf, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                  g_date_get_day (&date));
      g_assert_true (entente_date_parse (edtf, &span));
      g_assert_cmpint (span.first, ==, g_date_get_julian (&date));
    }
}

/* Sorted dates; each pair of them is compared. */
static void
test_compare (void)
{
  static const char *const sorted[] = {
    "-0044-03-15", "1945", "200X", "2001-07/2001-08", "2001-07", "2001-07-01", "../2024-05", "2024-06",
    "2025", "2025-03-21", "2025-03-22T09:00Z", "2025-05~", "", "soon", NULL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = entente_date_compare (sorted[i], sorted[j]);

        if ((order > 0) - (order < 0) != (i > j) - (i < j))
          g_test_message ("%s, %s", sorted[i], sorted[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
  g_assert_cmpint (entente_date_compare ("2025-05", "2025-05~"), ==, 0);
  g_assert_cmpint (entente_date_compare ("2025-05-01T08:00", "2025-05-01T07:00"), ==, 0);
}

/* GDate knows the same calendar for its own years; before them the days go on without a gap. */
static void
test_write_day (void)
{
  static const struct { gint64 day; const char *text; } days[] = {
    { 1, "0001-01-01" }, { 0, "0000-12-31" }, { -305, "0000-03-01" }, { -306, "0000-02-29" }, { -366, "-0001-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = entente_date_write_day (days[i].day);

      g_assert_cmpstr (text, ==, days[i].text);
    }
  for (guint32 day = 1; day < 1200000; day += 17)
    {
      g_autofree char *text = entente_date_write_day (day);
      char wanted[32];
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      g_snprintf (wanted, sizeof wanted, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                  g_date_get_day (&date));
      g_assert_cmpstr (text, ==, wanted);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/good", test_good);
  g_test_add_func ("/date/bad", test_bad);
  g_test_add_func ("/date/far-years", test_far_years);
  g_test_add_func ("/date/far-decades", test_far_decades);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/write-day", test_write_day);
  g_test_add_func ("/date/compare", test_compare);
  return g_test_run ();
}

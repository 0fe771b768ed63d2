/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-calendar.h"

#include "entente-date.h"

static gint64
day (const char *date)
{
  EntenteDateSpan span;

  g_assert_true (entente_date_parse (date, &span));
  return span.first;
}

static void
test_split (void)
{
  for (gint64 number = -800000; number < 800000; number += 37)
    {
      gint64 year;
      int month, day_of_month;

      entente_calendar_split (number, &year, &month, &day_of_month);
      g_assert_cmpint (entente_calendar_join (year, month, day_of_month), ==, number);
      g_assert_true (month >= 1 && month <= 12 && day_of_month >= 1 && day_of_month <= 31);
    }
}

static void
assert_step (EntenteCalendarUnit  unit,
             guint                n,
             const char          *inside,
             const char          *first,
             const char          *next)
{
  EntenteCalendarStep step = { unit, n };

  g_assert_cmpint (entente_calendar_find_first (step, day (inside)), ==, day (first));
  g_assert_cmpint (entente_calendar_find_first (step, day (first)), ==, day (first));
  g_assert_cmpint (entente_calendar_move (step, day (first), 1), ==, day (next));
  g_assert_cmpint (entente_calendar_move (step, day (next), -1), ==, day (first));
  g_assert_cmpint (entente_calendar_count (step, day (inside), day (next)), ==, 1);
  g_assert_cmpint (entente_calendar_count (step, day (next), day (first)), ==, -1);
  g_assert_cmpint (entente_calendar_count (step, day (first), entente_calendar_move (step, day (first), 17)), ==, 17);
}

static void
test_steps (void)
{
  assert_step (ENTENTE_CALENDAR_DAY, 1, "2024-02-29", "2024-02-29", "2024-03-01");
  assert_step (ENTENTE_CALENDAR_DAY, 7, "2025-03-21", "2025-03-17", "2025-03-24");
  assert_step (ENTENTE_CALENDAR_MONTH, 1, "2024-12-31", "2024-12-01", "2025-01-01");
  assert_step (ENTENTE_CALENDAR_MONTH, 3, "2024-12-31", "2024-10-01", "2025-01-01");
  assert_step (ENTENTE_CALENDAR_YEAR, 10, "1999-05-05", "1990", "2000");
  assert_step (ENTENTE_CALENDAR_YEAR, 10, "-0003-05-05", "-0010", "0000");
  assert_step (ENTENTE_CALENDAR_YEAR, 1, "0000-02-29", "0000", "0001");
}

static void
test_choose (void)
{
  static const struct { double days; EntenteCalendarUnit unit; guint n; } cases[] = {
    { 0.2, ENTENTE_CALENDAR_DAY, 1 }, { 1.5, ENTENTE_CALENDAR_DAY, 7 }, { 30, ENTENTE_CALENDAR_MONTH, 1 },
    { 300, ENTENTE_CALENDAR_YEAR, 1 }, { 3000, ENTENTE_CALENDAR_YEAR, 10 }, { 1e12, ENTENTE_CALENDAR_YEAR, 10000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteCalendarStep step = entente_calendar_choose_step (cases[i].days);

      g_assert_cmpint (step.unit, ==, cases[i].unit);
      g_assert_cmpuint (step.n, ==, cases[i].n);
    }
}

static void
test_words (void)
{
  static const struct { const char *first, *last, *words; } cases[] = {
    { "2025-03-21", "2025-03-21", "21 March 2025" }, { "2025-03-01", "2025-03-31", "March 2025" },
    { "2021-01-01", "2021-12-31", "2021" }, { "2010-01-01", "2019-12-31", "2010s" },
    { "2015-01-01", "2024-12-31", "2015 – 2024" }, { "2021-01-01", "2025-03-31", "2021 – March 2025" },
    { "2025-03-17", "2025-03-23", "17 – 23 March 2025" }, { "2024-02-01", "2024-02-28", "1 – 28 February 2024" },
    { "-0043-03-15", "-0043-03-15", "15 March 44 BC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = entente_date_format_days (day (cases[i].first), day (cases[i].last));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/split", test_split);
  g_test_add_func ("/calendar/steps", test_steps);
  g_test_add_func ("/calendar/choose", test_choose);
  g_test_add_func ("/calendar/words", test_words);
  return g_test_run ();
}

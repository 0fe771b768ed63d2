/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-edtf.h"

/* The tests of entente-date cover invalid dates, and the meaning of dates. */
static const struct {
  const char *edtf;
  EntenteEdtfPoint start, end;
  gboolean is_interval;
} cases[] = {
  { "2025-03-21",
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_DAY, 2025, 3, 21 },
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_DAY, 2025, 3, 21 } },
  { "2025-05~",
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_MONTH, 2025, 5, 0, TRUE },
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_MONTH, 2025, 5, 0, TRUE } },
  { "2025-21/2026%",
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_SEASON, 2025, 21 },
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_YEAR, 2026, 0, 0, TRUE, TRUE }, TRUE },
  { "-201X?/..",
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_DECADE, -2010, 0, 0, FALSE, TRUE },
    { ENTENTE_EDTF_OPEN }, TRUE },
  { "/20XX",
    { ENTENTE_EDTF_UNKNOWN },
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_CENTURY, 2000 }, TRUE },
  { "2026/2025",
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_YEAR, 2026 },
    { ENTENTE_EDTF_DATE, ENTENTE_EDTF_YEAR, 2025 }, TRUE },
};

static void
check_point (const EntenteEdtfPoint *point,
             const EntenteEdtfPoint *expected)
{
  g_assert_cmpint (point->type, ==, expected->type);
  g_assert_cmpint (point->precision, ==, expected->precision);
  g_assert_cmpint (point->year, ==, expected->year);
  g_assert_cmpint (point->month, ==, expected->month);
  g_assert_cmpint (point->day, ==, expected->day);
  g_assert_cmpint (point->approximate, ==, expected->approximate);
  g_assert_cmpint (point->uncertain, ==, expected->uncertain);
}

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteEdtfPoint start, end;
      gboolean is_interval;

      g_assert_true (entente_edtf_read (cases[i].edtf, &start, &end, &is_interval));
      g_assert_cmpint (is_interval, ==, cases[i].is_interval);
      check_point (&start, &cases[i].start);
      check_point (&end, &cases[i].end);
    }
}

/* Random texts of the characters of dates, so that some are nearly valid; a sanitizer watches. */
static void
test_random (void)
{
  static const char letters[] = "0123456789-/.XYTZ:~?%";

  for (guint i = 0; i < 200000; i++)
    {
      char text[24];
      guint length = g_test_rand_int_range (0, sizeof text);
      EntenteEdtfPoint start, end;
      gboolean is_interval;

      for (guint j = 0; j < length; j++)
        text[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      text[length] = '\0';
      if (entente_edtf_read (text, &start, &end, &is_interval) && start.type == ENTENTE_EDTF_DATE)
        g_assert_cmpint (ABS (start.year), <, 1000000000);
    }
}

static void
test_like_year (void)
{
  g_assert_cmpint (entente_edtf_like_year (2024), ==, 2024);
  g_assert_true (g_date_is_leap_year (entente_edtf_like_year (0)));
  g_assert_true (g_date_is_leap_year (entente_edtf_like_year (-4)));
  g_assert_false (g_date_is_leap_year (entente_edtf_like_year (-100)));
  g_assert_false (g_date_is_leap_year (entente_edtf_like_year (1900)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/read", test_read);
  g_test_add_func ("/edtf/random", test_random);
  g_test_add_func ("/edtf/like-year", test_like_year);
  return g_test_run ();
}

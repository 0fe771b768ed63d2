/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-histogram.h"

#include <math.h>

#include "entente-date.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteViewInput *input;
  EntenteViewpoint *viewpoint;
} Fixture;

/* Relations from one actor to itself, of these dates: a start, and perhaps an end behind "to". */
static void
begin (Fixture           *fixture,
       const char *const *dates)
{
  g_autoptr (EntenteEvidenceCache) cache = NULL;

  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", 0);
  for (guint i = 0; dates[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_auto (GStrv) ends = g_strsplit (dates[i], " to ", 2);

      sample_add (fixture->document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "a",
                  ENTENTE_RELATION_START, ends[0], ENTENTE_RELATION_END, ends[0] != NULL ? ends[1] : NULL, 0);
    }
  cache = entente_evidence_cache_new (fixture->document);
  fixture->input = entente_view_input_new (fixture->document, cache);
  fixture->viewpoint = entente_viewpoint_new (NULL, NULL, FALSE);
}

static void
end (Fixture *fixture)
{
  entente_viewpoint_unref (fixture->viewpoint);
  entente_view_input_unref (fixture->input);
  g_object_unref (fixture->document);
}

static gint64
day (const char *date)
{
  EntenteDateSpan span;

  g_assert_true (entente_date_parse (date, &span));
  return span.first;
}

/* Writes the bars with something in them: "2024: 1+0.5" are one sure item and half a vague one. */
static char *
write_bars (EntenteHistogram *histogram)
{
  guint n;
  const EntenteHistogramBar *bars = entente_histogram_get_bars (histogram, &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (bars[i].sure + bars[i].vague > 0)
      {
        g_autofree char *words = entente_date_format_days (bars[i].first, bars[i].last);

        g_string_append_printf (text, "%s%s: %g+%g", text->len > 0 ? ", " : "", words, bars[i].sure,
                                round (bars[i].vague * 100) / 100);
      }
  return g_string_free (text, FALSE);
}

static void
assert_bars (const char *const *dates,
             const char        *first,
             const char        *last,
             guint              max_bars,
             const char        *expected)
{
  Fixture fixture;
  EntenteDayRange range = { day (first), day (last) };
  g_autoptr (EntenteHistogram) histogram = NULL;
  g_autofree char *bars = NULL;

  begin (&fixture, dates);
  histogram = entente_histogram_new (fixture.input, fixture.viewpoint, ENTENTE_ITEM_RELATION, &range, max_bars, NULL);
  bars = write_bars (histogram);
  g_assert_cmpstr (bars, ==, expected);
  end (&fixture);
}

#define DATES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_vague (void)
{
  /* A day is sure; "2024" is somewhere in it; a mark makes it vague. */
  assert_bars (DATES ("2024-02-03", "2024-02-03~", "2024-02-03?"), "2024-01-01", "2024-12-31", 13,
               "February 2024: 1+2");
  assert_bars (DATES ("2024-01/2024-02"), "2024-01-01", "2024-12-31", 13, "January 2024: 1+0, February 2024: 1+0");
  assert_bars (DATES ("2023"), "2023-01-01", "2024-12-31", 9,
               "January – March 2023: 0+0.25, April – June 2023: 0+0.25, July – September 2023: 0+0.25, "
               "October – December 2023: 0+0.25");
  assert_bars (DATES ("2023"), "2021-01-01", "2025-12-31", 6, "2023: 1+0");
  assert_bars (DATES ("201X"), "2016-01-01", "2020-12-31", 6, "2016: 0+0.1, 2017: 0+0.1, 2018: 0+0.1, 2019: 0+0.1");
}

static void
test_lasting (void)
{
  assert_bars (DATES ("2022 to 2024"), "2021-01-01", "2025-12-31", 6, "2022: 1+0, 2023: 1+0, 2024: 1+0");
  assert_bars (DATES ("2022 to 202X"), "2021-01-01", "2024-12-31", 5, "2022: 1+0, 2023: 0+0.88, 2024: 0+0.75");
  assert_bars (DATES ("2023/.."), "2021-01-01", "2025-12-31", 6, "2023: 1+0, 2024: 1+0, 2025: 1+0");
  assert_bars (DATES ("../2022"), "2021-01-01", "2025-12-31", 6, "2021: 0+1, 2022: 0+1");
  /* Nobody knows whether it has ended. */
  assert_bars (DATES ("2024/"), "2021-01-01", "2025-12-31", 6, "2024: 0+1, 2025: 0+1");
  /* An end before the start is no date. */
  assert_bars (DATES ("2024 to 2022", "2023-01-01"), "2021-01-01", "2025-12-31", 6, "2023: 1+0");
}

static EntenteHistogram *
histogram_new (Fixture       *fixture,
               EntentePeriod *period)
{
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_period (fixture->viewpoint, period);

  return entente_histogram_new (fixture->input, viewpoint, ENTENTE_ITEM_RELATION, NULL, 100, NULL);
}

static void
test_counts (void)
{
  Fixture fixture;
  g_autoptr (EntenteHistogram) histogram = NULL;

  begin (&fixture, DATES ("2024-02-03", "", "2024-02-05", "some day"));
  histogram = histogram_new (&fixture, NULL);
  g_assert_cmpuint (entente_histogram_get_n_dated (histogram), ==, 2);
  g_assert_cmpuint (entente_histogram_get_n_undated (histogram), ==, 2);
  g_assert_cmpfloat (entente_histogram_get_highest (histogram), ==, 1);
  g_assert_cmpint (entente_histogram_get_step (histogram).unit, ==, ENTENTE_CALENDAR_DAY);
  g_assert_cmpint (entente_histogram_get_range (histogram).last - entente_histogram_get_range (histogram).first,
                   >=, 6);
  end (&fixture);
}

static void
test_nothing (void)
{
  Fixture fixture;
  g_autoptr (EntenteHistogram) histogram = NULL;
  guint n = 1;

  begin (&fixture, DATES (""));
  histogram = histogram_new (&fixture, NULL);
  entente_histogram_get_bars (histogram, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (entente_histogram_get_n_undated (histogram), ==, 1);
  end (&fixture);
}

/* One date far from all others is not on the axis at first, but is counted; and a period always is. */
static void
test_far (void)
{
  Fixture fixture;
  const char *dates[60] = { "1945", };
  g_autoptr (EntentePeriod) period = entente_period_new (day ("1950"), G_MAXINT64, TRUE);
  g_autoptr (EntenteHistogram) near = NULL, with_period = NULL;

  for (guint i = 1; i + 1 < G_N_ELEMENTS (dates); i++)
    dates[i] = i % 2 == 0 ? "2024-06-07" : "2025-01-01";
  begin (&fixture, dates);
  near = histogram_new (&fixture, NULL);
  g_assert_cmpint (entente_histogram_get_range (near).first, >, day ("2024"));
  g_assert_cmpint (entente_histogram_get_whole (near).first, ==, day ("1945"));
  g_assert_cmpuint (entente_histogram_get_n_before (near), ==, 1);
  g_assert_cmpuint (entente_histogram_get_n_after (near), ==, 0);
  with_period = histogram_new (&fixture, period);
  g_assert_cmpint (entente_histogram_get_range (with_period).first, <=, day ("1950"));
  g_assert_cmpuint (entente_histogram_get_n_dated (with_period), ==, 59);
  end (&fixture);
}

/* However far dates are apart, and whatever their years, there are not many more bars than were asked for. */
static void
test_limits (void)
{
  static const char *const dates[] = { "0001", "-0043-03-15", "Y-170000002", "9999-12-31", "20XX", "../..", NULL };

  for (guint max_bars = 1; max_bars < 300; max_bars += 13)
    {
      Fixture fixture;
      g_autoptr (EntenteHistogram) histogram = NULL;
      guint n;

      begin (&fixture, dates);
      histogram = entente_histogram_new (fixture.input, fixture.viewpoint, ENTENTE_ITEM_RELATION, NULL, max_bars,
                                         NULL);
      entente_histogram_get_bars (histogram, &n);
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <=, MAX (max_bars, 21) + 2);
      end (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/histogram/vague", test_vague);
  g_test_add_func ("/histogram/lasting", test_lasting);
  g_test_add_func ("/histogram/counts", test_counts);
  g_test_add_func ("/histogram/nothing", test_nothing);
  g_test_add_func ("/histogram/far", test_far);
  g_test_add_func ("/histogram/limits", test_limits);
  return g_test_run ();
}

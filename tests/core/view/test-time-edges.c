/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-edges.h"

#include "entente-date.h"

static const EntenteCalendarStep month = { ENTENTE_CALENDAR_MONTH, 1 };

static gint64
day (const char *date)
{
  EntenteDateSpan span;

  g_assert_true (entente_date_parse (date, &span));
  return span.first;
}

static EntenteDayRange
whole (void)
{
  return (EntenteDayRange) { day ("2021-01-10"), day ("2025-06-20") };
}

static void
assert_words (EntenteTimeEdges  edges,
              const char       *words)
{
  g_autofree char *found = entente_time_edges_describe (&edges, ENTENTE_TIME_SPAN);

  g_assert_cmpstr (found, ==, words);
}

static EntenteTimeEdges
step (EntenteTimeEdges edges,
      EntenteTimePart  part,
      int              by)
{
  EntenteDayRange range = whole ();

  return entente_time_edges_step (&edges, part, month, by, &range);
}

static EntenteTimeEdges
drag (EntenteTimeEdges  edges,
      EntenteTimePart   part,
      const char       *to)
{
  EntenteDayRange range = whole ();

  return entente_time_edges_drag (&edges, part, day (to), &range);
}

/* A span keeps its months, however long they are. */
static void
test_step (void)
{
  EntenteTimeEdges all = { G_MININT64, G_MAXINT64 };
  EntenteTimeEdges span = entente_time_edges_between (day ("2024-03-01"), day ("2024-01-01"));

  assert_words (span, "January – February 2024");
  assert_words (step (span, ENTENTE_TIME_SPAN, 1), "February – March 2024");
  assert_words (step (span, ENTENTE_TIME_SPAN, -10), "March – April 2023");
  assert_words (step (span, ENTENTE_TIME_START, 1), "February 2024");
  assert_words (step (span, ENTENTE_TIME_START, 2), "January – February 2024");
  assert_words (step (span, ENTENTE_TIME_END, -1), "January 2024");
  assert_words (step (span, ENTENTE_TIME_END, 11), "2024 – January 2025");
  /* Nothing is beyond all dates. */
  assert_words (step (span, ENTENTE_TIME_END, 50), "since 2024");
  assert_words (step (span, ENTENTE_TIME_START, -50), "until February 2024");
  assert_words (step (span, ENTENTE_TIME_SPAN, 50), "January – February 2024");
  assert_words (step (all, ENTENTE_TIME_SPAN, 1), "all times");
  /* An open edge comes from the end of the axis. */
  assert_words (step (all, ENTENTE_TIME_START, 1), "since February 2021");
  assert_words (step (all, ENTENTE_TIME_END, -1), "until May 2025");
}

static void
test_middle (void)
{
  EntenteTimeEdges span = entente_time_edges_between (day ("2024-01-31"), day ("2024-03-31"));

  assert_words (step (span, ENTENTE_TIME_SPAN, 1), "29 February – 29 April 2024");
}

static void
test_drag (void)
{
  EntenteTimeEdges span = entente_time_edges_between (day ("2024-01-01"), day ("2024-03-01"));

  assert_words (drag (span, ENTENTE_TIME_START, "2023-05-01"), "May 2023 – February 2024");
  assert_words (drag (span, ENTENTE_TIME_START, "2025-01-01"), "29 February 2024");
  assert_words (drag (span, ENTENTE_TIME_END, "2020-01-01"), "1 January 2024");
  assert_words (drag (span, ENTENTE_TIME_END, "2025-07-01"), "since 2024");
  assert_words (drag (span, ENTENTE_TIME_START, "2020-01-01"), "until February 2024");
  assert_words (entente_time_edges_between (day ("2024-01-01"), day ("2024-01-01")), "1 January 2024");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-edges/step", test_step);
  g_test_add_func ("/time-edges/middle", test_middle);
  g_test_add_func ("/time-edges/drag", test_drag);
  return g_test_run ();
}

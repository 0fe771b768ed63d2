/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-in-parallel.h"

#define MAX_THINGS 10000

typedef struct {
  guint n_times[MAX_THINGS];
  gint n_calls;
  guint range;
} Things;

static void
count (guint    start,
       guint    end,
       gpointer data)
{
  Things *things = data;

  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end - start, <=, things->range);
  g_assert_cmpuint (start % things->range, ==, 0);
  for (guint i = start; i < end; i++)
    things->n_times[i]++;
  g_atomic_int_inc (&things->n_calls);
}

/* Each thing is done once, whatever is left over in the last range. */
static void
test_all_once (void)
{
  static const struct { guint n, range; int n_calls; } cases[] = {
    { 0, 10, 0 }, { 1, 10, 1 }, { 10, 10, 1 }, { 11, 10, 2 }, { MAX_THINGS, 1, MAX_THINGS }, { MAX_THINGS - 1, 7, 1429 },
    { 5, G_MAXUINT, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree Things *things = g_new0 (Things, 1);

      things->range = cases[i].range;
      entente_in_parallel (cases[i].n, cases[i].range, count, things);
      g_assert_cmpint (things->n_calls, ==, cases[i].n_calls);
      for (guint j = 0; j < MAX_THINGS; j++)
        g_assert_cmpuint (things->n_times[j], ==, j < cases[i].n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/in-parallel/all-once", test_all_once);
  return g_test_run ();
}

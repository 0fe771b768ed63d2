/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-marks.h"

#define LENGTH 60

static GArray *
make_marks (GRand *rand,
            guint  n)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (EntenteReaderMark));

  for (guint i = 0; i < n; i++)
    {
      guint start = (guint) g_rand_int_range (rand, 0, LENGTH);
      EntenteReaderMark mark = { start, (guint) g_rand_int_range (rand, (int) start, LENGTH + 1), i, NULL };

      g_array_append_val (marks, mark);
    }
  return marks;
}

static GArray *
make_selected (GRand *rand,
               guint  n)
{
  GArray *selected = g_array_new (FALSE, TRUE, sizeof (gboolean));

  for (guint i = 0; i < n; i++)
    {
      gboolean is_selected = g_rand_boolean (rand);

      g_array_append_val (selected, is_selected);
    }
  return selected;
}

static const EntenteReaderPart *
find_part (GArray *parts,
           guint   at)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const EntenteReaderPart *part = &g_array_index (parts, EntenteReaderPart, i);

      if (part->start <= at && at < part->end)
        return part;
    }
  return NULL;
}

/* What the parts say of a character is what the marks say of it. */
static void
check (GArray *marks,
       GArray *selected,
       GArray *parts,
       guint   at)
{
  const EntenteReaderPart *part = find_part (parts, at);
  guint n = 0, shortest = G_MAXUINT;
  gboolean any_selected = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const EntenteReaderMark *mark = &g_array_index (marks, EntenteReaderMark, i);

      if (mark->start > at || at >= mark->end)
        continue;
      n++;
      any_selected |= g_array_index (selected, gboolean, i);
      shortest = MIN (shortest, mark->end - mark->start);
    }
  g_assert_cmpint (part != NULL, ==, n > 0);
  if (part == NULL)
    return;
  g_assert_cmpint (part->several, ==, n > 1);
  g_assert_cmpint (part->selected, ==, any_selected);
  g_assert_cmpuint (g_array_index (marks, EntenteReaderMark, part->color).end
                    - g_array_index (marks, EntenteReaderMark, part->color).start, ==, shortest);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260102);

  for (guint n = 0; n < 40; n++)
    {
      g_autoptr (GArray) marks = make_marks (rand, n), selected = make_selected (rand, n),
                         parts = entente_reader_marks_divide (marks, selected);

      for (guint at = 0; at <= LENGTH; at++)
        check (marks, selected, parts, at);
      for (guint i = 1; i < parts->len; i++)
        g_assert_cmpuint (g_array_index (parts, EntenteReaderPart, i - 1).end, <=,
                          g_array_index (parts, EntenteReaderPart, i).start);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-marks/random", test_random);
  return g_test_run ();
}

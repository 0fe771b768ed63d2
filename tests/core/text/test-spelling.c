/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-spelling.h"

#include <string.h>

static void
test_distance (void)
{
  static const struct { const char *a, *b; guint distance; } cases[] = {
    { "", "", 0 }, { "putin", "putin", 0 }, { "Putin", "pUTIN", 0 }, { "putinn", "putin", 1 },
    { "ptin", "putin", 1 },
    { "puttn", "putin", 1 }, { "puitn", "putin", 1 }, { "putni", "putin", 1 },
    { "upitn", "putin", 2 },
    { "쇼이구", "쇼구이", 1 }, { "Шойгу", "шоигу", 1 }, { "abc", "xyz", 3 }, { "a", "abcd", 3 },
    { "abcdef", "", 6 },
    { "shoigu-visit", "visit-shoigu", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint limit = 3, expected = MIN (cases[i].distance, limit + 1);

      g_assert_cmpuint (entente_spelling_get_distance (cases[i].a, cases[i].b, limit), ==,
                        expected);
      g_assert_cmpuint (entente_spelling_get_distance (cases[i].b, cases[i].a, limit), ==,
                        expected);
      g_assert_cmpuint (entente_spelling_get_distance (cases[i].a, cases[i].b, 0), ==,
                        MIN (expected, 1));
    }
}

/* A slow implementation that is obviously right, to compare with. */
static guint
count (const char *a,
       const char *b)
{
  guint cost;

  if (*a == '\0' || *b == '\0')
    return (guint) strlen (a) + (guint) strlen (b);
  cost = count (a + 1, b + 1) + (*a != *b);
  cost = MIN (cost, count (a + 1, b) + 1);
  cost = MIN (cost, count (a, b + 1) + 1);
  if (a[1] != '\0' && b[1] != '\0' && a[0] == b[1] && a[1] == b[0])
    cost = MIN (cost, count (a + 2, b + 2) + 1);
  return cost;
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 3000; i++)
    {
      char words[2][8] = { "", "" };

      for (int j = 0; j < 2; j++)
        for (int n = g_rand_int_range (random, 0, 7); n > 0; n--)
          words[j][n - 1] = (char) g_rand_int_range (random, 'a', 'd');
      for (guint limit = 0; limit < 4; limit++)
        g_assert_cmpuint (entente_spelling_get_distance (words[0], words[1], limit), ==,
                          MIN (count (words[0], words[1]), limit + 1));
    }
}

static void
test_find (void)
{
  static const char *const words[] = { "person", "organization", "government", "event", "place",
                                       NULL };
  g_autofree char *long_word = g_strnfill (10000, 'e');

  g_assert_cmpstr (entente_spelling_find ("persn", words), ==, "person");
  g_assert_cmpstr (entente_spelling_find ("organisation", words), ==, "organization");
  g_assert_cmpstr (entente_spelling_find ("EVENT", words), ==, "event");
  g_assert_null (entente_spelling_find ("spaceship", words));
  g_assert_null (entente_spelling_find ("", words));
  g_assert_null (entente_spelling_find ("ev", words));
  g_assert_null (entente_spelling_find (long_word, words));
}

static void
test_limit (void)
{
  g_autofree char *most = g_strnfill (64, 'a'), *more = g_strnfill (65, 'a');

  g_assert_cmpuint (entente_spelling_get_limit ("ab"), ==, 0);
  g_assert_cmpuint (entente_spelling_get_limit ("abc"), ==, 1);
  g_assert_cmpuint (entente_spelling_get_limit ("쇼이구"), ==, 1);
  g_assert_cmpuint (entente_spelling_get_limit ("abcdef"), ==, 2);
  g_assert_cmpuint (entente_spelling_get_limit (most), ==, 3);
  g_assert_cmpuint (entente_spelling_get_limit (more), ==, 0);
  g_assert_cmpuint (entente_spelling_get_distance (most, more, 3), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelling/distance", test_distance);
  g_test_add_func ("/spelling/random", test_random);
  g_test_add_func ("/spelling/find", test_find);
  g_test_add_func ("/spelling/limit", test_limit);
  return g_test_run ();
}

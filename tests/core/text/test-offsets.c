/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-offsets.h"

#include <string.h>

/* Of one to four bytes, with a mark that combines and one that turns the direction. */
static const char *const letters[] = { "a", "é", "한", "😀", "e\u0301", "\u202e", "\n" };

static void
check_all (const char *text)
{
  g_autoptr (EntenteOffsets) offsets = entente_offsets_new (text);
  guint n = 0;

  for (const char *at = text;; at = g_utf8_next_char (at), n++)
    {
      g_assert_cmpuint (entente_offsets_get_byte (offsets, n), ==, at - text);
      g_assert_cmpuint (entente_offsets_get_character (offsets, (gsize) (at - text)), ==, n);
      if (*at == '\0')
        break;
    }
  g_assert_cmpuint (entente_offsets_get_n_characters (offsets), ==, n);
  g_assert_cmpuint (entente_offsets_get_byte (offsets, n + 1), ==, strlen (text));
  g_assert_cmpuint (entente_offsets_get_character (offsets, strlen (text) + 1), ==, n);
}

static void
test_empty (void)
{
  check_all ("");
}

/* Also around the places that the index knows. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);

  for (guint length = 1; length < 1100; length += 73)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < length; i++)
        g_string_append (text, letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);
      check_all (text->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offsets/empty", test_empty);
  g_test_add_func ("/offsets/random", test_random);
  return g_test_run ();
}

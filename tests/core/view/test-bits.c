/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-bits.h"

/* Around the edges of a word. */
static const guint sizes[] = { 0, 1, 63, 64, 65, 200 };

static void
test_count (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntenteBits) full = entente_bits_new (sizes[i], TRUE);
      g_autoptr (EntenteBits) empty = entente_bits_new (sizes[i], FALSE);

      g_assert_cmpuint (entente_bits_get_size (full), ==, sizes[i]);
      g_assert_cmpuint (entente_bits_count (full), ==, sizes[i]);
      g_assert_cmpuint (entente_bits_count (empty), ==, 0);
      entente_bits_complement (full);
      g_assert_cmpuint (entente_bits_count (full), ==, 0);
    }
}

static void
test_set (void)
{
  g_autoptr (EntenteBits) bits = entente_bits_new (130, FALSE);

  entente_bits_set (bits, 0, TRUE);
  entente_bits_set (bits, 64, TRUE);
  entente_bits_set (bits, 129, TRUE);
  g_assert_true (entente_bits_get (bits, 64));
  g_assert_false (entente_bits_get (bits, 63));
  g_assert_cmpuint (entente_bits_count (bits), ==, 3);
  entente_bits_set (bits, 64, FALSE);
  g_assert_false (entente_bits_get (bits, 64));
  entente_bits_complement (bits);
  g_assert_cmpuint (entente_bits_count (bits), ==, 128);
  g_assert_false (entente_bits_get (bits, 129));
}

static void
test_intersect (void)
{
  g_autoptr (EntenteBits) thirds = entente_bits_new (100, FALSE);
  g_autoptr (EntenteBits) fifths = entente_bits_new (100, FALSE);

  for (guint i = 0; i < 100; i++)
    {
      entente_bits_set (thirds, i, i % 3 == 0);
      entente_bits_set (fifths, i, i % 5 == 0);
    }
  entente_bits_intersect (thirds, fifths);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpint (entente_bits_get (thirds, i), ==, i % 15 == 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/count", test_count);
  g_test_add_func ("/bits/set", test_set);
  g_test_add_func ("/bits/intersect", test_intersect);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"

#include <string.h>

/* An id has one hash value, independent of its address and of the bytes after its end. */
static void
test_same (void)
{
  char memory[80];

  for (guint length = 0; length < 40; length++)
    for (guint shift = 0; shift < 9; shift++)
      {
        char plain[41] = "";

        memset (plain, 'a', length);
        memset (memory, 'x', sizeof memory);
        memcpy (memory + shift, plain, length + 1);
        g_assert_cmpuint (entente_id_hash (memory + shift), ==, entente_id_hash (plain));
      }
}

/* Of 100,000 ids, about one pair has the same value by chance. */
static void
test_spread (void)
{
  g_autoptr (GHashTable) values = g_hash_table_new (NULL, NULL);
  int n = 100000;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%d", i);

      g_hash_table_add (values, GUINT_TO_POINTER (entente_id_hash (id)));
    }
  g_assert_cmpuint (g_hash_table_size (values), >, n - 20);
}

static void
test_no_collisions_by_design (void)
{
  g_assert_cmpuint (g_str_hash ("aB"), ==, g_str_hash ("b!"));
  g_assert_true (entente_id_hash ("aBaB") != entente_id_hash ("b!b!") ||
                 entente_id_hash ("aB") != entente_id_hash ("b!"));
}

static void
test_readable (void)
{
  static const struct { const char *wish, *id; } cases[] = {
    { "Kim Jong-un (2nd)", "kim-jong-un-2nd" }, { "  Ström!  ", "strom" }, { "통일부", "item" },
    { "", "item" }, { "--", "item" }, { "a—b", "a-b" },
    { "0123456789012345678901234567890123456789x", "0123456789012345678901234567890123456789" },
  };
  g_autofree char *long_wish = g_strnfill (1000000, '-'), *id = entente_id_suggest (long_wish);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = entente_id_suggest (cases[i].wish);

      g_assert_cmpstr (found, ==, cases[i].id);
    }
  g_assert_cmpstr (id, ==, "item");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/same", test_same);
  g_test_add_func ("/id/spread", test_spread);
  g_test_add_func ("/id/no-collisions-by-design", test_no_collisions_by_design);
  g_test_add_func ("/id/readable", test_readable);
  return g_test_run ();
}

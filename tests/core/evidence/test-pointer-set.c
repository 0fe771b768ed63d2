/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pointer-set.h"

#define N_ROUNDS 2000
#define N_POINTERS 64

static GHashTable *
random_members (GRand *random,
                guint  one_in)
{
  GHashTable *members = g_hash_table_new (NULL, NULL);

  for (guint i = 1; i <= N_POINTERS; i++)
    if (g_rand_int_range (random, 0, (gint32) one_in) == 0)
      g_hash_table_add (members, GUINT_TO_POINTER (i));
  return members;
}

static gboolean
meets (GHashTable *a,
       GHashTable *b)
{
  for (guint i = 1; i <= N_POINTERS; i++)
    if (g_hash_table_contains (a, GUINT_TO_POINTER (i)) && g_hash_table_contains (b, GUINT_TO_POINTER (i)))
      return TRUE;
  return FALSE;
}

/* Sets of any size have what they were made of, and meet where that does: empty ones, such as are as large as each
 * other, and such as are much larger. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint n_meet = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GHashTable) members = random_members (random, 1 + round % 40);
      g_autoptr (GHashTable) others = random_members (random, 1 + round % 31);
      g_autofree EntentePointerSet *set = entente_pointer_set_new (members);
      g_autofree EntentePointerSet *other = entente_pointer_set_new (others);

      for (guint i = 0; i <= N_POINTERS + 1; i++)
        g_assert_cmpint (entente_pointer_set_has (set, GUINT_TO_POINTER (i)), ==,
                         g_hash_table_contains (members, GUINT_TO_POINTER (i)));
      g_assert_cmpint (entente_pointer_set_meets (set, other), ==, meets (members, others));
      g_assert_cmpint (entente_pointer_set_meets (other, set), ==, meets (members, others));
      n_meet += meets (members, others);
    }
  g_assert_cmpuint (n_meet, >, N_ROUNDS / 10);
  g_assert_cmpuint (n_meet, <, N_ROUNDS * 9 / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pointer-set/random", test_random);

  return g_test_run ();
}

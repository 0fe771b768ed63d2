/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-in-parallel.h"
#include "entente-spares.h"

static gint n_made, n_freed;

static gpointer
make (void)
{
  g_atomic_int_inc (&n_made);
  return g_new0 (gint, 1);
}

static void
free_thing (gpointer thing)
{
  g_atomic_int_inc (&n_freed);
  g_free (thing);
}

static void
use (guint    start,
     guint    end,
     gpointer spares)
{
  gint *n_users = entente_spares_take (spares);

  g_assert_cmpint (g_atomic_int_add (n_users, 1), ==, 0);
  g_thread_yield ();
  g_assert_true (g_atomic_int_dec_and_test (n_users));
  entente_spares_give_back (spares, n_users);
}

/* Two threads never have the same thing. Each thread makes at most one. */
static void
test_threads (void)
{
  EntenteSpares *spares = entente_spares_new (G_MAXUINT, make, free_thing);

  n_made = n_freed = 0;
  entente_in_parallel (2000, 1, use, spares);
  g_assert_cmpint (n_made, >=, 1);
  g_assert_cmpint (n_made, <=, 8);
  g_assert_cmpint (n_freed, ==, 0);
  entente_spares_free (spares);
  g_assert_cmpint (n_freed, ==, n_made);
}

static void
test_again (void)
{
  g_autoptr (EntenteSpares) spares = entente_spares_new (1, make, free_thing);
  gpointer one, other;

  n_made = n_freed = 0;
  one = entente_spares_take (spares);
  other = entente_spares_take (spares);
  g_assert_true (one != other);
  entente_spares_give_back (spares, one);
  g_assert_cmpint (n_freed, ==, 0);
  /* No more than one is kept. */
  entente_spares_give_back (spares, other);
  g_assert_cmpint (n_freed, ==, 1);
  g_assert_true (entente_spares_take (spares) == one);
  g_assert_cmpint (n_made, ==, 2);
  entente_spares_give_back (spares, one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spares/threads", test_threads);
  g_test_add_func ("/spares/again", test_again);

  return g_test_run ();
}

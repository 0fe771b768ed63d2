/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-background.h"

#define MANY 1000000

static gpointer
wait_thread (gpointer data)
{
  gboolean has_waited = entente_background_wait (MANY, NULL);

  entente_background_end (MANY);
  return GINT_TO_POINTER (has_waited);
}

/* What is done at once does not wait. */
static void
test_few (void)
{
  entente_background_hold ();
  g_assert_false (entente_background_wait (10, NULL));
  entente_background_end (10);
  g_assert_false (entente_background_wait (0, NULL));
  entente_background_end (0);
  entente_background_release ();
}

/* What is not wanted any more does not wait either. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  entente_background_hold ();
  g_assert_false (entente_background_wait (MANY, cancellable));
  entente_background_end (MANY);
  entente_background_release ();
}

/* Something else may be going on more than once. */
static void
test_many (void)
{
  GThread *thread;

  entente_background_hold ();
  entente_background_hold ();
  thread = g_thread_new ("wait", wait_thread, NULL);
  entente_background_release ();
  entente_background_release ();
  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/background/few", test_few);
  g_test_add_func ("/background/cancel", test_cancel);
  g_test_add_func ("/background/many", test_many);
  return g_test_run ();
}

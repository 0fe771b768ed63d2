/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-trail.h"

static void
test_steps (void)
{
  g_autoptr (EntenteTrail) trail = entente_trail_new ();

  g_assert_false (entente_trail_can_step (trail, -1));
  g_assert_false (entente_trail_can_step (trail, 1));

  entente_trail_visit (trail, "a");
  entente_trail_visit (trail, "b");
  g_assert_cmpstr (entente_trail_step (trail, -1), ==, "a");
  g_assert_null (entente_trail_step (trail, -1));
  g_assert_false (entente_trail_can_step (trail, -1));
  g_assert_cmpstr (entente_trail_step (trail, 1), ==, "a");
  g_assert_cmpstr (entente_trail_step (trail, 1), ==, "b");
  g_assert_false (entente_trail_can_step (trail, 1));
}

static void
test_new_way (void)
{
  g_autoptr (EntenteTrail) trail = entente_trail_new ();

  entente_trail_visit (trail, "a");
  entente_trail_visit (trail, "b");
  entente_trail_step (trail, -1);
  entente_trail_visit (trail, "c");
  g_assert_false (entente_trail_can_step (trail, 1));
  g_assert_cmpstr (entente_trail_step (trail, -1), ==, "a");
}

static void
test_same_place (void)
{
  g_autoptr (EntenteTrail) trail = entente_trail_new ();

  entente_trail_visit (trail, NULL);
  g_assert_false (entente_trail_can_step (trail, -1));
  entente_trail_visit (trail, "a");
  entente_trail_visit (trail, "a");
  g_assert_null (entente_trail_step (trail, -1));
  g_assert_false (entente_trail_can_step (trail, -1));
}

static void
test_forget (void)
{
  g_autoptr (EntenteTrail) trail = entente_trail_new ();

  entente_trail_visit (trail, "a");
  entente_trail_visit (trail, "gone");
  entente_trail_visit (trail, "a");
  entente_trail_forget (trail, "gone", "a");
  g_assert_null (entente_trail_step (trail, -1));
  g_assert_false (entente_trail_can_step (trail, -1));
  g_assert_cmpstr (entente_trail_step (trail, 1), ==, "a");

  entente_trail_forget (trail, "a", NULL);
  g_assert_false (entente_trail_can_step (trail, -1));
  g_assert_false (entente_trail_can_step (trail, 1));
}

static void
test_long (void)
{
  g_autoptr (EntenteTrail) trail = entente_trail_new ();
  guint steps = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      entente_trail_visit (trail, id);
    }
  for (; entente_trail_can_step (trail, -1); steps++)
    entente_trail_step (trail, -1);
  g_assert_cmpuint (steps, >=, 100);
  g_assert_cmpuint (steps, <, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trail/steps", test_steps);
  g_test_add_func ("/trail/new-way", test_new_way);
  g_test_add_func ("/trail/same-place", test_same_place);
  g_test_add_func ("/trail/forget", test_forget);
  g_test_add_func ("/trail/long", test_long);
  return g_test_run ();
}

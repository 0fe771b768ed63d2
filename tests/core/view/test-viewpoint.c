/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewpoint.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_all (void)
{
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("a"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) near = entente_viewpoint_new_with_focus (all, focus);
  g_autoptr (EntenteCondition) busy = entente_condition_new_for_number (3, G_MAXUINT);
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (entente_viewpoint_get_filter (all), busy);
  g_autoptr (EntenteViewpoint) filtered = entente_viewpoint_new_with_filter (near, filter);

  g_assert_true (entente_viewpoint_shows_all (all));
  g_assert_false (entente_viewpoint_shows_all (near));
  g_assert_false (entente_viewpoint_shows_all (filtered));
  g_assert_true (entente_viewpoint_get_focus (filtered) == focus);
}

static void
test_equal (void)
{
  g_autoptr (EntenteFocus) a = entente_focus_new (WORDS ("a"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteFocus) b = entente_focus_new (WORDS ("a"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) of_a = entente_viewpoint_new (NULL, a, FALSE);
  g_autoptr (EntenteViewpoint) of_b = entente_viewpoint_new (NULL, b, FALSE);
  g_autoptr (EntenteViewpoint) faded = entente_viewpoint_new (NULL, b, TRUE);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);

  g_assert_true (entente_viewpoint_equal (of_a, of_b));
  g_assert_false (entente_viewpoint_equal (of_a, faded));
  g_assert_false (entente_viewpoint_equal (of_a, all));
  g_assert_false (entente_viewpoint_equal (all, of_a));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewpoint/all", test_all);
  g_test_add_func ("/viewpoint/equal", test_equal);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-filter.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_add_and_remove (void)
{
  g_autoptr (EntenteFilter) empty = entente_filter_new ();
  g_autoptr (EntenteCondition) people = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                               WORDS ("person"));
  g_autoptr (EntenteCondition) busy = entente_condition_new_for_number (3, G_MAXUINT);
  g_autoptr (EntenteFilter) one = entente_filter_new_with (empty, people);
  g_autoptr (EntenteFilter) two = entente_filter_new_with (one, busy);
  g_autoptr (EntenteFilter) again = entente_filter_new_with (two, people);
  g_autoptr (EntenteFilter) less = entente_filter_new_without (two, 0);

  g_assert_cmpuint (entente_filter_get_n (empty), ==, 0);
  g_assert_cmpuint (entente_filter_get_n (two), ==, 2);
  g_assert_true (entente_filter_equal (two, again));
  g_assert_cmpuint (entente_filter_get_n (less), ==, 1);
  g_assert_true (entente_condition_equal (entente_filter_get_nth (less, 0), busy));
  g_assert_false (entente_filter_equal (one, less));
  g_assert_true (entente_filter_speaks_of (two, ENTENTE_ITEM_ACTOR));
  g_assert_false (entente_filter_speaks_of (two, ENTENTE_ITEM_RELATION));
}

/* A changed condition stays at its place, and is never there twice. */
static void
test_replace (void)
{
  g_autoptr (EntenteFilter) empty = entente_filter_new ();
  g_autoptr (EntenteCondition) people = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                               WORDS ("person"));
  g_autoptr (EntenteCondition) busy = entente_condition_new_for_number (3, G_MAXUINT);
  g_autoptr (EntenteCondition) busier = entente_condition_new_for_number (9, G_MAXUINT);
  g_autoptr (EntenteFilter) one = entente_filter_new_with (empty, busy);
  g_autoptr (EntenteFilter) two = entente_filter_new_with (one, people);
  g_autoptr (EntenteFilter) changed = entente_filter_new_replaced (two, 0, busier);
  g_autoptr (EntenteFilter) same = entente_filter_new_replaced (two, 0, people);

  g_assert_cmpuint (entente_filter_get_n (changed), ==, 2);
  g_assert_true (entente_condition_equal (entente_filter_get_nth (changed, 0), busier));
  g_assert_true (entente_condition_equal (entente_filter_get_nth (changed, 1), people));
  g_assert_cmpuint (entente_filter_get_n (same), ==, 1);
}

/* Switches of a legend make one condition, at one place, and none once all of them are on again. */
static void
test_toggle (void)
{
  g_autoptr (EntenteFilter) empty = entente_filter_new ();
  g_autoptr (EntenteFilter) places = entente_filter_new_toggled (empty, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                                 WORDS ("place"));
  g_autoptr (EntenteCondition) busy = entente_condition_new_for_number (3, G_MAXUINT);
  g_autoptr (EntenteFilter) more = entente_filter_new_with (places, busy);
  g_autoptr (EntenteFilter) both = entente_filter_new_toggled (more, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                               WORDS ("vessel", ""));
  g_autoptr (EntenteFilter) others = entente_filter_new_toggled (both, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                                 WORDS ("place"));
  g_autoptr (EntenteFilter) back = entente_filter_new_toggled (others, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                               WORDS ("vessel", ""));

  g_assert_true (entente_filter_excludes (places, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, "place"));
  g_assert_false (entente_filter_excludes (places, ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, "place"));
  g_assert_cmpuint (entente_filter_get_n (both), ==, 2);
  g_assert_true (entente_condition_is_negated (entente_filter_get_nth (both, 0)));
  g_assert_true (entente_filter_excludes (both, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, "place"));
  g_assert_true (entente_filter_excludes (both, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, ""));
  g_assert_false (entente_filter_excludes (others, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, "place"));
  g_assert_true (entente_filter_excludes (others, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, "vessel"));
  g_assert_cmpuint (entente_filter_get_n (back), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/add-and-remove", test_add_and_remove);
  g_test_add_func ("/filter/replace", test_replace);
  g_test_add_func ("/filter/toggle", test_toggle);
  return g_test_run ();
}

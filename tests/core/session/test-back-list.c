/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-back-list.h"

static void
test_steps (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();

  g_assert_false (entente_back_list_can_step (back_list, -1));
  g_assert_false (entente_back_list_can_step (back_list, 1));

  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_visit (back_list, "b", NULL, NULL);
  g_assert_cmpstr (entente_back_list_step (back_list, -1), ==, "a");
  g_assert_null (entente_back_list_step (back_list, -1));
  g_assert_false (entente_back_list_can_step (back_list, -1));
  g_assert_cmpstr (entente_back_list_step (back_list, 1), ==, "a");
  g_assert_cmpstr (entente_back_list_step (back_list, 1), ==, "b");
  g_assert_false (entente_back_list_can_step (back_list, 1));
}

static void
test_new_way (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();

  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_visit (back_list, "b", NULL, NULL);
  entente_back_list_step (back_list, -1);
  entente_back_list_visit (back_list, "c", NULL, NULL);
  g_assert_false (entente_back_list_can_step (back_list, 1));
  g_assert_cmpstr (entente_back_list_step (back_list, -1), ==, "a");
}

static void
test_same_place (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();

  entente_back_list_visit (back_list, NULL, NULL, NULL);
  g_assert_false (entente_back_list_can_step (back_list, -1));
  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_visit (back_list, "a", NULL, NULL);
  g_assert_null (entente_back_list_step (back_list, -1));
  g_assert_false (entente_back_list_can_step (back_list, -1));
}

static void
test_forget (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();

  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_visit (back_list, "gone", NULL, NULL);
  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_forget (back_list, "gone", "a");
  g_assert_null (entente_back_list_step (back_list, -1));
  g_assert_false (entente_back_list_can_step (back_list, -1));
  g_assert_cmpstr (entente_back_list_step (back_list, 1), ==, "a");

  entente_back_list_forget (back_list, "a", NULL);
  g_assert_false (entente_back_list_can_step (back_list, -1));
  g_assert_false (entente_back_list_can_step (back_list, 1));
}

static void
test_long (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();
  guint steps = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      entente_back_list_visit (back_list, id, NULL, NULL);
    }
  for (; entente_back_list_can_step (back_list, -1); steps++)
    entente_back_list_step (back_list, -1);
  g_assert_cmpuint (steps, >=, 100);
  g_assert_cmpuint (steps, <, 1000);
}

/* The same item seen from elsewhere is another place. */
static void
test_viewpoints (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();
  g_autoptr (EntenteFocus) focus = entente_focus_new ((const char *const[]) { "a", NULL }, 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) near = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (EntenteViewpoint) alike = entente_viewpoint_new (NULL, focus, FALSE);

  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_visit (back_list, "a", NULL, near);
  entente_back_list_visit (back_list, "a", NULL, alike);
  g_assert_true (entente_back_list_get_viewpoint (back_list) == near);
  g_assert_cmpstr (entente_back_list_step (back_list, -1), ==, "a");
  g_assert_null (entente_back_list_get_viewpoint (back_list));
  g_assert_null (entente_back_list_step (back_list, -1));
  g_assert_cmpstr (entente_back_list_step (back_list, 1), ==, "a");
  g_assert_cmpstr (entente_back_list_step (back_list, 1), ==, "a");
  g_assert_true (entente_back_list_get_viewpoint (back_list) == near);
}

static void
test_two (void)
{
  g_autoptr (EntenteBackList) back_list = entente_back_list_new ();
  g_autoptr (GHashTable) ids = NULL;

  entente_back_list_visit (back_list, "a", NULL, NULL);
  entente_back_list_visit (back_list, "a", "b", NULL);
  entente_back_list_visit (back_list, "c", NULL, NULL);
  ids = entente_back_list_list (back_list);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 3);
  g_assert_true (g_hash_table_contains (ids, "b"));
  g_assert_cmpstr (entente_back_list_step (back_list, -1), ==, "a");
  g_assert_cmpstr (entente_back_list_get_other (back_list), ==, "b");
  entente_back_list_forget (back_list, "a", NULL);
  g_assert_cmpstr (entente_back_list_step (back_list, 1), ==, "c");
  g_assert_cmpstr (entente_back_list_step (back_list, -1), ==, "b");
  g_assert_null (entente_back_list_get_other (back_list));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/back-list/steps", test_steps);
  g_test_add_func ("/back-list/new-way", test_new_way);
  g_test_add_func ("/back-list/same-place", test_same_place);
  g_test_add_func ("/back-list/forget", test_forget);
  g_test_add_func ("/back-list/long", test_long);
  g_test_add_func ("/back-list/viewpoints", test_viewpoints);
  g_test_add_func ("/back-list/two", test_two);
  return g_test_run ();
}

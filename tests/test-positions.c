/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-positions.h"

static GObject *
new_item (void)
{
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
check (GListStore *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpuint (entente_positions_find (G_LIST_MODEL (list), item), ==, i);
    }
}

static void
test_first (void)
{
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GObject) item = new_item ();

      g_list_store_append (list, item);
    }
  check (list);
  g_assert_finalize_object (list);
}

/* Whatever happens to the list, the positions are those it has now. */
static void
test_changes (void)
{
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < 3000; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      guint position = g_test_rand_int_range (0, n + 1);
      guint n_removed = g_test_rand_int_range (0, MIN (3, n - position) + 1);
      guint n_added = g_test_rand_int_range (0, n > 40 ? 2 : 4);
      g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < n_added; j++)
        g_ptr_array_add (added, new_item ());
      g_list_store_splice (list, position, n_removed, added->pdata, n_added);
      check (list);
    }
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/positions/first", test_first);
  g_test_add_func ("/positions/changes", test_changes);
  return g_test_run ();
}

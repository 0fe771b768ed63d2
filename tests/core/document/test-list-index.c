/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-list-index.h"

static GObject *
new_item (void)
{
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
check (GListStore *list)
{
  guint64 before = 0, order;
  guint position;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (entente_list_index_find (G_LIST_MODEL (list), item, &position));
      g_assert_cmpuint (position, ==, i);
      order = entente_list_index_get_order (G_LIST_MODEL (list), item);
      g_assert_cmpuint (order, >, before);
      before = order;
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

/* After any change of the list, the positions are the present ones. */
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

/* An object that is not in the list, or no longer, has no position. */
static void
test_strangers (void)
{
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);
  GObject *in = new_item (), *out = new_item ();

  g_assert_false (entente_list_index_find (G_LIST_MODEL (list), in, NULL));
  g_list_store_append (list, in);
  g_assert_true (entente_list_index_find (G_LIST_MODEL (list), in, NULL));
  g_assert_false (entente_list_index_find (G_LIST_MODEL (list), out, NULL));
  g_list_store_append (list, out);
  g_list_store_remove (list, 0);
  g_assert_false (entente_list_index_find (G_LIST_MODEL (list), in, NULL));
  g_assert_true (entente_list_index_find (G_LIST_MODEL (list), out, NULL));
  g_list_store_remove_all (list);
  g_assert_false (entente_list_index_find (G_LIST_MODEL (list), out, NULL));
  g_assert_finalize_object (list);
  g_assert_finalize_object (in);
  g_assert_finalize_object (out);
}

/* The gap at one place is filled after some insertions. */
static void
test_crowd (gconstpointer at_end)
{
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GObject) item = new_item ();

      g_list_store_insert (list, i < 2 ? i : GPOINTER_TO_INT (at_end) ? i - 1 : 1, item);
      check (list);
    }
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-index/first", test_first);
  g_test_add_func ("/list-index/changes", test_changes);
  g_test_add_func ("/list-index/strangers", test_strangers);
  g_test_add_data_func ("/list-index/crowd/front", GINT_TO_POINTER (FALSE), test_crowd);
  g_test_add_data_func ("/list-index/crowd/back", GINT_TO_POINTER (TRUE), test_crowd);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-list.h"

#include "entente-list-index.h"

static EntenteItem *
new_item (void)
{
  static guint n;
  g_autofree char *id = g_strdup_printf ("item-%u", n++);

  return entente_item_new (ENTENTE_ITEM_ACTOR, id);
}

static void
assert_same (EntenteItemList *list,
             GListModel      *model)
{
  guint n = g_list_model_get_n_items (model), position;

  g_assert_cmpuint (entente_item_list_get_n (list), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (model, i);

      g_assert_true (entente_item_list_get_nth (list, i) == item);
      g_assert_true (entente_list_index_find (G_LIST_MODEL (list), item, &position));
      g_assert_cmpuint (position, ==, i);
    }
  g_assert_null (entente_item_list_get_nth (list, n));
}

/* Follows only the signals. */
static void
follow_cb (EntenteItemList *list,
           guint            position,
           guint            n_removed,
           guint            n_added,
           GListStore      *store)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, entente_item_list_get_nth (list, position + i));
  g_list_store_splice (store, position, n_removed, added->pdata, n_added);
}

static void
splice_somewhere (EntenteItemList *list,
                  GRand           *random)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = entente_item_list_get_n (list), position = (guint) g_rand_int_range (random, 0, (int) n + 1);
  guint n_removed = (guint) g_rand_int_range (random, 0, (int) MIN (n - position, 8) + 1);

  for (int i = g_rand_int_range (random, 0, 8); i > 0; i--)
    g_ptr_array_add (items, new_item ());
  entente_item_list_splice (list, position, n_removed, items->pdata, items->len);
}

/* A list does what GListStore does, and copies keep what they had. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (EntenteItemList) list = entente_item_list_new (), copy = NULL;
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_ITEM), kept = NULL;

  entente_item_list_splice (list, 0, 0, NULL, 0);
  g_signal_connect (list, "items-changed", G_CALLBACK (follow_cb), store);
  for (guint i = 0; i < 2000; i++)
    {
      splice_somewhere (list, random);
      assert_same (list, G_LIST_MODEL (store));
      if (copy != NULL && i % 50 == 49)
        assert_same (copy, G_LIST_MODEL (kept));
      if (i % 50 != 0)
        continue;
      g_clear_object (&copy);
      g_clear_object (&kept);
      copy = entente_item_list_copy (list);
      g_assert_true (entente_item_list_equals (list, copy));
      kept = g_list_store_new (ENTENTE_TYPE_ITEM);
      follow_cb (list, 0, 0, entente_item_list_get_n (list), kept);
    }
  g_assert_false (entente_item_list_equals (list, copy));
}

/* Both lists can be changed after they have exchanged what they have, and be exchanged once more, whichever of them has
 * an index. */
static void
exchange (gboolean list_learns,
          gboolean other_learns)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (EntenteItemList) list = entente_item_list_new (), other = NULL;
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_ITEM), before = g_list_store_new (ENTENTE_TYPE_ITEM);
  guint n;

  for (guint i = 0; i < 20; i++)
    splice_somewhere (list, random);
  n = entente_item_list_get_n (list);
  follow_cb (list, 0, 0, n, store);
  follow_cb (list, 0, 0, n, before);
  g_signal_connect (list, "items-changed", G_CALLBACK (follow_cb), store);
  if (list_learns)
    entente_list_index_learn (G_LIST_MODEL (list));
  other = entente_item_list_copy (list);
  for (guint i = 0; i < 20; i++)
    splice_somewhere (other, random);
  if (other_learns)
    entente_list_index_learn (G_LIST_MODEL (other));

  entente_item_list_exchange (list, other, 0, n, entente_item_list_get_n (other));
  assert_same (list, G_LIST_MODEL (store));
  assert_same (other, G_LIST_MODEL (before));
  splice_somewhere (list, random);
  assert_same (list, G_LIST_MODEL (store));
  entente_item_list_exchange (list, other, 0, entente_item_list_get_n (list), n);
  assert_same (list, G_LIST_MODEL (before));
  assert_same (list, G_LIST_MODEL (store));
  splice_somewhere (list, random);
  assert_same (list, G_LIST_MODEL (store));
}

static void
count_removed_cb (EntenteItemList *list,
                  guint            position,
                  guint            n_removed,
                  guint            n_added,
                  guint           *n)
{
  *n += n_removed;
}

/* Unfolded, a list only tells what comes, and is at each step what it has told. */
static void
unfold (guint n_kept)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) n_kept);
  g_autoptr (EntenteItemList) list = entente_item_list_new (), other = entente_item_list_new ();
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_ITEM), all = g_list_store_new (ENTENTE_TYPE_ITEM);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n, n_removed = 0;

  for (guint i = 0; i < 40; i++)
    splice_somewhere (other, random);
  n = entente_item_list_get_n (other);
  follow_cb (other, 0, 0, n, all);
  for (guint i = 0; i < n; i++)
    if (g_rand_int_range (random, 0, (int) (n - i)) < (int) n_kept - (int) positions->len)
      {
        gpointer item = entente_item_list_get_nth (other, i);

        entente_item_list_splice (list, positions->len, 0, &item, 1);
        g_array_append_val (positions, i);
      }
  g_assert_cmpuint (positions->len, ==, MIN (n_kept, n));
  follow_cb (list, 0, 0, positions->len, store);
  entente_list_index_learn (G_LIST_MODEL (other));
  g_signal_connect (list, "items-changed", G_CALLBACK (follow_cb), store);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_removed_cb), &n_removed);
  entente_item_list_unfold (list, other, (const guint *) (gpointer) positions->data, positions->len);
  assert_same (list, G_LIST_MODEL (store));
  assert_same (list, G_LIST_MODEL (all));
  g_assert_cmpuint (entente_item_list_get_n (other), ==, positions->len);
  g_assert_cmpuint (n_removed, ==, 0);
  splice_somewhere (list, random);
  assert_same (list, G_LIST_MODEL (store));
}

static void
test_unfold (void)
{
  static const guint n_kept[] = { 0, 1, 2, 7, 30, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (n_kept); i++)
    unfold (n_kept[i]);
}

static void
test_exchange (void)
{
  exchange (TRUE, TRUE);
  exchange (TRUE, FALSE);
  exchange (FALSE, TRUE);
  exchange (FALSE, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-list/random", test_random);
  g_test_add_func ("/item-list/exchange", test_exchange);
  g_test_add_func ("/item-list/unfold", test_unfold);
  return g_test_run ();
}

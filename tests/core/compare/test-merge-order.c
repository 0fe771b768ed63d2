/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-order.h"

#include "entente-id.h"

static GPtrArray *
list_new (const char *keys)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (; *keys != '\0'; keys++)
    g_ptr_array_add (list, g_strndup (keys, 1));
  return list;
}

/* Keys are letters. */
static void
check (const char *base_keys,
       const char *our_keys,
       const char *their_keys,
       const char *kept_keys,
       const char *expected)
{
  g_autoptr (GPtrArray) base = list_new (base_keys), ours = list_new (our_keys), theirs = list_new (their_keys);
  g_autoptr (GPtrArray) wanted = list_new (kept_keys), order = NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < wanted->len; i++)
    g_hash_table_add (kept, wanted->pdata[i]);
  order = entente_merge_order_new (base, ours, theirs, kept);
  for (guint i = 0; i < order->len; i++)
    g_string_append (found, order->pdata[i]);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_order (void)
{
  check ("", "", "", "", "");
  check ("abc", "abc", "abc", "abc", "abc");
  /* What is new stays behind what it was put behind, ours first. */
  check ("abc", "abxc", "ayc", "acxy", "axyc");
  check ("ab", "abx", "aby", "abxy", "abxy");
  check ("ab", "xab", "yab", "abxy", "xyab");
  check ("", "xy", "zy", "xyz", "xzy");
  /* Removed. */
  check ("abcd", "acd", "abc", "ac", "ac");
  /* One has another order; both have: ours. */
  check ("abc", "abc", "cba", "abc", "cba");
  check ("abc", "cba", "abc", "abc", "cba");
  check ("abc", "cba", "bac", "abc", "cba");
  check ("abc", "cbxa", "abcy", "abcxy", "cybxa");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge-order/order", test_order);

  return g_test_run ();
}

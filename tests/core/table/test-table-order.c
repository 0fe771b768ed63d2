/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-order.h"

#include "sample.h"

static void
choose (EntenteTableOrder *order,
        const char        *id,
        gboolean           adds)
{
  g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, id);

  entente_table_order_choose (order, column, adds);
}

static void
assert_words (EntenteTableOrder *order,
              const char        *expected)
{
  g_auto (GStrv) words = entente_table_order_to_words (order);
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_choose (void)
{
  g_autoptr (EntenteTableOrder) order = entente_table_order_new ();
  g_autofree char *words = NULL;

  g_assert_null (entente_table_order_describe (order));
  choose (order, "name", FALSE);
  assert_words (order, "name");
  choose (order, "name", FALSE);
  assert_words (order, "-name");
  choose (order, "kind", FALSE);
  assert_words (order, "kind");

  /* Of numbers the largest come first. */
  choose (order, "relations", TRUE);
  choose (order, "name", TRUE);
  assert_words (order, "kind -relations name");
  words = entente_table_order_describe (order);
  g_assert_cmpstr (words, ==, "by Kind, Relations and Name");
  choose (order, "relations", TRUE);
  assert_words (order, "kind relations name");
  entente_table_order_remove (order, "kind");
  entente_table_order_remove (order, "kind");
  assert_words (order, "relations name");

  /* A column that came later decides alone now. */
  choose (order, "name", FALSE);
  assert_words (order, "name");
}

/* Settings can hold what another version of the program has written. */
static void
test_words (void)
{
  const char *const words[] = { "-relations", "no-such", "name", "-name", "data:height", "", "-", NULL };
  g_autoptr (EntenteTableOrder) order = entente_table_order_new_for_words (ENTENTE_ITEM_ACTOR, words);
  g_autoptr (EntenteTableOrder) copy = entente_table_order_copy (order);

  choose (order, "kind", FALSE);
  assert_words (order, "kind");
  assert_words (copy, "-relations name data:height");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-order/choose", test_choose);
  g_test_add_func ("/table-order/words", test_words);
  return g_test_run ();
}

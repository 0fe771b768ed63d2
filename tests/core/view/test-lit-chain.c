/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lit-chain.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* One chain takes the place of another, and what was shown before comes back. */
static void
test_lit (void)
{
  g_autoptr (EntenteCondition) kind = entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, WORDS ("met"));
  g_autoptr (EntenteFilter) none = entente_filter_new (), filter = entente_filter_new_with (none, kind);
  g_autoptr (EntenteViewpoint) base = entente_viewpoint_new (filter, NULL, TRUE);
  g_autoptr (EntenteViewpoint) first = entente_lit_chain_new (base, WORDS ("a", "b"));
  g_autoptr (EntenteViewpoint) second = entente_lit_chain_new (first, WORDS ("c"));
  g_autoptr (EntenteViewpoint) left = entente_lit_chain_leave (second), again = entente_lit_chain_leave (left);

  g_assert_false (entente_lit_chain_is_lit (base));
  g_assert_true (entente_lit_chain_is_lit (first));
  g_assert_true (entente_viewpoint_fades (first));
  g_assert_cmpuint (entente_filter_get_n (entente_viewpoint_get_filter (second)), ==, 2);
  g_assert_true (entente_viewpoint_equal (left, base));
  g_assert_true (entente_viewpoint_equal (again, base));
}

/* Relations that somebody wants to see alone are no chain. */
static void
test_hidden (void)
{
  g_autoptr (EntenteViewpoint) base = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteViewpoint) lit = entente_lit_chain_new (base, WORDS ("a"));
  g_autoptr (EntenteViewpoint) hidden = entente_viewpoint_new_with_fades (lit, FALSE);

  g_assert_false (entente_lit_chain_is_lit (hidden));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lit-chain/lit", test_lit);
  g_test_add_func ("/lit-chain/hidden", test_hidden);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-index.h"

#include "sample.h"

#define N_STATEMENTS 3000

/* All are about the same target, so that its array grows from the smallest to one that has a block of its own. */
static GPtrArray *
statements_new (EntenteIndex *index)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("statement-%u", i);
      EntenteItem *statement = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
      EntenteRecord *about = entente_record_new (&entente_target_shape);

      entente_record_set_text (about, ENTENTE_TARGET_ID, "target");
      entente_record_add_record (entente_item_edit_record (statement), ENTENTE_STATEMENT_ABOUT, about);
      entente_record_set_text (entente_item_edit_record (statement), ENTENTE_STATEMENT_SPEAKER, id);
      entente_index_add (index, statement);
      g_ptr_array_add (statements, statement);
    }
  return statements;
}

/* Those whose number @is_there, in their order. */
static void
assert_linked (EntenteIndex   *index,
               GPtrArray      *statements,
               const gboolean *is_there)
{
  const GPtrArray *linked = entente_index_get_linked (index, "target", ENTENTE_LINK_ABOUT);
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    {
      const char *id = entente_item_get_id (statements->pdata[i]);

      g_assert_true (entente_index_lookup (index, id) == (is_there[i] ? statements->pdata[i] : NULL));
      g_assert_cmpuint (entente_index_get_linked (index, id, ENTENTE_LINK_SPEAKER)->len, ==, is_there[i]);
      if (!is_there[i])
        continue;
      g_assert_cmpuint (n, <, linked->len);
      g_assert_true (linked->pdata[n++] == statements->pdata[i]);
    }
  g_assert_cmpuint (linked->len, ==, n);
}

/* What is removed and added again, in any order, is where it was. */
static void
test_order (void)
{
  g_autoptr (EntenteIndex) index = entente_index_new ();
  g_autoptr (GPtrArray) statements = statements_new (index);
  gboolean is_there[N_STATEMENTS];

  for (guint i = 0; i < N_STATEMENTS; i++)
    is_there[i] = TRUE;
  assert_linked (index, statements, is_there);
  for (guint round = 0; round < 10; round++)
    {
      for (guint i = 0; i < N_STATEMENTS / 2; i++)
        {
          guint nth = (guint) g_test_rand_int_range (0, N_STATEMENTS);

          if (is_there[nth])
            entente_index_remove (index, statements->pdata[nth]);
          else
            entente_index_add (index, statements->pdata[nth]);
          is_there[nth] = !is_there[nth];
        }
      assert_linked (index, statements, is_there);
    }
}

/* The kinds of reference to one id are kept apart, also while no item has it; a target that is named twice is listed
 * once. */
static void
test_kinds (void)
{
  g_autoptr (EntenteIndex) index = entente_index_new ();
  g_autoptr (EntenteDocument) document = entente_document_new ();
  EntenteItem *statement = sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_SPEAKER, "kim",
                                       ENTENTE_STATEMENT_ABOUT, "kim supports, kim disputes, lee mentions", 0);
  EntenteItem *relation = sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "kim",
                                      ENTENTE_RELATION_TO, "kim", 0);
  g_autoptr (EntenteItem) kim = entente_item_new (ENTENTE_ITEM_ACTOR, "kim");

  entente_index_add (index, statement);
  entente_index_add (index, relation);
  g_assert_null (entente_index_lookup (index, "kim"));
  entente_index_add (index, kim);
  g_assert_true (entente_index_lookup (index, "kim") == kim);
  for (EntenteLink link = ENTENTE_LINK_NONE; link < ENTENTE_N_LINKS; link++)
    {
      gboolean is_of_relation = link == ENTENTE_LINK_FROM || link == ENTENTE_LINK_TO;
      gboolean is_of_statement = link == ENTENTE_LINK_SPEAKER || link == ENTENTE_LINK_ABOUT;
      const GPtrArray *linked = entente_index_get_linked (index, "kim", link);

      g_assert_cmpuint (linked->len, ==, is_of_relation || is_of_statement);
      if (linked->len > 0)
        g_assert_true (linked->pdata[0] == (is_of_relation ? relation : statement));
      g_assert_cmpuint (entente_index_get_linked (index, "lee", link)->len, ==, link == ENTENTE_LINK_ABOUT);
      g_assert_cmpuint (entente_index_get_linked (index, "nobody", link)->len, ==, 0);
    }
  entente_index_remove (index, kim);
  entente_index_remove (index, statement);
  g_assert_null (entente_index_lookup (index, "kim"));
  g_assert_cmpuint (entente_index_get_linked (index, "kim", ENTENTE_LINK_SPEAKER)->len, ==, 0);
  g_assert_cmpuint (entente_index_get_linked (index, "kim", ENTENTE_LINK_TO)->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/index/order", test_order);
  g_test_add_func ("/index/kinds", test_kinds);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-column.h"

#include "sample.h"

/* Settings remember columns by their ids, which therefore lead back to them, and are there once. */
static void
test_ids (void)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GPtrArray) columns = entente_item_columns_list (kind);
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (columns->len, >, 5);
      for (guint i = 0; i < columns->len; i++)
        {
          const EntenteItemColumn *column = columns->pdata[i];
          g_autoptr (EntenteItemColumn) again = entente_item_column_new_for_id (kind, column->id);

          g_assert_true (g_hash_table_add (ids, column->id));
          g_assert_null (strchr (column->id, ':'));
          g_assert_cmpstr (again->title, ==, column->title);
          g_assert_cmpint (*column->title, !=, '\0');
          g_assert_cmpuint (column->width, >, 0);
        }
    }
  g_assert_null (entente_item_column_new_for_id (ENTENTE_ITEM_SOURCE, "speaker"));
}

static void
test_datum (void)
{
  g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_datum (ENTENTE_ITEM_ACTOR, "net worth: $");
  g_autoptr (EntenteItemColumn) again = entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, column->id);

  g_assert_cmpstr (again->datum, ==, "net worth: $");
  g_assert_cmpstr (again->title, ==, "net worth: $");
}

/* What a statement says is never altered, and what is computed cannot be. */
static void
test_frozen (void)
{
  static const struct {
    EntenteItemKind kind;
    const char *id;
  } frozen[] = {
    { ENTENTE_ITEM_STATEMENT, "text" }, { ENTENTE_ITEM_STATEMENT, "translation" }, { ENTENTE_ITEM_ACTOR, "id" },
    { ENTENTE_ITEM_ACTOR, "relations" }, { ENTENTE_ITEM_ACTOR, "pagerank" }, { ENTENTE_ITEM_RELATION, "evidence" },
    { ENTENTE_ITEM_SOURCE, "sha256" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (frozen); i++)
    {
      g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (frozen[i].kind, frozen[i].id);

      g_assert_true (column->is_frozen);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-column/ids", test_ids);
  g_test_add_func ("/item-column/datum", test_datum);
  g_test_add_func ("/item-column/frozen", test_frozen);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-memory.h"

/* Each of these keys has an entry for each kind of item of which something is remembered. */
#define COLUMNS "table-columns"
#define WIDTHS "table-widths"
#define ORDERS "table-orders"

/* Takes the value. */
static void
keep (GSettings       *settings,
      const char      *key,
      EntenteItemKind  kind,
      GVariant        *value)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, key);
  g_autoptr (GVariantDict) dict = g_variant_dict_new (before);
  g_autoptr (GVariant) after = NULL;

  g_variant_dict_insert_value (dict, entente_item_kind_get_plural (kind), value);
  after = g_variant_ref_sink (g_variant_dict_end (dict));
  if (!g_variant_equal (before, after))
    g_settings_set_value (settings, key, after);
}

/**
 * entente_table_memory_keep:
 * @settings: the preferences
 * @page: a table
 *
 * Remembers what the user has chosen.
 */
void
entente_table_memory_keep (GSettings        *settings,
                           EntenteTablePage *page)
{
  GPtrArray *columns;
  EntenteItemKind kind;
  g_auto (GStrv) order = NULL;
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  g_auto (GVariantBuilder) widths = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ai"));

  g_return_if_fail (G_IS_SETTINGS (settings) && ENTENTE_IS_TABLE_PAGE (page));

  columns = entente_table_columns_get (entente_table_page_get_columns (page));
  kind = entente_table_page_get_kind (page);
  order = entente_table_order_to_words (entente_table_page_get_order (page));
  for (guint i = 0; i < columns->len; i++)
    {
      g_variant_builder_add (&ids, "s", ((const EntenteItemColumn *) columns->pdata[i])->id);
      g_variant_builder_add (&widths, "i", entente_table_columns_get_width (entente_table_page_get_columns (page), i));
    }
  keep (settings, COLUMNS, kind, g_variant_builder_end (&ids));
  keep (settings, WIDTHS, kind, g_variant_builder_end (&widths));
  keep (settings, ORDERS, kind, g_variant_new_strv ((const char *const *) order, -1));
}

static void
restore_widths (GSettings        *settings,
                EntenteTablePage *page,
                const char      **ids)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, WIDTHS);
  const char *name = entente_item_kind_get_plural (entente_table_page_get_kind (page));
  g_autoptr (GVariant) widths = g_variant_lookup_value (all, name, G_VARIANT_TYPE ("ai"));
  GPtrArray *columns = entente_table_columns_get (entente_table_page_get_columns (page));

  /* Columns that are no more are left out. */
  for (guint i = 0, nth = 0; widths != NULL && i < g_variant_n_children (widths) && ids[i] != NULL; i++)
    if (nth < columns->len && g_str_equal (ids[i], ((const EntenteItemColumn *) columns->pdata[nth])->id))
      {
        int width;

        g_variant_get_child (widths, i, "i", &width);
        entente_table_columns_set_width (entente_table_page_get_columns (page), nth++, width);
      }
}

static void
restore_columns (GSettings        *settings,
                 EntenteTablePage *page)
{
  EntenteItemKind kind = entente_table_page_get_kind (page);
  g_autoptr (GVariant) all = g_settings_get_value (settings, COLUMNS);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  g_autofree const char **ids = NULL;

  if (!g_variant_lookup (all, entente_item_kind_get_plural (kind), "^a&s", &ids))
    return;
  for (const char **id = ids; *id != NULL; id++)
    {
      EntenteItemColumn *column = entente_item_column_new_for_id (kind, *id);

      if (column != NULL)
        g_ptr_array_add (columns, column);
    }
  if (columns->len == 0)
    return;
  entente_table_columns_set (entente_table_page_get_columns (page), columns);
  restore_widths (settings, page, ids);
}

/**
 * entente_table_memory_restore:
 * @settings: the preferences
 * @page: a table
 *
 * Shows what is remembered, as far as there are such columns.
 */
void
entente_table_memory_restore (GSettings        *settings,
                              EntenteTablePage *page)
{
  EntenteItemKind kind;
  g_autoptr (GVariant) orders = NULL;
  g_autofree const char **words = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings) && ENTENTE_IS_TABLE_PAGE (page));

  kind = entente_table_page_get_kind (page);
  orders = g_settings_get_value (settings, ORDERS);
  if (g_variant_lookup (orders, entente_item_kind_get_plural (kind), "^a&s", &words))
    entente_table_page_take_order (page, entente_table_order_new_for_words (kind, words));
  restore_columns (settings, page);
}

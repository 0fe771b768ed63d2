/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-memory.h"

#include <adwaita.h>

#include "entente-settings.h"
#include "entente-table-panel.h"

#include "sample.h"

static GSettings *
settings_new (void)
{
  GSettings *settings = entente_settings_new ();

  g_assert_nonnull (settings);
  g_settings_reset (settings, "table-columns");
  g_settings_reset (settings, "table-widths");
  g_settings_reset (settings, "table-orders");
  return settings;
}

static void
assert_columns (EntenteTablePage *page,
                const char       *expected)
{
  GPtrArray *columns = entente_table_columns_get (entente_table_page_get_columns (page));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const EntenteItemColumn *) columns->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static EntenteTablePage *
page_new (EntenteItemKind kind)
{
  return g_object_ref_sink (ENTENTE_TABLE_PAGE (entente_table_page_new (kind)));
}

/* Columns, widths and the order come back; the tables of other kinds stay as they are. */
static void
test_kept (void)
{
  g_autoptr (GSettings) settings = settings_new ();
  g_autoptr (EntenteTablePage) page = page_new (ENTENTE_ITEM_SOURCE);
  g_autoptr (EntenteTablePage) again = page_new (ENTENTE_ITEM_SOURCE);
  g_autoptr (EntenteTablePage) other = page_new (ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  g_auto (GStrv) order = NULL;

  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_SOURCE, "published"));
  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_SOURCE, "data:doi"));
  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_SOURCE, "title"));
  entente_table_columns_set (entente_table_page_get_columns (page), columns);
  entente_table_columns_set_width (entente_table_page_get_columns (page), 2, 333);
  entente_table_page_sort (page, "published", FALSE);
  entente_table_page_sort (page, "published", FALSE);
  entente_table_page_sort (page, "title", TRUE);
  entente_table_memory_keep (settings, page);

  entente_table_memory_restore (settings, again);
  entente_table_memory_restore (settings, other);
  assert_columns (again, "published data:doi title");
  g_assert_cmpint (entente_table_columns_get_width (entente_table_page_get_columns (again), 2), ==, 333);
  order = entente_table_order_to_words (entente_table_page_get_order (again));
  g_assert_true (g_strv_equal ((const char *const *) order, (const char *const[]) { "-published", "title", NULL }));
  assert_columns (other, "name kind relations evidence start description tags");
}

/* What another version of the program has remembered does no harm. */
static void
test_strange (void)
{
  g_autoptr (GSettings) settings = settings_new ();
  g_autoptr (EntenteTablePage) page = page_new (ENTENTE_ITEM_ACTOR);

  g_settings_set_value (settings, "table-columns",
                        g_variant_new_parsed ("{'actors': <['gone', 'kind', 'name']>, 'sources': <5>}"));
  g_settings_set_value (settings, "table-widths", g_variant_new_parsed ("{'actors': <[100, 200, -7, 9]>}"));
  g_settings_set_value (settings, "table-orders", g_variant_new_parsed ("{'actors': <'name'>}"));
  entente_table_memory_restore (settings, page);
  assert_columns (page, "kind name");
  g_assert_cmpint (entente_table_columns_get_width (entente_table_page_get_columns (page), 0), ==, 200);
}

/* Nothing is remembered before the user has chosen anything: other usual columns may come with another version. */
static void
test_untouched (void)
{
  g_autoptr (GSettings) settings = settings_new ();
  g_autoptr (EntenteTablePanel) panel = g_object_ref_sink (g_object_new (ENTENTE_TYPE_TABLE_PANEL, NULL));
  g_autoptr (GVariant) columns = NULL, chosen = NULL;

  entente_table_panel_set_settings (panel, settings);
  columns = g_settings_get_value (settings, "table-columns");
  g_assert_cmpuint (g_variant_n_children (columns), ==, 0);
  entente_table_page_sort (entente_table_panel_get_page (panel), "kind", FALSE);
  chosen = g_settings_get_value (settings, "table-columns");
  g_assert_cmpuint (g_variant_n_children (chosen), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/table-memory/kept", test_kept);
  g_test_add_func ("/table-memory/strange", test_strange);
  g_test_add_func ("/table-memory/untouched", test_untouched);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-data-columns.h"

#include "sample.h"

static EntenteItem *
add_actor (EntenteDocument *document,
           const char      *id)
{
  EntenteItem *item = entente_item_new (ENTENTE_ITEM_ACTOR, id);

  g_object_set_data_full (G_OBJECT (document), id, item, g_object_unref);
  return item;
}

static void
add (EntenteItem      *item,
     const char       *name,
     EntenteDatumType  type,
     const char       *text)
{
  entente_record_add_datum (entente_item_edit_record (item), ENTENTE_ACTOR_DATA, name, type, text);
}

static void
test_columns (void)
{
  static const char *const taken[] = { "id", "kind", NULL };
  g_autoptr (EntenteDataColumns) columns = entente_data_columns_new (taken);
  g_autoptr (EntenteDocument) document = entente_document_new ();
  EntenteItem *a = add_actor (document, "a"), *b = add_actor (document, "b");
  g_autofree const char **cells_of_a = NULL, **cells_of_b = NULL;

  add (a, "height", ENTENTE_DATUM_NUMBER, "1.70");
  add (a, "kind", ENTENTE_DATUM_TEXT, "tall");
  add (b, "member", ENTENTE_DATUM_FLAG, "true");
  add (b, "height", ENTENTE_DATUM_NUMBER, "-6.02e23");
  add (b, "data.kind", ENTENTE_DATUM_OTHER, "[1]");
  entente_data_columns_add (columns, a);
  entente_data_columns_add (columns, b);

  g_assert_cmpuint (entente_data_columns_get_n (columns), ==, 4);
  g_assert_cmpstr (entente_data_columns_get_title (columns, 0), ==, "height");
  g_assert_cmpint (entente_data_columns_get_type (columns, 0), ==, ENTENTE_DATUM_NUMBER);
  g_assert_cmpstr (entente_data_columns_get_title (columns, 1), ==, "data.kind");
  g_assert_cmpint (entente_data_columns_get_type (columns, 1), ==, ENTENTE_DATUM_TEXT);
  g_assert_cmpstr (entente_data_columns_get_title (columns, 2), ==, "member");
  g_assert_cmpint (entente_data_columns_get_type (columns, 2), ==, ENTENTE_DATUM_FLAG);
  g_assert_cmpstr (entente_data_columns_get_title (columns, 3), ==, "data.data.kind");
  g_assert_cmpint (entente_data_columns_get_type (columns, 3), ==, ENTENTE_DATUM_TEXT);
  g_assert_cmpstr (entente_data_columns_get_type_name (columns, 0), ==, "double");
  g_assert_cmpstr (entente_data_columns_get_type_name (columns, 2), ==, "boolean");
  g_assert_cmpstr (entente_data_columns_get_type_name (columns, 3), ==, "string");

  cells_of_a = entente_data_columns_list_cells (columns, a);
  cells_of_b = entente_data_columns_list_cells (columns, b);
  g_assert_cmpstr (cells_of_a[0], ==, "1.70");
  g_assert_cmpstr (cells_of_a[1], ==, "tall");
  g_assert_null (cells_of_a[2]);
  g_assert_cmpstr (cells_of_b[0], ==, "-6.02e23");
  g_assert_null (cells_of_b[1]);
  g_assert_cmpstr (cells_of_b[2], ==, "true");
  g_assert_cmpstr (cells_of_b[3], ==, "[1]");
}

/* One number among texts makes no column of numbers. */
static void
test_mixed (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (EntenteDataColumns) columns = entente_data_columns_new (none);
  g_autoptr (EntenteDocument) document = entente_document_new ();
  EntenteItem *a = add_actor (document, "a"), *b = add_actor (document, "b");

  add (a, "size", ENTENTE_DATUM_NUMBER, "3");
  add (b, "size", ENTENTE_DATUM_TEXT, "large");
  entente_data_columns_add (columns, a);
  entente_data_columns_add (columns, b);
  g_assert_cmpuint (entente_data_columns_get_n (columns), ==, 1);
  g_assert_cmpint (entente_data_columns_get_type (columns, 0), ==, ENTENTE_DATUM_TEXT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-columns/columns", test_columns);
  g_test_add_func ("/data-columns/mixed", test_mixed);

  return g_test_run ();
}

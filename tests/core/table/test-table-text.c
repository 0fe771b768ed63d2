/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-text.h"

#include "sample.h"

static EntenteItemTable *
table_new (EntenteDocument *document)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) items = entente_view_input_new (document, cache);
  g_autoptr (EntenteTableInput) input = entente_table_input_new (items, NULL, NULL);
  g_autoptr (EntenteTableOrder) order = entente_table_order_new ();

  return entente_item_table_new (input, ENTENTE_ITEM_ACTOR, NULL, order, NULL);
}

/* A spreadsheet gets the titles, and cells that it can tell apart whatever is in them. */
static void
test_write (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItemTable) table = NULL;
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteTableText) table_text = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (items, sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A \"b\"\tc",
                                      ENTENTE_ACTOR_START, "2024-05", ENTENTE_ACTOR_DESCRIPTION, "one\ntwo", 0));
  g_ptr_array_add (items, sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "B", 0));
  table = table_new (document);
  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "name"));
  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "start"));
  g_ptr_array_add (columns, entente_item_column_new_for_id (ENTENTE_ITEM_ACTOR, "description"));
  table_text = entente_table_text_new (table, columns, items);
  text = entente_table_text_write (table_text, '\t');
  g_assert_cmpstr (text, ==, "Name\tSince\tDescription\n\"A \"\"b\"\"\tc\"\t2024-05\t\"one\ntwo\"\nB\t\t\n");
}

/* What was written is read as it was; a spreadsheet ends lines in its own way, and need not quote what has quotes. */
static void
test_read (void)
{
  static const struct { const char *text, *cells; } cases[] = {
    { "", "" },
    { "a", "[a]" },
    { "a\tb\nc\n", "[a|b][c]" },
    { "a\tb\r\n\tc\r\n", "[a|b][|c]" },
    { "a\n\nb", "[a][][b]" },
    { "\"A \"\"b\"\"\tc\"\t\"one\ntwo\"\nB\t\t\n", "[A \"b\"\tc|one\ntwo][B||]" },
    { "\"quoted\" and more\tb", "[\"quoted\" and more|b]" },
    { "\"open\tb\nc", "[\"open|b][c]" },
    { " a \t", "[ a |]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = entente_table_text_read (cases[i].text);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < rows->len; j++)
        {
          g_autofree char *row = g_strjoinv ("|", rows->pdata[j]);

          g_string_append_printf (found, "[%s]", row);
        }
      g_assert_cmpstr (found->str, ==, cases[i].cells);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/write", test_write);
  g_test_add_func ("/table-text/read", test_read);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-alike.h"

#include "import-sample.h"

#define SAID "Speaker,Quote,Date,Source\n"
#define ANN "Ann,No comment.,2020-01-05,The Times\n"
#define BO "Bo,No comment.,2020-01-05,The Times\n"
#define CARA "Cara,No comment.,2020-01-05,The Times\n"

#define PAID "From,To,Kind,Amount\n"

static void
add (EntenteDocument *document,
     const char      *text)
{
  EntenteImport *import = import_sample_load ("a.csv", text, -1);

  import_sample_add_to (import, "csv", document);
  entente_import_free (import);
}

static GPtrArray *
list (EntenteDocument *document,
      EntenteItemKind  kind)
{
  GListModel *items = entente_document_get_items (document, kind);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_ptr_array_add (list, g_list_model_get_item (items, i));
  return list;
}

/* The next version of a file adds so many items, and says nothing else of any that is there. */
static void
add_next (EntenteDocument *document,
          EntenteItemKind  kind,
          const char      *text,
          guint            n_new)
{
  g_autoptr (GPtrArray) before = list (document, kind);

  add (document, text);
  for (guint i = 0; i < before->len; i++)
    {
      EntenteItem *item = entente_document_lookup (document, entente_item_get_id (before->pdata[i]));

      g_assert_nonnull (item);
      g_assert_true (entente_item_equal (item, before->pdata[i]));
    }
  g_assert_cmpuint (entente_document_get_n_items (document, kind), ==, before->len + n_new);
}

/* The words of one speaker never become those of another, wherever a row was added. */
static void
test_same_words (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();

  add (document, SAID ANN BO);
  add_next (document, ENTENTE_ITEM_STATEMENT, SAID CARA ANN BO, 1);
  add_next (document, ENTENTE_ITEM_STATEMENT, SAID BO CARA, 0);
  add_next (document, ENTENTE_ITEM_STATEMENT, SAID BO ANN ANN, 1);
}

/* One that was alone is not the first of several, and the one that is left of several is not just the first of them. */
static void
test_one_and_several (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();

  add (document, PAID "a,b,paid,100\n");
  add_next (document, ENTENTE_ITEM_RELATION, PAID "a,b,paid,50\na,b,paid,100\n", 1);
  add_next (document, ENTENTE_ITEM_RELATION, PAID "a,b,paid,50\n", 0);
  add_next (document, ENTENTE_ITEM_RELATION, PAID "a,b,paid,70\n", 1);
}

/* What is alone is still brought up to date. */
static void
test_update (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItem) relation = NULL;

  add (document, PAID "a,b,paid,100\na,c,paid,5\n");
  add (document, PAID "a,c,paid,5\na,b,paid,50\n");
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_RELATION), ==, 2);
  relation = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_RELATION), 0);
  g_assert_cmpstr (entente_record_find_datum (entente_item_get_record (relation),
                                              entente_item_get_common (relation, ENTENTE_COMMON_DATA), "Amount")->text,
                   ==, "50");
}

static void
shuffle (GPtrArray *rows)
{
  for (guint i = rows->len; i > 1; i--)
    {
      guint other = g_test_rand_int_range (0, i);
      gpointer row = rows->pdata[i - 1];

      rows->pdata[i - 1] = rows->pdata[other];
      rows->pdata[other] = row;
    }
}

static char *
make_file (GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (PAID);

  for (guint i = 0; i < rows->len; i++)
    g_string_append (text, rows->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* However a table is sorted, and whatever rows come to it, nothing of what is there changes. */
static void
test_any_order (void)
{
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (EntenteDocument) document = entente_document_new ();
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

      for (guint step = 0; step < 3; step++)
        {
          guint n_new = g_test_rand_int_range (1, 6);
          g_autofree char *file = NULL;

          for (guint i = 0; i < n_new; i++)
            g_ptr_array_add (rows, g_strdup_printf ("a,%c,paid,%d\n", 'b' + g_test_rand_int_range (0, 2),
                                                    g_test_rand_int_range (1, 4)));
          shuffle (rows);
          file = make_file (rows);
          add_next (document, ENTENTE_ITEM_RELATION, file, n_new);
          add_next (document, ENTENTE_ITEM_RELATION, file, 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-alike/same-words", test_same_words);
  g_test_add_func ("/import-alike/one-and-several", test_one_and_several);
  g_test_add_func ("/import-alike/update", test_update);
  g_test_add_func ("/import-alike/any-order", test_any_order);
  return g_test_run ();
}

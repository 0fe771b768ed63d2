/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-table.h"

#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static EntenteTableInput *
input_new (EntenteDocument *document)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) items = entente_view_input_new (document, cache);

  return entente_table_input_new (items, NULL, NULL);
}

static EntenteItemTable *
table_new (EntenteDocument   *document,
           EntenteItemKind    kind,
           const char *const *words)
{
  g_autoptr (EntenteTableInput) input = input_new (document);
  g_autoptr (EntenteTableOrder) order = entente_table_order_new_for_words (kind, words);

  return entente_item_table_new (input, kind, NULL, order, NULL);
}

static void
assert_rows (EntenteItemTable *table,
             const char       *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < entente_item_list_get_n (table->rows); i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? " " : "",
                            entente_item_get_id (entente_item_list_get_nth (table->rows, i)));
  g_assert_cmpstr (rows->str, ==, expected);
}

/* By several columns; what is equal stays as in the document, and what is empty comes last, both ways. */
static void
test_sorted (void)
{
  const struct {
    const char *const *words;
    const char *rows;
  } cases[] = {
    { WORDS (NULL), "a b c d" },
    { WORDS ("name"), "b d c a" },
    { WORDS ("-name"), "a c d b" },
    { WORDS ("kind"), "a d b c" },
    { WORDS ("kind", "name"), "d a b c" },
    { WORDS ("kind", "-name"), "a d b c" },
    { WORDS ("-kind", "name"), "b d a c" },
    { WORDS ("start"), "c a b d" },
    { WORDS ("-start"), "a c b d" },
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Zed", ENTENTE_ACTOR_KIND, "event",
              ENTENTE_ACTOR_START, "2025", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "Anna", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "c", ENTENTE_ACTOR_NAME, "Carl", ENTENTE_ACTOR_START, "1999-05", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "d", ENTENTE_ACTOR_NAME, "Bert", ENTENTE_ACTOR_KIND, "event", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteItemTable) table = table_new (document, ENTENTE_ITEM_ACTOR, cases[i].words);

      assert_rows (table, cases[i].rows);
    }
}

/* The table shows what the view shows, and knows how much there is. */
static void
test_view (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteTableInput) input = input_new (document);
  g_autoptr (EntenteTableOrder) order = entente_table_order_new ();
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (EntenteView) view = entente_view_new (input->items, viewpoint, NULL);
  g_autoptr (EntenteItemTable) table = entente_item_table_new (input, ENTENTE_ITEM_ACTOR, view, order, NULL);

  assert_rows (table, "shoigu tass");
  g_assert_cmpuint (table->n_all, ==, 4);
}

static void
test_cancelled (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteTableInput) input = input_new (document);
  g_autoptr (EntenteTableOrder) order = entente_table_order_new_for_words (ENTENTE_ITEM_ACTOR, WORDS ("name"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_item_table_new (input, ENTENTE_ITEM_ACTOR, NULL, order, cancellable));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-table/sorted", test_sorted);
  g_test_add_func ("/item-table/view", test_view);
  g_test_add_func ("/item-table/cancelled", test_cancelled);
  return g_test_run ();
}

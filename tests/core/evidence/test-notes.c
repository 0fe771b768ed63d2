/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-notes.h"

#include "sample.h"

static GPtrArray *
list (EntenteDocument *document,
      EntenteItemKind  kind)
{
  GListModel *model = entente_document_get_items (document, kind);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
  return items;
}

static EntenteNotes *
new_notes (EntenteDocument *document,
           gboolean         rest)
{
  g_autoptr (GPtrArray) relations = list (document, ENTENTE_ITEM_RELATION);
  g_autoptr (GPtrArray) actors = list (document, ENTENTE_ITEM_ACTOR);

  return entente_notes_new (document, relations, actors, rest);
}

static const char *
id_of (EntenteNotes *notes,
       guint         number)
{
  return entente_item_get_id (ENTENTE_ITEM (entente_notes_get_statement (notes, number)));
}

/* Relations in the order of the document, each by date, what has no date last; then the rest. */
static void
test_order (void)
{
  static const char *const ids[] = { "handshake", "meeting", "never", "twice", "honor" };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteNotes *notes = new_notes (document, TRUE);
  g_autoptr (EntenteNotes) fewer = new_notes (document, FALSE);

  g_assert_cmpuint (entente_notes_get_n (notes), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (id_of (notes, i + 1), ==, ids[i]);
      g_assert_cmpuint (entente_notes_get_number (notes, entente_notes_get_statement (notes, i + 1)), ==, i + 1);
    }
  /* What only mentions a relation is behind nothing; the numbers of the others are the same. */
  g_assert_cmpuint (entente_notes_get_n (fewer), ==, G_N_ELEMENTS (ids) - 1);
  for (guint i = 1; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (id_of (fewer, i), ==, id_of (notes, i));
  g_assert_finalize_object (notes);
}

static void
assert_mark (EntenteNotes *notes,
             const char   *relation,
             const char   *mark)
{
  g_autofree char *found = entente_notes_mark_relation (notes, relation);

  g_assert_cmpstr (found, ==, mark);
}

static void
test_marks (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteNotes) notes = NULL;
  g_autofree char *kim = NULL;
  g_autofree char *tass = NULL;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "of-kim", ENTENTE_STATEMENT_TEXT, "Kim is 41",
              ENTENTE_STATEMENT_ABOUT, "kim supports", 0);
  notes = new_notes (document, FALSE);
  assert_mark (notes, "met", "1, 2");
  assert_mark (notes, "met-before", "4 ≠ 3");
  assert_mark (notes, "reports", NULL);
  assert_mark (notes, "nobody", NULL);
  kim = entente_notes_mark_actor (notes, "kim");
  tass = entente_notes_mark_actor (notes, "tass");
  g_assert_cmpstr (kim, ==, "5");
  g_assert_null (tass);
}

static void
assert_format (const guint *numbers,
               guint        n,
               const char  *text)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *found = NULL;

  g_array_append_vals (array, numbers, n);
  found = entente_notes_format (array);
  g_assert_cmpstr (found, ==, text);
}

static void
test_format (void)
{
  assert_format (NULL, 0, "");
  assert_format ((guint[]) { 7 }, 1, "7");
  assert_format ((guint[]) { 1, 2 }, 2, "1, 2");
  assert_format ((guint[]) { 1, 2, 3 }, 3, "1–3");
  assert_format ((guint[]) { 1, 2, 3, 5, 8, 9, 10, 11 }, 8, "1–3, 5, 8–11");
}

#define ADD(name) g_test_add_func ("/notes/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (order);
  ADD (marks);
  ADD (format);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-footnotes.h"

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

static EntenteFootnotes *
new_footnotes (EntenteDocument *document,
               gboolean         rest)
{
  g_autoptr (GPtrArray) relations = list (document, ENTENTE_ITEM_RELATION);
  g_autoptr (GPtrArray) actors = list (document, ENTENTE_ITEM_ACTOR);

  return entente_footnotes_new (document, relations, actors, rest);
}

static const char *
id_of (EntenteFootnotes *footnotes,
       guint             number)
{
  return entente_item_get_id (ENTENTE_ITEM (entente_footnotes_get_statement (footnotes, number)));
}

/* The relations are in the order of the document, their statements by date, those without a date
 * last. Then come the other statements. */
static void
test_order (void)
{
  static const char *const ids[] = { "handshake", "meeting", "never", "twice", "honor" };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteFootnotes *footnotes = new_footnotes (document, TRUE);
  g_autoptr (EntenteFootnotes) fewer = new_footnotes (document, FALSE);

  g_assert_cmpuint (entente_footnotes_get_n (footnotes), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (id_of (footnotes, i + 1), ==, ids[i]);
      g_assert_cmpuint (entente_footnotes_get_number (footnotes, entente_footnotes_get_statement (footnotes, i + 1)),
                        ==,
                        i + 1);
    }
  /* A statement that only mentions a relation gets no number. The numbers of the others stay the
   * same. */
  g_assert_cmpuint (entente_footnotes_get_n (fewer), ==, G_N_ELEMENTS (ids) - 1);
  for (guint i = 1; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (id_of (fewer, i), ==, id_of (footnotes, i));
  g_assert_finalize_object (footnotes);
}

static void
assert_mark (EntenteFootnotes *footnotes,
             const char       *relation,
             const char       *mark)
{
  g_autofree char *found = entente_footnotes_mark_relation (footnotes, relation);

  g_assert_cmpstr (found, ==, mark);
}

static void
test_marks (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFootnotes) footnotes = NULL;
  g_autofree char *kim = NULL;
  g_autofree char *tass = NULL;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "of-kim", ENTENTE_STATEMENT_TEXT, "Kim is 41",
              ENTENTE_STATEMENT_ABOUT, "kim supports", 0);
  footnotes = new_footnotes (document, FALSE);
  assert_mark (footnotes, "met", "1, 2");
  assert_mark (footnotes, "met-before", "4 ≠ 3");
  assert_mark (footnotes, "reports", NULL);
  assert_mark (footnotes, "nobody", NULL);
  kim = entente_footnotes_mark_actor (footnotes, "kim");
  tass = entente_footnotes_mark_actor (footnotes, "tass");
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
  found = entente_footnotes_format (array);
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

#define ADD(name) g_test_add_func ("/footnotes/" #name, test_##name)

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

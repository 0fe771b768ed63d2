/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-model.h"

#include "entente-history.h"
#include "entente-language.h"
#include "entente-natural-key.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample-many.h"
#include "sample-session.h"
#include "sample.h"

/* The list as text: headings as "[n]", items by their ids. */
static char *
list (GListModel *model)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (model, i);

      if (ENTENTE_IS_OUTLINE_HEADING (row))
        g_string_append_printf (text, "[%u] ", entente_outline_heading_get_count (ENTENTE_OUTLINE_HEADING (row)));
      else
        g_string_append_printf (text, "%s ", entente_item_get_id (ENTENTE_ITEM (row)));
    }
  return g_strdup (g_strchomp (text->str));
}

static void
assert_list (EntenteOutlineModel *contents,
             const char          *expected)
{
  g_autofree char *text = NULL;

  entente_outline_model_update (contents);
  text = list (G_LIST_MODEL (contents));
  g_assert_cmpstr (text, ==, expected);
}

/* A copy that follows only the signals. At the end it must contain the same rows. */
static void
follow_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           GListStore *copy)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, position + i));
  g_list_store_splice (copy, position, removed, rows->pdata, added);
}

static GListStore *
copy_new (EntenteOutlineModel *contents)
{
  GListStore *copy = g_list_store_new (G_TYPE_OBJECT);

  follow_cb (G_LIST_MODEL (contents), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (contents)), copy);
  g_signal_connect_object (contents, "items-changed", G_CALLBACK (follow_cb), copy, 0);
  return copy;
}

static void
assert_copy (EntenteOutlineModel *contents,
             GListStore          *copy)
{
  g_autofree char *is = NULL;
  g_autofree char *copied = NULL;

  entente_outline_model_update (contents);
  is = list (G_LIST_MODEL (contents));
  copied = list (G_LIST_MODEL (copy));
  g_assert_cmpstr (is, ==, copied);
}

static EntenteOutlineHeading *
nth_heading (EntenteOutlineModel *contents,
             guint                nth)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (contents)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (contents), i);

      if (ENTENTE_IS_OUTLINE_HEADING (row) && nth-- == 0)
        return ENTENTE_OUTLINE_HEADING (row);
    }
  g_assert_not_reached ();
}

static void
test_order (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);

  assert_list (contents, "[2] kim shoigu [2] joongang tass [3] met met-before reports "
                         "[5] honor meeting twice handshake never [2] article photo");
  g_assert_cmpstr (entente_outline_heading_get_title (nth_heading (contents, 0)), ==, "People");
  g_assert_cmpstr (entente_outline_heading_get_title (nth_heading (contents, 2)), ==, "Relations");
}

/* Articles stand in the order of their numbers, also one that is added later or gets another number. */
static void
test_natural_order (void)
{
  EntenteDocument *document = entente_document_new ();
  static const int numbers[] = { 10, 2, 100, 1 };
  g_autoptr (EntenteOutlineModel) contents = NULL;
  g_autoptr (EntenteItem) renamed = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", numbers[i]);
      g_autofree char *name = g_strdup_printf ("Article %d", numbers[i]);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, ENTENTE_ACTOR_KIND, "agreement", 0);
    }
  contents = entente_outline_model_new (document);
  assert_list (contents, "[4] a1 a2 a10 a100");
  sample_add (document, ENTENTE_ITEM_ACTOR, "a9", ENTENTE_ACTOR_NAME, "Article 9", ENTENTE_ACTOR_KIND, "agreement", 0);
  assert_list (contents, "[5] a1 a2 a9 a10 a100");
  renamed = entente_item_copy (entente_document_lookup (document, "a2"), NULL);
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Article ٩٩");
  entente_document_replace (document, entente_document_lookup (document, "a2"), renamed);
  assert_list (contents, "[5] a1 a9 a10 a2 a100");
  g_clear_object (&contents);
  g_clear_object (&renamed);
  g_assert_finalize_object (document);
}

static void
test_find (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (contents)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (contents), i);
      guint position;

      if (ENTENTE_IS_OUTLINE_HEADING (row))
        continue;
      g_assert_true (entente_outline_model_find (contents, ENTENTE_ITEM (row), &position));
      g_assert_cmpuint (position, ==, i);
    }
}

static void
test_collapse (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);
  g_autoptr (GListStore) copy = copy_new (contents);
  EntenteItem *kim = entente_document_lookup (document, "kim");
  EntenteItem *met = entente_document_lookup (document, "met");
  guint position;

  entente_outline_model_set_collapsed (contents, nth_heading (contents, 0), TRUE);
  entente_outline_model_set_collapsed (contents, nth_heading (contents, 3), TRUE);
  assert_list (contents, "[2] [2] joongang tass [3] met met-before reports [5] [2] article photo");
  assert_copy (contents, copy);
  g_assert_false (entente_outline_model_find (contents, kim, &position));
  g_assert_true (entente_outline_model_find (contents, met, &position));
  g_assert_cmpuint (position, ==, 5);

  entente_outline_model_reveal (contents, kim);
  g_assert_true (entente_outline_model_find (contents, kim, &position));
  g_assert_cmpuint (position, ==, 1);
  assert_copy (contents, copy);
}

static void
test_changes (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);
  g_autoptr (GListStore) copy = copy_new (contents);
  g_autoptr (EntenteItem) renamed = entente_item_copy (entente_document_lookup (document, "shoigu"), NULL);
  g_autoptr (EntenteItem) moved = entente_item_copy (entente_document_lookup (document, "tass"), NULL);

  sample_add (document, ENTENTE_ITEM_ACTOR, "peskov", ENTENTE_ACTOR_NAME, "Dmitry Peskov",
              ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "treaty", ENTENTE_ACTOR_NAME, "Treaty",
              ENTENTE_ACTOR_KIND, "agreement", 0);
  assert_copy (contents, copy);

  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "A. Shoigu");
  entente_document_replace (document, entente_document_lookup (document, "shoigu"), renamed);
  entente_record_set_text (entente_item_edit_record (moved), ENTENTE_ACTOR_KIND, "no such kind");
  entente_document_replace (document, entente_document_lookup (document, "tass"), moved);
  assert_list (contents, "[3] shoigu peskov kim [1] joongang [1] treaty [1] tass [3] met met-before reports "
                         "[5] honor meeting twice handshake never [2] article photo");
  assert_copy (contents, copy);

  entente_document_remove (document, entente_document_lookup (document, "treaty"));
  entente_document_remove (document, entente_document_lookup (document, "met-before"));
  entente_outline_model_set_collapsed (contents, nth_heading (contents, 1), TRUE);
  entente_document_remove (document, entente_document_lookup (document, "joongang"));
  assert_list (contents, "[3] shoigu peskov kim [1] tass [2] met reports "
                         "[5] honor meeting twice handshake never [2] article photo");
  assert_copy (contents, copy);
}

/* One step removes most of the document, and adds as much. */
static void
test_many_changes (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);
  g_autoptr (GListStore) copy = copy_new (contents);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%02u", i);
      g_autofree char *name = g_strdup_printf ("Name %02u", 19 - i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, ENTENTE_ACTOR_KIND, "place", 0);
    }
  while (entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT) > 0)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (
        entente_document_get_items (document, ENTENTE_ITEM_STATEMENT), 0);

      entente_document_remove (document, item);
    }
  assert_list (contents, "[2] kim shoigu [2] joongang tass [20] a19 a18 a17 a16 a15 a14 a13 a12 a11 a10 a09 a08 "
                         "a07 a06 a05 a04 a03 a02 a01 a00 [3] met met-before reports [2] article photo");
  assert_copy (contents, copy);
}

/* The sort keys of actors, because those with the same name can be in any order. */
static char *
list_keys (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (model, i);
      const char *name = ENTENTE_IS_ACTOR (row) ? entente_actor_get_name (ENTENTE_ACTOR (row)) : NULL;
      g_autofree char *key = NULL;

      if (ENTENTE_IS_OUTLINE_HEADING (row))
        continue;
      if (ENTENTE_IS_ACTOR (row))
        key = entente_natural_key (name != NULL ? name : entente_item_get_id (ENTENTE_ITEM (row)));
      g_string_append_printf (text, "%s\n", key != NULL ? key : entente_item_get_id (ENTENTE_ITEM (row)));
    }
  return g_string_free (text, FALSE);
}

/* After any number of changes at once, the rows are the same as in a new model. */
static void
test_random_changes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (EntenteDocument) document = random_document_new (random, 60);
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);
  g_autoptr (GListStore) copy = copy_new (contents);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (EntenteOutlineModel) anew = NULL;
      g_autofree char *is = NULL, *expected = NULL;

      for (gint32 n = g_rand_int_range (random, 1, 12); n > 0; n--)
        {
          g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, 400);

          if (g_rand_int_range (random, 0, 3) > 0)
            entente_history_apply (history, draft);
          else
            entente_history_undo (history);
        }
      assert_copy (contents, copy);
      anew = entente_outline_model_new (document);
      is = list_keys (G_LIST_MODEL (contents));
      expected = list_keys (G_LIST_MODEL (anew));
      g_assert_cmpstr (is, ==, expected);
    }
}

static gboolean
begins_with (gpointer data)
{
  GListModel *copy = ((gpointer *) data)[0];
  g_autofree char *rows = list (copy);

  return g_str_has_prefix (rows, ((gpointer *) data)[1]);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
wait_for_rows (GListStore *copy,
               const char *start)
{
  sample_wait (begins_with, (gpointer[]) { copy, (gpointer) start });
}

/* Actors are sorted by the names that are shown; a list that follows the signals has them in that order. */
static void
test_names (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteOutlineModel) contents = NULL;
  g_autoptr (GListStore) copy = NULL;

  sample_add_alias (document, "shoigu", "가", "ko");
  sample_add_alias (document, "kim", "나", "ko");
  contents = entente_outline_model_new (document);
  copy = copy_new (contents);
  assert_list (contents, "[2] kim shoigu [2] joongang tass [3] met met-before reports "
                         "[5] honor meeting twice handshake never [2] article photo");
  entente_document_set_reader (document, entente_language_parse ("ko"), TRUE);
  wait_for_rows (copy, "[2] shoigu kim [2] joongang tass [3] ");
  /* A new name finds its place among those that are shown. */
  sample_add (document, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_NAME, "가나", ENTENTE_ACTOR_KIND, "person", 0);
  entente_outline_model_update (contents);
  g_assert_true (begins_with ((gpointer[]) { copy, (gpointer) "[3] shoigu new kim " }));
  /* What is added while a thread sorts finds its place too. */
  entente_document_set_reader (document, entente_language_parse ("ko"), FALSE);
  sample_add (document, ENTENTE_ITEM_ACTOR, "last", ENTENTE_ACTOR_NAME, "Ludwig", ENTENTE_ACTOR_KIND, "person", 0);
  wait_for_rows (copy, "[4] kim last shoigu new ");
  g_clear_object (&copy);
  g_clear_object (&contents);
  /* The thread may hold the outline a moment longer. */
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  sample_wait (is_null, &document);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_as_anew (gpointer data)
{
  EntenteOutlineModel *contents = data;
  EntenteDocument *document = g_object_get_data (G_OBJECT (contents), "document");
  g_autoptr (EntenteOutlineModel) anew = entente_outline_model_new (document);
  g_autofree char *is = list (G_LIST_MODEL (contents)), *expected = list (G_LIST_MODEL (anew));
  g_auto (GStrv) rows = g_strsplit (is, " ", -1), expected_rows = g_strsplit (expected, " ", -1);

  /* Actors of the same name may stand in any order. */
  qsort (rows, g_strv_length (rows), sizeof (char *), compare_rows);
  qsort (expected_rows, g_strv_length (expected_rows), sizeof (char *), compare_rows);
  return g_strv_equal ((const char *const *) rows, (const char *const *) expected_rows);
}

/* A thread makes the outline of very many changes. Small changes may come before it is done, and somebody may not be
 * able to wait. */
static void
test_very_many_changes (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteOutlineModel) contents = entente_outline_model_new (document);
  g_autoptr (GListStore) copy = copy_new (contents);

  g_object_set_data (G_OBJECT (contents), "document", document);
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (EntenteStep) step = sample_many_step_new (document, i, i % 2 == 0);
      g_autofree char *id = g_strdup_printf ("single-%u", i);
      g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);

      g_assert_true (entente_history_apply_step (history, step));
      if (i % 4 > 1)
        {
          g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);

          entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, "Single");
          entente_draft_add (draft, actor, 0);
          g_assert_true (entente_history_apply (history, draft));
        }
      if (i % 3 == 0)
        entente_outline_model_update (contents);
      sample_wait (is_as_anew, contents);
      assert_copy (contents, copy);
      if (i % 4 == 3)
        g_assert_true (entente_history_undo (history));
      g_assert_true (entente_history_undo (history));
      if (i % 4 == 0)
        entente_document_set_reader (document, i % 8 == 0 ? entente_language_parse ("ko") : NULL, TRUE);
    }
  g_assert_true (entente_history_go_to (history, 0));
  sample_wait (is_as_anew, contents);
  assert_copy (contents, copy);
}

static void
test_released (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteOutlineModel *contents = entente_outline_model_new (document);

  g_assert_finalize_object (contents);
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline-model/order", test_order);
  g_test_add_func ("/outline-model/natural-order", test_natural_order);
  g_test_add_func ("/outline-model/find", test_find);
  g_test_add_func ("/outline-model/collapse", test_collapse);
  g_test_add_func ("/outline-model/changes", test_changes);
  g_test_add_func ("/outline-model/many-changes", test_many_changes);
  g_test_add_func ("/outline-model/random-changes", test_random_changes);
  g_test_add_func ("/outline-model/names", test_names);
  g_test_add_func ("/outline-model/released", test_released);
  g_test_add_func ("/outline-model/very-many-changes", test_very_many_changes);
  return g_test_run ();
}

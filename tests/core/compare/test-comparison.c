/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-comparison.h"

#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

static void
test_same (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = entente_comparison_new (document, other, NULL);

  g_assert_true (entente_comparison_is_empty (comparison));
}

/* What is removed is told in its old place; a line whose statements differ is told, though the relation does not. */
static void
test_items (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;
  static const struct { const char *id; gboolean before, after; guint n_members; } expected[] = {
    { "tass", TRUE, FALSE, 0 }, { "new", FALSE, TRUE, 0 }, { "met", TRUE, TRUE, 0 }, { "honor", TRUE, TRUE, 1 },
    { "handshake", TRUE, FALSE, 0 }, { "article", TRUE, TRUE, 1 },
  };

  entente_document_remove (other, entente_document_lookup (other, "tass"));
  sample_add (other, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_NAME, "New", 0);
  sample_set_text (other, "honor", ENTENTE_STATEMENT_TEXT, "I am sure that we will honor them");
  entente_document_remove (other, entente_document_lookup (other, "handshake"));
  sample_set_text (other, "article", ENTENTE_SOURCE_RELIABILITY, "C");
  comparison = entente_comparison_new (document, other, NULL);
  g_assert_cmpuint (comparison->items->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const EntenteItemDifference *difference = comparison->items->pdata[i];
      EntenteItem *item = difference->before != NULL ? difference->before : difference->after;

      g_assert_cmpstr (entente_item_get_id (item), ==, expected[i].id);
      g_assert_true ((difference->before != NULL) == expected[i].before);
      g_assert_true ((difference->after != NULL) == expected[i].after);
      g_assert_cmpuint (difference->members != NULL ? difference->members->len : 0, ==, expected[i].n_members);
    }
  g_assert_true (entente_item_difference_changes_class (comparison->items->pdata[2]));
  g_assert_true (entente_item_difference_has_member (comparison->items->pdata[3], ENTENTE_STATEMENT_TEXT));
  g_assert_true (entente_item_difference_has_member (comparison->items->pdata[5], ENTENTE_SOURCE_RELIABILITY));
  g_assert_cmpint (((EntenteItemDifference *) comparison->items->pdata[2])->new_class.support, ==,
                   ENTENTE_EVIDENCE_REPORTED);
}

static void
test_rest (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autoptr (EntenteItem) kim = g_object_ref (entente_document_lookup (other, "kim"));
  const EntentePoint at = { 10, 20 };

  entente_record_set_text (entente_document_get_record (other), ENTENTE_DOCUMENT_TITLE, "Title");
  entente_layout_set_position (entente_document_get_layout (document), "kim", &(EntentePoint) { 0, 0 });
  entente_layout_set_position (entente_document_get_layout (other), "kim", &at);
  entente_layout_set_pinned (entente_document_get_layout (other), "tass", TRUE);
  entente_layout_set_engine (entente_document_get_layout (other), "dot");
  entente_document_remove (other, kim);
  entente_document_insert (other, kim, G_MAXUINT);
  comparison = entente_comparison_new (document, other, NULL);
  g_assert_cmpuint (comparison->items->len, ==, 0);
  g_assert_cmpuint (comparison->members->len, ==, 1);
  g_assert_cmpstr (comparison->members->pdata[0], ==, "title");
  g_assert_cmpuint (comparison->n_moved, ==, 1);
  g_assert_cmpuint (comparison->n_pinned, ==, 1);
  g_assert_true (comparison->engine);
  g_assert_true (comparison->order[ENTENTE_ITEM_ACTOR]);
  g_assert_false (comparison->order[ENTENTE_ITEM_SOURCE]);
}

/* A card that only one of them places is not elsewhere. */
static void
test_places (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) placed = NULL, back = NULL, moved = NULL;

  entente_layout_set_position (entente_document_get_layout (document), "kim", &(EntentePoint) { 10, 20 });
  placed = entente_comparison_new (document, other, NULL);
  g_assert_cmpuint (placed->n_moved, ==, 0);
  back = entente_comparison_new (other, document, NULL);
  g_assert_cmpuint (back->n_moved, ==, 0);
  g_assert_true (entente_comparison_is_empty (back));
  entente_layout_set_position (entente_document_get_layout (other), "kim", &(EntentePoint) { 10, 21 });
  moved = entente_comparison_new (document, other, NULL);
  g_assert_cmpuint (moved->n_moved, ==, 1);
}

/* A comparison is empty exactly if nothing of one is missing or other in the other. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 30; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, 12);
      g_autoptr (EntenteDocument) other = entente_document_copy (document);
      g_autoptr (EntenteComparison) same = entente_comparison_new (document, other, NULL), comparison = NULL;
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, other, 20);
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);

      g_assert_true (entente_comparison_is_empty (same));
      g_assert_true (entente_step_apply (step, other));
      comparison = entente_comparison_new (document, other, NULL);
      g_assert_true (entente_comparison_is_empty (comparison) == entente_step_is_empty (step));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_comparison_new (document, document, cancellable));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/same", test_same);
  g_test_add_func ("/comparison/items", test_items);
  g_test_add_func ("/comparison/rest", test_rest);
  g_test_add_func ("/comparison/places", test_places);
  g_test_add_func ("/comparison/random", test_random);
  g_test_add_func ("/comparison/cancelled", test_cancelled);

  return g_test_run ();
}

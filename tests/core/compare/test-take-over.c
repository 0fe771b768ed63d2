/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-take-over.h"

#include "entente-difference-words.h"
#include "entente-history.h"
#include "entente-json.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

#include <string.h>

/* Everything at once makes the one as the other, and undoing it brings back all. */
static void
test_all (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, 12), other = entente_document_copy (document);
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, other, 20), taken = NULL;
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);
      g_autoptr (EntenteComparison) comparison = NULL, after = NULL;
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      g_autoptr (GBytes) before = entente_json_write (document, NULL), again = NULL;

      g_assert_true (entente_step_apply (step, other));
      comparison = entente_comparison_new (document, other, NULL);
      taken = entente_take_over_new_for_all (document, comparison);
      entente_history_apply (history, taken);
      after = entente_comparison_new (document, other, NULL);
      g_assert_cmpuint (after->items->len + after->members->len + after->views->len, ==, 0);
      entente_history_go_to (history, 0);
      again = entente_json_write (document, NULL);
      g_assert_true (g_bytes_equal (before, again));
    }
}

static EntenteDraft *
take_one (EntenteDocument         *document,
          const EntenteComparison *comparison,
          guint                    nth)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new ();

  g_ptr_array_add (differences, comparison->items->pdata[nth]);
  return entente_take_over_new (document, comparison, differences);
}

/* Returns whether the item is in both as the difference has it afterwards. */
static gboolean
is_taken (EntenteDocument             *document,
          const EntenteItemDifference *difference)
{
  EntenteItem *item = difference->after != NULL ? difference->after : difference->before;
  EntenteItem *now = entente_document_lookup_kind (document, difference->kind, entente_item_get_id (item));

  return difference->after == NULL ? now == NULL : now != NULL && entente_item_equal (now, difference->after);
}

/* Some of them together are one step, which takes over these, whatever needs what, and is undone as a whole. */
static void
test_some (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, 12), other = entente_document_copy (document);
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, other, 20), taken = NULL;
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);
      g_autoptr (EntenteComparison) comparison = NULL;
      g_autoptr (GPtrArray) some = g_ptr_array_new ();
      g_autoptr (GBytes) before = entente_json_write (document, NULL), again = NULL;
      /* Every third time all of them. */
      guint chance = seed % 3 == 0 ? 1 : 2;

      g_assert_true (entente_step_apply (step, other));
      comparison = entente_comparison_new (document, other, NULL);
      for (guint i = 0; i < comparison->items->len; i++)
        if (entente_take_over_can (comparison->items->pdata[i]) && g_rand_int_range (random, 0, (gint32) chance) == 0)
          g_ptr_array_add (some, comparison->items->pdata[i]);
      if (some->len == 0)
        continue;
      taken = entente_take_over_new (document, comparison, some);
      g_assert_true (entente_history_apply (history, taken));
      g_assert_cmpuint (entente_history_get_position (history), ==, 1);
      for (guint i = 0; i < some->len; i++)
        g_assert_true (is_taken (document, some->pdata[i]));
      entente_history_go_to (history, 0);
      again = entente_json_write (document, NULL);
      g_assert_true (g_bytes_equal (before, again));
    }
}

/* One after the other, in any order, leads to the same items. */
static void
test_each (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, 12), other = entente_document_copy (document);
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, other, 20);
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);

      g_assert_true (entente_step_apply (step, other));
      for (guint n = 0; n < 60; n++)
        {
          g_autoptr (EntenteComparison) comparison = entente_comparison_new (document, other, NULL);
          g_autoptr (EntenteDraft) taken = NULL;
          guint i = 0;

          while (i < comparison->items->len && !entente_take_over_can (comparison->items->pdata[i]))
            i++;
          if (i == comparison->items->len)
            break;
          g_assert_cmpuint (n, <, 50);
          taken = take_one (document, comparison, i);
          g_assert_true (entente_history_apply (history, taken));
        }
    }
}

/* What was changed since the comparison is not replaced. */
static void
test_stale (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteItem) there = entente_item_copy (entente_document_lookup (other, "kim"), NULL);
  g_autoptr (EntenteItem) here = entente_item_copy (entente_document_lookup (document, "kim"), NULL);
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autofree char *title = NULL, *told = NULL, *count = NULL;

  entente_record_set_text (entente_item_edit_record (there), ENTENTE_ACTOR_NAME, "Kim");
  entente_document_replace (other, entente_document_lookup (other, "kim"), there);
  comparison = entente_comparison_new (document, other, NULL);
  title = entente_difference_words_title (comparison, comparison->items->pdata[0]);
  told = entente_difference_words_tell (comparison, comparison->items->pdata[0]);
  count = entente_difference_words_count (comparison);
  g_assert_cmpstr (title, ==, "Kim Jong-un");
  g_assert_cmpstr (told, ==, "Name: Kim Jong-un → Kim");
  g_assert_cmpstr (count, ==, "0 only there, 0 only here, 1 different");
  entente_record_set_text (entente_item_edit_record (here), ENTENTE_ACTOR_NOTE, "N");
  entente_document_replace (document, entente_document_lookup (document, "kim"), here);
  g_assert_null (take_one (document, comparison, 0));
}

static guint
find_difference (const EntenteComparison *comparison,
                 const char              *id,
                 gboolean                 is_there)
{
  for (guint i = 0; i < comparison->items->len; i++)
    {
      const EntenteItemDifference *difference = comparison->items->pdata[i];
      EntenteItem *item = is_there ? difference->after : difference->before;

      if (item != NULL && g_str_equal (entente_item_get_id (item), id))
        return i;
    }
  g_assert_not_reached ();
}

static void
assert_barred (const EntenteComparison *comparison,
               const char              *id,
               const char              *why)
{
  const EntenteItemDifference *difference = comparison->items->pdata[find_difference (comparison, id, TRUE)];
  g_autofree char *told = entente_difference_words_tell (comparison, difference);

  g_assert_false (entente_take_over_can (difference));
  g_assert_nonnull (strstr (told, why));
}

/* An id that an item of another kind has here is not taken from it, nor is anything taken over that needs that item:
 * until the item here is deleted, as the user deletes it. */
static void
test_other_kind (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteComparison) comparison = NULL, later = NULL;
  g_autoptr (EntenteDraft) deletion = NULL, taken = NULL;
  const char *own = "an item of another kind has its id", *needs = "it refers to an item that can’t be";

  sample_add (document, ENTENTE_ITEM_ACTOR, "x", ENTENTE_ACTOR_NAME, "X", 0);
  sample_set_text (document, "honor", ENTENTE_STATEMENT_SPEAKER, "x");
  sample_add (other, ENTENTE_ITEM_RELATION, "x", ENTENTE_RELATION_FROM, "kim", ENTENTE_RELATION_TO, "tass", 0);
  sample_add (other, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "S", ENTENTE_STATEMENT_ABOUT, "x supports",
              0);
  sample_add (other, ENTENTE_ITEM_STATEMENT, "t", ENTENTE_STATEMENT_TEXT, "T", 0);
  comparison = entente_comparison_new (document, other, NULL);
  assert_barred (comparison, "x", own);
  assert_barred (comparison, "s", needs);
  g_assert_true (entente_take_over_can (comparison->items->pdata[find_difference (comparison, "t", TRUE)]));

  deletion = take_one (document, comparison, find_difference (comparison, "x", FALSE));
  g_assert_true (entente_history_apply (history, deletion));
  g_assert_null (entente_statement_get_speaker (ENTENTE_STATEMENT (entente_document_lookup (document, "honor"))));
  later = entente_comparison_new (document, other, NULL);
  taken = take_one (document, later, find_difference (later, "s", TRUE));
  g_assert_true (entente_history_apply (history, taken));
  g_assert_nonnull (entente_document_lookup_kind (document, ENTENTE_ITEM_RELATION, "x"));
}

/* What refers to nothing in the other document, because an item of another kind has the id, needs no item. */
static void
test_needs_no_other_kind (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autoptr (EntenteDraft) taken = NULL;

  sample_add (other, ENTENTE_ITEM_SOURCE, "x", ENTENTE_SOURCE_TITLE, "X", 0);
  sample_add (other, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "S", ENTENTE_STATEMENT_SPEAKER, "x", 0);
  comparison = entente_comparison_new (document, other, NULL);
  taken = take_one (document, comparison, find_difference (comparison, "s", TRUE));
  g_assert_true (entente_history_apply (history, taken));
  g_assert_nonnull (entente_document_lookup (document, "s"));
  g_assert_null (entente_document_lookup (document, "x"));
}

/* Nor is an id taken that an item of another kind has got since the comparison. */
static void
test_stale_id (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;

  sample_add (other, ENTENTE_ITEM_ACTOR, "x", ENTENTE_ACTOR_NAME, "X", 0);
  comparison = entente_comparison_new (document, other, NULL);
  sample_add (document, ENTENTE_ITEM_SOURCE, "x", ENTENTE_SOURCE_TITLE, "X", 0);
  g_assert_null (take_one (document, comparison, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/take-over/all", test_all);
  g_test_add_func ("/take-over/some", test_some);
  g_test_add_func ("/take-over/each", test_each);
  g_test_add_func ("/take-over/stale", test_stale);
  g_test_add_func ("/take-over/other-kind", test_other_kind);
  g_test_add_func ("/take-over/needs-no-other-kind", test_needs_no_other_kind);
  g_test_add_func ("/take-over/stale-id", test_stale_id);

  return g_test_run ();
}

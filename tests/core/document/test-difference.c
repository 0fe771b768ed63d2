/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-difference.h"

#include "entente-history.h"
#include "entente-json.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

/* The draft turns one document into the other, and its inverse restores the first, both exactly. */
static void
assert_becomes (EntenteDocument *document,
                EntenteDocument *other)
{
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteDraft) draft = entente_difference_new (document, other, "Reload");
  g_autoptr (GBytes) before = entente_json_write (document, NULL), wanted = entente_json_write (other, NULL);
  g_autoptr (GBytes) became = NULL, after = NULL;

  g_assert_true (entente_history_apply (history, draft));
  became = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (became, wanted));
  entente_history_go_to (history, 0);
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (after, before));
}

/* Items that are the same in both are not touched. */
static void
test_small (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteDraft) draft = NULL;
  g_autoptr (EntenteStep) step = NULL;
  EntenteItem *kim = entente_document_lookup (other, "kim");
  g_autoptr (EntenteItem) renamed = entente_item_copy (kim, NULL), added = entente_item_new (ENTENTE_ITEM_ACTOR, "new");
  const EntenteChange *changes;
  guint n_changes;

  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim");
  entente_document_replace (other, kim, renamed);
  entente_document_insert (other, added, 1);
  entente_document_remove (other, entente_document_lookup (other, "joongang"));
  draft = entente_difference_new (document, other, NULL);
  step = entente_draft_finish (draft);
  changes = entente_step_get_changes (step, &n_changes);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_true (changes[0].before == NULL && changes[0].position == 1);
  g_assert_true (changes[1].after == renamed);
  g_assert_true (changes[2].after == NULL && changes[2].position == 3);

  assert_becomes (document, other);
}

static void
test_same (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteDraft) draft = entente_difference_new (document, other, NULL);
  g_autoptr (EntenteStep) step = entente_draft_finish (draft);

  g_assert_true (entente_step_is_empty (step));
}

/* The same items in another order. */
static void
test_order (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteItem) kim = g_object_ref (entente_document_lookup (other, "kim"));

  entente_document_remove (other, kim);
  entente_document_insert (other, kim, G_MAXUINT);
  assert_becomes (document, other);
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, seed % 15);
      g_autoptr (EntenteDocument) other = NULL;

      other = seed % 3 == 0 ? random_document_new (random, 10) : entente_document_copy (document);
      for (guint i = 0; seed % 3 != 0 && i < seed / 3; i++)
        {
          g_autoptr (EntenteDraft) draft = random_edits_draft (random, other, 20);
          g_autoptr (EntenteStep) step = entente_draft_finish (draft);

          g_assert_true (entente_step_apply (step, other));
        }
      assert_becomes (document, other);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference/small", test_small);
  g_test_add_func ("/difference/same", test_same);
  g_test_add_func ("/difference/order", test_order);
  g_test_add_func ("/difference/random", test_random);

  return g_test_run ();
}

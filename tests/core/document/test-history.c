/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history.h"

#include "entente-actor.h"
#include "entente-json.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample-many.h"
#include "sample.h"

/* The number of sequences and of steps in each; ENTENTE_TEST_SEQUENCES sets another number of sequences. */
#define N_SEQUENCES 100
#define N_STEPS 500

static void
rename_actor (EntenteHistory *history,
              const char     *id,
              const char     *name)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (history), name);

  entente_record_set_text (entente_draft_edit (draft, id), ENTENTE_ACTOR_NAME, name);
  g_assert_true (entente_history_apply (history, draft));
}

static const char *
name_of (EntenteHistory *history,
         const char     *id)
{
  EntenteItem *item = entente_document_lookup (entente_history_get_document (history), id);

  return entente_item_get_text (item, ENTENTE_ACTOR_NAME);
}

static EntenteHistory *
new_history (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();

  return entente_history_new (document);
}

static void
test_undo_redo (void)
{
  EntenteHistory *history = new_history ();

  g_assert_false (entente_history_can_undo (history));
  g_assert_false (entente_history_undo (history));
  g_assert_null (entente_history_get_undo_name (history));

  rename_actor (history, "kim", "Kim");
  rename_actor (history, "kim", "Kim Jong Un");
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Kim Jong Un");
  g_assert_false (entente_history_can_redo (history));

  g_assert_true (entente_history_undo (history));
  g_assert_cmpstr (name_of (history, "kim"), ==, "Kim");
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Kim");
  g_assert_cmpstr (entente_history_get_redo_name (history), ==, "Kim Jong Un");
  g_assert_true (entente_history_undo (history));
  g_assert_cmpstr (name_of (history, "kim"), ==, "Kim Jong-un");
  g_assert_true (entente_history_redo (history));
  g_assert_true (entente_history_redo (history));
  g_assert_false (entente_history_redo (history));
  g_assert_cmpstr (name_of (history, "kim"), ==, "Kim Jong Un");

  g_assert_finalize_object (history);
}

/* After a new step, undone steps cannot be redone. */
static void
test_branch (void)
{
  EntenteHistory *history = new_history ();

  rename_actor (history, "kim", "a");
  rename_actor (history, "kim", "b");
  rename_actor (history, "kim", "c");
  g_assert_true (entente_history_go_to (history, 1));
  g_assert_cmpstr (name_of (history, "kim"), ==, "a");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 3);
  rename_actor (history, "kim", "d");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 2);
  g_assert_false (entente_history_can_redo (history));
  g_assert_true (entente_history_go_to (history, 0));
  g_assert_cmpstr (name_of (history, "kim"), ==, "Kim Jong-un");

  g_assert_finalize_object (history);
}

static void
test_modified (void)
{
  EntenteHistory *history = new_history ();
  EntenteState state;

  g_assert_false (entente_history_is_modified (history));
  rename_actor (history, "kim", "a");
  g_assert_true (entente_history_is_modified (history));
  entente_history_undo (history);
  g_assert_false (entente_history_is_modified (history));
  entente_history_redo (history);

  state = entente_history_get_state (history);
  rename_actor (history, "kim", "b");
  entente_history_set_saved (history, state);
  g_assert_true (entente_history_is_modified (history));
  entente_history_undo (history);
  g_assert_false (entente_history_is_modified (history));

  /* The saved state cannot be reached any more; a state with the same contents is another state. */
  entente_history_undo (history);
  rename_actor (history, "kim", "a");
  g_assert_true (entente_history_is_modified (history));
  entente_history_set_saved (history, ENTENTE_STATE_NONE);
  entente_history_go_to (history, 0);
  g_assert_true (entente_history_is_modified (history));

  g_assert_finalize_object (history);
}

/* The data for a list of the steps: their names, and the position of the saved state. */
static void
test_list (void)
{
  EntenteHistory *history = new_history ();
  EntenteState state;
  guint position;

  g_assert_cmpuint (entente_history_get_n_steps (history), ==, 0);
  g_assert_true (entente_history_get_saved_position (history, &position));
  g_assert_cmpuint (position, ==, 0);
  rename_actor (history, "kim", "a");
  state = entente_history_get_state (history);
  rename_actor (history, "kim", "b");
  g_assert_cmpuint (entente_history_get_n_steps (history), ==, 2);
  g_assert_cmpstr (entente_history_get_name (history, 1), ==, "a");
  g_assert_cmpstr (entente_history_get_name (history, 2), ==, "b");
  entente_history_set_saved (history, state);
  g_assert_true (entente_history_get_saved_position (history, &position));
  g_assert_cmpuint (position, ==, 1);

  entente_history_go_to (history, 0);
  g_assert_cmpuint (entente_history_get_n_steps (history), ==, 2);
  rename_actor (history, "kim", "c");
  g_assert_false (entente_history_get_saved_position (history, &position));

  g_assert_finalize_object (history);
}

static void
nudge (EntenteHistory *history,
       const char     *id,
       int             x,
       guint           gesture)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (history), id);
  EntentePoint at = { x, 0 };

  entente_draft_place (draft, id, &at);
  g_assert_true (entente_history_apply_in_gesture (history, draft, gesture));
}

static int
x_of (EntenteHistory *history,
      const char     *id)
{
  EntentePoint at = { G_MININT, 0 };

  entente_layout_get_position (entente_document_get_layout (entente_history_get_document (history)), id, &at);
  return at.x;
}

/* Moves of one gesture become one step, but only if they are consecutive. */
static void
test_gesture (void)
{
  EntenteHistory *history = new_history ();
  guint gesture = entente_history_begin_gesture (history);

  nudge (history, "kim", 10, gesture);
  nudge (history, "tass", 5, gesture);
  nudge (history, "kim", 20, gesture);
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);
  nudge (history, "kim", 30, entente_history_begin_gesture (history));
  g_assert_cmpuint (entente_history_get_position (history), ==, 2);
  nudge (history, "kim", 40, 0);
  nudge (history, "kim", 50, 0);
  g_assert_cmpuint (entente_history_get_position (history), ==, 4);

  entente_history_go_to (history, 1);
  g_assert_cmpint (x_of (history, "kim"), ==, 20);
  g_assert_cmpint (x_of (history, "tass"), ==, 5);
  nudge (history, "kim", 60, gesture);
  g_assert_cmpuint (entente_history_get_position (history), ==, 2);

  /* A saved state can always be returned to. */
  entente_history_set_saved (history, entente_history_get_state (history));
  nudge (history, "kim", 70, gesture);
  g_assert_cmpuint (entente_history_get_position (history), ==, 3);
  entente_history_undo (history);
  g_assert_false (entente_history_is_modified (history));
  g_assert_cmpint (x_of (history, "kim"), ==, 60);
  entente_history_go_to (history, 0);
  g_assert_cmpint (x_of (history, "kim"), ==, G_MININT);

  g_assert_finalize_object (history);
}

/* A draft that changes nothing is no step; one for another state of the document is refused. */
static void
test_idle_and_stale (void)
{
  EntenteHistory *history = new_history ();
  EntenteDocument *document = entente_history_get_document (history);
  g_autoptr (EntenteDraft) idle = entente_draft_new (document, "idle");
  g_autoptr (EntenteDraft) stale = entente_draft_new (document, "stale");

  entente_record_set_text (entente_draft_edit (idle, "kim"), ENTENTE_ACTOR_NAME, "Kim Jong-un");
  entente_draft_pin (idle, "kim", FALSE);
  entente_draft_edit_document (idle);
  entente_draft_set_engine (idle, NULL);
  g_assert_true (entente_history_apply (history, idle));
  g_assert_false (entente_history_can_undo (history));

  entente_record_set_text (entente_draft_edit (stale, "kim"), ENTENTE_ACTOR_NAME, "too late");
  rename_actor (history, "kim", "Kim");
  g_assert_false (entente_history_apply (history, stale));
  g_assert_cmpstr (name_of (history, "kim"), ==, "Kim");
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);

  g_assert_finalize_object (history);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_signals (void)
{
  EntenteHistory *history = new_history ();
  guint n_applied = 0, n_items = 0, n_modified = 0;

  g_signal_connect_swapped (history, "applied", G_CALLBACK (count_cb), &n_applied);
  g_signal_connect_swapped (history, "items-changed", G_CALLBACK (count_cb), &n_items);
  g_signal_connect_swapped (history, "notify::modified", G_CALLBACK (count_cb), &n_modified);
  rename_actor (history, "kim", "a");
  rename_actor (history, "kim", "b");
  entente_history_go_to (history, 0);
  g_assert_cmpuint (n_applied, ==, 4);
  g_assert_cmpuint (n_items, ==, 2);
  g_assert_cmpuint (n_modified, ==, 3);

  g_assert_finalize_object (history);
}

static void
assert_bytes (EntenteDocument *document,
              GBytes          *expected)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* The index must equal one that is built from scratch. */
static void
assert_index (EntenteDocument *document)
{
  g_autoptr (EntenteDocument) copy = entente_document_copy (document);
  g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_ACTOR), 0);

  for (int link = ENTENTE_LINK_FROM; item != NULL && link < ENTENTE_N_LINKS; link++)
    {
      const GPtrArray *found = entente_document_get_linked (document, entente_item_get_id (item), link);
      const GPtrArray *anew = entente_document_get_linked (copy, entente_item_get_id (item), link);

      g_assert_cmpmem (found->pdata, found->len * sizeof (gpointer), anew->pdata, anew->len * sizeof (gpointer));
    }
}

/* After each step, some steps are undone and redone. The document must then be exactly the same. */
static void
run_sequence (guint32 seed,
              guint   n_steps)
{
  guint max_items = seed % 10 == 0 ? 12 : 4;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (EntenteDocument) document = random_document_new (random, max_items);
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (states, entente_json_write (document, NULL));
  while (entente_history_get_position (history) < n_steps)
    {
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, max_items);
      guint position;

      g_assert_true (entente_history_apply (history, draft));
      position = entente_history_get_position (history);
      if (position < states->len)
        continue;
      g_ptr_array_add (states, entente_json_write (document, NULL));
      g_assert_true (entente_history_undo (history));
      assert_bytes (document, states->pdata[position - 1]);
      g_assert_true (entente_history_redo (history));
      assert_bytes (document, states->pdata[position]);
      if (g_rand_int_range (random, 0, 20) == 0)
        {
          guint other = (guint) g_rand_int_range (random, 0, (gint32) states->len);

          g_assert_true (entente_history_go_to (history, other));
          assert_bytes (document, states->pdata[other]);
          assert_index (document);
          position = MAX (position, 2) - 2;
          g_assert_true (entente_history_go_to (history, position));
          assert_bytes (document, states->pdata[position]);
          g_ptr_array_set_size (states, (int) position + 1);
        }
    }
  for (guint position = entente_history_get_position (history); position > 0; position--)
    {
      if (position % 7 == 0)
        assert_bytes (document, states->pdata[position]);
      g_assert_true (entente_history_undo (history));
    }
  assert_bytes (document, states->pdata[0]);
  g_assert_false (entente_history_is_modified (history));
}

static void
assert_places (EntenteDocument *document)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);
        guint position;

        g_assert_true (entente_document_find (document, item, &position));
        g_assert_cmpuint (position, ==, i);
        g_assert_true (entente_document_lookup (document, entente_item_get_id (item)) == item);
      }
}

/* Among small steps are some of very many changes, prepared or not. However one goes back and forth, the document is
 * what it was, and its index is right. */
static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (EntenteDocument) document = random_document_new (random, 8);
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n = 0;

  entente_document_lookup (document, "any");
  g_ptr_array_add (states, entente_json_write (document, NULL));
  for (guint i = 0; i < 16; i++)
    {
      if (i % 3 == 1)
        {
          g_autoptr (EntenteStep) step = sample_many_step_new (document, i, i % 2 == 0 || i > 8);

          g_assert_true (entente_history_apply_step (history, step));
        }
      else
        {
          g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, 8);

          g_assert_true (entente_history_apply (history, draft));
        }
      if (entente_history_get_position (history) > n)
        g_ptr_array_add (states, entente_json_write (document, NULL));
      n = entente_history_get_position (history);
      assert_index (document);
    }
  for (guint i = 0; i < 40; i++)
    {
      guint other = (guint) g_rand_int_range (random, 0, (gint32) states->len);

      g_assert_true (entente_history_go_to (history, other));
      assert_bytes (document, states->pdata[other]);
      assert_index (document);
      assert_places (document);
    }
  g_assert_true (entente_history_go_to (history, 0));
  assert_bytes (document, states->pdata[0]);
}

/* A step that was prepared for what the document no longer is applies as any other: if it fits, or not at all. */
static void
test_prepared_too_early (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteStep) step = sample_many_step_new (document, 1, TRUE);
  g_autoptr (EntenteStep) again = sample_many_step_new (document, 1, TRUE);
  g_autoptr (EntenteDraft) move = entente_draft_new (document, NULL);
  EntentePoint at = { 123, 456 }, found;
  g_autoptr (GBytes) moved = NULL;

  entente_draft_place (move, "kim", &at);
  g_assert_true (entente_history_apply (history, move));
  moved = entente_json_write (document, NULL);
  g_assert_true (entente_history_apply_step (history, step));
  g_assert_true (entente_layout_get_position (entente_document_get_layout (document), "kim", &found) ||
                 entente_document_lookup (document, "kim") == NULL);
  assert_index (document);
  g_assert_false (entente_history_apply_step (history, again));
  g_assert_true (entente_history_undo (history));
  assert_bytes (document, moved);
}

static void
test_random (void)
{
  const char *wish = g_getenv ("ENTENTE_TEST_SEQUENCES");
  guint n_sequences = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : N_SEQUENCES;

  for (guint i = 0; i < n_sequences; i++)
    run_sequence (i, N_STEPS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/undo-redo", test_undo_redo);
  g_test_add_func ("/history/branch", test_branch);
  g_test_add_func ("/history/modified", test_modified);
  g_test_add_func ("/history/list", test_list);
  g_test_add_func ("/history/gesture", test_gesture);
  g_test_add_func ("/history/idle-and-stale", test_idle_and_stale);
  g_test_add_func ("/history/signals", test_signals);
  g_test_add_func ("/history/many", test_many);
  g_test_add_func ("/history/prepared-too-early", test_prepared_too_early);
  g_test_add_func ("/history/random", test_random);

  return g_test_run ();
}

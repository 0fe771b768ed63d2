/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-deletion-task.h"

#include "entente-commands.h"
#include "entente-json.h"
#include "sample.h"

/* Each knows the next one, so that to delete half of them also deletes most relations. */
#define N_ACTORS 1500

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  GPtrArray *items; /* to be deleted */
  GBytes *before;
  GCancellable *cancellable;
  guint n_pending;
  char *words; /* of the latest deletion */
} Fixture;

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = sample_document_new ();

  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%u", i), *next = g_strdup_printf ("actor-%u", i + 1);
      g_autofree char *relation = g_strdup_printf ("knows-%u", i);
      EntentePoint at = { 3000 * (int) i, 0 };

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
      if (i + 1 < N_ACTORS)
        sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, next, 0);
    }
  return document;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->document = make_document ();
  fixture->history = entente_history_new (fixture->document);
  fixture->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_ACTORS; i += 2)
    {
      g_autofree char *id = g_strdup_printf ("actor-%u", i);

      g_ptr_array_add (fixture->items, g_object_ref (entente_document_lookup (fixture->document, id)));
    }
  fixture->before = entente_json_write (fixture->document, NULL);
  fixture->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->items);
  g_bytes_unref (fixture->before);
  g_free (fixture->words);
  g_object_unref (fixture->cancellable);
  g_object_unref (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Fixture *fixture = data;

  g_free (fixture->words);
  fixture->words = entente_deletion_apply_finish (fixture->history, result);
  fixture->n_pending--;
}

static void
start (Fixture *fixture)
{
  fixture->n_pending++;
  entente_deletion_apply_async (fixture->history, fixture->items, fixture->cancellable, deleted_cb, fixture);
}

static void
finish (Fixture *fixture)
{
  while (fixture->n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_written (Fixture *fixture,
                GBytes  *expected)
{
  g_autoptr (GBytes) bytes = entente_json_write (fixture->document, NULL);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* It is the same step as without a thread, and undone to the byte. */
static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteDeletion) deletion = entente_deletion_new (fixture->document, fixture->items);
  g_autofree char *words = entente_deletion_describe (deletion);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (entente_history_apply (fixture->history, deletion->draft));
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (entente_history_undo (fixture->history));

  start (fixture);
  finish (fixture);
  g_assert_cmpstr (fixture->words, ==, words);
  assert_written (fixture, after);
  g_assert_true (entente_history_undo (fixture->history));
  assert_written (fixture, fixture->before);
  g_assert_true (entente_history_redo (fixture->history));
  assert_written (fixture, after);
}

/* What is changed until the thread has ended is not lost. */
static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  EntenteItem *kept = entente_document_lookup (fixture->document, "actor-1");
  EntenteItem *gone = entente_document_lookup (fixture->document, "actor-2");
  g_autoptr (EntenteDraft) rename = entente_commands_rename (fixture->document, kept, "Somebody else");
  g_autoptr (EntenteDraft) other = entente_commands_rename (fixture->document, gone, "One of them");

  start (fixture);
  g_assert_true (entente_history_apply (fixture->history, rename));
  g_assert_true (entente_history_apply (fixture->history, other));
  finish (fixture);
  g_assert_nonnull (fixture->words);
  g_assert_null (entente_document_lookup (fixture->document, "actor-2"));
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "actor-1"), ENTENTE_ACTOR_NAME),
                   ==, "Somebody else");
  for (int i = 0; i < 3; i++)
    g_assert_true (entente_history_undo (fixture->history));
  assert_written (fixture, fixture->before);
}

/* What is deleted twice is deleted once. */
static void
test_twice (Fixture      *fixture,
            gconstpointer data)
{
  start (fixture);
  start (fixture);
  finish (fixture);
  g_assert_null (entente_document_lookup (fixture->document, "actor-2"));
  g_assert_true (entente_history_undo (fixture->history));
  g_assert_false (entente_history_undo (fixture->history));
  assert_written (fixture, fixture->before);
}

/* What was undone meanwhile can still be redone. */
static void
test_undone (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteDraft) rename =
    entente_commands_rename (fixture->document, entente_document_lookup (fixture->document, "actor-1"), "Somebody else");

  g_assert_true (entente_history_apply (fixture->history, rename));
  start (fixture);
  g_assert_true (entente_history_undo (fixture->history));
  finish (fixture);
  g_assert_null (fixture->words);
  assert_written (fixture, fixture->before);
  g_assert_true (entente_history_redo (fixture->history));
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "actor-1"), ENTENTE_ACTOR_NAME),
                   ==, "Somebody else");
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  start (fixture);
  g_cancellable_cancel (fixture->cancellable);
  finish (fixture);
  g_assert_null (fixture->words);
  assert_written (fixture, fixture->before);
  g_assert_false (entente_history_can_undo (fixture->history));
}

static void
test_size (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) few = g_ptr_array_new ();

  g_assert_true (entente_deletion_takes_long (fixture->document, fixture->items));
  for (guint i = 0; i < 10; i++)
    g_ptr_array_add (few, fixture->items->pdata[i]);
  g_assert_false (entente_deletion_takes_long (fixture->document, few));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/deletion-task/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/deletion-task/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/deletion-task/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/deletion-task/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/deletion-task/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/deletion-task/size", Fixture, NULL, set_up, test_size, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-commands.h"

#include "entente-deletion.h"
#include "entente-history.h"
#include "entente-json.h"
#include "entente-merge.h"
#include "sample.h"

static char *
to_json (EntenteDocument *document)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
apply (EntenteHistory *history,
       EntenteDraft   *draft,
       const char     *name)
{
  g_assert_true (entente_history_apply (history, draft));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, name);
  entente_draft_free (draft);
}

static void
make_group (EntenteHistory *history,
            const char     *name,
            const char     *expected)
{
  EntenteDocument *document = entente_history_get_document (history);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  EntenteRecord *group = entente_group_commands_new_group (document, name);

  entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, "kim");
  entente_record_add_foreign (group, "x-mine", "[1]", -1, ENTENTE_ACTOR_GROUP_NAME);
  g_ptr_array_add (groups, group);
  apply (history, entente_group_commands_add (document, groups), expected);
}

static void
assert_members (EntenteDocument *document,
                const char      *id,
                const char      *expected)
{
  const char *const *members = entente_record_get_texts (entente_actor_group_find (document, id, NULL),
                                                         ENTENTE_ACTOR_GROUP_MEMBERS);
  g_autofree char *joined = g_strjoinv (" ", (char **) members);

  g_assert_cmpstr (joined, ==, expected);
}

static GPtrArray *
pick (EntenteDocument *document,
      const char      *first,
      const char      *second)
{
  GPtrArray *items = g_ptr_array_new ();

  g_ptr_array_add (items, entente_document_lookup (document, first));
  if (second != NULL)
    g_ptr_array_add (items, entente_document_lookup (document, second));
  return items;
}

static void
count_cb (EntenteDocument *document,
          gpointer         n)
{
  (*(guint *) n)++;
}

/* Each is one step with a name, and undone to the byte. */
static void
test_steps (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autofree char *before = to_json (document), *kept = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GPtrArray) both = pick (document, "shoigu", "kim"), one = pick (document, "kim", NULL);
  guint n_signals = 0;

  g_signal_connect (document, "groups-changed", G_CALLBACK (count_cb), &n_signals);
  make_group (history, "Officials", "Make Group Officials");
  make_group (history, "Officials", "Make Group Officials");
  apply (history, entente_group_commands_rename (document, "officials-2", "Others"), "Rename Group Officials");
  apply (history, entente_group_commands_add_members (document, "officials", both), "Add to Group Officials");
  assert_members (document, "officials", "kim shoigu");
  apply (history, entente_group_commands_take_out (document, "officials", one), "Take out of Group Officials");
  assert_members (document, "officials", "shoigu");
  g_assert_true (entente_record_has_foreign (entente_actor_group_find (document, "officials", NULL), "x-mine"));
  apply (history, entente_group_commands_fold (document, (const char *const[]) { "officials", NULL }, TRUE),
         "Fold Group Officials");
  g_assert_true (entente_actor_group_is_folded (entente_actor_group_get_nth (document, 0)));
  apply (history, entente_group_commands_fold (document, (const char *const[]) { "officials", "officials-2", NULL },
                                               FALSE), "Unfold 2 Groups");
  g_assert_false (entente_record_has (entente_actor_group_get_nth (document, 0), ENTENTE_ACTOR_GROUP_DRAWN));
  apply (history, entente_group_commands_move (document, "officials-2", 0), "Move Group Others");
  apply (history, entente_group_commands_remove (document, "officials-2"), "Remove Group Others");
  g_assert_cmpuint (entente_actor_group_get_n (document), ==, 1);
  g_assert_cmpuint (n_signals, ==, 9);

  kept = to_json (document);
  while (entente_history_undo (history))
    ;
  undone = to_json (document);
  g_assert_cmpstr (undone, ==, before);
  while (entente_history_redo (history))
    ;
  redone = to_json (document);
  g_assert_cmpstr (redone, ==, kept);
}

/* Several new groups are one step, and none takes the id of another. */
static void
test_several (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);

  make_group (history, "Port", "Make Group Port");
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (groups, entente_group_commands_new_group (document, "Port"));
  apply (history, entente_group_commands_add (document, groups), "Make 3 Groups");
  g_assert_nonnull (entente_actor_group_find (document, "port", NULL));
  g_assert_nonnull (entente_actor_group_find (document, "port-2", NULL));
  g_assert_nonnull (entente_actor_group_find (document, "port-2-2", NULL));
  g_assert_nonnull (entente_actor_group_find (document, "port-2-3", NULL));
}

/* An actor that is gone is in no group, and is in it again with one undo. */
static void
test_deletion (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GPtrArray) both = pick (document, "kim", "shoigu");
  EntenteDeletion *deletion;
  g_autofree char *before = NULL, *after = NULL;

  make_group (history, "Officials", "Make Group Officials");
  apply (history, entente_group_commands_add_members (document, "officials", both), "Add to Group Officials");
  before = to_json (document);
  g_ptr_array_remove_index (both, 1);
  deletion = entente_deletion_new (document, both);
  g_assert_true (entente_history_apply (history, deletion->draft));
  entente_deletion_free (deletion);
  assert_members (document, "officials", "shoigu");
  g_assert_true (entente_history_undo (history));
  after = to_json (document);
  g_assert_cmpstr (before, ==, after);
}

static void
test_merge (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GPtrArray) both = pick (document, "kim", "shoigu");
  EntenteMerge *merge;

  make_group (history, "Officials", "Make Group Officials");
  apply (history, entente_group_commands_add_members (document, "officials", both), "Add to Group Officials");
  merge = entente_merge_new (document, both->pdata[1], both->pdata[0]);
  g_assert_true (entente_history_apply (history, merge->draft));
  entente_merge_free (merge);
  assert_members (document, "officials", "shoigu");
  g_assert_true (entente_history_undo (history));
  assert_members (document, "officials", "kim shoigu");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-commands/steps", test_steps);
  g_test_add_func ("/group-commands/several", test_several);
  g_test_add_func ("/group-commands/deletion", test_deletion);
  g_test_add_func ("/group-commands/merge", test_merge);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-set-aside-commands.h"

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
       EntenteDraft   *draft)
{
  g_assert_true (entente_history_apply (history, draft));
  entente_draft_free (draft);
}

static GPtrArray *
list_one (const char *finding,
          const char *item,
          const char *other,
          const char *reason)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  EntenteRecord *record = entente_record_new (&entente_set_aside_shape);

  entente_record_set_text (record, ENTENTE_SET_ASIDE_FINDING, finding);
  entente_record_set_text (record, ENTENTE_SET_ASIDE_ITEM, item);
  if (other != NULL)
    entente_record_set_text (record, ENTENTE_SET_ASIDE_OTHER, other);
  if (reason != NULL)
    entente_record_set_text (record, ENTENTE_SET_ASIDE_REASON, reason);
  g_ptr_array_add (list, record);
  return list;
}

static void
set_aside (EntenteHistory *history,
           const char     *finding,
           const char     *item,
           const char     *other,
           const char     *reason)
{
  g_autoptr (GPtrArray) list = list_one (finding, item, other, reason);

  apply (history, entente_set_aside_commands_add (entente_history_get_document (history), list));
}

/* All that is set aside, in one line: "finding item other = reason, …". */
static void
assert_aside (EntenteDocument *document,
              const char      *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < entente_set_aside_get_n (document); i++)
    {
      const EntenteRecord *record = entente_set_aside_get_nth (document, i);

      g_string_append (all, i > 0 ? ", " : "");
      for (guint member = 0; member < ENTENTE_N_SET_ASIDE; member++)
        if (entente_record_has (record, member))
          g_string_append_printf (all, "%s%s", member == 0 ? "" : member == ENTENTE_SET_ASIDE_REASON ? " = " : " ",
                                  entente_record_get_text (record, member));
    }
  g_assert_cmpstr (all->str, ==, expected);
}

/* Each is one step with a name, and undone to the byte. */
static void
test_steps (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autofree char *before = to_json (document), *after = NULL;
  g_autoptr (GPtrArray) again = list_one ("no-date", "kim", NULL, NULL);

  set_aside (history, "no-date", "kim", NULL, "Nobody knows.");
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Set 1 Finding Aside");
  set_aside (history, "same-name", "kim", "shoigu", NULL);
  assert_aside (document, "no-date kim = Nobody knows., same-name kim shoigu");
  set_aside (history, "no-date", "kim", NULL, "Better reason");
  assert_aside (document, "same-name kim shoigu, no-date kim = Better reason");
  apply (history, entente_set_aside_commands_remove (document, again));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Take Up 1 Finding");
  assert_aside (document, "same-name kim shoigu");
  while (entente_history_undo (history))
    ;
  after = to_json (document);
  g_assert_cmpstr (after, ==, before);
}

/* A finding follows its item into another one, and is gone if it was about the two. */
static void
test_merge (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteMerge) merge = NULL;

  set_aside (history, "no-name", "kim", NULL, "So it is.");
  set_aside (history, "same-name", "kim", "shoigu", "They are two.");
  merge = entente_merge_new (document, entente_document_lookup (document, "shoigu"),
                             entente_document_lookup (document, "kim"));
  g_assert_true (entente_history_apply (history, merge->draft));
  assert_aside (document, "no-name shoigu = So it is.");
  g_assert_true (entente_history_undo (history));
  assert_aside (document, "no-name kim = So it is., same-name kim shoigu = They are two.");
}

/* What was found about an item goes with it, and comes back with it. */
static void
test_deletion (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteDeletion) deletion = NULL;

  set_aside (history, "no-name", "kim", NULL, "So it is.");
  set_aside (history, "no-name", "shoigu", NULL, "So is this.");
  set_aside (history, "same-name", "shoigu", "kim", NULL);
  g_ptr_array_add (items, entente_document_lookup (document, "kim"));
  deletion = entente_deletion_new (document, items);
  g_assert_true (entente_history_apply (history, deletion->draft));
  assert_aside (document, "no-name shoigu = So is this.");
  g_assert_true (entente_history_undo (history));
  assert_aside (document, "no-name kim = So it is., no-name shoigu = So is this., same-name shoigu kim");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set-aside-commands/steps", test_steps);
  g_test_add_func ("/set-aside-commands/merge", test_merge);
  g_test_add_func ("/set-aside-commands/deletion", test_deletion);
  return g_test_run ();
}

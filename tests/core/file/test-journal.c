/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-file.h"
#include "entente-json.h"
#include "entente-save.h"
#include "sample-folder.h"
#include "sample.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *journals;
  GFile *location;
  EntenteDocument *document;
  EntenteHistory *history;
  char *hash;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-journal-XXXXXX", NULL);
  fixture->journals = g_build_filename (fixture->folder, "state", "journals", NULL);
  path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  fixture->location = g_file_new_for_path (path);
  fixture->document = sample_document_new ();
  fixture->hash = entente_save_document (fixture->document, fixture->location, NULL, 0, NULL, NULL);
  fixture->history = entente_history_new (fixture->document);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->journals, g_free);
  g_clear_pointer (&fixture->hash, g_free);
  g_clear_object (&fixture->location);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static void
rename_kim (EntenteHistory *history,
            const char     *name)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (history), name);

  entente_record_set_text (entente_draft_edit (draft, "kim"), ENTENTE_ACTOR_NAME, name);
  g_assert_true (entente_history_apply (history, draft));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static EntenteJournal *
new_journal (Fixture *fixture)
{
  return entente_journal_new (fixture->journals, fixture->history, fixture->location,
                              fixture->hash, TRUE);
}

/* Finds the recovery as another process would. */
static EntenteRecovery *
recover (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = entente_recovery_list (fixture->journals, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (found->pdata[0]);
}

static void
assert_nothing (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = entente_recovery_list (fixture->journals, NULL);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (count_files (fixture->journals), ==, 0);
}

static void
assert_same (EntenteDocument *a,
             EntenteDocument *b)
{
  g_autoptr (GBytes) x = entente_json_write (a, NULL), y = entente_json_write (b, NULL);

  g_assert_true (g_bytes_equal (x, y));
}

static EntenteHistory *
load (EntenteRecovery *recovery,
      gboolean         is_needed)
{
  g_autoptr (GError) error = NULL;
  gboolean is_really_needed = !is_needed;
  EntenteHistory *history = entente_recovery_load (recovery, &is_really_needed, &error);

  g_assert_no_error (error);
  g_assert_true (is_really_needed == is_needed);
  return history;
}

static void
save_now (Fixture *fixture)
{
  g_free (fixture->hash);
  fixture->hash = entente_save_document (fixture->document, fixture->location, NULL,
                                         ENTENTE_SAVE_OVERWRITE, NULL, NULL);
  g_assert_nonnull (fixture->hash);
}

static char *
get_journal_file (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->journals, 0, NULL);

  return g_build_filename (fixture->journals, g_dir_read_name (dir), "journal", NULL);
}

/* Other processes ignore the journals of a living process. */
static void
test_recover (Fixture      *fixture,
              gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  EntenteRecovery *recovery;
  EntenteHistory *history;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (count_files (fixture->journals), ==, 0);
  rename_kim (fixture->history, "one");
  rename_kim (fixture->history, "two");
  entente_history_undo (fixture->history);
  rename_kim (fixture->history, "three");
  entente_journal_flush (journal);
  none = entente_recovery_list (fixture->journals, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (entente_journal_get_trouble (journal));
  g_assert_finalize_object (journal);

  recovery = recover (fixture);
  g_assert_true (g_file_equal (entente_recovery_get_location (recovery), fixture->location));
  g_assert_cmpstr (entente_recovery_get_hash (recovery), ==, fixture->hash);
  g_assert_cmpuint (entente_recovery_get_n_steps (recovery), ==, 4);
  history = load (recovery, TRUE);
  assert_same (entente_history_get_document (history), fixture->document);

  /* The steps since the saved file can be undone. */
  g_assert_true (entente_history_is_modified (history));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "three");
  entente_history_go_to (history, 0);
  g_assert_false (entente_history_is_modified (history));

  entente_recovery_discard (recovery);
  assert_nothing (fixture);
  g_assert_finalize_object (history);
  g_assert_finalize_object (recovery);
}

/* The file was changed or removed since then, so that the copy is used. */
static void
test_changed_file (Fixture      *fixture,
                   gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (EntenteJournal) journal = new_journal (fixture);
      g_autoptr (EntenteRecovery) recovery = NULL;
      g_autoptr (EntenteHistory) history = NULL;

      rename_kim (fixture->history, i == 0 ? "one" : "three");
      /* The second time, the file has changed before the journal starts. */
      entente_journal_flush (journal);
      rename_kim (fixture->history, i == 0 ? "two" : "four");
      entente_journal_flush (journal);
      g_clear_object (&journal);
      if (i == 0)
        g_assert_true (g_file_set_contents (g_file_peek_path (fixture->location), "{}", -1, NULL));
      else
        g_assert_no_errno (g_unlink (g_file_peek_path (fixture->location)));

      recovery = recover (fixture);
      history = load (recovery, TRUE);
      assert_same (entente_history_get_document (history), fixture->document);
      entente_history_go_to (history, 0);
      g_assert_true (entente_history_is_modified (history));
      entente_recovery_discard (recovery);
    }
}

static void
test_never_saved (Fixture      *fixture,
                  gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (EntenteDocument) document = NULL;
      g_autoptr (EntenteHistory) history = NULL, recovered = NULL;
      g_autoptr (EntenteJournal) journal = NULL;
      g_autoptr (EntenteRecovery) recovery = NULL;
      g_autoptr (EntenteDraft) draft = NULL;

      document = i == 0 ? entente_document_new () : sample_document_new ();
      history = entente_history_new (document);
      journal = entente_journal_new (fixture->journals, history, NULL, NULL, i == 0);
      draft = entente_commands_set_title (document, "New", NULL);
      g_assert_true (entente_history_apply (history, draft));
      g_clear_object (&journal);
      recovery = recover (fixture);
      g_assert_null (entente_recovery_get_location (recovery));
      recovered = load (recovery, TRUE);
      assert_same (entente_history_get_document (recovered), document);
      g_assert_true (entente_history_can_undo (recovered) == (i == 0));
      entente_recovery_discard (recovery);
    }
}

/* Steps that were made during a save are not in the file. */
static void
test_saving (Fixture      *fixture,
             gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  EntenteRecovery *recovery;
  EntenteHistory *history;

  rename_kim (fixture->history, "one");
  entente_journal_begin_save (journal, fixture->location);
  save_now (fixture);
  rename_kim (fixture->history, "two");
  entente_journal_end_save (journal, fixture->location, fixture->hash);
  rename_kim (fixture->history, "three");
  g_assert_finalize_object (journal);

  recovery = recover (fixture);
  g_assert_cmpuint (entente_recovery_get_n_steps (recovery), ==, 2);
  g_assert_cmpstr (entente_recovery_get_hash (recovery), ==, fixture->hash);
  history = load (recovery, TRUE);
  assert_same (entente_history_get_document (history), fixture->document);
  g_assert_cmpuint (entente_history_get_position (history), ==, 2);
  entente_recovery_discard (recovery);
  g_assert_finalize_object (recovery);
  g_assert_finalize_object (history);
}

/* Everything is in the file: there is nothing to recover until the next step. */
static void
test_saved (Fixture      *fixture,
            gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);

  rename_kim (fixture->history, "one");
  entente_journal_begin_save (journal, fixture->location);
  save_now (fixture);
  entente_journal_end_save (journal, fixture->location, fixture->hash);
  entente_journal_flush (journal);
  assert_nothing (fixture);

  rename_kim (fixture->history, "two");
  entente_journal_flush (journal);
  g_assert_cmpuint (count_files (fixture->journals), ==, 1);
  entente_journal_discard (journal);
  rename_kim (fixture->history, "three");
  assert_nothing (fixture);
  g_assert_finalize_object (journal);
}

/* Killed while saving to another file, with nothing to recover: the note about that file is removed, too. */
static void
test_saving_elsewhere (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.entente.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  EntenteJournal *journal = new_journal (fixture);

  entente_journal_begin_save (journal, other);
  entente_journal_flush (journal);
  g_assert_cmpuint (count_files (fixture->journals), ==, 1);
  g_assert_finalize_object (journal);
  assert_nothing (fixture);

  journal = new_journal (fixture);
  entente_journal_begin_save (journal, other);
  entente_journal_end_save (journal, other, fixture->hash);
  entente_journal_flush (journal);
  g_assert_cmpuint (count_files (fixture->journals), ==, 0);
  g_assert_finalize_object (journal);
}

/* Of two saves to other files that fail, the last is noted, and nothing of the one before. */
static void
test_two_targets (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GFile) longer = g_file_new_for_path ("/nowhere/a-long-name.entente.json");
  g_autoptr (GFile) shorter = g_file_new_for_path ("/nowhere/short");
  EntenteJournal *journal = new_journal (fixture);
  g_autofree char *noted = NULL, *path = NULL, *uri = g_file_get_uri (shorter), *journal_file = NULL, *own = NULL;

  entente_journal_begin_save (journal, longer);
  entente_journal_begin_save (journal, shorter);
  entente_journal_flush (journal);
  journal_file = get_journal_file (fixture);
  own = g_path_get_dirname (journal_file);
  path = g_build_filename (own, "target", NULL);
  g_assert_true (g_file_get_contents (path, &noted, NULL, NULL));
  g_assert_cmpstr (noted, ==, uri);
  g_assert_finalize_object (journal);
}

/* A recovered document is edited further, and can be recovered again. */
static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  EntenteRecovery *recovery;
  EntenteHistory *first, *second;

  rename_kim (fixture->history, "one");
  g_assert_finalize_object (journal);
  recovery = recover (fixture);
  first = load (recovery, TRUE);
  journal = entente_journal_new_for_recovery (recovery, first);
  g_assert_finalize_object (recovery);
  rename_kim (first, "two");
  entente_journal_flush (journal);
  g_assert_null (entente_journal_get_trouble (journal));
  g_assert_finalize_object (journal);

  recovery = recover (fixture);
  g_assert_cmpuint (entente_recovery_get_n_steps (recovery), ==, 2);
  g_assert_true (g_file_equal (entente_recovery_get_location (recovery), fixture->location));
  second = load (recovery, TRUE);
  assert_same (entente_history_get_document (first), entente_history_get_document (second));
  entente_recovery_discard (recovery);
  assert_nothing (fixture);
  g_assert_finalize_object (recovery);
  g_assert_finalize_object (second);
  g_assert_finalize_object (first);
}

/* Killed after the file was saved and before the journal was removed: there is nothing to offer. */
static void
test_saved_already (Fixture      *fixture,
                    gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  EntenteRecovery *recovery;
  EntenteHistory *history;

  rename_kim (fixture->history, "one");
  entente_journal_flush (journal);
  save_now (fixture);
  g_assert_finalize_object (journal);

  recovery = recover (fixture);
  history = load (recovery, FALSE);
  g_assert_false (entente_history_is_modified (history));
  g_assert_finalize_object (history);
  g_assert_finalize_object (recovery);
}

/* A journal of a newer version must not be removed. */
static void
test_newer (Fixture      *fixture,
            gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  const char *head = "{\"journal\":3}";
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, head, -1);
  g_autofree char *text = g_strdup_printf ("entry 13 %.32s\n%s\n", checksum, head);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) none = NULL;

  rename_kim (fixture->history, "one");
  g_assert_finalize_object (journal);
  path = get_journal_file (fixture);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  none = entente_recovery_list (fixture->journals, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (count_files (fixture->journals), ==, 1);
}

/* The file has changed or is gone. The copy is used, also if nothing was changed. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autoptr (EntenteHistory) history = NULL;

  entente_journal_write_copy (journal, fixture->hash);
  entente_journal_flush (journal);
  g_assert_no_errno (g_unlink (g_file_peek_path (fixture->location)));
  g_assert_finalize_object (journal);

  recovery = recover (fixture);
  history = load (recovery, TRUE);
  assert_same (entente_history_get_document (history), fixture->document);
  entente_recovery_discard (recovery);
}

/* Actors were placed when the file was opened, so that the steps alone do not restore the document. */
static void
test_other_than_file (Fixture      *fixture,
                      gconstpointer data)
{
  const EntentePoint place = { 12340, -5670 };
  g_autoptr (EntenteJournal) journal = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autoptr (EntenteHistory) history = NULL;

  entente_layout_set_position (entente_document_get_layout (fixture->document), "kim", &place);
  journal = entente_journal_new (fixture->journals, fixture->history, fixture->location, fixture->hash, FALSE);
  rename_kim (fixture->history, "one");
  rename_kim (fixture->history, "two");
  g_clear_object (&journal);

  recovery = recover (fixture);
  history = load (recovery, TRUE);
  assert_same (entente_history_get_document (history), fixture->document);
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);
  entente_recovery_discard (recovery);
}

/* If no journal can be written, the user can continue and is told. */
static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  g_autofree char *state = g_path_get_dirname (fixture->journals);
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autoptr (EntenteHistory) history = NULL;

  g_assert_true (g_file_set_contents (state, "in the way", -1, NULL));
  rename_kim (fixture->history, "one");
  entente_journal_flush (journal);
  g_assert_no_errno (g_unlink (state));
  rename_kim (fixture->history, "two");
  g_assert_nonnull (entente_journal_get_trouble (journal));

  /* The next step succeeds. */
  entente_journal_flush (journal);
  rename_kim (fixture->history, "three");
  g_assert_null (entente_journal_get_trouble (journal));
  g_assert_finalize_object (journal);
  recovery = recover (fixture);
  history = load (recovery, TRUE);
  assert_same (entente_history_get_document (history), fixture->document);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_needed = FALSE;
  EntenteHistory **history = data;

  *history = entente_recovery_load_finish (ENTENTE_RECOVERY (source), result, &is_needed, &error);
  g_assert_no_error (error);
  g_assert_true (is_needed);
}

static void
test_async (Fixture      *fixture,
            gconstpointer data)
{
  EntenteJournal *journal = new_journal (fixture);
  EntenteRecovery *recovery;
  EntenteHistory *history = NULL;

  rename_kim (fixture->history, "one");
  g_assert_finalize_object (journal);
  recovery = recover (fixture);
  entente_recovery_load_async (recovery, NULL, loaded_cb, &history);
  while (history == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_same (entente_history_get_document (history), fixture->document);
  g_assert_finalize_object (history);
  /* The thread may still hold a reference for a moment. */
  g_object_unref (recovery);
}

#define ADD(name, func) \
  g_test_add ("/journal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("recover", test_recover);
  ADD ("changed-file", test_changed_file);
  ADD ("never-saved", test_never_saved);
  ADD ("saving", test_saving);
  ADD ("saving-elsewhere", test_saving_elsewhere);
  ADD ("two-targets", test_two_targets);
  ADD ("saved", test_saved);
  ADD ("again", test_again);
  ADD ("saved-already", test_saved_already);
  ADD ("newer", test_newer);
  ADD ("copy", test_copy);
  ADD ("other-than-file", test_other_than_file);
  ADD ("trouble", test_trouble);
  ADD ("async", test_async);

  return g_test_run ();
}

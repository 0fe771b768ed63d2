/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal.h"

#include "entente-file.h"
#include "entente-save.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample-folder.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* Processes are killed while they edit, or edit and save, as fast as they can. The file must be complete,
 * at most the last command may be lost, and nothing may be left over after the next start.
 * ENTENTE_TEST_KILLS sets the number of kills of each kind, ENTENTE_TEST_SEED the random numbers. */

#define MAX_ITEMS 8

/* One draft out of this number is saved. */
#define SAVE_EVERY 3

typedef struct {
  const char *mode;
  guint n_kills;
  gint32 max_duration; /* of a process's life, in microseconds; every tenth is longer */
} Plan;

static const Plan editing = { "edit", 100, 6000 };
static const Plan saving = { "save", 300, 20000 };

typedef struct {
  char *folder;
  char *path;
  char *journals;
  char *versions;
  GFile *location;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("entente-kills-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  fixture->journals = g_build_filename (fixture->folder, "journals", NULL);
  fixture->versions = g_build_filename (fixture->folder, "versions", NULL);
  fixture->location = g_file_new_for_path (fixture->path);
  g_assert_no_errno (g_mkdir (fixture->journals, 0700));
  g_assert_no_errno (g_mkdir (fixture->versions, 0700));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->journals, g_free);
  g_clear_pointer (&fixture->versions, g_free);
  g_clear_object (&fixture->location);
}

static void
apply_random (EntenteHistory *history,
              GRand          *random)
{
  g_autoptr (EntenteDraft) draft = random_edits_draft (random, entente_history_get_document (history), MAX_ITEMS);

  g_assert_true (entente_history_apply (history, draft));
}

/* Runs in the process that is going to be killed. */
static char *
save (EntenteHistory *history,
      EntenteJournal *journal,
      GFile          *location,
      const char     *expected,
      const char     *versions)
{
  g_autoptr (EntenteBackups) backups = entente_backups_new (versions, 3);
  EntenteState state = entente_history_get_state (history);
  g_autoptr (GError) error = NULL;
  char *hash;

  entente_journal_begin_save (journal, location);
  hash = entente_save_document (entente_history_get_document (history), location, expected, 0, backups, &error);
  g_assert_no_error (error);
  entente_journal_end_save (journal, location, hash);
  entente_history_set_saved (history, state);
  return hash;
}

/* Reports the number of drafts after each command. */
static int
work_for_ever (char **arguments)
{
  gboolean saves = g_str_equal (arguments[0], saving.mode);
  g_autoptr (GFile) location = g_file_new_for_path (arguments[1]);
  g_autoptr (EntenteFile) file = entente_file_load (location, NULL, NULL);
  g_autoptr (EntenteHistory) history = entente_history_new (entente_file_get_document (file));
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) strtoul (arguments[4], NULL, 10));
  g_autofree char *hash = g_strdup (entente_file_get_hash (file));
  g_autoptr (EntenteJournal) journal = NULL;

  journal = entente_journal_new (arguments[2], history, location, hash, TRUE);
  for (guint32 n = 1;; n++)
    {
      guint position = entente_history_get_position (history);

      apply_random (history, random);
      if (entente_history_get_position (history) > position && write (1, &n, sizeof n) != sizeof n)
        return 1;
      if (saves && n % SAVE_EVERY == 0)
        {
          char *old = g_steal_pointer (&hash);

          hash = save (history, journal, location, old, arguments[3]);
          g_free (old);
        }
    }
}

/* Lets a process work for a moment, kills it, and returns the number of drafts that it has reported. */
static guint32
run_and_kill (Fixture    *fixture,
              const char *mode,
              guint32     seed,
              guint       n_awaited,
              gulong      duration)
{
  g_autofree char *number = g_strdup_printf ("%u", seed);
  const char *arguments[] = { "/proc/self/exe", "--work", mode, fixture->path, fixture->journals, fixture->versions,
                              number, NULL };
  g_autoptr (GError) error = NULL;
  guint32 n = 0, last;
  int status, out;
  GPid pid;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, &out,
                            NULL, &error);
  g_assert_no_error (error);
  do
    g_assert_cmpint (read (out, &n, sizeof n), ==, sizeof n);
  while (n < n_awaited);
  g_usleep (duration);
  g_assert_no_errno (kill (pid, SIGKILL));
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  last = n;
  while (read (out, &n, sizeof n) == sizeof n)
    last = n;
  g_close (out, NULL);
  return last;
}

static GBytes *
write_document (EntenteHistory *history)
{
  return entente_json_write (entente_history_get_document (history), NULL);
}

/* Applying the same drafts again must give the state that was found. It is the state after the last
 * reported command, after the one before, or after an unreported one. */
static void
assert_at_most_one_lost (GBytes *before,
                         guint32 seed,
                         guint   told,
                         GBytes *found)
{
  g_autoptr (EntenteDocument) document = entente_json_read (before, NULL, NULL, NULL);
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint last = G_MAXUINT;

  for (guint n = 0;; n++)
    {
      g_autoptr (GBytes) bytes = n + 1 >= told ? write_document (history) : NULL;

      if (bytes != NULL && g_bytes_equal (bytes, found))
        return;
      if (n == told)
        last = entente_history_get_position (history) + 1;
      g_assert_cmpuint (entente_history_get_position (history), <=, last);
      g_assert_cmpuint (n, <, told + 1000);
      apply_random (history, random);
    }
}

/* The file can be read, and is written in the same way again. */
static GBytes *
read_whole (GFile *location)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_file_read (location, NULL, &error);
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  document = entente_json_read (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  again = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (bytes, again));
  return g_steal_pointer (&bytes);
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

/* Opens the document as the next start does, and as the user gets it. */
static GBytes *
start_again (Fixture *fixture,
             guint   *n_recovered)
{
  g_autoptr (EntenteBackups) backups = entente_backups_new (fixture->versions, 3);
  g_autoptr (GPtrArray) recoveries = entente_recovery_list (fixture->journals, backups);
  g_autoptr (EntenteHistory) history = NULL;
  g_autoptr (GBytes) in_file = read_whole (fixture->location);
  g_autoptr (GError) error = NULL;
  gboolean is_needed;

  g_assert_cmpuint (recoveries->len, <=, 1);
  if (recoveries->len == 0)
    return g_steal_pointer (&in_file);
  history = entente_recovery_load (recoveries->pdata[0], &is_needed, &error);
  g_assert_no_error (error);
  *n_recovered += is_needed;
  entente_recovery_discard (recoveries->pdata[0]);
  return write_document (history);
}

static void
test_kills (Fixture      *fixture,
            gconstpointer data)
{
  const Plan *plan = data;
  const char *kills = g_getenv ("ENTENTE_TEST_KILLS"), *wish = g_getenv ("ENTENTE_TEST_SEED");
  guint n_kills = kills != NULL ? (guint) strtoul (kills, NULL, 10) : plan->n_kills;
  guint32 first = wish != NULL ? (guint32) strtoul (wish, NULL, 10) : 1;
  g_autoptr (GRand) random = g_rand_new_with_seed (first);
  g_autoptr (EntenteDocument) document = sample_document_new ();
  guint n_recovered = 0, n_steps = 0;

  g_test_message ("The first seed is %u", first);
  for (guint i = 0; i < n_kills; i++)
    {
      gint32 longest = i % 10 == 0 ? plan->max_duration * 10 : plan->max_duration;
      gulong duration = (gulong) g_rand_int_range (random, 0, longest);
      g_autoptr (GBytes) before = entente_json_write (document, NULL), found = NULL;
      guint told;

      g_unlink (fixture->path);
      g_free (entente_save_document (document, fixture->location, NULL, 0, NULL, NULL));
      /* Every other process has told of a command, however slow the machine is. */
      told = run_and_kill (fixture, plan->mode, first + i, i % 2, duration);
      found = start_again (fixture, &n_recovered);
      assert_at_most_one_lost (before, first + i, told, found);
      g_assert_cmpuint (count_files (fixture->journals), ==, 0);
      g_assert_cmpuint (count_files (fixture->folder), ==, 3);
      n_steps += told;
    }
  g_test_message ("%u commands, %u kills, %u documents recovered", n_steps, n_kills, n_recovered);
  g_assert_cmpuint (n_recovered, >, n_kills / 10);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 7 && g_str_equal (argv[1], "--work"))
    return work_for_ever (argv + 2);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kills/edit", Fixture, &editing, set_up, test_kills, tear_down);
  g_test_add ("/kills/save", Fixture, &saving, set_up, test_kills, tear_down);
  return g_test_run ();
}

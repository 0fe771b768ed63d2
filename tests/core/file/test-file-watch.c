/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-watch.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Documents of the same length, so that neither size nor time distinguishes them. */
#define FIRST "{\"format\": \"entente\", \"version\": 1, \"title\": \"first\"}"
#define OTHER "{\"format\": \"entente\", \"version\": 1, \"title\": \"other\"}"
#define BROKEN "{\"format\": \"entente\", \"version\": 1, \"title\": \"othe"

/* Longer than a change takes to be noticed, in milliseconds, to be sure that nothing is noticed. */
#define QUIET_TIME 1000

typedef struct {
  char *folder;
  char *path;
  GFile *location;
  EntenteFileWatch *watch;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static char *
hash_of (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static void
write_file (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_TRUNC | O_CREAT | O_CLOEXEC, 0644);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  g_close (fd, NULL);
}

static void
put_file (const char *path,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
start (Fixture *fixture)
{
  g_autofree char *hash = hash_of (FIRST);

  fixture->location = g_file_new_for_path (fixture->path);
  fixture->watch = entente_file_watch_new (fixture->location, hash);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (count_cb), fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("entente-watch-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  write_file (fixture->path, FIRST);
  start (fixture);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
let_pass (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* A check in a thread holds the watch. It is waited for, however long it takes. */
static void
finish_checks (Fixture *fixture)
{
  while (G_OBJECT (fixture->watch)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_file_watch_stop (fixture->watch);
  finish_checks (fixture);
  g_assert_finalize_object (fixture->watch);
  g_clear_object (&fixture->location);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

/* Waits until this state is reported, however many signals come before it. */
static void
wait_for (Fixture         *fixture,
          EntenteFileState state)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (entente_file_watch_get_state (fixture->watch) != state && g_get_monotonic_time () < deadline)
    let_pass (20);
  g_assert_cmpint (entente_file_watch_get_state (fixture->watch), ==, state);
  g_assert_cmpuint (fixture->n_changes, >, 0);
  g_assert_true ((entente_file_watch_get_trouble (fixture->watch) != NULL) == (state == ENTENTE_FILE_BROKEN));
}

static void
assert_quiet (Fixture *fixture)
{
  guint n = fixture->n_changes;

  let_pass (QUIET_TIME);
  finish_checks (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, n);
}

static void
test_quiet (Fixture      *fixture,
            gconstpointer data)
{
  assert_quiet (fixture);

  /* Writing the same contents is no change, and neither is another time. */
  write_file (fixture->path, FIRST);
  put_file (fixture->path, FIRST);
  g_assert_no_errno (utimensat (AT_FDCWD, fixture->path, NULL, 0));
  entente_file_watch_check (fixture->watch);
  assert_quiet (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_in_place (Fixture      *fixture,
               gconstpointer data)
{
  write_file (fixture->path, OTHER);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  assert_quiet (fixture);

  write_file (fixture->path, FIRST);
  wait_for (fixture, ENTENTE_FILE_SAME);
}

static void
test_rename_over (Fixture      *fixture,
                  gconstpointer data)
{
  put_file (fixture->path, OTHER);
  wait_for (fixture, ENTENTE_FILE_CHANGED);

  /* The monitor must watch the name, not the file that had the name. */
  put_file (fixture->path, FIRST);
  wait_for (fixture, ENTENTE_FILE_SAME);
  put_file (fixture->path, OTHER);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
}

/* Same size, same time to the nanosecond. */
static void
test_same_tick (Fixture      *fixture,
                gconstpointer data)
{
  struct stat before, after;
  struct timespec times[2];

  g_assert_no_errno (stat (fixture->path, &before));
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  write_file (fixture->path, OTHER);
  g_assert_no_errno (utimensat (AT_FDCWD, fixture->path, times, 0));
  g_assert_no_errno (stat (fixture->path, &after));
  g_assert_cmpmem (&before.st_mtim, sizeof before.st_mtim, &after.st_mtim, sizeof after.st_mtim);
  g_assert_cmpint (before.st_size, ==, after.st_size);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
}

/* A change between the reading of a file and the start of the watch. */
static void
test_before (Fixture      *fixture,
             gconstpointer data)
{
  entente_file_watch_stop (fixture->watch);
  let_pass (50);
  g_clear_object (&fixture->watch);
  g_clear_object (&fixture->location);
  write_file (fixture->path, OTHER);
  start (fixture);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *other = g_strconcat (fixture->path, "~", NULL);

  g_assert_no_errno (g_unlink (fixture->path));
  wait_for (fixture, ENTENTE_FILE_GONE);
  write_file (fixture->path, FIRST);
  wait_for (fixture, ENTENTE_FILE_SAME);
  g_assert_no_errno (g_rename (fixture->path, other));
  wait_for (fixture, ENTENTE_FILE_GONE);
  g_assert_no_errno (g_rename (other, fixture->path));
  wait_for (fixture, ENTENTE_FILE_SAME);
}

/* A program that removes the old file and then writes the new one. */
static void
test_gone_for_a_moment (Fixture      *fixture,
                        gconstpointer data)
{
  g_assert_no_errno (g_unlink (fixture->path));
  let_pass (300);
  write_file (fixture->path, OTHER);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_broken (Fixture      *fixture,
             gconstpointer data)
{
  write_file (fixture->path, BROKEN);
  wait_for (fixture, ENTENTE_FILE_BROKEN);
  write_file (fixture->path, OTHER);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
  write_file (fixture->path, "");
  wait_for (fixture, ENTENTE_FILE_BROKEN);
  write_file (fixture->path, FIRST);
  wait_for (fixture, ENTENTE_FILE_SAME);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (g_mkdir (fixture->path, 0755));
  wait_for (fixture, ENTENTE_FILE_BROKEN);
  g_assert_no_errno (g_rmdir (fixture->path));
}

/* The program's own writing is not reported. */
static void
test_own_save (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *hash = hash_of (OTHER);

  entente_file_watch_pause (fixture->watch);
  put_file (fixture->path, OTHER);
  assert_quiet (fixture);
  entente_file_watch_resume (fixture->watch, hash);
  assert_quiet (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  /* But writing by another program at the same time is. */
  entente_file_watch_pause (fixture->watch);
  put_file (fixture->path, FIRST);
  assert_quiet (fixture);
  entente_file_watch_resume (fixture->watch, NULL);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
}

/* A check that began before the program saves must not compare with the contents known then. */
static void
test_save_during_look (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *hash = hash_of (OTHER);

  for (guint delay = 140; delay < 170; delay += 2)
    {
      write_file (fixture->path, FIRST);
      entente_file_watch_check (fixture->watch);
      let_pass (delay);
      entente_file_watch_pause (fixture->watch);
      put_file (fixture->path, OTHER);
      entente_file_watch_resume (fixture->watch, hash);
      let_pass (30);
      entente_file_watch_pause (fixture->watch);
      put_file (fixture->path, FIRST);
      entente_file_watch_resume (fixture->watch, NULL);
      g_free (hash);
      hash = hash_of (FIRST);
      entente_file_watch_resume (fixture->watch, hash);
      g_free (hash);
      hash = hash_of (OTHER);
    }
  assert_quiet (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_symlink (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "sub", "target", NULL);
  g_autofree char *sub = g_path_get_dirname (target);

  entente_file_watch_stop (fixture->watch);
  let_pass (50);
  g_clear_object (&fixture->watch);
  g_clear_object (&fixture->location);
  g_assert_no_errno (g_mkdir (sub, 0755));
  g_assert_no_errno (g_rename (fixture->path, target));
  g_assert_no_errno (symlink ("sub/target", fixture->path));
  start (fixture);

  write_file (target, OTHER);
  wait_for (fixture, ENTENTE_FILE_CHANGED);
  put_file (target, FIRST);
  wait_for (fixture, ENTENTE_FILE_SAME);
  g_assert_no_errno (g_unlink (target));
  wait_for (fixture, ENTENTE_FILE_GONE);
  g_assert_no_errno (g_rmdir (sub));
}

/* The system does not report this, but the next check finds it. */
static void
test_moved_folder (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *elsewhere = g_strconcat (fixture->folder, "-moved", NULL);

  g_assert_no_errno (g_rename (fixture->folder, elsewhere));
  let_pass (QUIET_TIME);
  entente_file_watch_check (fixture->watch);
  wait_for (fixture, ENTENTE_FILE_GONE);
  g_assert_no_errno (g_rename (elsewhere, fixture->folder));
  entente_file_watch_check (fixture->watch);
  wait_for (fixture, ENTENTE_FILE_SAME);
}

#define ADD(name, func) g_test_add ("/file-watch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("quiet", test_quiet);
  ADD ("in-place", test_in_place);
  ADD ("rename-over", test_rename_over);
  ADD ("same-tick", test_same_tick);
  ADD ("before", test_before);
  ADD ("gone", test_gone);
  ADD ("gone-for-a-moment", test_gone_for_a_moment);
  ADD ("broken", test_broken);
  ADD ("own-save", test_own_save);
  ADD ("save-during-look", test_save_during_look);
  ADD ("symlink", test_symlink);
  ADD ("moved-folder", test_moved_folder);

  return g_test_run ();
}

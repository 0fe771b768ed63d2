/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-backups.h"
#include "sample-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

typedef struct {
  char *folder;
  EntenteBackups *backups;
  GFile *location;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *state = NULL, *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-backups-XXXXXX", NULL);
  state = g_build_filename (fixture->folder, "state", "backups", NULL);
  path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  fixture->backups = entente_backups_new (state, 3);
  fixture->location = g_file_new_for_path (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->backups, entente_backups_unref);
  g_clear_object (&fixture->location);
}

static void
keep (Fixture    *fixture,
      const char *text,
      time_t      time)
{
  g_autoptr (GError) error = NULL;
  const struct utimbuf times = { time, time };
  int fd;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->location), text, -1, NULL));
  g_assert_no_errno (utime (g_file_peek_path (fixture->location), &times));
  fd = g_open (g_file_peek_path (fixture->location), O_RDONLY | O_CLOEXEC, 0);
  g_assert_true (entente_backups_keep (fixture->backups, fixture->location, fd, &error));
  g_assert_no_error (error);
  g_close (fd, NULL);
}

static void
assert_versions (Fixture           *fixture,
                 const char *const *texts)
{
  g_autoptr (GPtrArray) backups = entente_backups_list (fixture->backups, fixture->location);

  g_assert_cmpuint (backups->len, ==, g_strv_length ((char **) texts));
  for (guint i = 0; i < backups->len; i++)
    {
      const EntenteBackup *backup = backups->pdata[i];
      g_autofree char *text = NULL;
      struct stat info;

      g_assert_true (g_file_load_contents (backup->file, NULL, &text, NULL, NULL, NULL));
      g_assert_cmpstr (text, ==, texts[i]);
      g_assert_cmpint (backup->size, ==, (goffset) strlen (texts[i]));
      g_assert_no_errno (stat (g_file_peek_path (backup->file), &info));
      g_assert_cmpint (info.st_mode & 07777, ==, 0600);
    }
}

/* The versions are listed with the latest first, each with its own time, and not more than the maximum. */
static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) none = entente_backups_list (fixture->backups, fixture->location);
  g_autoptr (GPtrArray) backups = NULL;
  mode_t mask = umask (0);

  g_assert_cmpuint (none->len, ==, 0);
  keep (fixture, "one", 1000000000);
  keep (fixture, "two", 1742601600);
  assert_versions (fixture, (const char *[]) { "two", "one", NULL });
  keep (fixture, "three", 900000000);
  keep (fixture, "four", 1742700000);
  assert_versions (fixture, (const char *[]) { "four", "three", "two", NULL });

  backups = entente_backups_list (fixture->backups, fixture->location);
  g_assert_cmpint (g_date_time_to_unix (((EntenteBackup *) backups->pdata[1])->time), ==, 900000000);
  umask (mask);
}

static void
test_same_again (Fixture      *fixture,
                 gconstpointer data)
{
  keep (fixture, "one", 1000000000);
  keep (fixture, "one", 1000000001);
  assert_versions (fixture, (const char *[]) { "one", NULL });
  keep (fixture, "two", 1000000002);
  keep (fixture, "one", 1000000003);
  assert_versions (fixture, (const char *[]) { "one", "two", "one", NULL });
}

/* Files with the same name in different folders are different files. */
static void
test_files (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) first = g_steal_pointer (&fixture->location);
  g_autofree char *folder = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *path = g_build_filename (folder, "visit.entente.json", NULL);

  g_assert_no_errno (g_mkdir (folder, 0755));
  fixture->location = g_file_new_for_path (path);
  keep (fixture, "other", 1000000000);
  assert_versions (fixture, (const char *[]) { "other", NULL });
  g_set_object (&fixture->location, first);
  assert_versions (fixture, (const char *[]) { NULL });
}

/* Only backups are removed. */
static void
test_clear (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *stranger = NULL;

  stranger = g_build_filename (fixture->folder, "state", "backups", "letter", NULL);
  keep (fixture, "one", 1000000000);
  g_assert_true (g_file_set_contents (stranger, "Dear", -1, NULL));
  entente_backups_clear (fixture->backups);
  assert_versions (fixture, (const char *[]) { NULL });
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
  keep (fixture, "two", 1000000000);
  assert_versions (fixture, (const char *[]) { "two", NULL });
}

static void
test_no_room (void)
{
  g_autoptr (EntenteBackups) backups = entente_backups_new ("/proc/entente", 1);
  g_autoptr (GFile) location = g_file_new_for_path ("/somewhere");
  g_autoptr (GError) error = NULL;
  int fd = g_open ("/proc/self/exe", O_RDONLY | O_CLOEXEC, 0);

  g_assert_false (entente_backups_keep (backups, location, fd, &error));
  g_assert_nonnull (error);
  g_close (fd, NULL);
}

#define ADD(name, func) \
  g_test_add ("/backups/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("versions", test_versions);
  ADD ("same-again", test_same_again);
  ADD ("files", test_files);
  ADD ("clear", test_clear);
  g_test_add_func ("/backups/no-room", test_no_room);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "config.h"

#include "entente-save.h"

#include "entente-actor.h"
#include "entente-json.h"
#include "sample-folder.h"
#include "sample-session.h"
#include "sample.h"
#include "save-faults/faults.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NOBODY 65534

/* The number of times that a saving process is killed; ENTENTE_TEST_KILLS sets another number. */
#define N_KILLS 300

typedef struct {
  char *folder;
  char *path;
  GFile *location;
  char *state;
  EntenteBackups *backups;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("entente-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  fixture->location = g_file_new_for_path (fixture->path);
  fixture->state = g_dir_make_tmp ("entente-state-XXXXXX", NULL);
  fixture->backups = entente_backups_new (fixture->state, 5);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_remove_tree (fixture->folder);
  sample_remove_tree (fixture->state);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->state, g_free);
  g_clear_pointer (&fixture->backups, entente_backups_unref);
  g_assert_finalize_object (fixture->location);
}

static char *
hash_of (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static gboolean
save (Fixture         *fixture,
      const char      *text,
      const char      *expected,
      EntenteSaveFlags flags,
      GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autofree char *expected_hash = expected != NULL ? hash_of (expected) : NULL;
  g_autofree char *wanted = hash_of (text), *hash = NULL;

  hash = entente_save_bytes (fixture->location, bytes, expected_hash, flags, NULL, error);
  if (hash != NULL)
    g_assert_cmpstr (hash, ==, wanted);
  return hash != NULL;
}

/* Writes in place, as some programs do. */
static void
write_file (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_TRUNC | O_CREAT | O_CLOEXEC, 0644);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  g_close (fd, NULL);
}

/* Puts a new file under the old name, as most programs do. */
static void
put_file (const char *path,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_file (const char *path,
             const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_only (const char *folder,
             guint       n_expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_false (g_str_has_prefix (name, ".entente-"));
      n++;
    }
  g_assert_cmpuint (n, ==, n_expected);
}

static void
assert_error (GError          *error,
              EntenteSaveError code)
{
  g_assert_error (error, ENTENTE_SAVE_ERROR, (int) code);
  g_assert_cmpint (strlen (error->message), >, 40);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  struct stat info;

  g_assert_true (save (fixture, "new", NULL, 0, &error));
  g_assert_no_error (error);
  assert_file (fixture->path, "new");
  assert_only (fixture->folder, 1);
  g_assert_no_errno (stat (fixture->path, &info));
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  umask (mask);
}

static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0664, 0755, 0200, 02750 };
  struct stat before, after;

  write_file (fixture->path, "old");
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *expected = i % 2 == 0 ? "old" : "new", *text = i % 2 == 0 ? "new" : "old";

      if (modes[i] == 0200 && geteuid () != 0)
        continue;
      g_assert_no_errno (chmod (fixture->path, modes[i]));
      g_assert_no_errno (stat (fixture->path, &before));
      g_assert_true (save (fixture, text, expected, 0, &error));
      g_assert_no_error (error);
      assert_file (fixture->path, text);
      g_assert_no_errno (stat (fixture->path, &after));
      g_assert_cmpint (after.st_mode, ==, before.st_mode);
      g_assert_cmpint (after.st_ino, !=, before.st_ino);
      assert_only (fixture->folder, 1);
    }
}

/* One name gets the new contents, the other keeps the old ones: a file that somebody may be reading is
 * never written to. */
static void
test_hard_link (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  write_file (fixture->path, "old");
  g_assert_no_errno (link (fixture->path, other));
  g_assert_true (save (fixture, "new", "old", 0, NULL));
  assert_file (fixture->path, "new");
  assert_file (other, "old");
}

static void
test_symlinks (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *sub = g_build_filename (fixture->folder, "sub", NULL);
  g_autofree char *target = g_build_filename (sub, "target", NULL);
  g_autofree char *middle = g_build_filename (sub, "middle", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (sub, 0755));
  g_assert_no_errno (symlink ("target", middle));
  g_assert_no_errno (symlink ("sub/../sub/middle", fixture->path));

  /* A link to a missing file. */
  g_assert_true (save (fixture, "new", NULL, 0, &error));
  g_assert_no_error (error);
  assert_file (target, "new");
  g_assert_true (save (fixture, "newer", "new", 0, &error));
  assert_file (target, "newer");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  assert_only (fixture->folder, 2);
  assert_only (sub, 2);

  /* A link in a circle. */
  g_assert_no_errno (g_unlink (target));
  g_assert_no_errno (symlink ("middle", target));
  g_assert_false (save (fixture, "newest", "newer", 0, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_FAILED);
}

/* A relative link is read from where its folder is, and not from the link by which the folder was reached. */
static void
test_link_in_linked_folder (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *deep = g_build_filename (fixture->folder, "deep", NULL);
  g_autofree char *sub = g_build_filename (deep, "sub", NULL);
  g_autofree char *target = g_build_filename (deep, "target", NULL);
  g_autofree char *link = g_build_filename (sub, "link", NULL);
  g_autofree char *short_cut = g_build_filename (fixture->folder, "short-cut", NULL);
  g_autofree char *path = g_build_filename (short_cut, "link", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *hash = NULL;

  g_assert_no_errno (g_mkdir_with_parents (sub, 0755));
  g_assert_no_errno (symlink ("../target", link));
  g_assert_no_errno (symlink ("deep/sub", short_cut));
  hash = entente_save_bytes (location, bytes, NULL, 0, NULL, NULL);
  g_assert_nonnull (hash);
  assert_file (target, "new");
  assert_only (fixture->folder, 2);
}

/* What a process has open is not replaced by a file at the path that it once had. */
static void
test_open_file (Fixture      *fixture,
                gconstpointer data)
{
  int fd = open (fixture->path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_save_bytes (location, bytes, NULL, ENTENTE_SAVE_OVERWRITE, NULL, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_NOT_A_FILE);
  assert_file (fixture->path, "");
  g_close (fd, NULL);
}

/* An export has no menu item Save As, and its message names what the system reports. */
static void
test_export_messages (void)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "its own words");
  g_autoptr (GError) system = NULL, copy = NULL;
  g_autofree char *kept = entente_save_error_describe_export (foreign), *reported = NULL;

  g_assert_cmpstr (kept, ==, "its own words");
  for (int code = 0; code <= ENTENTE_SAVE_ERROR_FAILED; code++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = NULL;

      entente_save_error_set (&error, code);
      message = entente_save_error_describe_export (error);
      g_assert_null (strstr (message, "Save As"));
      g_assert_true (g_str_has_suffix (message, "."));
    }
  entente_save_error_set_errno (&system, EIO);
  copy = g_error_copy (system);
  reported = entente_save_error_describe_export (copy);
  g_assert_nonnull (strstr (reported, g_strerror (EIO)));
}

/* An access list that lets user 65534 read, in the form of the file system. */
static gboolean
set_access_list (const char *path,
                 const char *name)
{
  static const guint8 list[] = {
    2, 0, 0, 0,
    1, 0, 6, 0, 0xff, 0xff, 0xff, 0xff,  2, 0, 4, 0, 0xfe, 0xff, 0, 0,
    4, 0, 4, 0, 0xff, 0xff, 0xff, 0xff,  16, 0, 4, 0, 0xff, 0xff, 0xff, 0xff,
    32, 0, 0, 0, 0xff, 0xff, 0xff, 0xff,
  };

  return setxattr (path, name, list, sizeof list, 0) == 0;
}

static ssize_t
get_access_list (Fixture *fixture,
                 guint8  *list,
                 gsize    size)
{
  return getxattr (fixture->path, "system.posix_acl_access", list, size);
}

static void
test_access_list (Fixture      *fixture,
                  gconstpointer data)
{
  guint8 before[256], after[256];
  ssize_t length;

  write_file (fixture->path, "old");
  if (!set_access_list (fixture->path, "system.posix_acl_access"))
    {
      g_test_skip ("this file system has no access lists");
      return;
    }
  setxattr (fixture->path, "user.note", "seen", 4, 0);
  length = get_access_list (fixture, before, sizeof before);
  g_assert_true (save (fixture, "new", "old", 0, NULL));
  g_assert_cmpint (get_access_list (fixture, after, sizeof after), ==, length);
  g_assert_cmpmem (before, (gsize) length, after, (gsize) length);
  g_assert_cmpint (getxattr (fixture->path, "user.note", after, sizeof after), ==, 4);

  /* The default list of a folder must not be applied to a file without a list. */
  g_assert_no_errno (removexattr (fixture->path, "system.posix_acl_access"));
  g_assert_no_errno (chmod (fixture->path, 0640));
  g_assert_true (set_access_list (fixture->folder, "system.posix_acl_default"));
  g_assert_true (save (fixture, "newer", "new", 0, NULL));
  g_assert_cmpint (get_access_list (fixture, after, sizeof after), ==, -1);
}

static void
test_owner (Fixture      *fixture,
            gconstpointer data)
{
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can have files of others");
      return;
    }
  write_file (fixture->path, "old");
  g_assert_no_errno (chown (fixture->path, NOBODY, NOBODY));
  g_assert_true (save (fixture, "new", "old", 0, NULL));
  g_assert_no_errno (stat (fixture->path, &info));
  g_assert_cmpint (info.st_uid, ==, NOBODY);
  g_assert_cmpint (info.st_gid, ==, NOBODY);

  /* Another user who may write the file: the group cannot be kept, so that its members get only the rights
   * of others. */
  g_assert_no_errno (chmod (fixture->folder, 0777));
  g_assert_no_errno (chown (fixture->path, 0, 0));
  g_assert_no_errno (chmod (fixture->path, 0666));
  g_assert_no_errno (chmod (fixture->path, 0676));
  g_assert_no_errno (setegid (NOBODY));
  g_assert_no_errno (seteuid (NOBODY));
  g_assert_true (save (fixture, "newer", "new", 0, NULL));
  g_assert_no_errno (seteuid (0));
  g_assert_no_errno (setegid (0));
  g_assert_no_errno (stat (fixture->path, &info));
  g_assert_cmpint (info.st_uid, ==, NOBODY);
  g_assert_cmpint (info.st_mode & 07777, ==, 0666);
}

/* Same size, same time to the nanosecond: only the contents tell. */
static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat info;
  struct timespec times[2];

  write_file (fixture->path, "old");
  g_assert_no_errno (stat (fixture->path, &info));
  times[0] = info.st_atim;
  times[1] = info.st_mtim;
  write_file (fixture->path, "odd");
  g_assert_no_errno (utimensat (AT_FDCWD, fixture->path, times, 0));

  g_assert_false (save (fixture, "new", "old", 0, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  assert_file (fixture->path, "odd");
  assert_only (fixture->folder, 1);
  g_clear_error (&error);

  /* No file was expected. */
  g_assert_false (save (fixture, "new", NULL, 0, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  g_assert_true (save (fixture, "new", "old", ENTENTE_SAVE_OVERWRITE, NULL));
  assert_file (fixture->path, "new");

  /* Another program has written the same contents. */
  g_assert_true (save (fixture, "new", "old", 0, NULL));

  /* Somebody has removed the file. */
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_true (save (fixture, "newer", "new", 0, NULL));
  assert_file (fixture->path, "newer");
}

/* An export that is there already is replaced only if the user has said so; one with the same contents is left. */
static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5), second = g_bytes_new_static ("other", 5);
  g_autoptr (GError) error = NULL;
  struct stat before, after;

  g_assert_true (entente_save_export (fixture->location, first, ENTENTE_SAVE_NONE, &error));
  g_assert_no_error (error);
  assert_file (fixture->path, "first");
  g_assert_no_errno (g_stat (fixture->path, &before));

  g_assert_true (entente_save_export (fixture->location, first, ENTENTE_SAVE_NONE, &error));
  g_assert_no_error (error);
  g_assert_no_errno (g_stat (fixture->path, &after));
  g_assert_cmpuint (after.st_ino, ==, before.st_ino);

  g_assert_false (entente_save_export (fixture->location, second, ENTENTE_SAVE_NONE, &error));
  g_assert_error (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  g_clear_error (&error);
  assert_file (fixture->path, "first");

  g_assert_true (entente_save_export (fixture->location, second, ENTENTE_SAVE_OVERWRITE, &error));
  g_assert_no_error (error);
  assert_file (fixture->path, "other");
}

/* Keep Mine backs up the other version as well. */
static void
test_backups (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("mine", 4);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *hash = NULL, *path = NULL;

  write_file (fixture->path, "theirs");
  hash = entente_save_bytes (fixture->location, bytes, NULL, ENTENTE_SAVE_OVERWRITE,
                             fixture->backups, NULL);
  g_assert_nonnull (hash);
  backups = entente_backups_list (fixture->backups, fixture->location);
  g_assert_cmpuint (backups->len, ==, 1);
  path = g_file_get_path (((EntenteBackup *) backups->pdata[0])->file);
  assert_file (path, "theirs");

  /* If the other version cannot be backed up, it is not overwritten. */
  write_file (fixture->path, "theirs again");
  sample_remove_tree (fixture->state);
  write_file (fixture->state, "in the way");
  g_clear_pointer (&hash, g_free);
  hash = entente_save_bytes (fixture->location, bytes, NULL, ENTENTE_SAVE_OVERWRITE,
                             fixture->backups, NULL);
  g_assert_null (hash);
  assert_file (fixture->path, "theirs again");
  g_assert_no_errno (g_unlink (fixture->state));
  g_assert_no_errno (g_mkdir (fixture->state, 0700));
}

static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  const struct { const char *name; EntenteSaveError code; } places[] = {
    { "gone/visit.json", ENTENTE_SAVE_ERROR_FOLDER_GONE },
    { "file/visit.json", ENTENTE_SAVE_ERROR_FOLDER_GONE },
    { "folder", ENTENTE_SAVE_ERROR_NOT_A_FILE },
    { "pipe", ENTENTE_SAVE_ERROR_NOT_A_FILE },
    { "long", ENTENTE_SAVE_ERROR_NAME_TOO_LONG },
  };
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *long_name = g_strnfill (300, 'x');

  write_file (file, "old");
  g_assert_no_errno (g_mkdir (folder, 0755));
  g_assert_no_errno (mkfifo (pipe, 0600));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *name = g_str_equal (places[i].name, "long") ? long_name : places[i].name;
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GFile) location = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_save_bytes (location, bytes, NULL, 0, NULL, &error));
      assert_error (error, places[i].code);
    }
  assert_only (fixture->folder, 3);
}

static void
test_not_local (void)
{
  g_autoptr (GFile) location = g_file_new_for_uri ("resource:///somewhere/visit.json");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_save_bytes (location, bytes, NULL, 0, NULL, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_NOT_LOCAL);
}

static void
test_permissions (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) protected = NULL, forbidden = NULL;

  /* The system would let root write, but nobody is meant to. */
  write_file (fixture->path, "old");
  g_assert_no_errno (chmod (fixture->path, 0444));
  g_assert_false (save (fixture, "new", "old", ENTENTE_SAVE_OVERWRITE, &protected));
  assert_error (protected, ENTENTE_SAVE_ERROR_READ_ONLY);
  g_clear_error (&protected);
  g_assert_no_errno (chmod (fixture->path, 0644));

  if (geteuid () == 0)
    {
      g_assert_no_errno (chown (fixture->folder, NOBODY, NOBODY));
      g_assert_no_errno (chown (fixture->path, NOBODY, NOBODY));
      g_assert_no_errno (seteuid (NOBODY));
    }
  g_assert_no_errno (chmod (fixture->path, 0444));
  g_assert_false (save (fixture, "new", "old", 0, &protected));
  assert_error (protected, ENTENTE_SAVE_ERROR_READ_ONLY);

  g_assert_no_errno (chmod (fixture->path, 0644));
  g_assert_no_errno (chmod (fixture->folder, 0555));
  g_assert_false (save (fixture, "new", "old", 0, &forbidden));
  assert_error (forbidden, ENTENTE_SAVE_ERROR_PERMISSION);

  assert_file (fixture->path, "old");
  g_assert_no_errno (chmod (fixture->folder, 0755));
  if (getuid () == 0)
    g_assert_no_errno (seteuid (0));
  assert_only (fixture->folder, 1);
}

static gboolean
write_text (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    close (fd);
  return done;
}

/* Enters a user namespace, in which any user may mount a file system, if the system allows it. */
static gboolean
enter_user_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", getuid ()), *groups = g_strdup_printf ("0 %u 1", getgid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_text ("/proc/self/setgroups", "deny") &&
         write_text ("/proc/self/uid_map", users) && write_text ("/proc/self/gid_map", groups);
}

static gboolean
mount_small (Fixture *fixture)
{
  return mount ("entente-test", fixture->folder, "tmpfs", 0, "size=100k") == 0;
}

static void
fill_up (Fixture *fixture)
{
  g_autofree char *large = g_strnfill (80000, 'n');
  g_autofree char *old = g_strnfill (40000, 'o');
  g_autoptr (GError) error = NULL;

  write_file (fixture->path, old);
  g_assert_false (save (fixture, large, old, 0, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_NO_SPACE);
  assert_file (fixture->path, old);
  assert_only (fixture->folder, 1);
  g_assert_true (save (fixture, "small", old, 0, NULL));
}

#define SKIPPED 77

static void
fill_up_in_user_namespace (Fixture *fixture)
{
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      if (!enter_user_namespace () || !mount_small (fixture))
        _exit (SKIPPED);
      fill_up (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == SKIPPED)
    g_test_skip ("not allowed to mount a file system");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* A full file system, mounted for the test if this is allowed. */
static void
test_full (Fixture      *fixture,
           gconstpointer data)
{
  if (!mount_small (fixture))
    {
      fill_up_in_user_namespace (fixture);
      return;
    }
  fill_up (fixture);
  g_assert_no_errno (umount2 (fixture->folder, MNT_DETACH));
}

static void
assert_whole (Fixture    *fixture,
              const char *old,
              gboolean    is_saved,
              GError     *error)
{
  g_autofree char *text = NULL;

  g_assert_true (is_saved == (error == NULL));
  if (g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  if (is_saved || g_error_matches (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_UNCERTAIN))
    g_assert_cmpstr (text, ==, "new contents");
  else
    {
      g_assert_cmpint (strlen (error->message), >, 40);
      g_assert_cmpstr (text, ==, old);
    }
}

/* An interrupted call is repeated and must not fail. */
static gboolean
is_repeated (const char *call)
{
  const char *const calls[] = { "pread", "write", "fsync", NULL };

  return g_strv_contains (calls, call);
}

/* Lets each call of one kind fail in turn, until no call is left. */
static guint
fail_each (Fixture               *fixture,
           const char            *call,
           int                    number,
           const char            *old,
           void (*prepare) (void))
{
  for (guint nth = 1;; nth++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_saved, was_reached;

      g_unlink (fixture->path);
      if (old != NULL)
        write_file (fixture->path, old);
      if (prepare != NULL)
        prepare ();
      faults_fail (call, nth, number);
      is_saved = save (fixture, "new contents", old, 0, &error);
      was_reached = faults_reset ();
      assert_whole (fixture, old, is_saved, error);
      if (number == EINTR && is_repeated (call))
        g_assert_true (is_saved);
      entente_save_clean_up (fixture->location, NULL);
      assert_only (fixture->folder, g_file_test (fixture->path, G_FILE_TEST_EXISTS) ? 1 : 0);
      if (!was_reached)
        {
          g_assert_true (is_saved);
          return nth - 1;
        }
    }
}

static void
fail_everything (Fixture               *fixture,
                 const char            *old,
                 void (*prepare) (void))
{
  static const int numbers[] = { ENOSPC, EIO, EACCES, EDQUOT, EINTR };
  guint n_reached = 0;

  for (const char *const *call = faults_calls; *call != NULL; call++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      n_reached += fail_each (fixture, *call, numbers[i], old, prepare);
  g_assert_cmpuint (n_reached, >, 10 * G_N_ELEMENTS (numbers));
}

/* A version of another program is replaced because the user wants it. It must be in the file or among the
 * backups, whatever fails. */
static void
fail_each_with_backups (Fixture                *fixture,
                        const char             *call,
                        int                     number,
                        const char             *expected,
                        void (*prepare) (void))
{
  g_autofree char *hash = expected != NULL ? hash_of (expected) : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new contents", 12);
  gboolean was_reached = TRUE;

  for (guint nth = 1; was_reached; nth++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) kept = NULL;
      g_autofree char *now = NULL;

      g_unlink (fixture->path);
      write_file (fixture->path, "old contents");
      entente_backups_clear (fixture->backups);
      if (prepare != NULL)
        prepare ();
      faults_fail (call, nth, number);
      now = entente_save_bytes (fixture->location, bytes, hash, ENTENTE_SAVE_OVERWRITE, fixture->backups, &error);
      was_reached = faults_reset ();
      assert_whole (fixture, "old contents", now != NULL, error);
      entente_save_clean_up (fixture->location, fixture->backups);
      assert_only (fixture->folder, 1);
      kept = entente_backups_list (fixture->backups, fixture->location);
      if (expected == NULL && now != NULL)
        {
          g_autofree char *path = NULL;

          g_assert_cmpuint (kept->len, ==, 1);
          path = g_file_get_path (((EntenteBackup *) kept->pdata[0])->file);
          assert_file (path, "old contents");
        }
    }
}

static void
write_short (void)
{
  faults_write_short (TRUE);
}

static void
read_short (void)
{
  faults_read_short (TRUE);
}

static void
test_faults_of_backups (Fixture      *fixture,
                        gconstpointer data)
{
  static const int numbers[] = { ENOSPC, EIO, EACCES, EDQUOT, EINTR };

  for (const char *const *call = faults_calls; *call != NULL; call++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        fail_each_with_backups (fixture, *call, numbers[i], "old contents", NULL);
        fail_each_with_backups (fixture, *call, numbers[i], NULL, NULL);
      }
}

/* The disk becomes full during a write: it takes a part, and then nothing more. */
static void
test_short_and_full (Fixture      *fixture,
                     gconstpointer data)
{
  static const int numbers[] = { ENOSPC, EDQUOT, EIO, EINTR };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_cmpuint (fail_each (fixture, "write", numbers[i], "old contents", write_short), >, 2);
      g_assert_cmpuint (fail_each (fixture, "write", numbers[i], NULL, write_short), >, 2);
      g_assert_cmpuint (fail_each (fixture, "pread", numbers[i], "old contents", read_short), >, 2);
      fail_each_with_backups (fixture, "write", numbers[i], NULL, write_short);
    }
}

static void
refuse_unnamed (void)
{
  faults_refuse ("O_TMPFILE", ENOTSUP);
}

static void
refuse_exchange (void)
{
  faults_refuse ("renameat2", EINVAL);
}

static void
refuse_both (void)
{
  refuse_unnamed ();
  refuse_exchange ();
}

/* As on a system without /proc. */
static void
refuse_linking (void)
{
  faults_refuse ("linkat", ENOENT);
}

static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  fail_everything (fixture, "old contents", NULL);
  fail_everything (fixture, NULL, NULL);
}

static void
test_faults_elsewhere (Fixture      *fixture,
                       gconstpointer data)
{
  fail_everything (fixture, "old contents", refuse_unnamed);
  fail_everything (fixture, "old contents", refuse_exchange);
  fail_everything (fixture, "old contents", refuse_both);
  fail_everything (fixture, "old contents", refuse_linking);
  fail_everything (fixture, NULL, refuse_both);
  fail_everything (fixture, NULL, refuse_linking);
}

static void
test_short_writes (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *text = g_strnfill (100000, 'x');

  faults_write_short (TRUE);
  g_assert_true (save (fixture, text, NULL, 0, NULL));
  faults_reset ();
  assert_file (fixture->path, text);
}

/* A disk that loses data: a byte of the unnamed file changes. */
static void
spoil (gpointer data,
       gpointer unused)
{
  Fixture *fixture = data;
  g_autofree char *start = g_strconcat (fixture->folder, "/#", NULL);

  for (int fd = 3; fd < 100; fd++)
    {
      g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
      g_autofree char *target = g_file_read_link (path, NULL);

      if (target != NULL && g_str_has_prefix (target, start))
        g_assert_cmpint (pwrite (fd, "X", 1, 5), ==, 1);
    }
}

static void
test_unfaithful (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  faults_before ("pread", 1, spoil, fixture);
  g_assert_false (save (fixture, "new contents", NULL, 0, &error));
  g_assert_true (faults_reset ());
  assert_error (error, ENTENTE_SAVE_ERROR_UNFAITHFUL);
  assert_only (fixture->folder, 0);
}

typedef struct {
  Fixture *fixture;
  gboolean in_place;
} Rival;

static void
write_as_rival (gpointer data,
                gpointer unused)
{
  Rival *rival = data;

  if (rival->in_place)
    write_file (rival->fixture->path, "theirs");
  else
    put_file (rival->fixture->path, "theirs");
}

/* Another program writes at the last moment, after all comparisons. */
static void
race (Fixture               *fixture,
      const char            *old,
      const char            *call,
      gboolean               in_place,
      void (*prepare) (void))
{
  Rival rival = { fixture, in_place };
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->path);
  if (old != NULL)
    write_file (fixture->path, old);
  if (prepare != NULL)
    prepare ();
  faults_before (call, 1, write_as_rival, &rival);
  g_assert_false (save (fixture, "mine", old, 0, &error));
  g_assert_true (faults_reset ());
  assert_error (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  assert_file (fixture->path, "theirs");
  assert_only (fixture->folder, 1);
}

static void
test_races (Fixture      *fixture,
            gconstpointer data)
{
  race (fixture, "old", "renameat2", FALSE, NULL);
  race (fixture, "old", "renameat2", TRUE, NULL);
  race (fixture, "old", "renameat2", FALSE, refuse_unnamed);
  race (fixture, "old", "fsync", FALSE, refuse_both);
  race (fixture, "old", "fsync", TRUE, refuse_both);
  race (fixture, NULL, "linkat", FALSE, NULL);
  race (fixture, NULL, "linkat", TRUE, NULL);
  race (fixture, NULL, "renameat2", FALSE, refuse_unnamed);
  race (fixture, NULL, "fsync", FALSE, refuse_both);
}

static void
write_later (gpointer data,
             gpointer unused)
{
  write_file (((Fixture *) data)->path, "theirs, later");
}

static void
put_later (gpointer data,
           gpointer unused)
{
  put_file (((Fixture *) data)->path, "theirs, later");
}

static void
put_twice (gpointer data,
           gpointer unused)
{
  put_file (((Fixture *) data)->path, "theirs");
  faults_before ("renameat2", 1, put_later, data);
}

static void
write_twice (gpointer data,
             gpointer unused)
{
  write_file (((Fixture *) data)->path, "theirs");
  faults_before ("renameat2", 1, write_later, data);
}

/* It writes again while the first of its versions is being put back. The later version stays, and the
 * earlier one becomes a backup. */
static void
race_twice (Fixture *fixture,
            GFunc    func)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *path = NULL;

  write_file (fixture->path, "old");
  faults_before ("renameat2", 1, func, fixture);
  g_assert_false (save (fixture, "mine", "old", 0, &error));
  g_assert_true (faults_reset ());
  assert_error (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  assert_file (fixture->path, "theirs, later");

  entente_save_clean_up (fixture->location, fixture->backups);
  assert_only (fixture->folder, 1);
  backups = entente_backups_list (fixture->backups, fixture->location);
  g_assert_cmpuint (backups->len, ==, 1);
  path = g_file_get_path (((EntenteBackup *) backups->pdata[0])->file);
  assert_file (path, "theirs");
}

static void
test_second_race (Fixture      *fixture,
                  gconstpointer data)
{
  race_twice (fixture, write_twice);
  entente_backups_clear (fixture->backups);
  race_twice (fixture, put_twice);
}

/* Both the contents and the name must have reached the disk. */
static void
test_durable (Fixture      *fixture,
              gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *old = i < 2 ? NULL : "old";

      if (old != NULL)
        write_file (fixture->path, old);
      faults_fail ("fsync", i % 2 + 1, EIO);
      g_assert_false (save (fixture, "new", old, 0, &error));
      g_assert_true (faults_reset ());
      assert_error (error, ENTENTE_SAVE_ERROR_FAILED);
      assert_only (fixture->folder, old != NULL ? 1 : 0);
    }
  assert_file (fixture->path, "old");
}

static void
remove_it (gpointer data,
           gpointer unused)
{
  g_assert_no_errno (g_unlink (((Fixture *) data)->path));
}

static void
test_vanishing (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_file (fixture->path, "old");
  faults_before ("renameat2", 1, remove_it, fixture);
  g_assert_false (save (fixture, "new", "old", 0, &error));
  faults_reset ();
  assert_error (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  assert_only (fixture->folder, 0);
}

static char *
make_leftover (Fixture    *fixture,
               const char *text)
{
  g_autofree char *hash = hash_of ("visit.entente.json");
  g_autofree char *name = g_strdup_printf (".entente-%.16s.tmp", hash);
  char *path = g_build_filename (fixture->folder, name, NULL);

  write_file (path, text);
  return path;
}

/* The temporary file of a killed process is backed up and removed; that of a running process stays. */
static void
test_leftover (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *leftover = make_leftover (fixture, "left over"), *path = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  write_file (fixture->path, "old");
  fd = open (leftover, O_RDONLY);
  g_assert_no_errno (flock (fd, LOCK_EX | LOCK_NB));
  entente_save_clean_up (fixture->location, fixture->backups);
  g_assert_false (save (fixture, "new", "old", 0, &error));
  assert_error (error, ENTENTE_SAVE_ERROR_BUSY);
  g_assert_true (g_file_test (leftover, G_FILE_TEST_EXISTS));
  g_close (fd, NULL);

  entente_save_clean_up (fixture->location, fixture->backups);
  assert_only (fixture->folder, 1);
  backups = entente_backups_list (fixture->backups, fixture->location);
  g_assert_cmpuint (backups->len, ==, 1);
  path = g_file_get_path (((EntenteBackup *) backups->pdata[0])->file);
  assert_file (path, "left over");
  g_assert_true (save (fixture, "new", "old", 0, NULL));
}

#define N_BYTES 30000

static char *
make_text (guint n)
{
  return g_strnfill (N_BYTES, (char) ('a' + n % 26));
}

/* Saves one version after another until it is killed. */
static void
save_for_ever (Fixture *fixture,
               int      out)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (fixture->path, &text, NULL, NULL))
    text = NULL;
  for (guint n = text != NULL ? (guint) (*text - 'a') + 1 : 0;; n++)
    {
      g_autofree char *next = make_text (n);

      if (!save (fixture, next, text, 0, NULL))
        _exit (1);
      if (write (out, next, 1) != 1)
        _exit (2);
      g_free (text);
      text = g_steal_pointer (&next);
    }
}

/* Every other process is killed only after it has saved once, however slow the machine is. */
static void
let_save (int    in,
          guint  nth,
          GRand *random)
{
  char sign;

  if (nth % 2 == 0)
    g_assert_cmpint (read (in, &sign, 1), ==, 1);
  g_usleep ((gulong) g_rand_int_range (random, 500, 8000));
}

static void
test_kills (Fixture      *fixture,
            gconstpointer data)
{
  const char *wish = g_getenv ("ENTENTE_TEST_KILLS");
  guint n_kills = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : N_KILLS;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint n_saved = 0;
  char last = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      g_autofree char *text = NULL, *whole = NULL;
      int status, ends[2];
      pid_t pid;

      g_assert_no_errno (pipe (ends));
      pid = fork ();
      g_assert_cmpint (pid, >=, 0);
      if (pid == 0)
        save_for_ever (fixture, ends[1]);
      let_save (ends[0], i, random);
      g_assert_no_errno (kill (pid, SIGKILL));
      g_close (ends[0], NULL);
      g_close (ends[1], NULL);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status));

      entente_save_clean_up (fixture->location, NULL);
      if (!g_file_get_contents (fixture->path, &text, NULL, NULL))
        continue;
      whole = make_text ((guint) (*text - 'a'));
      g_assert_cmpstr (text, ==, whole);
      assert_only (fixture->folder, 1);
      n_saved += *text != last;
      last = *text;
    }
  g_test_message ("%u kills, after %u of them there was another version", n_kills, n_saved);
  g_assert_cmpuint (n_saved, >, n_kills / 10);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;
  char **hash = data;

  *hash = entente_save_document_finish (result, &error);
  g_assert_no_error (error);
}

/* The document may change as soon as saving has begun. */
static void
test_document (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *hash = NULL;

  entente_save_document_async (document, fixture->location, NULL, 0, fixture->backups, NULL,
                               saved_cb, &hash);
  entente_document_remove (document, entente_document_lookup (document, "kim"));
  while (hash == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (hash, ==, expected);
  assert_file (fixture->path, g_bytes_get_data (bytes, NULL));
  sample_wait_until_alone (fixture->location);
}

#define ADD(name, func) g_test_add ("/save/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("replace", test_replace);
  ADD ("hard-link", test_hard_link);
  ADD ("symlinks", test_symlinks);
  ADD ("link-in-linked-folder", test_link_in_linked_folder);
  ADD ("open-file", test_open_file);
  ADD ("access-list", test_access_list);
  ADD ("owner", test_owner);
  ADD ("changed", test_changed);
  ADD ("export", test_export);
  ADD ("backups", test_backups);
  ADD ("places", test_places);
  g_test_add_func ("/save/not-local", test_not_local);
  g_test_add_func ("/save/export-messages", test_export_messages);
  ADD ("permissions", test_permissions);
  ADD ("full", test_full);
  ADD ("faults", test_faults);
  ADD ("faults-elsewhere", test_faults_elsewhere);
  ADD ("faults-of-backups", test_faults_of_backups);
  ADD ("short-writes", test_short_writes);
  ADD ("short-and-full", test_short_and_full);
  ADD ("unfaithful", test_unfaithful);
  ADD ("races", test_races);
  ADD ("second-race", test_second_race);
  ADD ("durable", test_durable);
  ADD ("vanishing", test_vanishing);
  ADD ("leftover", test_leftover);
  ADD ("kills", test_kills);
  ADD ("document", test_document);

  return g_test_run ();
}

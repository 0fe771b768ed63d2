/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-special-file.h"

#include "entente-save-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

/* More than a pipe holds, so that it is not enough to write once. */
#define N_BYTES (1024 * 1024)

typedef struct {
  char *folder;
  char *path;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-special-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "special", NULL);
  fixture->bytes = g_bytes_new_take (g_strnfill (N_BYTES, 'x'), N_BYTES);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_bytes_unref (fixture->bytes);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_refused (Fixture          *fixture,
                EntenteSaveError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_special_file_write (fixture->path, fixture->bytes, &error));
  g_assert_error (error, ENTENTE_SAVE_ERROR, (int) code);
}

static gpointer
read_thread (gpointer data)
{
  char buffer[4096];
  gsize total = 0;
  ssize_t n;

  while ((n = read (GPOINTER_TO_INT (data), buffer, sizeof buffer)) > 0)
    total += (gsize) n;
  return GSIZE_TO_POINTER (total);
}

/* All of it goes through, and the pipe is still one. */
static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GThread *reader;
  GStatBuf info;
  int fd, writer;

  g_assert_no_errno (mkfifo (fixture->path, 0600));
  g_assert_true (entente_special_file_is_at (fixture->path));
  fd = open (fixture->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  g_assert_no_errno (fcntl (fd, F_SETFL, fcntl (fd, F_GETFL) & ~O_NONBLOCK));
  /* Without a writer the reader would see the end at once. */
  writer = open (fixture->path, O_WRONLY | O_CLOEXEC);
  reader = g_thread_new ("reader", read_thread, GINT_TO_POINTER (fd));
  g_assert_true (entente_special_file_write (fixture->path, fixture->bytes, &error));
  g_assert_no_error (error);
  g_close (writer, NULL);
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (reader)), ==, N_BYTES);
  g_close (fd, NULL);
  g_assert_cmpint (g_lstat (fixture->path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
}

/* It does not wait for ever. */
static void
test_no_reader (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_no_errno (mkfifo (fixture->path, 0600));
  assert_refused (fixture, ENTENTE_SAVE_ERROR_NO_READER);
}

/* A descriptor of this process is written on from where it stands, as another program in the same shell would. */
static void
test_descriptor (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  int fd = open (file, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_autofree char *number = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("middle ", 7);
  g_autofree char *text = NULL;

  g_assert_cmpint (write (fd, "start ", 6), ==, 6);
  g_assert_no_errno (symlink (number, fixture->path));
  g_assert_true (entente_special_file_is_at (fixture->path));
  g_assert_true (entente_special_file_write (fixture->path, bytes, NULL));
  g_assert_cmpint (write (fd, "end", 3), ==, 3);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "start middle end");
  g_close (fd, NULL);
  g_unlink (file);
}

/* A device that takes everything; made in the folder, and only as root. */
static void
test_device (Fixture       *fixture,
             gconstpointer  data)
{
  GStatBuf info;

  if (mknod (fixture->path, S_IFCHR | 0600, makedev (1, 3)) < 0)
    {
      g_test_skip ("only root can make a device");
      return;
    }
  g_assert_true (entente_special_file_is_at (fixture->path));
  g_assert_true (entente_special_file_write (fixture->path, fixture->bytes, NULL));
  g_assert_cmpint (g_lstat (fixture->path, &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));
}

/* Files, folders, sockets and what is not there are none of its business, and are not harmed if it is asked. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  g_autofree char *text = NULL;

  g_assert_false (entente_special_file_is_at (fixture->path));
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (entente_special_file_is_at (fixture->path));
  assert_refused (fixture, ENTENTE_SAVE_ERROR_NOT_A_FILE);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_unlink (fixture->path);
  g_assert_false (entente_special_file_is_at (fixture->folder));

  g_strlcpy (address.sun_path, fixture->path, sizeof address.sun_path);
  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, sizeof address));
  g_assert_false (entente_special_file_is_at (fixture->path));
  assert_refused (fixture, ENTENTE_SAVE_ERROR_NO_READER);
  g_close (fd, NULL);
}

#define ADD(path, function) g_test_add ("/special-file/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("pipe", test_pipe);
  ADD ("no-reader", test_no_reader);
  ADD ("descriptor", test_descriptor);
  ADD ("device", test_device);
  ADD ("others", test_others);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file.h"

#include "sample.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define GOOD "{\"actors\": [{\"id\": \"kim\", \"name\": \"Kim\"}]}"

typedef struct {
  char *folder;
} Fixture;

/* Stands for such a file as /proc/kmsg, which only the system administrator may read, and which reading empties. */
static gboolean waits;
static guint n_waits;

/* Is called before each read, and does what another program does at that moment; NULL if there is none. */
static void (*before_read) (void);
static guint n_passes; /* how often reading has begun at the start */

ssize_t __real_read (int fd, void *buffer, size_t length);
ssize_t __wrap_read (int fd, void *buffer, size_t length);
ssize_t __wrap___read_chk (int fd, void *buffer, size_t length, size_t size);

ssize_t
__wrap_read (int    fd,
             void  *buffer,
             size_t length)
{
  if (before_read != NULL)
    {
      n_passes += lseek (fd, 0, SEEK_CUR) == 0;
      before_read ();
    }
  if (!waits)
    return __real_read (fd, buffer, length);
  n_waits++;
  g_assert_true (fcntl (fd, F_GETFL) & O_NONBLOCK);
  errno = EAGAIN;
  return -1;
}

ssize_t
__wrap___read_chk (int    fd,
                   void  *buffer,
                   size_t length,
                   size_t size)
{
  return __wrap_read (fd, buffer, length);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-file-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
path_of (Fixture    *fixture,
         const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  char *path = path_of (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static EntenteFile *
load (const char  *path,
      GError     **error)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);

  return entente_file_load (location, NULL, error);
}

static void
assert_fails (const char   *path,
              GIOErrorEnum  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, &error));
  g_assert_error (error, G_IO_ERROR, (int) code);
}

static void
test_good (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "쇼이구.json", GOOD);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, GOOD, -1);
  EntenteFile *file = load (path, &error);
  g_autoptr (EntenteFile) read = NULL;

  g_assert_no_error (error);
  name = entente_file_dup_display_name (file);
  g_assert_cmpstr (name, ==, "쇼이구.json");
  g_assert_cmpstr (entente_file_get_hash (file), ==, hash);
  read = entente_file_load_to_read (location, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (entente_file_get_hash (read));
  g_assert_nonnull (entente_document_lookup (entente_file_get_document (read), "kim"));
  g_assert_true (g_file_equal (entente_file_get_location (file), location));
  g_assert_cmpuint (g_list_model_get_n_items (entente_file_get_diagnostics (file)), ==, 1);
  g_assert_nonnull (entente_document_lookup (entente_file_get_document (file), "kim"));
  g_assert_false (entente_file_is_read_only (file));
  g_assert_finalize_object (file);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json",
                                      "{\"format\": \"entente\", \"version\": 2}");
  g_autoptr (EntenteFile) file = load (path, NULL);

  g_assert_true (entente_file_is_read_only (file));
}

static void
test_symlink (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD), *link = path_of (fixture, "b.json");
  g_autofree char *round = path_of (fixture, "round.json");
  g_autofree char *nowhere = path_of (fixture, "nowhere.json");
  g_autoptr (EntenteFile) file = NULL;

  g_assert_cmpint (symlink ("a.json", link), ==, 0);
  file = load (link, NULL);
  g_assert_nonnull (file);

  g_assert_cmpint (symlink ("round.json", round), ==, 0);
  assert_fails (round, G_IO_ERROR_TOO_MANY_LINKS);
  g_assert_cmpint (symlink ("nothing", nowhere), ==, 0);
  assert_fails (nowhere, G_IO_ERROR_NOT_FOUND);
}

/* None of these must be opened: a pipe would block for ever, and a device may have effects. */
static void
test_no_files (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *pipe_path = path_of (fixture, "pipe");
  g_autofree char *socket_path = path_of (fixture, "socket");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_fails (pipe_path, G_IO_ERROR_NOT_REGULAR_FILE);

  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_fails (socket_path, G_IO_ERROR_NOT_REGULAR_FILE);
  g_close (fd, NULL);

  assert_fails (fixture->folder, G_IO_ERROR_IS_DIRECTORY);
  assert_fails ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE);
  assert_fails ("/dev/null", G_IO_ERROR_NOT_REGULAR_FILE);
  assert_fails ("/dev/full", G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = path_of (fixture, "a.json");
  g_autofree char *below = g_build_filename (path, "b.json", NULL);
  g_autofree char *long_name = g_strnfill (5000, 'a');
  g_autofree char *long_path = path_of (fixture, long_name);

  assert_fails (path, G_IO_ERROR_NOT_FOUND);
  assert_fails (below, G_IO_ERROR_NOT_FOUND);
  assert_fails (long_path, G_IO_ERROR_FILENAME_TOO_LONG);
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD);

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (g_access (path, R_OK) == 0)
    g_test_skip ("This user may read everything");
  else
    assert_fails (path, G_IO_ERROR_PERMISSION_DENIED);
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD);

  /* A sparse file: it takes no space on the disk, but would in memory. */
  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 40), ==, 0);
  assert_fails (path, G_IO_ERROR_NO_SPACE);
  g_assert_cmpint (truncate (path, (off_t) ENTENTE_JSON_MAX_SIZE + 1), ==, 0);
  assert_fails (path, G_IO_ERROR_NO_SPACE);
}

/* Such a file reports the size 0, but has contents. */
static void
test_size_unknown (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) location = g_file_new_for_path ("/proc/self/status");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = entente_file_read (location, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
}

/* A file of the kernel that claims to be a regular one, and has nothing to read now, is refused like a pipe. Without
 * O_NONBLOCK it would be waited for. */
static void
test_waiting (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD);

  waits = TRUE;
  assert_fails (path, G_IO_ERROR_NOT_REGULAR_FILE);
  waits = FALSE;
  g_assert_cmpuint (n_waits, ==, 1);
}

static void
test_other_place (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) location =
    g_file_new_for_uri ("resource:///io/github/entente_app/Entente/test/good.json");
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/entente_app/Entente/test");
  g_autoptr (GFile) missing =
    g_file_new_for_uri ("resource:///io/github/entente_app/Entente/test/missing.json");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file = entente_file_load (location, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (entente_document_lookup (entente_file_get_document (file), "nikolaou"));

  g_assert_null (entente_file_load (folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_null (entente_file_load (missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define N_STEPS 4
#define N_SPACES 300000

/* Another program, which writes a document in place, step by step. It works while the reader is in the middle of a
 * read, so that the two always meet in the same way. */
static struct {
  int fd;
  guint n_steps;        /* that it has done */
  guint steps_at_once;  /* before a read */
} writer;

static void
do_step (void)
{
  g_autofree char *spaces = g_strnfill (N_SPACES, ' ');

  switch (writer.n_steps++ % N_STEPS)
    {
    case 0:
      g_assert_cmpint (ftruncate (writer.fd, 0), ==, 0);
      break;
    case 1:
      g_assert_cmpint (pwrite (writer.fd, "{\"actors\": [", 12, 0), ==, 12);
      break;
    case 2:
      g_assert_cmpint (pwrite (writer.fd, spaces, N_SPACES, 12), ==, N_SPACES);
      break;
    default:
      g_assert_cmpint (pwrite (writer.fd, "]}", 2, 12 + N_SPACES), ==, 2);
      break;
    }
}

static void
start_writing (const char *path,
               guint       n_steps)
{
  writer.fd = g_open (path, O_WRONLY, 0);
  g_assert_cmpint (writer.fd, >=, 0);
  writer.n_steps = n_passes = 0;
  for (guint i = 0; i < n_steps; i++)
    do_step ();
}

static EntenteFile *
load_meanwhile (const char  *path,
                void       (*hook) (void),
                GError     **error)
{
  EntenteFile *file;

  before_read = hook;
  file = load (path, error);
  before_read = NULL;
  g_close (writer.fd, NULL);
  return file;
}

static void
keep_writing (void)
{
  for (guint i = 0; i < writer.steps_at_once; i++)
    do_step ();
}

/* The file is then read as a whole or refused with a message. It is never a mixture that looks like bad JSON. */
static void
test_changing (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD);

  for (writer.steps_at_once = 1; writer.steps_at_once <= N_STEPS + 1; writer.steps_at_once += 2)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteFile) file = NULL;

      start_writing (path, 0);
      file = load_meanwhile (path, keep_writing, &error);
      if (file == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
    }
}

static void
write_rest (void)
{
  if (n_passes > 1)
    while (writer.n_steps % N_STEPS != 0)
      do_step ();
}

/* The writer stops in the middle, so that nothing changes as long as the file is read the first time. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD);

  for (guint n_steps = 1; n_steps <= N_STEPS; n_steps++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteFile) file = NULL;

      start_writing (path, n_steps);
      file = load_meanwhile (path, write_rest, &error);
      g_assert_no_error (error);
      g_assert_nonnull (file);
      g_assert_cmpuint (writer.n_steps, ==, N_STEPS);
      /* What was cut is read again, and what then changed once more. */
      g_assert_cmpuint (n_passes, ==, n_steps < N_STEPS ? 3 : 1);
    }
}

/* Lets every other pass see a file that does not change, but is another one than before. */
static void
change_size (void)
{
  if (n_passes % 2 == 0)
    g_assert_cmpint (ftruncate (writer.fd, n_passes), ==, 0);
}

/* A file that is no document, but never the same, is not bad. */
static void
test_never_same (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", "[");
  g_autoptr (GError) error = NULL;

  start_writing (path, 0);
  g_assert_null (load_meanwhile (path, change_size, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_cmpuint (n_passes, >, 4);
}

static void
do_nothing (void)
{
}

/* A bad file that does not change is read twice, and what is wrong with it is told. */
static void
test_bad (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", "[");
  g_autoptr (GError) error = NULL;

  start_writing (path, 0);
  g_assert_null (load_meanwhile (path, do_nothing, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX);
  g_assert_cmpuint (n_passes, ==, 2);
}

typedef struct {
  GMainLoop *loop;
  EntenteFile *file;
  GError *error;
} Result;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Result *loaded = data;

  loaded->file = entente_file_load_finish (result, &loaded->error);
  g_main_loop_quit (loaded->loop);
}

static void
load_async (const char   *path,
            GCancellable *cancellable,
            Result       *result)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);

  result->loop = g_main_loop_new (NULL, FALSE);
  entente_file_load_async (location, ENTENTE_MEMORY_ALL, cancellable, loaded_cb, result);
  g_main_loop_run (result->loop);
  g_main_loop_unref (result->loop);
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.json", GOOD);
  g_autofree char *bad = write_file (fixture, "b.json", "[");
  Result good_result = { 0 }, bad_result = { 0 };

  load_async (path, NULL, &good_result);
  g_assert_no_error (good_result.error);
  g_assert_nonnull (entente_document_lookup (entente_file_get_document (good_result.file), "kim"));
  g_assert_finalize_object (good_result.file);

  load_async (bad, NULL, &bad_result);
  g_assert_error (bad_result.error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX);
  g_clear_error (&bad_result.error);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* Cancelling takes effect at once, even for a large file. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("{\"actors\": [{\"id\": \"a\"}");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;
  Result result = { 0 };
  gint64 start;

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, ", {\"id\": \"a%d\"}", i);
  g_string_append (text, "]}");
  path = write_file (fixture, "a.json", text->str);

  start = sample_processor_time ();
  g_timeout_add (5, cancel_cb, cancellable);
  load_async (path, cancellable, &result);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (sample_processor_time () - start, <, G_USEC_PER_SEC);
  g_clear_error (&result.error);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/file/good", test_good);
  ADD ("/file/newer", test_newer);
  ADD ("/file/symlink", test_symlink);
  ADD ("/file/no-files", test_no_files);
  ADD ("/file/missing", test_missing);
  ADD ("/file/no-permission", test_no_permission);
  ADD ("/file/too-large", test_too_large);
  ADD ("/file/size-unknown", test_size_unknown);
  ADD ("/file/waiting", test_waiting);
  ADD ("/file/other-place", test_other_place);
  ADD ("/file/changing", test_changing);
  ADD ("/file/cut", test_cut);
  ADD ("/file/never-same", test_never_same);
  ADD ("/file/bad", test_bad);
  ADD ("/file/async", test_async);
  ADD ("/file/cancel", test_cancel);
  return g_test_run ();
}

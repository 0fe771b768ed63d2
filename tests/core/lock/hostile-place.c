/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "config.h"

#include "hostile-place.h"

#include "hostile.h"
#include "sample-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define CONTENT "nobody may know"
#define OTHER_USER 65534

static volatile long word = HOSTILE_VICTIM_VALUE;

/* A process of the user to whom the hostile library belongs. */
static pid_t
start_victim (void)
{
  int ready[2];
  char byte;
  pid_t victim;

  g_assert_cmpint (pipe (ready), ==, 0);
  victim = fork ();
  g_assert_cmpint (victim, >=, 0);
  if (victim == 0)
    {
      if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (OTHER_USER) != 0 || setuid (OTHER_USER) != 0))
        _exit (1);
      prctl (PR_SET_DUMPABLE, 1, 0, 0, 0);
      prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
      if (write (ready[1], "", 1) == 1)
        for (;;)
          pause ();
      _exit (1);
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  return victim;
}

static int
listen_at (const char *folder)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

  g_assert_cmpuint (g_snprintf (address.sun_path, sizeof address.sun_path, "%s/" HOSTILE_SOCKET, folder), <,
                    sizeof address.sun_path);
  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, sizeof address));
  g_assert_no_errno (listen (fd, 4));
  return fd;
}

/**
 * hostile_place_open:
 * @self: (out): a place
 */
void
hostile_place_open (HostilePlace *self)
{
  g_autofree char *secret = NULL, *service = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("entente-lock-XXXXXX", &error);
  g_assert_no_error (error);
  secret = g_build_filename (self->folder, HOSTILE_SECRET, NULL);
  service = g_build_filename (self->folder, HOSTILE_SOCKET, NULL);
  g_file_set_contents_full (secret, CONTENT, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  self->listener = listen_at (self->folder);
  if (geteuid () == 0)
    {
      g_assert_no_errno (chown (self->folder, OTHER_USER, OTHER_USER));
      g_assert_no_errno (chown (secret, OTHER_USER, OTHER_USER));
      g_assert_no_errno (chown (service, OTHER_USER, OTHER_USER));
    }
  g_assert_no_errno (pipe2 (self->other, O_NONBLOCK | O_CLOEXEC));
  self->victim = start_victim ();
}

/**
 * hostile_place_add_to:
 * @self: a place
 * @launcher: of a program, into which the hostile library is to be loaded, and which will run here
 * @attempt: what the library is to try
 */
void
hostile_place_add_to (HostilePlace        *self,
                      GSubprocessLauncher *launcher,
                      int                  attempt)
{
  g_autofree char *library = g_test_build_filename (G_TEST_BUILT, "core", "lock", "libhostile.so", NULL);
  g_autofree char *number = g_strdup_printf ("%d", attempt), *victim = g_strdup_printf ("%d", (int) self->victim);
  g_autofree char *address = g_strdup_printf ("%ld", (long) &word);

  g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", library, TRUE);
  g_subprocess_launcher_setenv (launcher, HOSTILE_ATTEMPT, number, TRUE);
  g_subprocess_launcher_setenv (launcher, HOSTILE_VICTIM, victim, TRUE);
  g_subprocess_launcher_setenv (launcher, HOSTILE_VICTIM_WORD, address, TRUE);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_take_fd (launcher, dup (self->other[1]), HOSTILE_OTHER_FILE);
}

static gboolean
is_victim_intact (HostilePlace *self)
{
  long read_word = 0;
  struct iovec to = { &read_word, sizeof read_word }, from = { (void *) &word, sizeof word };

  return waitpid (self->victim, NULL, WNOHANG) == 0 &&
         process_vm_readv (self->victim, &to, 1, &from, 1, 0) == sizeof word && read_word == HOSTILE_VICTIM_VALUE;
}

static gboolean
is_folder_intact (HostilePlace *self)
{
  g_autofree char *secret = g_build_filename (self->folder, HOSTILE_SECRET, NULL), *content = NULL;
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  struct stat status;
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n == 2 && g_file_get_contents (secret, &content, NULL, NULL) && g_str_equal (content, CONTENT) &&
         stat (secret, &status) == 0 && (status.st_mode & 07777) == 0600;
}

/**
 * hostile_place_is_intact:
 * @self: a place
 *
 * Returns: whether all is as it was: files, the other process, the pipe, and the service, which nobody has called
 */
gboolean
hostile_place_is_intact (HostilePlace *self)
{
  char byte;

  return is_victim_intact (self) && is_folder_intact (self) && read (self->other[0], &byte, 1) < 0 &&
         errno == EAGAIN && accept (self->listener, NULL, NULL) < 0;
}

/**
 * hostile_place_close:
 * @self: a place, which is removed with all that is in it
 */
void
hostile_place_close (HostilePlace *self)
{
  kill (self->victim, SIGKILL);
  waitpid (self->victim, NULL, 0);
  close (self->listener);
  close (self->other[0]);
  close (self->other[1]);
  sample_remove_tree (self->folder);
  g_free (self->folder);
}

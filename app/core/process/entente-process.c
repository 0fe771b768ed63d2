/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* for memfd_create */

#include "config.h"

#include "entente-process.h"

#include "entente-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* How a program is started, and given a request. It locks itself in, and can be killed at any time. */

static char *
find_program (const EntenteProgram *program)
{
  const char *other = g_getenv (program->variable);

  return other != NULL ? g_strdup (other) : g_build_filename (ENTENTE_LIBEXECDIR, program->name, NULL);
}

/* The request is a file in memory, not a pipe. So all is written before the process runs, and a process that
 * ends early cannot break a pipe. */
static int
open_request (const char  *request,
              gsize        length,
              GError     **error)
{
  int fd = memfd_create ("entente", MFD_CLOEXEC);
  gsize written = 0;

  while (fd >= 0 && written < length)
    {
      gssize n = write (fd, request + written, length - written);

      if (n > 0)
        written += n;
      else if (errno != EINTR)
        break;
    }
  if (fd >= 0 && written == length && lseek (fd, 0, SEEK_SET) == 0)
    return fd;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

/* The process is given nothing of the environment, where there may be passwords and keys. */
static void
empty_environment (GSubprocessLauncher *launcher)
{
  static const char *const of_sanitizers[] = { "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS" };
  char *nothing[] = { NULL };

  g_subprocess_launcher_set_environ (launcher, nothing);
  for (guint i = 0; ENTENTE_IS_SANITIZED && i < G_N_ELEMENTS (of_sanitizers); i++)
    if (g_getenv (of_sanitizers[i]) != NULL)
      g_subprocess_launcher_setenv (launcher, of_sanitizers[i], g_getenv (of_sanitizers[i]), TRUE);
}

/**
 * entente_process_start:
 * @program: a program
 * @verb: (nullable): what it is to do
 * @request: (array length=length): the request
 * @length: how long it is
 * @shared: a file in memory that both may write to, which it gets by %ENTENTE_PROCESS_SHARED; -1 for none
 * @error: return location for an error
 *
 * Starts the process, with an empty environment. Its answer comes through its standard output.
 *
 * Returns: (transfer full) (nullable): the process
 */
GSubprocess *
entente_process_start (const EntenteProgram  *program,
                       const char            *verb,
                       const char            *request,
                       gsize                  length,
                       int                    shared,
                       GError               **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  int fd;

  g_return_val_if_fail (program != NULL && request != NULL, NULL);

  path = find_program (program);
  fd = open_request (request, length, error);
  if (fd < 0)
    return NULL;
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  if (shared >= 0)
    shared = fcntl (shared, F_DUPFD_CLOEXEC, 0);
  if (shared >= 0)
    g_subprocess_launcher_take_fd (launcher, shared, ENTENTE_PROCESS_SHARED);
  empty_environment (launcher);
  return g_subprocess_launcher_spawn (launcher, error, path, verb, NULL);
}

static GBytes *
read_answer (GInputStream  *stream,
             gsize          max_answer,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) answer = g_byte_array_new ();

  for (;;)
    {
      guint8 buffer[65536];
      gssize n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&answer));
      if (answer->len + (gsize) n > max_answer)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, g_strerror (EFBIG));
          return NULL;
        }
      g_byte_array_append (answer, buffer, n);
    }
}

/**
 * entente_process_run:
 * @program: a program
 * @verb: (nullable): what it is to do
 * @request: (array length=length): the request
 * @length: how long it is
 * @max_answer: in bytes; less than 4 GiB
 * @cancellable: (nullable): to stop; the process is then killed
 * @error: return location for an error: of %G_SPAWN_ERROR if it cannot be started, %G_IO_ERROR_FAILED if it ended
 *   without an answer, %G_IO_ERROR_TIMED_OUT if it reached its limit of computing time, %G_IO_ERROR_NO_SPACE if the
 *   answer is too long, %G_IO_ERROR_CANCELLED
 *
 * Runs the process and waits for its answer. This is not for the thread of a window.
 *
 * Returns: (transfer full) (nullable): its answer
 */
GBytes *
entente_process_run (const EntenteProgram  *program,
                     const char            *verb,
                     const char            *request,
                     gsize                  length,
                     gsize                  max_answer,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) answer = NULL;

  g_return_val_if_fail (program != NULL && request != NULL && max_answer < G_MAXUINT32, NULL);

  process = entente_process_start (program, verb, request, length, -1, error);
  if (process == NULL)
    return NULL;
  answer = read_answer (g_subprocess_get_stdout_pipe (process), max_answer, cancellable, error);
  if (answer == NULL)
    g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  if (answer == NULL || g_subprocess_get_successful (process))
    return g_steal_pointer (&answer);
  if (g_subprocess_get_if_signaled (process) && g_subprocess_get_term_sig (process) == SIGXCPU)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "the process took too long");
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the process ended without an answer");
  return NULL;
}

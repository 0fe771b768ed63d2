/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lock.h"
#include "entente-process.h"

#include <string.h>

#define VARIABLE "ENTENTE_TEST_PROGRAM"

static const EntenteProgram program = { "no-such-program", VARIABLE };

static GBytes *
run (const char    *path,
     const char    *verb,
     const char    *request,
     gsize          max,
     GCancellable  *cancellable,
     GError       **error)
{
  GBytes *answer;

  if (path != NULL)
    g_setenv (VARIABLE, path, TRUE);
  answer = entente_process_run (&program, verb, request, strlen (request), max, cancellable, error);
  g_unsetenv (VARIABLE);
  return answer;
}

static void
test_answer (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_strnfill (1000000, 'a');
  g_autoptr (GBytes) answer = run ("/bin/cat", NULL, "a\nb", 100, NULL, &error);
  g_autoptr (GBytes) whole = run ("/bin/cat", NULL, large, 2000000, NULL, NULL);
  g_autoptr (GBytes) said = run ("/bin/echo", "read-dot", "", 100, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer), "a\nb", 3);
  g_assert_cmpuint (g_bytes_get_size (whole), ==, 1000000);
  g_assert_cmpmem (g_bytes_get_data (said, NULL), g_bytes_get_size (said), "read-dot\n", 9);
}

/* Passwords and keys are in the environment; a program that reads what strangers wrote is given none of it. */
static void
test_environment (void)
{
  g_autoptr (GBytes) answer = NULL;
  g_autofree char *said = NULL;

  g_setenv ("ENTENTE_TEST_SECRET", "a password", TRUE);
  answer = run ("/usr/bin/env", NULL, "", 10000, NULL, NULL);
  g_unsetenv ("ENTENTE_TEST_SECRET");
  g_assert_nonnull (answer);
  said = g_strndup (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer));
  if (!ENTENTE_IS_SANITIZED)
    g_assert_null (said);
  else
    g_assert_null (strstr (said, "password"));
}

static void
test_failures (void)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) missing = NULL, failed = NULL, long_one = NULL, stopped = NULL;

  g_assert_null (run (NULL, NULL, "", 100, NULL, &missing));
  g_assert_true (missing->domain == G_SPAWN_ERROR);
  g_assert_null (run ("/bin/false", NULL, "", 100, NULL, &failed));
  g_assert_error (failed, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_null (run ("/bin/cat", NULL, "abc", 2, NULL, &long_one));
  g_assert_error (long_one, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_cancellable_cancel (cancelled);
  g_assert_null (run ("/bin/cat", NULL, "abc", 100, cancelled, &stopped));
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (100000);
  cancel_cb (cancellable);
  return NULL;
}

/* A program that never ends is killed; else this would not end either. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);

  g_assert_null (run ("/bin/sleep", "infinity", "", 100, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/process/answer", test_answer);
  g_test_add_func ("/process/environment", test_environment);
  g_test_add_func ("/process/failures", test_failures);
  g_test_add_func ("/process/cancel", test_cancel);

  return g_test_run ();
}

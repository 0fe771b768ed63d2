/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-open-task.h"
#include "sample-session.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteOpenTask *open_task;
  GFile *file;
  guint n_slow, n_opened;
  GError *error;
} Fixture;

static void
slow_cb (Fixture *fixture)
{
  fixture->n_slow++;
}

static void
opened_cb (Fixture         *fixture,
           EntenteRecovery *recovery)
{
  g_assert_null (recovery);
  fixture->n_opened++;
}

static void
failed_cb (Fixture      *fixture,
           const GError *error)
{
  g_assert_null (fixture->error);
  fixture->error = g_error_copy (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();

  fixture->file = sample_file_new (document);
  fixture->session = entente_session_new ();
  fixture->open_task = entente_open_task_new (fixture->session);
  g_signal_connect_swapped (fixture->open_task, "slow", G_CALLBACK (slow_cb), fixture);
  g_signal_connect_swapped (fixture->open_task, "opened", G_CALLBACK (opened_cb), fixture);
  g_signal_connect_swapped (fixture->open_task, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->open_task);
  g_object_unref (fixture->session);
  g_clear_error (&fixture->error);
  g_file_delete (fixture->file, NULL, NULL);
  g_object_unref (fixture->file);
}

static void
start (Fixture *fixture,
       guint    delay)
{
  g_autoptr (EntenteLoader) loader = entente_loader_new (fixture->file);

  entente_open_task_start (fixture->open_task, loader, NULL, delay);
}

static gboolean
has_ended (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_opened > 0 || fixture->error != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !entente_session_is_busy (data);
}

static void
run_out (Fixture *fixture)
{
  sample_wait (is_idle, fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What was given up for another document says nothing. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  start (fixture, 60000);
  start (fixture, 60000);
  sample_wait (has_ended, fixture);
  run_out (fixture);
  entente_open_task_end_delay (fixture->open_task);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_opened, ==, 1);
  g_assert_cmpuint (fixture->n_slow, ==, 0);
  g_assert_nonnull (entente_session_get_document (fixture->session));
}

static gboolean
is_slow (gpointer data)
{
  return ((Fixture *) data)->n_slow > 0;
}

static void
test_slow (Fixture       *fixture,
           gconstpointer  data)
{
  start (fixture, 0);
  sample_wait (is_slow, fixture);
  sample_wait (has_ended, fixture);
  g_assert_cmpuint (fixture->n_slow, ==, 1);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  start (fixture, 60000);
  entente_open_task_cancel (fixture->open_task);
  sample_wait (has_ended, fixture);
  entente_open_task_end_delay (fixture->open_task);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_opened, ==, 0);
}

/* The window is closed meanwhile. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  start (fixture, 60000);
  g_object_run_dispose (G_OBJECT (fixture->open_task));
  run_out (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_opened, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/open-task/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("open", test_open);
  ADD ("slow", test_slow);
  ADD ("cancel", test_cancel);
  ADD ("gone", test_gone);

  return g_test_run ();
}

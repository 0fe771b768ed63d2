/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-task-thread.h"

#define N_TASKS 300

/* An object that ends in the right thread: the source of a task, or its data. */
#define TYPE_THING (thing_get_type ())
G_DECLARE_FINAL_TYPE (Thing, thing, TEST, THING, GObject)

struct _Thing
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (Thing, thing, G_TYPE_OBJECT)

static GThread *main_thread;
static guint n_ended, n_results;
static int n_begun;

static void
thing_finalize (GObject *object)
{
  g_assert_true (g_thread_self () == main_thread);
  n_ended++;

  G_OBJECT_CLASS (thing_parent_class)->finalize (object);
}

static void
thing_class_init (ThingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = thing_finalize;
}

static void
thing_init (Thing *self)
{
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  gboolean is_slow = g_atomic_int_add (&n_begun, 1) % 2 == 0;

  g_assert_true (g_thread_self () != main_thread);
  g_assert_true (TEST_IS_THING (source) && TEST_IS_THING (data));
  g_assert_true (g_task_get_cancellable (task) == cancellable);
  g_task_return_int (task, 7);
  /* Of every other task the callback is called before this thread has let go of anything. */
  if (is_slow)
    for (guint i = 0; i < 100; i++)
      g_thread_yield ();
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gssize number = g_task_propagate_int (G_TASK (result), &error);

  g_assert_true (g_thread_self () == main_thread);
  g_assert_true (g_task_is_valid (result, source));
  if (data != NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_cmpint (number, ==, 7);
  n_results++;
}

/* Nobody but the task has the source and the data, as when a window was closed. */
static void
start (GCancellable *cancellable)
{
  g_autoptr (Thing) source = g_object_new (TYPE_THING, NULL);
  g_autoptr (GTask) task = g_task_new (source, cancellable, done_cb, cancellable);

  g_task_set_task_data (task, g_object_new (TYPE_THING, NULL), g_object_unref);
  entente_task_run_in_thread (task, work);
}

static void
test_end (void)
{
  n_ended = n_results = 0;
  for (guint i = 0; i < N_TASKS; i++)
    start (NULL);
  while (n_ended < 2 * N_TASKS)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_results, ==, N_TASKS);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  n_ended = n_results = 0;
  start (cancellable);
  g_cancellable_cancel (cancellable);
  while (n_ended < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_results, ==, 1);
}

/* The result comes where the task was made, whatever main context that is. */
static void
test_context (void)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  n_ended = n_results = 0;
  g_main_context_push_thread_default (context);
  start (NULL);
  while (n_ended < 2)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  g_assert_cmpuint (n_results, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();

  g_test_add_func ("/task-thread/end", test_end);
  g_test_add_func ("/task-thread/cancel", test_cancel);
  g_test_add_func ("/task-thread/context", test_context);

  return g_test_run ();
}

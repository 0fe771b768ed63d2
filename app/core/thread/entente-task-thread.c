/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-task-thread.h"

/* g_task_run_in_thread() may let go of the task in its thread after the callback was called. If the task is then the
 * last that holds its source, a widget of a window that was closed, or an object that listens to one, the source ends
 * in that thread, which GTK does not allow. Here the thread of the caller is always the last. */

typedef struct {
  GTask *task;           /* of the thread */
  GTaskThreadFunc func;
  gboolean is_completed; /* the callback was called */
} Work;

static GMutex mutex;

static void
release_work (gpointer  work,
              GClosure *closure)
{
  g_atomic_rc_box_release (work);
}

static void
completed_cb (GTask      *task,
              GParamSpec *spec,
              gpointer    data)
{
  Work *work = data;

  g_mutex_lock (&mutex);
  work->is_completed = TRUE;
  g_mutex_unlock (&mutex);
}

static gboolean
release_cb (gpointer task)
{
  return G_SOURCE_REMOVE;
}

/* Takes the task. */
static void
release_later (GTask *task)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, release_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
  g_source_unref (source);
}

/* As long as the task is not completed, what will complete it holds it too. */
static void
release (Work *work)
{
  gboolean is_last;

  g_mutex_lock (&mutex);
  is_last = work->is_completed;
  if (!is_last)
    g_object_unref (work->task);
  g_mutex_unlock (&mutex);
  if (is_last)
    release_later (work->task);
}

static void
work_cb (gpointer data,
         gpointer pool_data)
{
  Work *work = data;
  GTask *task = work->task;

  work->func (task, g_task_get_source_object (task), g_task_get_task_data (task), g_task_get_cancellable (task));
  release (work);
  g_atomic_rc_box_release (work);
}

/* Its threads are shared with other pools, and end when there is nothing to do for a while. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (work_cb, NULL, -1, FALSE, NULL));
  return pool;
}

/**
 * entente_task_run_in_thread:
 * @task: a task that does not return on cancel
 * @func: returns a result or an error with the task
 *
 * Like g_task_run_in_thread(), but the source of @task and its data are never let go in the thread that runs @func:
 * they are in the main context of the task.
 */
void
entente_task_run_in_thread (GTask           *task,
                            GTaskThreadFunc  func)
{
  Work *work;

  g_return_if_fail (G_IS_TASK (task) && !g_task_get_return_on_cancel (task) && func != NULL);

  work = g_atomic_rc_box_new (Work);
  *work = (Work) { g_object_ref (task), func, FALSE };
  g_signal_connect_data (task, "notify::completed", G_CALLBACK (completed_cb), g_atomic_rc_box_acquire (work),
                         release_work, 0);
  g_thread_pool_push (get_pool (), work, NULL);
}

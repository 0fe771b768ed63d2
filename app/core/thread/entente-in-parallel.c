/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-in-parallel.h"

#define MAX_THREADS 8

typedef struct {
  guint n, range;
  EntenteRangeFunc func;
  gpointer data;
  gint next; /* the next range, as its number */
} Work;

static gpointer
work_thread (gpointer data)
{
  Work *work = data;
  guint n_ranges = (work->n - 1) / work->range + 1;

  for (guint i; (i = (guint) g_atomic_int_add (&work->next, 1)) < n_ranges; )
    work->func (i * work->range, MIN (work->n - i * work->range, work->range) + i * work->range, work->data);
  return NULL;
}

/**
 * entente_in_parallel:
 * @n: how many things there are
 * @range: how many of them are worth a thread
 * @func: (scope call): does a range of them; it may only change what belongs to these, and is called in any order
 * @data: for @func
 *
 * Does all of them, in this thread and in others as far as there are processors, and waits for the end. Few things are
 * done in this thread alone.
 */
void
entente_in_parallel (guint             n,
                     guint             range,
                     EntenteRangeFunc  func,
                     gpointer          data)
{
  Work work = { n, range, func, data, 0 };
  GThread *threads[MAX_THREADS];
  guint n_threads = 0, n_wanted;

  g_return_if_fail (range > 0 && func != NULL);

  if (n == 0)
    return;
  n_wanted = MIN (MIN (g_get_num_processors (), MAX_THREADS) - 1, (n - 1) / range);
  for (guint i = 0; i < n_wanted; i++)
    {
      threads[n_threads] = g_thread_try_new ("range", work_thread, &work, NULL);
      n_threads += threads[n_threads] != NULL;
    }
  work_thread (&work);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
}

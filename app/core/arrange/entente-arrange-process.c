/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-process.h"

#include "entente-free-spot.h"
#include "entente-layout-process.h"

#include <glib/gi18n.h>
#include <signal.h>

/* Asks the layout process for an arrangement. It is sent numbers and answers with numbers. It is killed when
 * the user cancels or when it takes too long. If it fails, there is still an arrangement: a simple one, which
 * needs no process. */

typedef struct {
  EntenteArrangeProblem *problem;
  GSubprocess *process;
  GOutputStream *answer;
  char *buffer;            /* what @answer writes to */
  GCancellable *read_stop; /* ends the reading of the answer */
  GSource *timer;          /* nullable */
  GSource *canceller;      /* nullable */
  gboolean timed_out;
  guint n_pending;         /* of the end of the answer and the exit of the process, how many are to come */
} Run;

G_DEFINE_QUARK (entente-arrange-error-quark, entente_arrange_error)

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->problem, entente_arrange_problem_free);
  g_clear_object (&run->process);
  g_clear_object (&run->answer);
  g_clear_pointer (&run->buffer, g_free);
  g_clear_object (&run->read_stop);
  g_clear_pointer (&run->timer, g_source_unref);
  g_clear_pointer (&run->canceller, g_source_unref);
  g_free (run);
}

static GSubprocess *
start_process (const EntenteArrangeProblem *problem,
               EntenteLayoutPreview         *preview,
               GError                      **error)
{
  g_autoptr (GString) request = entente_arrange_problem_to_request (problem);

  return entente_layout_process_start (preview != NULL ? ENTENTE_LAYOUT_VERB_PREVIEW : NULL, request->str, request->len,
                                       preview != NULL ? entente_layout_preview_get_fd (preview) : -1, error);
}

/* Returns how many points were beyond the bounds. */
static guint
keep_in_bounds (EntenteArrangement *arrangement)
{
  guint n_beyond = 0;

  for (guint i = 0; i < arrangement->n_points; i++)
    {
      EntentePoint *point = &arrangement->points[i], before = *point;

      point->x = CLAMP (point->x, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      point->y = CLAMP (point->y, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      n_beyond += point->x != before.x || point->y != before.y;
    }
  return n_beyond;
}

static gboolean
has_pins (const EntenteArrangeProblem *problem)
{
  for (guint i = 0; i < problem->n_nodes; i++)
    if (problem->nodes[i].placed && problem->nodes[i].pinned)
      return TRUE;
  return FALSE;
}

static GError *
describe_too_large (void)
{
  return g_error_new_literal (ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_TOO_LARGE,
                              _("The graph is too large to be laid out. The actors are placed plainly instead."));
}

/* What is pinned at the bounds may have neighbours beyond them. Otherwise the picture has no room within the bounds. */
static EntenteArrangement *
parse_answer (Run     *run,
              GError **trouble)
{
  g_autoptr (EntenteArrangement) arrangement = g_new0 (EntenteArrangement, 1);
  GMemoryOutputStream *answer = G_MEMORY_OUTPUT_STREAM (run->answer);

  arrangement->n_points = run->problem->n_nodes;
  arrangement->points = g_new (EntentePoint, arrangement->n_points);
  if (!entente_arrange_problem_read_answer (run->problem, run->buffer,
                                            g_memory_output_stream_get_data_size (answer),
                                            &arrangement->engine, arrangement->points))
    return NULL;
  for (guint i = 0; i < arrangement->n_points; i++)
    if (run->problem->nodes[i].placed && run->problem->nodes[i].pinned)
      arrangement->points[i] = run->problem->nodes[i].at;
  if (keep_in_bounds (arrangement) > 0 && !has_pins (run->problem))
    {
      *trouble = describe_too_large ();
      return NULL;
    }
  return g_steal_pointer (&arrangement);
}

static GError *
describe_time_out (EntenteEngine engine)
{
  if (engine == ENTENTE_ENGINE_AUTO || engine == ENTENTE_ENGINE_SFDP)
    return g_error_new_literal (ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_TIMED_OUT,
                                _("Laying out the graph took too long and was stopped. The actors "
                                  "are placed plainly instead."));
  return g_error_new (ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_TIMED_OUT,
                      /* Translators: %s is the name of a layout engine of Graphviz */
                      _("The layout “%s” took too long for this graph and was stopped. The actors "
                        "are placed plainly instead. Automatic layout or “sfdp” will be faster."),
                      entente_engine_to_name (engine));
}

static GError *
describe_failure (Run *run)
{
  /* A process that reaches its limit of computing time gets this signal. */
  if (run->timed_out || (g_subprocess_get_if_signaled (run->process) &&
                         g_subprocess_get_term_sig (run->process) == SIGXCPU))
    return describe_time_out (run->problem->engine);
  return g_error_new_literal (ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_FAILED,
                              _("The layout program ended without a layout. The actors are placed "
                                "plainly instead."));
}

static void
return_simple (GTask  *task,
               GError *trouble)
{
  Run *run = g_task_get_task_data (task);
  EntenteArrangement *arrangement = g_new0 (EntenteArrangement, 1);

  arrangement->n_points = run->problem->n_nodes;
  arrangement->points = entente_free_spot_for_new (run->problem);
  keep_in_bounds (arrangement);
  arrangement->engine = run->problem->engine;
  arrangement->trouble = trouble;
  g_task_return_pointer (task, arrangement, (GDestroyNotify) entente_arrangement_free);
}

static void
finish (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  EntenteArrangement *arrangement = NULL;
  GError *trouble = NULL;

  g_source_destroy (run->timer);
  if (run->canceller != NULL)
    g_source_destroy (run->canceller);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!run->timed_out && g_subprocess_get_successful (run->process))
    arrangement = parse_answer (run, &trouble);
  if (arrangement != NULL)
    g_task_return_pointer (task, arrangement, (GDestroyNotify) entente_arrangement_free);
  else
    return_simple (task, trouble != NULL ? trouble : describe_failure (run));
}

/* The task is done when the process has exited and its answer is no longer read. */
static void
end_pending (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  if (--run->n_pending == 0)
    finish (task);
  g_object_unref (task);
}

static void
stop (Run *run)
{
  g_subprocess_force_exit (run->process);
  g_cancellable_cancel (run->read_stop);
}

static void
answered_cb (GObject      *stream,
             GAsyncResult *result,
             gpointer      task)
{
  /* An answer that does not fit in the buffer is longer than any right one: the process does not work. */
  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) < 0)
    stop (g_task_get_task_data (task));
  end_pending (task);
}

static void
exited_cb (GObject      *process,
           GAsyncResult *result,
           gpointer      task)
{
  Run *run = g_task_get_task_data (task);

  g_subprocess_wait_finish (G_SUBPROCESS (process), result, NULL);
  /* The answer of a process that failed is not used. It is not waited for either: another process that this
   * one started may keep the pipe open. */
  if (!g_subprocess_get_successful (run->process))
    g_cancellable_cancel (run->read_stop);
  end_pending (task);
}

static gboolean
timed_out_cb (gpointer task)
{
  Run *run = g_task_get_task_data (task);

  run->timed_out = TRUE;
  stop (run);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      task)
{
  stop (g_task_get_task_data (task));
  return G_SOURCE_REMOVE;
}

/* In milliseconds. The process stops itself after half of this in computing time. This limit is on the clock,
 * which runs on while the machine does other work. */
static guint
get_time_limit (const EntenteArrangeProblem *problem)
{
  guint seconds = MIN (60, 8 + (problem->n_nodes + problem->n_edges) / 2000);

  return problem->time_limit > 0 ? problem->time_limit : 2 * seconds * 1000;
}

static void
start_timer (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  run->timer = g_timeout_source_new (get_time_limit (run->problem));
  g_task_attach_source (task, run->timer, timed_out_cb);
  if (cancellable != NULL)
    {
      run->canceller = g_cancellable_source_new (cancellable);
      g_task_attach_source (task, run->canceller, G_SOURCE_FUNC (cancelled_cb));
    }
}

static void
read_answer (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  gsize size = 64 + 32 * (gsize) run->problem->n_nodes;

  run->buffer = g_malloc (size);
  run->answer = g_memory_output_stream_new (run->buffer, size, NULL, NULL);
  run->n_pending = 2;
  g_output_stream_splice_async (run->answer, g_subprocess_get_stdout_pipe (run->process),
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, G_PRIORITY_DEFAULT, run->read_stop,
                                answered_cb, g_object_ref (task));
  g_subprocess_wait_async (run->process, NULL, exited_cb, g_object_ref (task));
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GAsyncResult **taken = data;

  *taken = g_object_ref (result);
}

/**
 * entente_arrangement_free:
 * @arrangement: (transfer full): an arrangement
 */
void
entente_arrangement_free (EntenteArrangement *arrangement)
{
  g_free (arrangement->points);
  g_clear_error (&arrangement->trouble);
  g_free (arrangement);
}

/**
 * entente_arrange_process_run_async:
 * @problem: (transfer none): what to lay out; not needed after the call
 * @preview: (nullable): of @problem: where to show how the cards settle; nothing is shown of small graphs
 * @cancellable: (nullable): to stop; the layout process is then killed at once
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Starts to lay out a graph. Pinned nodes keep their places. The places of other nodes are used only if
 * there is no layout. Without pinned nodes the left top corner of the picture is at 0, 0. No point is beyond
 * %ENTENTE_COORDINATE_MAX.
 */
void
entente_arrange_process_run_async (const EntenteArrangeProblem *problem,
                                   EntenteLayoutPreview        *preview,
                                   GCancellable                *cancellable,
                                   GAsyncReadyCallback          callback,
                                   gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Run *run;

  g_return_if_fail (entente_arrange_problem_is_valid (problem));

  task = g_task_new (NULL, cancellable, callback, user_data);
  run = g_new0 (Run, 1);
  g_task_set_source_tag (task, entente_arrange_process_run_async);
  run->problem = entente_arrange_problem_copy (problem);
  run->read_stop = g_cancellable_new ();
  g_task_set_task_data (task, run, run_free);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (problem->n_nodes > ENTENTE_ARRANGE_NODES_MAX || problem->n_edges > ENTENTE_ARRANGE_EDGES_MAX)
    {
      return_simple (task, describe_too_large ());
      return;
    }
  run->process = start_process (problem, preview, &error);
  if (run->process == NULL)
    {
      return_simple (task, g_error_new (ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_UNAVAILABLE,
                                        _("The layout program cannot be started (%s). The actors "
                                          "are placed plainly instead."),
                                        error->message));
      return;
    }
  start_timer (task);
  read_answer (task);
}

/**
 * entente_arrange_process_run_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when it was cancelled; nothing else fails
 *
 * Returns: (transfer full) (nullable): the arrangement, which may be a simple one: see its trouble
 */
EntenteArrangement *
entente_arrange_process_run_finish (GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_arrange_process_run:
 * @problem: what to lay out
 * @preview: (nullable): as of entente_arrange_process_run_async()
 * @cancellable: (nullable): to stop
 * @error: set to %G_IO_ERROR_CANCELLED when it was cancelled; nothing else fails
 *
 * Lays out a graph and waits for the end, in a main context of its own. This is not for the thread of a
 * window.
 *
 * Returns: (transfer full) (nullable): the arrangement, as of entente_arrange_process_run_finish()
 */
EntenteArrangement *
entente_arrange_process_run (const EntenteArrangeProblem  *problem,
                             EntenteLayoutPreview         *preview,
                             GCancellable                 *cancellable,
                             GError                      **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  entente_arrange_process_run_async (problem, preview, cancellable, arranged_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return entente_arrange_process_run_finish (result, error);
}

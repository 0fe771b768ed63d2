/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-step-task.h"

#include "entente-task-thread.h"

typedef struct {
  EntenteStepFunc func;
  gpointer data;
  gboolean keeps_undone;

  /* The input and the output of the other thread. */
  EntenteState state;
  EntenteDocument *document; /* a copy of the document in that state */
  EntenteStep *step;         /* nullable */
} Making;

static void start (GTask *step_task);

static void
making_free (gpointer data)
{
  Making *self = data;

  g_clear_object (&self->document);
  g_clear_object (&self->step);
  g_free (self);
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Making *self = data;
  GError *error = NULL;

  self->step = self->func (self->document, self->data, cancellable, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->step != NULL)
    entente_step_prepare (self->step, self->document);
  g_task_return_boolean (task, TRUE);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) step_task = data;
  EntenteHistory *history = g_task_get_source_object (step_task);
  Making *self = g_task_get_task_data (step_task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (step_task, error);
  else if (self->step == NULL)
    g_task_return_boolean (step_task, FALSE);
  else if (entente_history_get_state (history) == self->state && entente_history_apply_step (history, self->step))
    g_task_return_boolean (step_task, TRUE);
  else if (self->keeps_undone && entente_history_can_redo (history))
    g_task_return_boolean (step_task, FALSE);
  else
    start (g_steal_pointer (&step_task));
}

static void
start (GTask *step_task)
{
  EntenteHistory *history = g_task_get_source_object (step_task);
  Making *self = g_task_get_task_data (step_task);
  g_autoptr (GTask) task = g_task_new (NULL, g_task_get_cancellable (step_task), made_cb, step_task);

  g_clear_object (&self->document);
  g_clear_object (&self->step);
  self->state = entente_history_get_state (history);
  self->document = entente_document_copy (entente_history_get_document (history));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, self, NULL);
  entente_task_run_in_thread (task, make_thread);
}

/**
 * entente_step_task_run_async:
 * @history: the history of the document that is to be changed
 * @keeps_undone: whether the step is given up if something is undone meanwhile, because it would take from the user
 *   what can be redone
 * @func: makes the step
 * @data: for @func
 * @cancellable: (nullable): cancels it until the step is applied
 * @callback: called when the step is applied, or is not
 * @user_data: for @callback
 *
 * Makes a step in another thread, prepares it, and applies it.
 */
void
entente_step_task_run_async (EntenteHistory      *history,
                             gboolean             keeps_undone,
                             EntenteStepFunc      func,
                             gpointer             data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *step_task;
  Making *self;

  g_return_if_fail (ENTENTE_IS_HISTORY (history) && func != NULL);

  self = g_new0 (Making, 1);
  self->func = func;
  self->data = data;
  self->keeps_undone = keeps_undone;
  step_task = g_task_new (history, cancellable, callback, user_data);
  g_task_set_source_tag (step_task, entente_step_task_run_async);
  g_task_set_task_data (step_task, self, making_free);
  start (step_task);
}

/**
 * entente_step_task_run_finish:
 * @history: the history of the document
 * @result: the result of @callback
 * @error: return location for an error of the function that makes the step, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the step is applied; %FALSE without an error if there was nothing to do, or if it was given up
 */
gboolean
entente_step_task_run_finish (EntenteHistory  *history,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, history), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

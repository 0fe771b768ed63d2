/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-deletion-task.h"

/* The deletion of very many items. Another thread makes the step on a copy of the document, and what the document
 * becomes with it. If the document was changed meanwhile, this is useless and is repeated. If something was undone
 * meanwhile, the deletion is given up: it would take from the user what can be redone. */

/* The input and the output of the other thread. */
typedef struct {
  EntenteState state;
  EntenteDocument *document; /* a copy of the document in that state */
  GPtrArray *items;          /* to be deleted */
  EntenteStep *step;
  char *words;               /* what was deleted, and the consequences */
} Deletion;

static void start (GTask *deletion_task);

static void
deletion_free (gpointer data)
{
  Deletion *self = data;

  g_clear_object (&self->document);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->step);
  g_free (self->words);
  g_free (self);
}

/**
 * entente_deletion_takes_long:
 * @document: a document
 * @items: (element-type EntenteItem): items of it
 *
 * Returns: whether so much refers to the items that to delete them takes longer than a frame
 */
gboolean
entente_deletion_takes_long (EntenteDocument *document,
                             GPtrArray       *items)
{
  guint n = items->len;

  for (guint i = 0; i < items->len && n <= ENTENTE_DOCUMENT_MANY; i++)
    for (int link = 0; link < ENTENTE_N_LINKS; link++)
      n += entente_document_get_linked (document, entente_item_get_id (items->pdata[i]), link)->len;
  return n > ENTENTE_DOCUMENT_MANY;
}

static void
deletion_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Deletion *self = data;
  g_autoptr (EntenteDeletion) deletion = entente_deletion_new (self->document, self->items);

  self->words = entente_deletion_describe (deletion);
  self->step = entente_draft_finish (deletion->draft);
  entente_step_prepare (self->step, self->document);
  g_task_return_boolean (task, TRUE);
}

/* What was deleted or replaced meanwhile is no item of the document any more. */
static void
find_again (Deletion        *self,
            EntenteDocument *document)
{
  g_autoptr (GPtrArray) items = g_steal_pointer (&self->items);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      EntenteItem *item = entente_document_lookup (document, entente_item_get_id (items->pdata[i]));

      if (item != NULL)
        g_ptr_array_add (self->items, g_object_ref (item));
    }
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) deletion_task = data;
  EntenteHistory *history = g_task_get_source_object (deletion_task);
  Deletion *self = g_task_get_task_data (deletion_task);

  if (g_task_return_error_if_cancelled (deletion_task))
    return;
  if (entente_history_get_state (history) == self->state && entente_history_apply_step (history, self->step))
    {
      g_task_return_pointer (deletion_task, g_steal_pointer (&self->words), g_free);
      return;
    }
  find_again (self, entente_history_get_document (history));
  if (self->items->len > 0 && !entente_history_can_redo (history))
    start (g_steal_pointer (&deletion_task));
  else
    g_task_return_pointer (deletion_task, NULL, NULL);
}

static void
start (GTask *deletion_task)
{
  EntenteHistory *history = g_task_get_source_object (deletion_task);
  Deletion *self = g_task_get_task_data (deletion_task);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, made_cb, deletion_task);

  g_clear_object (&self->document);
  g_clear_object (&self->step);
  g_clear_pointer (&self->words, g_free);
  self->state = entente_history_get_state (history);
  self->document = entente_document_copy (entente_history_get_document (history));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, deletion_thread);
}

/**
 * entente_deletion_apply_async:
 * @history: the history of the document
 * @items: (element-type EntenteItem): items of it, each once, at least one; the array owns them, and nobody changes it
 * @cancellable: (nullable): cancels it until they are deleted
 * @callback: called when they are deleted
 * @user_data: for @callback
 *
 * Deletes many items, in one step that can be undone. The step and its undoing take a fraction of a frame. What is
 * changed until then is not lost.
 */
void
entente_deletion_apply_async (EntenteHistory      *history,
                              GPtrArray           *items,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *deletion_task;
  Deletion *self;

  g_return_if_fail (ENTENTE_IS_HISTORY (history) && items != NULL && items->len > 0);

  self = g_new0 (Deletion, 1);
  self->items = g_ptr_array_ref (items);
  deletion_task = g_task_new (history, cancellable, callback, user_data);
  g_task_set_source_tag (deletion_task, entente_deletion_apply_async);
  g_task_set_task_data (deletion_task, self, deletion_free);
  start (deletion_task);
}

/**
 * entente_deletion_apply_finish:
 * @history: the history of the document
 * @result: the result of @callback
 *
 * Returns: (transfer full) (nullable): what was deleted and the consequences, as entente_deletion_describe() tells
 *   them; %NULL if it was cancelled or given up, or if none of the items was there any more
 */
char *
entente_deletion_apply_finish (EntenteHistory *history,
                               GAsyncResult   *result)
{
  g_return_val_if_fail (g_task_is_valid (result, history), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

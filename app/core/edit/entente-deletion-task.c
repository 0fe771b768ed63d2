/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-deletion-task.h"

#include "entente-step-task.h"

/* What the other thread gets and makes. */
typedef struct {
  GPtrArray *items; /* to be deleted */
  char *words;      /* (nullable): what was deleted, and the consequences */
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *self = data;

  g_ptr_array_unref (self->items);
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

/* What was deleted or replaced meanwhile is no item of the document any more. */
static GPtrArray *
list_items (const Deletion  *self,
            EntenteDocument *document)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteItem *item = entente_document_lookup (document, entente_item_get_id (self->items->pdata[i]));

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  return items;
}

static EntenteStep *
make_step (EntenteDocument  *document,
           gpointer          data,
           GCancellable     *cancellable,
           GError          **error)
{
  Deletion *self = data;
  g_autoptr (GPtrArray) items = list_items (self, document);
  g_autoptr (EntenteDeletion) deletion = items->len > 0 ? entente_deletion_new (document, items) : NULL;

  g_clear_pointer (&self->words, g_free);
  if (deletion == NULL)
    return NULL;
  self->words = entente_deletion_describe (deletion);
  return entente_draft_finish (deletion->draft);
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Deletion *self = g_task_get_task_data (task);
  gboolean is_deleted = entente_step_task_run_finish (ENTENTE_HISTORY (source), result, NULL);

  g_task_return_pointer (task, is_deleted ? g_steal_pointer (&self->words) : NULL, g_free);
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
  GTask *task;
  Deletion *self;

  g_return_if_fail (ENTENTE_IS_HISTORY (history) && items != NULL && items->len > 0);

  self = g_new0 (Deletion, 1);
  self->items = g_ptr_array_ref (items);
  task = g_task_new (history, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, entente_deletion_apply_async);
  g_task_set_task_data (task, self, deletion_free);
  entente_step_task_run_async (history, TRUE, make_step, self, cancellable, applied_cb, task);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-compare-task.h"

#include "entente-file.h"
#include "entente-task-thread.h"

/* What the thread reads and makes. */
typedef struct {
  GFile *location;
  EntenteDocument *document; /* a copy */
  EntenteDocument *other;    /* nullable: to be read */
} Comparing;

static void
comparing_free (gpointer data)
{
  Comparing *self = data;

  g_object_unref (self->location);
  g_object_unref (self->document);
  g_clear_object (&self->other);
  g_free (self);
}

static gboolean
read_other (Comparing     *self,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (EntenteFile) file = NULL;

  if (self->other != NULL)
    return TRUE;
  file = entente_file_load (self->location, cancellable, error);
  if (file != NULL)
    self->other = g_object_ref (entente_file_get_document (file));
  return file != NULL;
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Comparing *self = data;
  g_autoptr (GError) error = NULL;

  if (read_other (self, cancellable, &error))
    g_task_return_pointer (task, entente_comparison_new (self->document, self->other, cancellable),
                           (GDestroyNotify) entente_comparison_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * entente_compare_task_run_async:
 * @document: a document; a copy of it is compared
 * @location: the other file
 * @other: (nullable): what is in the other file, if it has been read
 * @cancellable: (nullable): ends the work; the callback is called in any case
 * @callback: called at the end, with no source
 * @data: for @callback
 */
void
entente_compare_task_run_async (EntenteDocument     *document,
                                GFile               *location,
                                EntenteDocument     *other,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  Comparing *comparing;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document) && G_IS_FILE (location));

  comparing = g_new0 (Comparing, 1);
  comparing->location = g_object_ref (location);
  comparing->document = entente_document_copy (document);
  g_set_object (&comparing->other, other);
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, entente_compare_task_run_async);
  g_task_set_task_data (task, comparing, comparing_free);
  g_task_set_check_cancellable (task, FALSE);
  entente_task_run_in_thread (task, compare_thread);
}

/**
 * entente_compare_task_run_finish:
 * @result: what the callback was given
 * @other: (out) (transfer full): what is in the other file; only if it was read
 * @error: return location for an error of the other file
 *
 * Returns: (transfer full) (nullable): what differs; %NULL with an error if the other file cannot be read, and without
 *   one if the work was cancelled
 */
EntenteComparison *
entente_compare_task_run_finish (GAsyncResult     *result,
                                 EntenteDocument **other,
                                 GError          **error)
{
  Comparing *comparing;
  EntenteComparison *comparison;

  g_return_val_if_fail (G_IS_TASK (result) && other != NULL, NULL);

  comparing = g_task_get_task_data (G_TASK (result));
  comparison = g_task_propagate_pointer (G_TASK (result), error);
  if (comparison != NULL)
    *other = g_object_ref (comparing->other);
  return comparison;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reload.h"

#include "entente-arrange-document.h"
#include "entente-difference.h"
#include "entente-step-task.h"

/* Reloading a document from a file. Another thread reads the file and compares it with a copy of the document. */

/* What the other thread gets and makes. */
typedef struct {
  GFile *location;
  char *name;
  EntenteFile *file; /* (nullable): as it was read last */
} Reload;

static void
reload_free (gpointer data)
{
  Reload *reload = data;

  g_clear_object (&reload->location);
  g_clear_pointer (&reload->name, g_free);
  g_clear_object (&reload->file);
  g_free (reload);
}

/* A card stays where it is if the file gives no position for it. */
static void
keep_positions (EntenteDocument *document,
                EntenteDocument *other)
{
  EntenteLayout *layout = entente_document_get_layout (document), *new_layout = entente_document_get_layout (other);
  GListModel *actors = entente_document_get_items (other, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      const char *id = entente_item_get_id (actor);
      EntentePoint at;

      if (!entente_layout_get_position (new_layout, id, &at) && entente_layout_get_position (layout, id, &at))
        entente_layout_set_position (new_layout, id, &at);
    }
}

static EntenteFile *
load (GFile         *location,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (EntenteFile) file = entente_file_load (location, cancellable, error);

  return file != NULL && entente_file_check_editable (file, error) ? g_steal_pointer (&file) : NULL;
}

static EntenteStep *
make_step (EntenteDocument  *document,
           gpointer          data,
           GCancellable     *cancellable,
           GError          **error)
{
  Reload *reload = data;
  g_autoptr (EntenteMeasure) measure = entente_measure_new_for (document);
  g_autoptr (EntenteDraft) draft = NULL;
  EntenteDocument *other;

  g_clear_object (&reload->file);
  reload->file = load (reload->location, cancellable, error);
  if (reload->file == NULL)
    return NULL;
  other = entente_file_get_document (reload->file);
  keep_positions (document, other);
  if (!entente_arrange_document_place (other, measure, cancellable, NULL, error))
    return NULL;
  draft = entente_difference_new (document, other, reload->name);
  return entente_draft_finish (draft);
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Reload *reload = g_task_get_task_data (task);
  GError *error = NULL;

  if (entente_step_task_run_finish (ENTENTE_HISTORY (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&reload->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * entente_reload_async:
 * @history: the history of the document that is to be changed
 * @location: the file with the new content
 * @name: the name of the step, which can follow "Undo"
 * @cancellable: (nullable): cancels the reading at any time
 * @callback: called when the document is changed, or the reload has failed
 * @user_data: for @callback
 *
 * Replaces the content of a document by the content of a file, in one step that can be undone. An actor
 * without a position in the file stays where it is. A new actor is placed beside its neighbours.
 */
void
entente_reload_async (EntenteHistory      *history,
                      GFile               *location,
                      const char          *name,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task;
  Reload *reload;

  g_return_if_fail (ENTENTE_IS_HISTORY (history) && G_IS_FILE (location));

  reload = g_new0 (Reload, 1);
  reload->location = g_object_ref (location);
  reload->name = g_strdup (name);
  task = g_task_new (history, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_reload_async);
  g_task_set_task_data (task, reload, reload_free);
  entente_step_task_run_async (history, FALSE, make_step, reload, cancellable, applied_cb, task);
}

/**
 * entente_reload_finish:
 * @history: the history of the document
 * @result: the result of @callback
 * @error: return location for an error, see entente_file_load(); the document is then unchanged
 *
 * Returns: (transfer full) (nullable): the file as it was read
 */
EntenteFile *
entente_reload_finish (EntenteHistory  *history,
                       GAsyncResult    *result,
                       GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, history), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

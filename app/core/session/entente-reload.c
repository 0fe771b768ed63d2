/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reload.h"

#include "entente-arrange-document.h"
#include "entente-difference.h"

/* The file is read, and compared with a copy of the document, in another thread. If the document was
 * changed in the meantime, the comparison is of no use and is made once more. */

/* What the other thread is given, and what it makes of that. */
typedef struct {
  GFile *location;
  char *name;
  EntenteState state;
  EntenteDocument *document; /* a copy, in that state */
  EntenteFile *file;
  EntenteStep *step;
} Reload;

static void start (GTask *whole);

static void
reload_free (gpointer data)
{
  Reload *reload = data;

  g_clear_object (&reload->location);
  g_clear_pointer (&reload->name, g_free);
  g_clear_object (&reload->document);
  g_clear_object (&reload->file);
  g_clear_object (&reload->step);
  g_free (reload);
}

/* Where the file says nothing about it, a card stays where it is. */
static void
keep_places (EntenteDocument *document,
             EntenteDocument *other)
{
  EntenteLayout *layout = entente_document_get_layout (document), *wanted = entente_document_get_layout (other);
  GListModel *actors = entente_document_get_items (other, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      const char *id = entente_item_get_id (actor);
      EntentePoint at;

      if (!entente_layout_get_position (wanted, id, &at) && entente_layout_get_position (layout, id, &at))
        entente_layout_set_position (wanted, id, &at);
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

static void
reload_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Reload *reload = data;
  GError *error = NULL;
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteDraft) draft = NULL;
  EntenteDocument *other;

  reload->file = load (reload->location, cancellable, &error);
  if (reload->file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  other = entente_file_get_document (reload->file);
  keep_places (reload->document, other);
  if (!entente_arrange_document_place (other, measure, cancellable, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  draft = entente_difference_new (reload->document, other, reload->name);
  reload->step = entente_draft_finish (draft);
  g_task_return_boolean (task, TRUE);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) whole = data;
  EntenteHistory *history = g_task_get_source_object (whole);
  Reload *reload = g_task_get_task_data (whole);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (whole, error);
      return;
    }
  if (entente_history_get_state (history) != reload->state || !entente_history_apply_step (history, reload->step))
    {
      start (g_steal_pointer (&whole));
      return;
    }
  g_task_return_pointer (whole, g_steal_pointer (&reload->file), g_object_unref);
}

static void
start (GTask *whole)
{
  EntenteHistory *history = g_task_get_source_object (whole);
  Reload *reload = g_task_get_task_data (whole);
  g_autoptr (GTask) task = g_task_new (NULL, g_task_get_cancellable (whole), compared_cb, whole);

  reload->state = entente_history_get_state (history);
  g_clear_object (&reload->document);
  g_clear_object (&reload->file);
  g_clear_object (&reload->step);
  reload->document = entente_document_copy (entente_history_get_document (history));
  g_task_set_source_tag (task, reload_thread);
  g_task_set_task_data (task, reload, NULL);
  g_task_run_in_thread (task, reload_thread);
}

/**
 * entente_reload_async:
 * @history: of the document that is to be changed
 * @location: a file that holds what it is to become
 * @name: what the user does, in words that can follow "Undo"
 * @cancellable: (nullable): with it the reading can be given up at any time
 * @callback: called when the document is what the file holds, or cannot be
 * @user_data: for @callback
 *
 * Makes a document into what a file holds, in one step that can be undone. What the file gives no place
 * to stays where it is; what is new is put beside its neighbours.
 */
void
entente_reload_async (EntenteHistory      *history,
                      GFile               *location,
                      const char          *name,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *whole;
  Reload *reload;

  g_return_if_fail (ENTENTE_IS_HISTORY (history) && G_IS_FILE (location));

  reload = g_new0 (Reload, 1);
  reload->location = g_object_ref (location);
  reload->name = g_strdup (name);
  whole = g_task_new (history, cancellable, callback, user_data);
  g_task_set_source_tag (whole, entente_reload_async);
  g_task_set_task_data (whole, reload, reload_free);
  start (whole);
}

/**
 * entente_reload_finish:
 * @history: of the document
 * @result: what @callback got
 * @error: return location for an error, as of entente_file_load(); the document is as it was then
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

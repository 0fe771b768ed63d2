/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-work.h"

#include "entente-arrange-document.h"
#include "entente-difference.h"
#include "entente-file.h"

static void
clear_input (gpointer data)
{
  EntenteImportFile *input = data;

  g_clear_object (&input->file);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_free (input->name);
  g_free (input->sha256);
  entente_import_choices_free (input->choices);
}

/**
 * entente_import_file_unref:
 * @input: (transfer full): a file to import
 */
void
entente_import_file_unref (gpointer input)
{
  g_atomic_rc_box_release_full (input, clear_input);
}

/**
 * entente_import_file_new:
 * @file: (nullable): a file
 * @bytes: (nullable): what is in it; %NULL if it was not read yet
 * @name: what it is called
 * @choices: (nullable): what is chosen for it
 *
 * Returns: (transfer full): a file to import
 */
EntenteImportFile *
entente_import_file_new (GFile                      *file,
                         GBytes                     *bytes,
                         const char                 *name,
                         const EntenteImportChoices *choices)
{
  EntenteImportFile *input = g_atomic_rc_box_new0 (EntenteImportFile);

  g_set_object (&input->file, file);
  input->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  input->name = g_strdup (name);
  input->choices = choices != NULL ? entente_import_choices_copy (choices) : entente_import_choices_new ();
  return input;
}

/**
 * entente_import_file_copy:
 * @self: a file to import
 * @choices: what is chosen for it
 *
 * Returns: (transfer full): the same file with other choices
 */
EntenteImportFile *
entente_import_file_copy (const EntenteImportFile    *self,
                          const EntenteImportChoices *choices)
{
  EntenteImportFile *copy = entente_import_file_new (self->file, self->bytes, self->name, choices);

  copy->sha256 = g_strdup (self->sha256);
  return copy;
}

/**
 * entente_import_file_read:
 * @self: a file to import that was not read yet
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the same file with its bytes
 */
EntenteImportFile *
entente_import_file_read (const EntenteImportFile  *self,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  g_autoptr (GBytes) bytes = entente_file_read (self->file, cancellable, error);
  EntenteImportFile *copy;

  if (bytes == NULL)
    return NULL;
  copy = entente_import_file_new (self->file, bytes, self->name, self->choices);
  copy->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return copy;
}

static gpointer
free_thread (gpointer data)
{
  g_autofree EntentePlanned *planned = data;

  entente_import_plan_free (planned->plan);
  entente_import_reading_unref (planned->reading);
  g_clear_object (&planned->document);
  return NULL;
}

/* What was read of a large file, and found in a large document, takes longer to free than a frame. */
static void
clear_planned (gpointer data)
{
  EntentePlanned *planned = g_memdup2 (data, sizeof *planned);
  GThread *thread = g_thread_try_new ("entente-import", free_thread, planned, NULL);

  if (thread != NULL)
    g_thread_unref (thread);
  else
    free_thread (planned);
}

/**
 * entente_planned_unref:
 * @planned: (transfer full): a plan with what it needs
 */
void
entente_planned_unref (gpointer planned)
{
  g_atomic_rc_box_release_full (planned, clear_planned);
}

/**
 * entente_plan_request_free:
 * @data: (transfer full): an #EntentePlanRequest
 */
void
entente_plan_request_free (gpointer data)
{
  EntentePlanRequest *request = data;

  g_ptr_array_unref (request->inputs);
  g_clear_pointer (&request->remembered, g_hash_table_unref);
  entente_import_reading_unref (request->reading);
  g_clear_object (&request->document);
  g_free (request->data_set);
  g_free (request);
}

/**
 * entente_step_request_free:
 * @data: (transfer full): an #EntenteStepRequest
 */
void
entente_step_request_free (gpointer data)
{
  EntenteStepRequest *request = data;

  entente_planned_unref (request->planned);
  g_free (request->name);
  g_clear_object (&request->step);
  g_clear_pointer (&request->added, g_ptr_array_unref);
  g_free (request);
}

/* The inputs with their bytes. */
static gboolean
load (EntentePlanRequest  *request,
      GCancellable        *cancellable,
      GError             **error)
{
  for (guint i = 0; i < request->inputs->len; i++)
    {
      EntenteImportFile *input = request->inputs->pdata[i], *read;

      if (input->bytes != NULL)
        continue;
      read = entente_import_file_read (input, cancellable, error);
      if (read == NULL)
        {
          if (request->inputs->len > 1)
            g_prefix_error (error, "%s: ", input->name);
          return FALSE;
        }
      request->inputs->pdata[i] = read;
      entente_import_file_unref (input);
    }
  return TRUE;
}

static EntenteImportReading *
read_inputs (EntentePlanRequest  *request,
             GCancellable        *cancellable,
             GError             **error)
{
  g_autofree EntenteImportRequest *requests = g_new0 (EntenteImportRequest, request->inputs->len);

  if (!load (request, cancellable, error))
    return NULL;
  for (guint i = 0; i < request->inputs->len; i++)
    {
      const EntenteImportFile *input = request->inputs->pdata[i];

      requests[i] = (EntenteImportRequest) { input->bytes, input->name, input->choices };
    }
  return entente_import_reading_new (requests, request->inputs->len, request->remembered, cancellable, error);
}

/* What was pasted is no file that could be a source. */
static void
tell_of_files (EntentePlanRequest *request,
               EntenteImportPlan  *plan)
{
  for (guint i = 0; i < request->inputs->len; i++)
    {
      const EntenteImportFile *input = request->inputs->pdata[i];

      if (input->sha256 != NULL)
        entente_import_files_add (entente_import_plan_get_files (plan), input->name,
                                  entente_import_reading_get_part (request->reading, i)->format->name, input->sha256);
    }
}

/**
 * entente_import_work_plan:
 * @task: a task
 * @source: (nullable): its source
 * @data: an #EntentePlanRequest
 * @cancellable: (nullable): checked regularly
 *
 * A thread. Reads files, unless they were read before, and returns an #EntentePlanned.
 */
void
entente_import_work_plan (GTask        *task,
                          gpointer      source,
                          gpointer      data,
                          GCancellable *cancellable)
{
  EntentePlanRequest *request = data;
  GError *error = NULL;
  EntentePlanned *planned;

  if (request->reading == NULL)
    request->reading = read_inputs (request, cancellable, &error);
  if (request->reading == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  planned = g_atomic_rc_box_new0 (EntentePlanned);
  planned->reading = entente_import_reading_ref (request->reading);
  planned->document = g_object_ref (request->document);
  planned->state = request->state;
  planned->plan =
    entente_import_plan_new (entente_import_reading_get_import (request->reading), request->document,
                             entente_import_reading_get_part (request->reading, 0)->format->name, request->data_set);
  tell_of_files (request, planned->plan);
  g_task_return_pointer (task, planned, entente_planned_unref);
}

static GPtrArray *
list_added (EntenteDraft *draft)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GPtrArray) added = entente_draft_list_added (draft, kind);

      for (guint i = 0; i < added->len; i++)
        g_ptr_array_add (ids, g_strdup (entente_item_get_id (added->pdata[i])));
    }
  return ids;
}

/* The first actors of a document are arranged as when a file without positions is opened. */
static EntenteStep *
arrange (EntenteStepRequest  *request,
         EntenteStep         *step,
         EntenteMeasure      *measure,
         GCancellable        *cancellable,
         GError             **error)
{
  EntenteDocument *document = request->planned->document;
  g_autoptr (EntenteDocument) work = entente_document_copy (document);
  g_autoptr (EntenteHistory) history = entente_history_new (work);
  g_autoptr (EntenteDraft) draft = NULL;

  if (!entente_history_apply_step (history, step) || entente_arrange_document_count_unplaced (work) == 0)
    return g_object_ref (step);
  if (!entente_arrange_document_place (work, measure, cancellable, NULL, error))
    return NULL;
  draft = entente_difference_new (document, work, request->name);
  return entente_draft_finish (draft);
}

/**
 * entente_import_work_make_step:
 * @task: a task
 * @source: (nullable): its source
 * @data: an #EntenteStepRequest, which receives the step
 * @cancellable: (nullable): checked regularly
 *
 * A thread. Returns whether the step was made.
 */
void
entente_import_work_make_step (GTask        *task,
                               gpointer      source,
                               gpointer      data,
                               GCancellable *cancellable)
{
  EntenteStepRequest *request = data;
  EntentePlanned *planned = request->planned;
  g_autoptr (EntenteMeasure) measure = entente_measure_new_for (planned->document);
  g_autoptr (EntenteDraft) draft = entente_import_plan_make_draft (planned->plan, measure, request->name);
  g_autoptr (EntenteStep) step = NULL;
  GError *error = NULL;

  request->added = list_added (draft);
  step = entente_draft_finish (draft);
  g_free (request->name);
  request->name = g_strdup (entente_step_get_name (step));
  request->step = entente_document_get_n_items (planned->document, ENTENTE_ITEM_ACTOR) == 0
                    ? arrange (request, step, measure, cancellable, &error) : g_object_ref (step);
  if (request->step != NULL)
    {
      entente_step_prepare (request->step, planned->document);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

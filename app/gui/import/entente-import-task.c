/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-task.h"

#include "entente-import-work.h"
#include "entente-task-thread.h"

/* The other thread works on a copy of the document. A plan that was made for another state of the document than the
 * present one cannot be carried out; then it is made anew. */

struct _EntenteImportTask
{
  GObject parent_instance;

  /* owned */
  EntenteHistory *history;   /* NULL if there is no document to import into */
  GPtrArray *inputs;         /* of EntenteImportFile; each is replaced and never changed */
  GPtrArray *read_inputs;    /* the same, as they were when they were read last; NULL if they were not */
  GHashTable *remembered;    /* nullable */
  char *data_set;
  EntentePlanned *planned;   /* nullable */
  GCancellable *cancellable; /* of the work that is under way; else NULL */

  gboolean into_new;
  gboolean keeps_files; /* they become sources */
};

enum { PLANNED, FAILED, BUSY, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteImportTask, entente_import_task, G_TYPE_OBJECT)

static gpointer
input_copy (gconstpointer input,
            gpointer      data)
{
  return g_atomic_rc_box_acquire ((gpointer) input);
}

static GPtrArray *
copy_inputs (GPtrArray *inputs)
{
  GPtrArray *copy = g_ptr_array_copy (inputs, input_copy, NULL);

  g_ptr_array_set_free_func (copy, entente_import_file_unref);
  return copy;
}

static void
set_cancellable (EntenteImportTask *self,
                 GCancellable      *cancellable)
{
  gboolean was_busy = self->cancellable != NULL;

  g_set_object (&self->cancellable, cancellable);
  if (was_busy != (cancellable != NULL))
    g_signal_emit (self, signals[BUSY], 0);
}

/* Another thread, which was given up, may still look at the old ones. */
static void
keep_bytes (EntenteImportTask        *self,
            const EntentePlanRequest *request)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      EntenteImportFile *old = self->inputs->pdata[i], *read = request->inputs->pdata[i];

      if (old->bytes != NULL)
        continue;
      self->inputs->pdata[i] = entente_import_file_copy (read, old->choices);
      entente_import_file_unref (old);
    }
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteImportTask *self = ENTENTE_IMPORT_TASK (source);
  g_autoptr (GError) error = NULL;
  gboolean is_current = self->cancellable == g_task_get_cancellable (G_TASK (result));
  EntentePlanned *planned = g_task_propagate_pointer (G_TASK (result), &error);

  if (!is_current)
    {
      g_clear_pointer (&planned, entente_planned_unref);
      return;
    }
  set_cancellable (self, NULL);
  if (planned == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  keep_bytes (self, g_task_get_task_data (G_TASK (result)));
  g_clear_pointer (&self->read_inputs, g_ptr_array_unref);
  self->read_inputs = copy_inputs (self->inputs);
  g_clear_pointer (&self->planned, entente_planned_unref);
  self->planned = planned;
  entente_import_files_set_kept (entente_import_plan_get_files (planned->plan), self->keeps_files);
  g_signal_emit (self, signals[PLANNED], 0);
}

static void
start (EntenteImportTask    *self,
       EntenteImportReading *reading)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  EntentePlanRequest *request = g_new0 (EntentePlanRequest, 1);
  gboolean is_here = self->history != NULL && !self->into_new;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  request->inputs = copy_inputs (self->inputs);
  request->remembered = self->remembered != NULL ? g_hash_table_ref (self->remembered) : NULL;
  request->reading = reading != NULL ? entente_import_reading_ref (reading) : NULL;
  request->document = is_here ? entente_document_copy (entente_history_get_document (self->history))
                              : entente_document_new ();
  request->state = is_here ? entente_history_get_state (self->history) : ENTENTE_STATE_NONE;
  request->data_set = g_strdup (self->data_set);
  task = g_task_new (self, cancellable, planned_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, request, entente_plan_request_free);
  set_cancellable (self, cancellable);
  entente_task_run_in_thread (task, entente_import_work_plan);
}

static void
entente_import_task_dispose (GObject *object)
{
  EntenteImportTask *self = ENTENTE_IMPORT_TASK (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->history);
  g_clear_pointer (&self->planned, entente_planned_unref);

  G_OBJECT_CLASS (entente_import_task_parent_class)->dispose (object);
}

static void
entente_import_task_finalize (GObject *object)
{
  EntenteImportTask *self = ENTENTE_IMPORT_TASK (object);

  g_ptr_array_unref (self->inputs);
  g_clear_pointer (&self->read_inputs, g_ptr_array_unref);
  g_clear_pointer (&self->remembered, g_hash_table_unref);
  g_free (self->data_set);

  G_OBJECT_CLASS (entente_import_task_parent_class)->finalize (object);
}

static void
entente_import_task_class_init (EntenteImportTaskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = entente_import_task_dispose;
  object_class->finalize = entente_import_task_finalize;

  signals[PLANNED] = g_signal_new ("planned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  signals[BUSY] = g_signal_new ("busy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_import_task_init (EntenteImportTask *self)
{
  self->inputs = g_ptr_array_new_with_free_func (entente_import_file_unref);
}

/**
 * entente_import_task_new:
 * @history: (nullable): the history of the document to import into; %NULL if there is only a new one
 *
 * Returns: (transfer full): a task without files
 */
EntenteImportTask *
entente_import_task_new (EntenteHistory *history)
{
  EntenteImportTask *self;

  g_return_val_if_fail (history == NULL || ENTENTE_IS_HISTORY (history), NULL);

  self = g_object_new (ENTENTE_TYPE_IMPORT_TASK, NULL);
  g_set_object (&self->history, history);
  self->into_new = history == NULL;
  return self;
}

static void
add (EntenteImportTask *self,
     GFile             *file,
     GBytes            *bytes,
     const char        *name)
{
  if (self->data_set == NULL)
    self->data_set = entente_import_suggest_data_set (name);
  g_ptr_array_add (self->inputs, entente_import_file_new (file, bytes, name, NULL));
}

/**
 * entente_import_task_add_file:
 * @self: a task
 * @file: a file to import, together with the others
 */
void
entente_import_task_add_file (EntenteImportTask *self,
                              GFile             *file)
{
  g_autofree char *base = NULL, *name = NULL;

  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && G_IS_FILE (file));

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  add (self, file, NULL, name);
}

/**
 * entente_import_task_add_bytes:
 * @self: a task
 * @bytes: what to import
 * @name: what it is called, instead of a file name
 */
void
entente_import_task_add_bytes (EntenteImportTask *self,
                               GBytes            *bytes,
                               const char        *name)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && bytes != NULL && name != NULL);

  add (self, NULL, bytes, name);
}

/**
 * entente_import_task_set_remembered:
 * @self: a task
 * @remembered: (nullable): as for entente_import_reading_new(); it must not change any more
 */
void
entente_import_task_set_remembered (EntenteImportTask *self,
                                    GHashTable        *remembered)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self));

  g_clear_pointer (&self->remembered, g_hash_table_unref);
  self->remembered = remembered != NULL ? g_hash_table_ref (remembered) : NULL;
}

/**
 * entente_import_task_get_n_files:
 * @self: a task
 *
 * Returns: how many files it has
 */
guint
entente_import_task_get_n_files (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), 0);

  return self->inputs->len;
}

/**
 * entente_import_task_get_nth_name:
 * @self: a task
 * @nth: which file
 *
 * Returns: (transfer none): its name
 */
const char *
entente_import_task_get_nth_name (EntenteImportTask *self,
                                  guint              nth)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self) && nth < self->inputs->len, NULL);

  return ((EntenteImportFile *) self->inputs->pdata[nth])->name;
}

/**
 * entente_import_task_get_name:
 * @self: a task with a file
 *
 * Returns: (transfer none): the name of the first file
 */
const char *
entente_import_task_get_name (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self) && self->inputs->len > 0, NULL);

  return ((EntenteImportFile *) self->inputs->pdata[0])->name;
}

/**
 * entente_import_task_get_choices:
 * @self: a task
 * @nth: which file
 *
 * Returns: (transfer none): what is chosen for it
 */
const EntenteImportChoices *
entente_import_task_get_choices (EntenteImportTask *self,
                                 guint              nth)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self) && nth < self->inputs->len, NULL);

  return ((EntenteImportFile *) self->inputs->pdata[nth])->choices;
}

/**
 * entente_import_task_take_choices:
 * @self: a task
 * @nth: which file
 * @choices: (transfer full): what is chosen for it, from the next reading on
 */
void
entente_import_task_take_choices (EntenteImportTask    *self,
                                  guint                 nth,
                                  EntenteImportChoices *choices)
{
  EntenteImportFile *old;

  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && nth < self->inputs->len);

  old = self->inputs->pdata[nth];
  self->inputs->pdata[nth] = entente_import_file_copy (old, choices);
  entente_import_file_unref (old);
  entente_import_choices_free (choices);
}

/**
 * entente_import_task_read_as:
 * @self: a task
 * @nth: which file
 * @format: the name of its format
 *
 * Reads the file as one of that format. What was chosen of it before was for another one; only its encoding stays.
 */
void
entente_import_task_read_as (EntenteImportTask *self,
                             guint              nth,
                             const char        *format)
{
  EntenteImportChoices *choices = entente_import_choices_new ();

  choices->encoding = g_strdup (entente_import_task_get_choices (self, nth)->encoding);
  choices->format = g_strdup (format);
  entente_import_task_take_choices (self, nth, choices);
  entente_import_task_read (self);
}

/**
 * entente_import_task_restore_choices:
 * @self: a task
 *
 * Makes the choices those with which the files were read last, if that has failed since with others.
 */
void
entente_import_task_restore_choices (EntenteImportTask *self)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self));

  if (self->read_inputs == NULL)
    return;
  g_ptr_array_unref (self->inputs);
  self->inputs = copy_inputs (self->read_inputs);
}

/**
 * entente_import_task_set_into_new:
 * @self: a task
 * @into_new: whether to import into a new document, from the next plan on
 */
void
entente_import_task_set_into_new (EntenteImportTask *self,
                                  gboolean           into_new)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self));

  self->into_new = into_new || self->history == NULL;
}

gboolean
entente_import_task_is_into_new (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), FALSE);

  return self->into_new;
}

/**
 * entente_import_task_set_keeps_files:
 * @self: a task that makes no step now
 * @keeps_files: whether the files become sources, from now on
 */
void
entente_import_task_set_keeps_files (EntenteImportTask *self,
                                     gboolean           keeps_files)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self));

  self->keeps_files = keeps_files;
  if (self->planned != NULL)
    entente_import_files_set_kept (entente_import_plan_get_files (self->planned->plan), keeps_files);
}

/**
 * entente_import_task_set_data_set:
 * @self: a task
 * @data_set: the name of the data set, from the next plan on
 */
void
entente_import_task_set_data_set (EntenteImportTask *self,
                                  const char        *data_set)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && data_set != NULL);

  g_free (self->data_set);
  self->data_set = g_strdup (data_set);
}

const char *
entente_import_task_get_data_set (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), NULL);

  return self->data_set;
}

/**
 * entente_import_task_read:
 * @self: a task with a file
 *
 * Reads the files, anew if they were read before, and plans the import.
 */
void
entente_import_task_read (EntenteImportTask *self)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && self->inputs->len > 0);

  start (self, NULL);
}

/**
 * entente_import_task_plan:
 * @self: a task that has read its files
 *
 * Plans the import anew.
 */
void
entente_import_task_plan (EntenteImportTask *self)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && self->planned != NULL);

  start (self, self->planned->reading);
}

/**
 * entente_import_task_is_busy:
 * @self: a task
 *
 * Returns: whether it reads, plans or makes a step
 */
gboolean
entente_import_task_is_busy (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * entente_import_task_cancel:
 * @self: a task
 *
 * Gives up what it is doing. Nothing more is heard of a reading or a plan.
 */
void
entente_import_task_cancel (EntenteImportTask *self)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  set_cancellable (self, NULL);
}

/**
 * entente_import_task_get_reading:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): what was read last
 */
EntenteImportReading *
entente_import_task_get_reading (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), NULL);

  return self->planned != NULL ? self->planned->reading : NULL;
}

/**
 * entente_import_task_get_plan:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): the plan that was made last; not to be used while a step is made
 */
EntenteImportPlan *
entente_import_task_get_plan (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), NULL);

  return self->planned != NULL ? self->planned->plan : NULL;
}

/**
 * entente_import_task_get_document:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): the copy of the document for which the plan was made
 */
EntenteDocument *
entente_import_task_get_document (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self), NULL);

  return self->planned != NULL ? self->planned->document : NULL;
}

/**
 * entente_import_task_is_current:
 * @self: a task with a plan
 *
 * Returns: whether the document is still as it was when the plan was made
 */
gboolean
entente_import_task_is_current (EntenteImportTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (self) && self->planned != NULL, FALSE);

  return self->into_new || self->planned->state == entente_history_get_state (self->history);
}

static void
step_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  EntenteImportTask *self = ENTENTE_IMPORT_TASK (source);

  if (self->cancellable == g_task_get_cancellable (G_TASK (result)))
    set_cancellable (self, NULL);
  g_task_return_pointer (task, g_object_ref (result), g_object_unref);
}

/**
 * entente_import_task_make_step_async:
 * @self: a task with a plan
 * @callback: called when the step is made
 * @data: for @callback
 *
 * Makes the step that imports what the plan says. The plan must not be changed until then.
 */
void
entente_import_task_make_step_async (EntenteImportTask   *self,
                                     GAsyncReadyCallback  callback,
                                     gpointer             data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) work = NULL;
  EntenteStepRequest *request;

  g_return_if_fail (ENTENTE_IS_IMPORT_TASK (self) && self->planned != NULL && self->cancellable == NULL);

  request = g_new0 (EntenteStepRequest, 1);
  request->planned = g_atomic_rc_box_acquire (self->planned);
  request->name = g_strdup (entente_import_task_get_name (self));
  work = g_task_new (self, cancellable, step_cb, g_task_new (self, NULL, callback, data));
  g_task_set_source_tag (work, entente_import_task_make_step_async);
  g_task_set_task_data (work, request, entente_step_request_free);
  set_cancellable (self, cancellable);
  entente_task_run_in_thread (work, entente_import_work_make_step);
}

/**
 * entente_import_task_make_step_finish:
 * @self: a task
 * @result: the result of the callback
 * @added: (out) (transfer full): the ids of the items that the step adds
 * @error: return location for an error, also that it was cancelled
 *
 * Returns: (transfer full) (nullable): the step
 */
EntenteStep *
entente_import_task_make_step_finish (EntenteImportTask  *self,
                                      GAsyncResult       *result,
                                      GPtrArray         **added,
                                      GError            **error)
{
  g_autoptr (GTask) work = NULL;
  EntenteStepRequest *request;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  work = g_task_propagate_pointer (G_TASK (result), NULL);
  if (!g_task_propagate_boolean (work, error))
    return NULL;
  request = g_task_get_task_data (work);
  *added = g_steal_pointer (&request->added);
  return g_object_ref (request->step);
}

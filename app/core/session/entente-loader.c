/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-loader.h"

#include "entente-arrange-document.h"

#include <glib/gi18n.h>

/* The steps: read the file, or what was recovered; if no actor has a place, ask for a layout, and if
 * only some have none, put those beside the others; then make the scene and the indexes. Each step runs
 * in a thread or in another process, while nobody else knows of the document. */

struct _EntenteLoader
{
  GObject parent_instance;

  GFile *location;           /* nullable: where a file is to be read */
  EntenteRecovery *recovery; /* nullable: what is to be recovered instead */
  char *stage;
  char *trouble;
  gboolean has_run;
  gboolean is_copy;          /* whether the document is to have no file of its own */
  gboolean is_placed;        /* whether actors got a place that they have not in the file */

  EntenteFile *file;         /* NULL if the document is not read from one */
  EntenteHistory *history;
  EntenteMeasure *measure;
  EntenteArrangeProblem *problem;
  EntenteArrangement *arrangement;
  EntenteSceneBuilder *builder;
  EntenteOutlineModel *contents;
  EntenteSearch *search;
};

enum { PROP_0, PROP_STAGE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteLoader, entente_loader, G_TYPE_OBJECT)

static EntenteDocument *
document_of (EntenteLoader *self)
{
  return entente_history_get_document (self->history);
}

static void
set_stage (EntenteLoader *self,
           char          *stage)
{
  g_free (self->stage);
  self->stage = stage;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/* Runs one step in a thread, and then what comes next, with the whole for its data. */
static void
run_step (GTask               *whole,
          GTaskThreadFunc      step,
          GAsyncReadyCallback  next)
{
  g_autoptr (GTask) task = g_task_new (g_task_get_source_object (whole), g_task_get_cancellable (whole), next, whole);

  g_task_set_source_tag (task, step);
  g_task_run_in_thread (task, step);
}

static gboolean
finish_step (GTask        *whole,
             GAsyncResult *result)
{
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return TRUE;
  g_task_return_error (whole, error);
  g_object_unref (whole);
  return FALSE;
}

static void
build_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  EntenteLoader *self = source;

  if (self->arrangement != NULL)
    entente_arrange_document_apply (document_of (self), self->arrangement->points, self->arrangement->n_points);
  self->builder = entente_scene_builder_new (document_of (self), self->measure);
  if (g_task_return_error_if_cancelled (task))
    return;
  self->search = entente_search_new (document_of (self));
  if (g_task_return_error_if_cancelled (task))
    return;
  self->contents = entente_outline_model_new (document_of (self));
  /* What a copy shares is made for the first one, which must not take longer than others. */
  g_object_unref (entente_document_copy (document_of (self)));
  g_task_return_boolean (task, TRUE);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GTask *whole = data;

  if (!finish_step (whole, result))
    return;
  g_task_return_boolean (whole, TRUE);
  g_object_unref (whole);
}

static void
build (EntenteLoader *self,
       GTask         *whole)
{
  set_stage (self, g_strdup (_("Drawing…")));
  run_step (whole, build_step, built_cb);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) whole = data;
  EntenteLoader *self = g_task_get_source_object (whole);
  GError *error = NULL;

  self->arrangement = entente_arrange_process_run_finish (result, &error);
  if (self->arrangement == NULL)
    {
      g_task_return_error (whole, error);
      return;
    }
  if (self->arrangement->trouble != NULL)
    self->trouble = g_strdup (self->arrangement->trouble->message);
  build (self, g_steal_pointer (&whole));
}

/* Places the actors that have no position, unless the layout process has to place them all. */
static void
plan_step (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  EntenteLoader *self = source;
  EntenteDocument *document = document_of (self);

  self->is_placed = entente_arrange_document_count_unplaced (document) > 0;
  self->problem = entente_arrange_document_prepare (document, self->measure);
  g_task_return_boolean (task, TRUE);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteLoader *self = ENTENTE_LOADER (source);
  GTask *whole = data;

  if (!finish_step (whole, result))
    return;
  if (self->problem == NULL)
    {
      build (self, whole);
      return;
    }

  set_stage (self, g_strdup_printf (ngettext ("Arranging %u actor…", "Arranging %u actors…", self->problem->n_nodes),
                                    self->problem->n_nodes));
  entente_arrange_process_run_async (self->problem, g_task_get_cancellable (whole), arranged_cb, whole);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) whole = data;
  EntenteLoader *self = g_task_get_source_object (whole);
  GError *error = NULL;

  self->file = entente_file_load_finish (result, &error);
  if (self->file == NULL)
    {
      g_task_return_error (whole, error);
      return;
    }
  if (self->is_copy && !entente_file_check_editable (self->file, &error))
    {
      g_task_return_error (whole, error);
      return;
    }
  self->history = entente_history_new (entente_file_get_document (self->file));
  if (self->is_copy)
    {
      entente_history_set_saved (self->history, ENTENTE_STATE_NONE);
      g_clear_object (&self->file);
    }
  run_step (g_steal_pointer (&whole), plan_step, planned_cb);
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) whole = data;
  EntenteLoader *self = g_task_get_source_object (whole);
  GError *error = NULL;

  self->history = entente_recovery_load_finish (ENTENTE_RECOVERY (source), result, NULL, &error);
  if (self->history == NULL)
    g_task_return_error (whole, error);
  else
    run_step (g_steal_pointer (&whole), plan_step, planned_cb);
}

static void
start_empty (EntenteLoader *self,
             GTask         *whole)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();

  self->history = entente_history_new (document);
  build (self, whole);
}

static void
entente_loader_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteLoader *self = ENTENTE_LOADER (object);

  switch (property)
    {
    case PROP_STAGE: g_value_set_string (value, self->stage); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_loader_finalize (GObject *object)
{
  EntenteLoader *self = ENTENTE_LOADER (object);

  g_clear_object (&self->location);
  g_clear_pointer (&self->stage, g_free);
  g_clear_pointer (&self->trouble, g_free);
  g_clear_object (&self->search);
  g_clear_object (&self->contents);
  g_clear_object (&self->builder);
  g_clear_pointer (&self->arrangement, entente_arrangement_free);
  g_clear_pointer (&self->problem, entente_arrange_problem_free);
  g_clear_object (&self->measure);
  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_clear_object (&self->recovery);

  G_OBJECT_CLASS (entente_loader_parent_class)->finalize (object);
}

static void
entente_loader_class_init (EntenteLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_loader_get_property;
  object_class->finalize = entente_loader_finalize;

  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_loader_init (EntenteLoader *self)
{
  self->measure = entente_measure_new ();
}

/**
 * entente_loader_new:
 * @location: (nullable): where the file is; %NULL for a new document, which is empty
 *
 * Returns: (transfer full): an opening that has yet to run
 */
EntenteLoader *
entente_loader_new (GFile *location)
{
  EntenteLoader *self;

  g_return_val_if_fail (location == NULL || G_IS_FILE (location), NULL);

  self = g_object_new (ENTENTE_TYPE_LOADER, NULL);
  self->location = location != NULL ? g_object_ref (location) : NULL;
  return self;
}

/**
 * entente_loader_new_copy:
 * @location: where a file is, such as an earlier version of another
 *
 * Returns: (transfer full): an opening of a new document that holds what the file holds, that has yet to
 *   run
 */
EntenteLoader *
entente_loader_new_copy (GFile *location)
{
  EntenteLoader *self;

  g_return_val_if_fail (G_IS_FILE (location), NULL);

  self = entente_loader_new (location);
  self->is_copy = TRUE;
  return self;
}

/**
 * entente_loader_new_for_recovery:
 * @recovery: what another process left
 *
 * Returns: (transfer full): an opening of what can be recovered, that has yet to run
 */
EntenteLoader *
entente_loader_new_for_recovery (EntenteRecovery *recovery)
{
  EntenteLoader *self;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (recovery), NULL);

  self = g_object_new (ENTENTE_TYPE_LOADER, NULL);
  self->recovery = g_object_ref (recovery);
  return self;
}

/**
 * entente_loader_run_async:
 * @self: an opening, which can run once
 * @cancellable: (nullable): with it the opening can be given up at any time
 * @callback: called when all is done
 * @data: for @callback
 */
void
entente_loader_run_async (EntenteLoader       *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  GTask *whole;

  g_return_if_fail (ENTENTE_IS_LOADER (self) && !self->has_run);

  self->has_run = TRUE;
  whole = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (whole, entente_loader_run_async);
  set_stage (self, g_strdup (_("Reading…")));
  if (self->recovery != NULL)
    entente_recovery_load_async (self->recovery, cancellable, recovered_cb, whole);
  else if (self->location != NULL)
    entente_file_load_async (self->location, cancellable, loaded_cb, whole);
  else
    start_empty (self, whole);
}

/**
 * entente_loader_run_finish:
 * @self: an opening
 * @result: what the callback got
 * @error: return location for an error, as of entente_file_load(), or for being cancelled
 *
 * Returns: whether all is there that can be asked for
 */
gboolean
entente_loader_run_finish (EntenteLoader  *self,
                           GAsyncResult   *result,
                           GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * entente_loader_get_stage:
 * @self: an opening
 *
 * Returns: what is being done now, in words for the user
 */
const char *
entente_loader_get_stage (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->stage;
}

/**
 * entente_loader_get_trouble:
 * @self: an opening
 *
 * Returns: (nullable): why the layout is only a plain one, in words for the user
 */
const char *
entente_loader_get_trouble (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->trouble;
}

/**
 * entente_loader_is_as_file:
 * @self: an opening
 *
 * Returns: whether the document is as its file, or as a new one: nothing was recovered, and no actor
 *   got a place that it has not in the file
 */
gboolean
entente_loader_is_as_file (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), FALSE);

  return self->recovery == NULL && !self->is_copy && !self->is_placed;
}

/**
 * entente_loader_get_file:
 * @self: an opening
 *
 * Returns: (transfer none) (nullable): the file, if that is where the document comes from
 */
EntenteFile *
entente_loader_get_file (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->file;
}

/**
 * entente_loader_get_recovery:
 * @self: an opening
 *
 * Returns: (transfer none) (nullable): what was recovered
 */
EntenteRecovery *
entente_loader_get_recovery (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->recovery;
}

/**
 * entente_loader_get_history:
 * @self: an opening
 *
 * Returns: (transfer none): the document, with the steps that can be undone
 */
EntenteHistory *
entente_loader_get_history (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->history;
}

EntenteOutlineModel *
entente_loader_get_outline (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->contents;
}

EntenteSceneBuilder *
entente_loader_get_scene_builder (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->builder;
}

EntenteSearch *
entente_loader_get_search (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->search;
}

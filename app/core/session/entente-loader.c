/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-loader.h"

#include "entente-arrange-document.h"
#include "entente-background.h"
#include "entente-query.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* Loading has three steps. The first reads the file or recovers a document. The second finds positions: if no
 * actor has one, the layout process arranges all; if only some have none, these are placed beside the others.
 * The third builds the scene, the outline and the search. Each step runs in a thread or in another process,
 * and no other code has a reference to the document before the last step has ended. */

struct _EntenteLoader
{
  GObject parent_instance;

  GFile *location;           /* nullable: the location of the file to read */
  EntenteRecovery *recovery; /* nullable: to be recovered instead of a file */
  char *stage;
  char *trouble;
  const char *language;      /* nullable: of the reader, interned */
  gboolean shows_names;      /* in that language */
  guint64 memory;            /* that there is for the document of a file */
  gboolean has_run;
  gboolean is_copy;          /* the document gets no file of its own */
  gboolean is_placed;        /* some actors got a position that the file does not have */

  EntenteFile *file;         /* nullable: the document may be new, recovered or a copy */
  EntenteHistory *history;
  EntenteMeasure *measure;
  EntenteArrangeProblem *problem;
  EntenteLayoutPreview *preview; /* of @problem */
  EntenteArrangement *arrangement;
  EntenteSceneBuilder *builder;
  EntenteOutlineModel *outline;
  EntenteSearch *search;
};

enum { PROP_0, PROP_STAGE, PROP_PREVIEW, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteLoader, entente_loader, G_TYPE_OBJECT)

static EntenteDocument *
get_document (EntenteLoader *self)
{
  return entente_history_get_document (self->history);
}

/* What is read, built or measured from now on depends on the names that are shown. */
static void
take_history (EntenteLoader  *self,
              EntenteHistory *history)
{
  self->history = history;
  entente_document_set_reader (get_document (self), self->language, self->shows_names);
  self->measure = entente_measure_new_for (get_document (self));
}

static void
set_stage (EntenteLoader *self,
           char          *stage)
{
  g_free (self->stage);
  self->stage = stage;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/* Runs a step in a thread. @next is then called with the task of the whole load as its data. */
static void
run_step (GTask               *load_task,
          GTaskThreadFunc      step,
          GAsyncReadyCallback  next)
{
  g_autoptr (GTask) task = g_task_new (g_task_get_source_object (load_task), g_task_get_cancellable (load_task), next,
                                       load_task);

  g_task_set_source_tag (task, step);
  entente_task_run_in_thread (task, step);
}

static gboolean
finish_step (GTask        *load_task,
             GAsyncResult *result)
{
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return TRUE;
  g_task_return_error (load_task, error);
  g_object_unref (load_task);
  return FALSE;
}

/* What lists the items, and what finds them. */
static gpointer
list_thread (gpointer data)
{
  EntenteLoader *self = data;

  self->search = entente_search_new (get_document (self));
  self->outline = entente_outline_model_new (get_document (self));
  return NULL;
}

/* The scene and the lists of items do not depend on each other. What the document finds out when it is first asked must
 * be there before two threads ask. */
static void
build_all (EntenteLoader *self)
{
  GThread *thread;

  entente_document_lookup (get_document (self), "");
  thread = g_thread_try_new ("lists", list_thread, self, NULL);
  self->builder = entente_scene_builder_new (get_document (self), self->measure);
  if (thread != NULL)
    g_thread_join (thread);
  else
    list_thread (self);
}

static void
build_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  EntenteLoader *self = source;

  if (self->arrangement != NULL)
    entente_arrange_document_apply (get_document (self), self->arrangement->points, self->arrangement->n_points);
  build_all (self);
  if (g_task_return_error_if_cancelled (task))
    return;
  /* The first copy of a document creates data that later copies share. This is done here, so that the first
   * copy in the main thread is as quick as the others. */
  g_object_unref (entente_document_copy (get_document (self)));
  entente_background_trim_after (entente_query_count_items (get_document (self)));
  g_task_return_boolean (task, TRUE);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GTask *load_task = data;

  if (!finish_step (load_task, result))
    return;
  g_task_return_boolean (load_task, TRUE);
  g_object_unref (load_task);
}

static void
build (EntenteLoader *self,
       GTask         *load_task)
{
  set_stage (self, g_strdup (_("Drawing…")));
  run_step (load_task, build_step, built_cb);
}

/* To put a million relations in words for the layout process takes too long for the thread of a window. */
static void
arrange_step (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  EntenteLoader *self = source;
  GError *error = NULL;

  self->arrangement = entente_arrange_process_run (self->problem, self->preview, cancellable, &error);
  if (self->arrangement != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  EntenteLoader *self = ENTENTE_LOADER (source);
  GTask *load_task = data;

  if (!finish_step (load_task, result))
    return;
  if (self->arrangement->trouble != NULL)
    self->trouble = g_strdup (self->arrangement->trouble->message);
  build (self, load_task);
}

/* Places the actors without a position, unless the layout process has to arrange all actors. */
static void
place_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  EntenteLoader *self = source;
  EntenteDocument *document = get_document (self);

  self->is_placed = entente_arrange_document_count_unplaced (document) > 0;
  self->problem = entente_arrange_document_prepare (document, self->measure);
  if (self->problem != NULL)
    self->preview = entente_layout_preview_new (self->problem);
  g_task_return_boolean (task, TRUE);
}

static void
placed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  EntenteLoader *self = ENTENTE_LOADER (source);
  GTask *load_task = data;

  if (!finish_step (load_task, result))
    return;
  if (self->problem == NULL)
    {
      build (self, load_task);
      return;
    }

  set_stage (self, g_strdup_printf (ngettext ("Arranging %u actor…", "Arranging %u actors…", self->problem->n_nodes),
                                    self->problem->n_nodes));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
  run_step (load_task, arrange_step, arranged_cb);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) load_task = data;
  EntenteLoader *self = g_task_get_source_object (load_task);
  GError *error = NULL;

  self->file = entente_file_load_finish (result, &error);
  if (self->file == NULL)
    {
      g_task_return_error (load_task, error);
      return;
    }
  if (self->is_copy && !entente_file_check_editable (self->file, &error))
    {
      g_task_return_error (load_task, error);
      return;
    }
  take_history (self, entente_history_new (entente_file_get_document (self->file)));
  if (self->is_copy)
    {
      entente_history_set_saved (self->history, ENTENTE_STATE_NONE);
      g_clear_object (&self->file);
    }
  run_step (g_steal_pointer (&load_task), place_step, placed_cb);
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) load_task = data;
  EntenteLoader *self = g_task_get_source_object (load_task);
  GError *error = NULL;
  EntenteHistory *history = entente_recovery_load_finish (ENTENTE_RECOVERY (source), result, NULL, &error);

  if (history == NULL)
    {
      g_task_return_error (load_task, error);
      return;
    }
  take_history (self, history);
  run_step (g_steal_pointer (&load_task), place_step, placed_cb);
}

static void
start_empty (EntenteLoader *self,
             GTask         *load_task)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();

  take_history (self, entente_history_new (document));
  build (self, load_task);
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
    case PROP_PREVIEW: g_value_set_object (value, self->preview); break;
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
  g_clear_object (&self->outline);
  g_clear_object (&self->builder);
  g_clear_pointer (&self->arrangement, entente_arrangement_free);
  g_clear_object (&self->preview);
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
  properties[PROP_PREVIEW] = g_param_spec_object ("preview", NULL, NULL, ENTENTE_TYPE_LAYOUT_PREVIEW,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_loader_init (EntenteLoader *self)
{
  self->memory = ENTENTE_MEMORY_ALL;
}

/**
 * entente_loader_new:
 * @location: (nullable): the location of a file; %NULL for a new, empty document
 *
 * Returns: (transfer full): a loader, to be run
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
 * @location: the location of a file, for example of an earlier version of another
 *
 * Returns: (transfer full): a loader, to be run, which makes a new document with the contents of the file
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
 * @recovery: the unsaved changes that another process left
 *
 * Returns: (transfer full): a loader, to be run, for the recovered document
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
 * entente_loader_set_reader:
 * @self: a loader that has not run yet
 * @language: (nullable): the language of who reads the document
 * @shows_names: whether actors are shown by their names in that language
 */
void
entente_loader_set_reader (EntenteLoader *self,
                           const char    *language,
                           gboolean       shows_names)
{
  g_return_if_fail (ENTENTE_IS_LOADER (self) && !self->has_run);

  self->language = language;
  self->shows_names = shows_names;
}

/**
 * entente_loader_set_memory:
 * @self: a loader that has not run yet
 * @memory: how many bytes of memory there are for the document of a file; if it needs more, that is an error of
 *   %ENTENTE_MEMORY_ERROR
 */
void
entente_loader_set_memory (EntenteLoader *self,
                           guint64        memory)
{
  g_return_if_fail (ENTENTE_IS_LOADER (self) && !self->has_run);

  self->memory = memory;
}

/**
 * entente_loader_run_async:
 * @self: a loader, which can run once
 * @cancellable: (nullable): cancels the load at any time
 * @callback: called at the end
 * @data: for @callback
 */
void
entente_loader_run_async (EntenteLoader       *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  GTask *load_task;

  g_return_if_fail (ENTENTE_IS_LOADER (self) && !self->has_run);

  self->has_run = TRUE;
  load_task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (load_task, entente_loader_run_async);
  set_stage (self, g_strdup (_("Reading…")));
  if (self->recovery != NULL)
    entente_recovery_load_async (self->recovery, cancellable, recovered_cb, load_task);
  else if (self->location != NULL)
    entente_file_load_async (self->location, self->memory, cancellable, loaded_cb, load_task);
  else
    start_empty (self, load_task);
}

/**
 * entente_loader_run_finish:
 * @self: a loader
 * @result: the result that the callback got
 * @error: return location for an error of entente_file_load_async()
 *
 * Returns: whether the document is loaded
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
 * @self: a loader
 *
 * Returns: the name of the current step, for the user
 */
const char *
entente_loader_get_stage (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->stage;
}

/**
 * entente_loader_get_preview:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): how the cards settle while they are laid out, and where they were at last; %NULL
 *   if they are not laid out
 */
EntenteLayoutPreview *
entente_loader_get_preview (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->preview;
}

/**
 * entente_loader_get_trouble:
 * @self: a loader
 *
 * Returns: (nullable): the reason why the layout is only a simple one, for the user
 */
const char *
entente_loader_get_trouble (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->trouble;
}

/**
 * entente_loader_is_as_file:
 * @self: a loader
 *
 * Returns: whether the document is the same as in its file, or a new one: nothing was recovered, and no actor
 *   got a position that the file does not have
 */
gboolean
entente_loader_is_as_file (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), FALSE);

  return self->recovery == NULL && !self->is_copy && !self->is_placed;
}

/**
 * entente_loader_get_file:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the file of the document
 */
EntenteFile *
entente_loader_get_file (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->file;
}

/**
 * entente_loader_get_recovery:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the recovery, if the document was recovered
 */
EntenteRecovery *
entente_loader_get_recovery (EntenteLoader *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADER (self), NULL);

  return self->recovery;
}

/**
 * entente_loader_get_history:
 * @self: a loader
 *
 * Returns: (transfer none): the history, which has the document
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

  return self->outline;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-state.h"

#include "entente-id.h"
#include "entente-task-thread.h"

/* The selection keeps the viewpoint, because Back and Forward go through both, and the builder makes the view with the
 * scene, so that both are always of the same state of the document. */

struct _EntenteViewState
{
  GObject parent_instance;

  EntenteSelection *selection;
  EntenteSceneBuilder *builder;
  EntenteViewpoint *all;       /* the viewpoint from which all is shown */
  EntenteItemMarks *marks;     /* nullable */
  GPtrArray *waiting;          /* of GTask: what is to be counted once the document is read */
};

/* What is made in another thread: how far one gets, how much was when, or what was when. */
typedef struct {
  EntenteViewInput *input; /* NULL while it is being read */
  EntenteViewpoint *viewpoint;
  GTaskThreadFunc function;
  guint max_steps;
  EntenteItemKind kind;
  gboolean has_range;
  EntenteDayRange range;
  guint max_bars;
  char *language;
} Counting;

enum { VIEWPOINT_CHANGED, VIEW_CHANGED, INPUT_READY, MARKS_CHANGED, ADDITION_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteViewState, entente_view_state, G_TYPE_OBJECT)

static void
counting_free (gpointer data)
{
  Counting *counting = data;

  g_clear_pointer (&counting->input, entente_view_input_unref);
  entente_viewpoint_unref (counting->viewpoint);
  g_free (counting->language);
  g_free (counting);
}

static void
viewpoint_cb (EntenteViewState *self)
{
  entente_scene_builder_set_viewpoint (self->builder, entente_selection_get_viewpoint (self->selection));
  g_signal_emit (self, signals[VIEWPOINT_CHANGED], 0);
}

static void
scene_cb (EntenteViewState *self)
{
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Counting *counting = data;
  GArray *reach = entente_view_count_reach (counting->input, counting->viewpoint, counting->max_steps, cancellable);

  if (reach != NULL)
    g_task_return_pointer (task, reach, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error_if_cancelled (task);
}

static void
release_histogram (gpointer histogram)
{
  entente_histogram_unref (histogram);
}

static void
count_times_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  const Counting *counting = data;
  EntenteHistogram *histogram = entente_histogram_new (counting->input, counting->viewpoint, counting->kind,
                                                       counting->has_range ? &counting->range : NULL,
                                                       counting->max_bars, cancellable);

  if (histogram != NULL)
    g_task_return_pointer (task, histogram, release_histogram);
  else
    g_task_return_error_if_cancelled (task);
}

static void
release_timeline (gpointer timeline)
{
  entente_timeline_unref (timeline);
}

static void
make_timeline_thread (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  const Counting *counting = data;
  EntenteTimeline *timeline = entente_timeline_new (counting->input, counting->viewpoint, counting->language,
                                                    cancellable);

  if (timeline != NULL)
    g_task_return_pointer (task, timeline, release_timeline);
  else
    g_task_return_error_if_cancelled (task);
}

static void
count (GTask            *task,
       EntenteViewInput *input)
{
  Counting *counting = g_task_get_task_data (task);

  counting->input = entente_view_input_ref (input);
  entente_task_run_in_thread (task, counting->function);
}

static void
input_ready_cb (EntenteViewState *self)
{
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&self->waiting);
  EntenteViewInput *input = entente_scene_builder_get_view_input (self->builder);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    if (!g_task_return_error_if_cancelled (tasks->pdata[i]))
      count (tasks->pdata[i], input);
  g_signal_emit (self, signals[INPUT_READY], 0);
}

static void
entente_view_state_finalize (GObject *object)
{
  EntenteViewState *self = ENTENTE_VIEW_STATE (object);

  for (guint i = 0; i < self->waiting->len; i++)
    g_task_return_new_error (self->waiting->pdata[i], G_IO_ERROR, G_IO_ERROR_CANCELLED, "The document was closed");
  g_ptr_array_unref (self->waiting);
  g_clear_object (&self->selection);
  g_clear_object (&self->builder);
  g_clear_pointer (&self->all, entente_viewpoint_unref);
  g_clear_pointer (&self->marks, entente_item_marks_unref);

  G_OBJECT_CLASS (entente_view_state_parent_class)->finalize (object);
}

static void
entente_view_state_class_init (EntenteViewStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_view_state_finalize;

  signals[VIEWPOINT_CHANGED] = g_signal_new ("viewpoint-changed", ENTENTE_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", ENTENTE_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[INPUT_READY] = g_signal_new ("input-ready", ENTENTE_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MARKS_CHANGED] = g_signal_new ("marks-changed", ENTENTE_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADDITION_CHOSEN] = g_signal_new ("addition-chosen", ENTENTE_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
}

static void
entente_view_state_init (EntenteViewState *self)
{
  self->all = entente_viewpoint_new (NULL, NULL, FALSE);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * entente_view_state_new:
 * @selection: the selection of a document
 * @builder: builds the scenes of the document
 *
 * Returns: (transfer full): what is shown of the document
 */
EntenteViewState *
entente_view_state_new (EntenteSelection    *selection,
                        EntenteSceneBuilder *builder)
{
  EntenteViewState *self;

  g_return_val_if_fail (ENTENTE_IS_SELECTION (selection) && ENTENTE_IS_SCENE_BUILDER (builder), NULL);

  self = g_object_new (ENTENTE_TYPE_VIEW_STATE, NULL);
  self->selection = g_object_ref (selection);
  self->builder = g_object_ref (builder);
  g_signal_connect_object (selection, "viewpoint-changed", G_CALLBACK (viewpoint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (builder, "notify::scene", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (builder, "view-input-ready", G_CALLBACK (input_ready_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_view_state_get_viewpoint:
 * @self: what is shown
 *
 * Returns: (transfer none): what the user wants to see
 */
EntenteViewpoint *
entente_view_state_get_viewpoint (EntenteViewState *self)
{
  EntenteViewpoint *viewpoint;

  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  viewpoint = entente_selection_get_viewpoint (self->selection);
  return viewpoint != NULL ? viewpoint : self->all;
}

/**
 * entente_view_state_set_viewpoint:
 * @self: what is shown
 * @viewpoint: what the user wants to see
 *
 * The document does not change, and nothing of it moves. Back leads to what was shown before.
 */
void
entente_view_state_set_viewpoint (EntenteViewState *self,
                                  EntenteViewpoint *viewpoint)
{
  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self) && viewpoint != NULL);

  if (!entente_viewpoint_equal (viewpoint, entente_view_state_get_viewpoint (self)))
    entente_selection_set_viewpoint (self->selection, viewpoint);
}

/**
 * entente_view_state_adjust_viewpoint:
 * @self: what is shown
 * @viewpoint: what the user wants to see
 *
 * As entente_view_state_set_viewpoint(), but Back does not lead to what was shown before: both are moments of one
 * change, such as a drag.
 */
void
entente_view_state_adjust_viewpoint (EntenteViewState *self,
                                     EntenteViewpoint *viewpoint)
{
  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self) && viewpoint != NULL);

  if (!entente_viewpoint_equal (viewpoint, entente_view_state_get_viewpoint (self)))
    entente_selection_adjust_viewpoint (self->selection, viewpoint);
}

/**
 * entente_view_state_set_meaning:
 * @self: what is shown
 * @meaning: what the colors and sizes of actors are to tell
 *
 * The document does not change.
 */
void
entente_view_state_set_meaning (EntenteViewState *self,
                                EntenteMeaning   *meaning)
{
  g_autoptr (EntenteMeaning) before = NULL;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self) && meaning != NULL);

  before = entente_view_state_get_meaning (self);
  if (!entente_meaning_equal (before, meaning))
    entente_scene_builder_set_meaning (self->builder, meaning);
}

/**
 * entente_view_state_get_meaning:
 * @self: what is shown
 *
 * Returns: (transfer full): what the colors and sizes of actors are to tell
 */
EntenteMeaning *
entente_view_state_get_meaning (EntenteViewState *self)
{
  EntenteMeaning *meaning;

  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  meaning = entente_scene_builder_get_meaning (self->builder);
  return meaning != NULL ? entente_meaning_ref (meaning)
                         : entente_meaning_new (ENTENTE_COLOR_BY_KIND, NULL, ENTENTE_SIZE_BY_NOTHING);
}

/**
 * entente_view_state_set_filter:
 * @self: what is shown
 * @filter: the filter instead of the one before
 */
void
entente_view_state_set_filter (EntenteViewState *self,
                               EntenteFilter    *filter)
{
  g_autoptr (EntenteViewpoint) viewpoint = NULL;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self) && filter != NULL);

  viewpoint = entente_viewpoint_new_with_filter (entente_view_state_get_viewpoint (self), filter);
  entente_view_state_set_viewpoint (self, viewpoint);
}

/**
 * entente_view_state_set_focus:
 * @self: what is shown
 * @focus: (nullable): the focus instead of the one before, or none
 */
void
entente_view_state_set_focus (EntenteViewState *self,
                              EntenteFocus     *focus)
{
  g_autoptr (EntenteViewpoint) viewpoint = NULL;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self));

  viewpoint = entente_viewpoint_new_with_focus (entente_view_state_get_viewpoint (self), focus);
  entente_view_state_set_viewpoint (self, viewpoint);
}

/**
 * entente_view_state_set_period:
 * @self: what is shown
 * @period: (nullable): the period instead of the one before, or all times
 */
void
entente_view_state_set_period (EntenteViewState *self,
                               EntentePeriod    *period)
{
  g_autoptr (EntenteViewpoint) viewpoint = NULL;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self));

  viewpoint = entente_viewpoint_new_with_period (entente_view_state_get_viewpoint (self), period);
  entente_view_state_set_viewpoint (self, viewpoint);
}

/**
 * entente_view_state_set_aside:
 * @self: what is shown
 * @aside: (nullable): what is set aside instead of what was, or nothing
 */
void
entente_view_state_set_aside (EntenteViewState *self,
                              EntenteAside     *aside)
{
  g_autoptr (EntenteViewpoint) viewpoint = NULL;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self));

  viewpoint = entente_viewpoint_new_with_aside (entente_view_state_get_viewpoint (self), aside);
  entente_view_state_set_viewpoint (self, viewpoint);
}

/**
 * entente_view_state_get_view:
 * @self: what is shown
 *
 * Returns: (transfer none) (nullable): the view in the scene; %NULL if it shows all
 */
EntenteView *
entente_view_state_get_view (EntenteViewState *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  return entente_scene_builder_get_view (self->builder);
}

/**
 * entente_view_state_get_alone:
 * @self: what is shown
 *
 * Returns: (transfer none): the places of a focus that is arranged alone
 */
EntenteAloneState *
entente_view_state_get_alone (EntenteViewState *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  return entente_scene_builder_get_alone (self->builder);
}

/**
 * entente_view_state_is_alone:
 * @self: what is shown
 *
 * Returns: whether it is arranged alone now, so that the places in the scene are not those of the document
 */
gboolean
entente_view_state_is_alone (EntenteViewState *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), FALSE);

  return entente_scene_builder_is_alone (self->builder);
}

/**
 * entente_view_state_list_others:
 * @self: what is shown
 * @items: (element-type EntenteItem): items of the document
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the neighbours of the actors among them that are not
 *   shown, and could be added to the focus; none without a focus
 */
char **
entente_view_state_list_others (EntenteViewState *self,
                                const GPtrArray  *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);
  GPtrArray *all = g_ptr_array_new ();
  EntenteView *view;

  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self) && items != NULL, NULL);

  view = entente_view_state_get_view (self);
  for (guint i = 0; view != NULL && i < items->len; i++)
    {
      g_autofree char **ids = entente_view_list_others (view, items->pdata[i]);

      for (guint j = 0; ids[j] != NULL; j++)
        if (g_hash_table_contains (seen, ids[j]))
          g_free (ids[j]);
        else
          {
            g_hash_table_add (seen, ids[j]);
            g_ptr_array_add (all, ids[j]);
          }
    }
  g_ptr_array_add (all, NULL);
  return (char **) g_ptr_array_free (all, FALSE);
}

/**
 * entente_view_state_count_others:
 * @self: what is shown
 * @items: (element-type EntenteItem): items of the document
 *
 * Returns: how many entente_view_state_list_others() lists
 */
guint
entente_view_state_count_others (EntenteViewState *self,
                                 const GPtrArray  *items)
{
  g_auto (GStrv) ids = entente_view_state_list_others (self, items);

  return ids != NULL ? g_strv_length (ids) : 0;
}

/**
 * entente_view_state_get_input:
 * @self: what is shown
 *
 * Returns: (transfer none) (nullable): the document as it is now, for other threads to read; %NULL if it has not been
 *   read yet. Then it is read, and "input-ready" is emitted.
 */
EntenteViewInput *
entente_view_state_get_input (EntenteViewState *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  return entente_scene_builder_get_view_input (self->builder);
}

/**
 * entente_view_state_get_whole_scene:
 * @self: what is shown
 *
 * Returns: (transfer none): the scene of all of the document
 */
EntenteScene *
entente_view_state_get_whole_scene (EntenteViewState *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  return entente_scene_builder_get_whole (self->builder);
}

/* Takes the counting. */
static void
start (EntenteViewState    *self,
       Counting            *counting,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             data)
{
  /* The other thread must not free what belongs to this one, so the task has no source. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  EntenteViewInput *input;

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, counting, counting_free);
  input = entente_scene_builder_get_view_input (self->builder);
  if (input != NULL)
    count (task, input);
  else
    g_ptr_array_add (self->waiting, g_steal_pointer (&task));
}

/**
 * entente_view_state_count_reach_async:
 * @self: what is shown
 * @focus: a focus, whose number of steps does not matter
 * @max_steps: the largest number of steps
 * @cancellable: (nullable): ends the work
 * @callback: called when all is counted, without a source
 * @data: for @callback
 *
 * Counts how much would be shown with the present filter and that focus.
 */
void
entente_view_state_count_reach_async (EntenteViewState    *self,
                                      EntenteFocus        *focus,
                                      guint                max_steps,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data)
{
  Counting *counting;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self) && focus != NULL);

  counting = g_new0 (Counting, 1);
  counting->function = count_thread;
  counting->viewpoint = entente_viewpoint_new_with_focus (entente_view_state_get_viewpoint (self), focus);
  counting->max_steps = max_steps;
  start (self, counting, cancellable, callback, data);
}

/**
 * entente_view_state_count_reach_finish:
 * @result: the result of the callback
 * @error: return location for an error: the counting was cancelled
 *
 * Returns: (transfer full) (element-type EntenteReach) (nullable): as entente_view_count_reach() tells
 */
GArray *
entente_view_state_count_reach_finish (GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_view_state_count_times_async:
 * @self: what is shown
 * @kind: actors, relations or statements
 * @range: (nullable): which days are on the axis
 * @max_bars: about the largest number of bars
 * @cancellable: (nullable): ends the work
 * @callback: called when all is counted, without a source
 * @data: for @callback
 *
 * Counts how much of what is shown was when, as entente_histogram_new() does.
 */
void
entente_view_state_count_times_async (EntenteViewState      *self,
                                      EntenteItemKind        kind,
                                      const EntenteDayRange *range,
                                      guint                  max_bars,
                                      GCancellable          *cancellable,
                                      GAsyncReadyCallback    callback,
                                      gpointer               data)
{
  Counting *counting;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self));

  counting = g_new0 (Counting, 1);
  counting->function = count_times_thread;
  counting->viewpoint = entente_viewpoint_ref (entente_view_state_get_viewpoint (self));
  counting->kind = kind;
  counting->has_range = range != NULL;
  if (range != NULL)
    counting->range = *range;
  counting->max_bars = max_bars;
  start (self, counting, cancellable, callback, data);
}

/**
 * entente_view_state_count_times_finish:
 * @result: the result of the callback
 * @error: return location for an error: the counting was cancelled
 *
 * Returns: (transfer full) (nullable): the histogram
 */
EntenteHistogram *
entente_view_state_count_times_finish (GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_view_state_make_timeline_async:
 * @self: what is shown
 * @language: (nullable): the language of names
 * @cancellable: (nullable): ends the work
 * @callback: called when it is made, without a source
 * @data: for @callback
 *
 * Makes a timeline of what is shown.
 */
void
entente_view_state_make_timeline_async (EntenteViewState    *self,
                                        const char          *language,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data)
{
  Counting *counting;

  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self));

  counting = g_new0 (Counting, 1);
  counting->function = make_timeline_thread;
  counting->viewpoint = entente_viewpoint_ref (entente_view_state_get_viewpoint (self));
  counting->language = g_strdup (language);
  start (self, counting, cancellable, callback, data);
}

/**
 * entente_view_state_make_timeline_finish:
 * @result: the result of the callback
 * @error: return location for an error: the work was cancelled
 *
 * Returns: (transfer full) (nullable): the timeline
 */
EntenteTimeline *
entente_view_state_make_timeline_finish (GAsyncResult  *result,
                                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_view_state_set_marks:
 * @self: what is shown of a document
 * @marks: (nullable): marks of its items, to be shown in the picture, its legend and the outline
 */
void
entente_view_state_set_marks (EntenteViewState *self,
                              EntenteItemMarks *marks)
{
  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self));

  if (marks != NULL)
    entente_item_marks_ref (marks);
  g_clear_pointer (&self->marks, entente_item_marks_unref);
  self->marks = marks;
  g_signal_emit (self, signals[MARKS_CHANGED], 0);
}

/**
 * entente_view_state_get_marks:
 * @self: what is shown of a document
 *
 * Returns: (transfer none) (nullable): the marks of its items
 */
EntenteItemMarks *
entente_view_state_get_marks (EntenteViewState *self)
{
  g_return_val_if_fail (ENTENTE_IS_VIEW_STATE (self), NULL);

  return self->marks;
}

/**
 * entente_view_state_choose_addition:
 * @self: what is shown of a document
 * @item: an item that is only in the file with which it is compared
 *
 * The user wants to see it in the list of what differs.
 */
void
entente_view_state_choose_addition (EntenteViewState *self,
                                    EntenteItem      *item)
{
  g_return_if_fail (ENTENTE_IS_VIEW_STATE (self) && ENTENTE_IS_ITEM (item));

  g_signal_emit (self, signals[ADDITION_CHOSEN], 0, item);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene-builder.h"

#include "entente-shading.h"
#include "entente-task-thread.h"

/* The builder of the scene of a document. Only one scene is built at a time, because only one thread
 * may use the measure. Later changes are in the next scene. The input of a scene is read in parts,
 * while the window has nothing to draw. It is read anew if the document changes before the input is
 * complete.
 *
 * The scene of the whole document stays while only the viewpoint changes, because nothing moves then. What a focus
 * shows may be arranged by itself. It is shown in the places of the document until there are places for it. */

/* So many items are read between two looks at the clock, and so many microseconds at once. */
#define ITEMS_PER_LOOK 256
#define SLICE 5000
/* Frames are drawn at G_PRIORITY_HIGH_IDLE + 20; they come first. */
#define READ_PRIORITY (G_PRIORITY_HIGH_IDLE + 25)

struct _EntenteSceneBuilder
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteMeasure *measure;
  EntenteEvidenceCache *evidence_cache;
  EntenteViewpoint *viewpoint;  /* nullable: all is shown */
  EntenteMeaning *meaning;      /* nullable: colors tell kinds, sizes nothing */
  EntenteRanking *ranking;      /* nullable: the measures that colors or sizes told last, of a graph with this stamp */
  guint stamp;
  EntenteScene *whole;          /* of all of the document */
  EntenteScene *scene;          /* of what the view shows */
  EntenteView *view;            /* nullable: all is shown */
  EntenteAloneState *alone;     /* the places of a focus that is arranged alone */
  gboolean is_alone;            /* the latest scene has cards in these places */

  EntenteSceneInput *input;     /* while it is being read; else NULL */
  EntenteViewInput *view_input; /* nullable: of the document as it is */
  gboolean view_input_complete;
  gboolean view_input_wanted;   /* even if all is shown */
  guint source;                 /* reads the input; 0 if no scene is wanted or one is being built */
  GCancellable *building;       /* nullable: cancels the view that is being made */
  gboolean outdated;            /* the document has changed since the input was begun */
  gboolean view_outdated;       /* the viewpoint has changed since a scene was begun */
};

/* The data of the thread that builds a scene. */
typedef struct {
  EntenteSceneInput *input;     /* nullable: the whole scene is as it was */
  EntenteMeasure *measure;
  EntenteScene *before;
  EntenteViewInput *view_input; /* nullable, as the viewpoint */
  EntenteViewpoint *viewpoint;
  EntenteAlone *alone;          /* nullable: places that are not those of the document */
  EntenteAlone *grown;          /* a result as well; NULL without @alone */
  EntenteMeaning *meaning;      /* nullable */
  EntenteRanking *ranking;      /* nullable; measured anew if the stamp is another one */
  guint stamp;
  EntenteScene *whole;          /* the results; only @whole is there if the view was cancelled */
  EntenteScene *scene;
  EntenteView *view;
} BuildData;

enum { PROP_0, PROP_SCENE, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { VIEW_INPUT_READY, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSceneBuilder, entente_scene_builder, G_TYPE_OBJECT)

static void queue (EntenteSceneBuilder *self);

static void
build_data_free (gpointer data)
{
  BuildData *build_data = data;

  g_clear_pointer (&build_data->input, entente_scene_input_unref);
  g_clear_object (&build_data->measure);
  g_clear_object (&build_data->before);
  g_clear_pointer (&build_data->view_input, entente_view_input_unref);
  g_clear_pointer (&build_data->viewpoint, entente_viewpoint_unref);
  g_clear_pointer (&build_data->alone, entente_alone_unref);
  g_clear_pointer (&build_data->grown, entente_alone_unref);
  g_clear_pointer (&build_data->meaning, entente_meaning_unref);
  g_clear_pointer (&build_data->ranking, entente_ranking_unref);
  g_clear_object (&build_data->whole);
  g_clear_object (&build_data->scene);
  g_clear_pointer (&build_data->view, entente_view_unref);
  g_free (build_data);
}

/* The measures are kept as long as the graph stays, because to measure it can take longer than all else. */
static void
forget_old_measures (BuildData *build_data)
{
  guint stamp = entente_shading_get_stamp (build_data->whole);

  if (build_data->stamp != stamp)
    g_clear_pointer (&build_data->ranking, entente_ranking_unref);
  build_data->stamp = stamp;
}

static void
shade (BuildData    *build_data,
       GCancellable *cancellable)
{
  g_autoptr (EntenteScene) plain = g_steal_pointer (&build_data->scene);

  if (entente_meaning_needs_measures (build_data->meaning))
    forget_old_measures (build_data);
  build_data->scene = entente_shading_new_scene (plain, build_data->whole, build_data->view, build_data->meaning,
                                                 &build_data->ranking, cancellable);
}

static void
fold (BuildData *build_data)
{
  g_autoptr (EntenteScene) unfolded = g_steal_pointer (&build_data->scene);

  build_data->scene = entente_scene_new_folded (unfolded);
}

static void
build_for_view (BuildData *build_data)
{
  g_autoptr (EntenteScene) in_place = entente_scene_new_for_view (build_data->whole, build_data->view);

  if (build_data->alone != NULL)
    build_data->scene = entente_alone_arrange (build_data->alone, in_place, &build_data->grown);
  else
    build_data->scene = g_steal_pointer (&in_place);
}

static void
build_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  BuildData *build_data = data;

  build_data->whole = build_data->input != NULL
                        ? entente_scene_new_for_snapshot (build_data->input, build_data->measure, build_data->before)
                        : g_object_ref (build_data->before);
  if (build_data->viewpoint == NULL)
    build_data->scene = g_object_ref (build_data->whole);
  else
    build_data->view = entente_view_new (build_data->view_input, build_data->viewpoint, cancellable);
  if (build_data->view != NULL)
    build_for_view (build_data);
  if (build_data->meaning != NULL && build_data->scene != NULL)
    shade (build_data, cancellable);
  if (build_data->scene != NULL)
    fold (build_data);
  g_task_return_boolean (task, TRUE);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteSceneBuilder) self = data;
  BuildData *build_data = g_task_get_task_data (G_TASK (result));

  g_clear_object (&self->building);
  g_set_object (&self->whole, build_data->whole);
  if (build_data->ranking != NULL)
    {
      g_clear_pointer (&self->ranking, entente_ranking_unref);
      self->ranking = g_steal_pointer (&build_data->ranking);
      self->stamp = build_data->stamp;
    }
  if (build_data->scene != NULL)
    {
      g_clear_pointer (&self->view, entente_view_unref);
      self->view = g_steal_pointer (&build_data->view);
      self->is_alone = build_data->grown != NULL;
      if (self->is_alone)
        entente_alone_state_take_grown (self->alone, build_data->alone, build_data->grown);
      g_set_object (&self->scene, build_data->scene);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
    }
  if (build_data->scene != NULL && !self->view_outdated)
    entente_alone_state_search (self->alone, entente_scene_get_unfolded (self->scene));
  if (self->outdated || self->view_outdated || self->view_input_wanted)
    queue (self);
}

/* Where a focus is arranged alone, what is not shown has no place, and cannot be drawn faintly. */
static EntenteViewpoint *
choose_viewpoint (EntenteSceneBuilder *self)
{
  EntenteFocus *focus = entente_viewpoint_get_focus (self->viewpoint);

  if (focus == NULL || !entente_focus_is_alone (focus))
    return entente_viewpoint_ref (self->viewpoint);
  return entente_viewpoint_new_with_fades (self->viewpoint, FALSE);
}

static void
build (EntenteSceneBuilder *self)
{
  /* The callback holds the reference, because the other thread must not free the builder. */
  g_autoptr (GTask) task = NULL;
  BuildData *build_data = g_new0 (BuildData, 1);

  self->building = g_cancellable_new ();
  self->view_outdated = FALSE;
  task = g_task_new (NULL, self->building, built_cb, g_object_ref (self));
  g_task_set_source_tag (task, build);
  build_data->input = g_steal_pointer (&self->input);
  build_data->measure = g_object_ref (self->measure);
  build_data->before = g_object_ref (self->whole);
  if (self->viewpoint != NULL)
    {
      build_data->viewpoint = choose_viewpoint (self);
      if (entente_alone_state_get_places (self->alone) != NULL)
        build_data->alone = entente_alone_ref (entente_alone_state_get_places (self->alone));
      build_data->view_input = entente_view_input_ref (self->view_input);
    }
  if (self->meaning != NULL)
    {
      build_data->meaning = entente_meaning_ref (self->meaning);
      build_data->ranking = self->ranking != NULL ? entente_ranking_ref (self->ranking) : NULL;
      build_data->stamp = self->stamp;
    }
  g_task_set_task_data (task, build_data, build_data_free);
  entente_task_run_in_thread (task, build_thread);
}

/* Returns whether there is more to read. */
static gboolean
read_view_input (EntenteSceneBuilder *self,
                 guint                n)
{
  if (self->view_input_complete)
    return FALSE;
  if (self->view_input == NULL)
    self->view_input = entente_view_input_begin (self->document);
  self->view_input_complete = !entente_view_input_go_on (self->view_input, self->document, self->evidence_cache, n);
  return !self->view_input_complete;
}

/* Returns whether there is more to read. */
static gboolean
read_part (EntenteSceneBuilder *self)
{
  if (self->input != NULL &&
      entente_scene_input_go_on (self->input, self->document, self->evidence_cache, ITEMS_PER_LOOK))
    return TRUE;
  return (self->viewpoint != NULL || self->view_input_wanted) && read_view_input (self, ITEMS_PER_LOOK);
}

static void
end_reading (EntenteSceneBuilder *self)
{
  self->source = 0;
  if (self->input != NULL || self->view_outdated)
    build (self);
  if (!self->view_input_wanted)
    return;
  self->view_input_wanted = FALSE;
  g_signal_emit (self, signals[VIEW_INPUT_READY], 0);
}

static gboolean
read_input_cb (gpointer data)
{
  EntenteSceneBuilder *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  if (self->outdated)
    {
      g_clear_pointer (&self->input, entente_scene_input_unref);
      self->input = entente_scene_input_begin (self->document);
    }
  self->outdated = FALSE;
  do
    if (!read_part (self))
      {
        end_reading (self);
        return G_SOURCE_REMOVE;
      }
  while (g_get_monotonic_time () < end);
  return G_SOURCE_CONTINUE;
}

static void
queue (EntenteSceneBuilder *self)
{
  if (self->source == 0 && self->building == NULL)
    self->source = g_idle_add_full (READ_PRIORITY, read_input_cb, self, NULL);
}

/* The same document is to be shown in another way. */
static void
look_anew (EntenteSceneBuilder *self)
{
  self->view_outdated = TRUE;
  if (self->building != NULL)
    g_cancellable_cancel (self->building);
  queue (self);
}

/* Several changes in a row result in one new scene. */
static void
queue_scene (EntenteSceneBuilder *self)
{
  self->outdated = TRUE;
  g_clear_pointer (&self->view_input, entente_view_input_unref);
  self->view_input_complete = FALSE;
  queue (self);
}

/* What tells of the evidence in words agrees with the picture. */
static void
attach_weighing (EntenteSceneBuilder *self)
{
  g_autoptr (EntenteWeighing) weighing = NULL;

  if (self->viewpoint != NULL)
    weighing = entente_viewpoint_make_weighing (self->viewpoint, 0);
  entente_weighing_attach (self->document, weighing);
}

/* The names have other sizes. Scenes that are there keep the measure that they were built with. */
static void
name_language_cb (EntenteSceneBuilder *self)
{
  g_object_unref (self->measure);
  self->measure = entente_measure_new_for (self->document);
  entente_measure_attach (self->measure, self->document);
  queue_scene (self);
}

/* A scene is needed that has the places that were found. */
static void
alone_cb (EntenteSceneBuilder *self)
{
  if (entente_alone_state_get_places (self->alone) == NULL || entente_alone_state_is_searching (self->alone))
    return;
  self->view_outdated = TRUE;
  queue (self);
}

static void
entente_scene_builder_get_property (GObject    *object,
                                    guint       property,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteSceneBuilder *self = ENTENTE_SCENE_BUILDER (object);

  switch (property)
    {
    case PROP_SCENE: g_value_set_object (value, self->scene); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_scene_builder_finalize (GObject *object)
{
  EntenteSceneBuilder *self = ENTENTE_SCENE_BUILDER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->input, entente_scene_input_unref);
  g_clear_pointer (&self->view_input, entente_view_input_unref);
  g_clear_pointer (&self->viewpoint, entente_viewpoint_unref);
  g_clear_pointer (&self->view, entente_view_unref);
  g_clear_object (&self->alone);
  g_clear_pointer (&self->meaning, entente_meaning_unref);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  g_clear_object (&self->whole);
  g_clear_object (&self->scene);
  g_clear_object (&self->evidence_cache);
  g_clear_object (&self->measure);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_scene_builder_parent_class)->finalize (object);
}

static void
entente_scene_builder_class_init (EntenteSceneBuilderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_scene_builder_get_property;
  object_class->finalize = entente_scene_builder_finalize;

  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, ENTENTE_TYPE_SCENE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[VIEW_INPUT_READY] = g_signal_new ("view-input-ready", ENTENTE_TYPE_SCENE_BUILDER, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_scene_builder_init (EntenteSceneBuilder *self)
{
  self->alone = entente_alone_state_new ();
  g_signal_connect_object (self->alone, "changed", G_CALLBACK (alone_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_scene_builder_new:
 * @document: a document
 * @measure: the sizes of its cards and labels; the builder uses it from now on
 *
 * Builds the first scene, which takes a while for a large document. Thus this may be called in the thread
 * that loads the document. All later changes must be made in the main thread.
 *
 * Returns: (transfer full): a scene builder
 */
EntenteSceneBuilder *
entente_scene_builder_new (EntenteDocument *document,
                           EntenteMeasure  *measure)
{
  g_autoptr (EntenteSceneInput) input = NULL;
  EntenteSceneBuilder *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_MEASURE (measure), NULL);

  self = g_object_new (ENTENTE_TYPE_SCENE_BUILDER, NULL);
  self->document = g_object_ref (document);
  self->measure = g_object_ref (measure);
  entente_measure_attach (measure, document);
  self->evidence_cache = entente_evidence_cache_new (document);
  input = entente_scene_input_new (document, self->evidence_cache);
  self->whole = entente_scene_new_for_snapshot (input, measure, NULL);
  self->scene = entente_scene_new_folded (self->whole);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "groups-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "weighing-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::name-language", G_CALLBACK (name_language_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_document_get_layout (document), "changed", G_CALLBACK (queue_scene), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_scene_builder_set_viewpoint:
 * @self: a scene builder
 * @viewpoint: (nullable): what is to be in the scene; %NULL for all
 *
 * The next scene has it.
 */
void
entente_scene_builder_set_viewpoint (EntenteSceneBuilder *self,
                                     EntenteViewpoint    *viewpoint)
{
  g_return_if_fail (ENTENTE_IS_SCENE_BUILDER (self));

  g_clear_pointer (&self->viewpoint, entente_viewpoint_unref);
  if (viewpoint != NULL && !entente_viewpoint_shows_all (viewpoint))
    self->viewpoint = entente_viewpoint_ref (viewpoint);
  attach_weighing (self);
  entente_alone_state_follow (self->alone,
                              self->viewpoint != NULL ? entente_viewpoint_get_focus (self->viewpoint) : NULL);
  look_anew (self);
}

/**
 * entente_scene_builder_set_meaning:
 * @self: a scene builder
 * @meaning: (nullable): what colors and sizes are to tell; %NULL for kinds, and nothing
 *
 * The next scene has it. What has to be measured for it is measured in another thread.
 */
void
entente_scene_builder_set_meaning (EntenteSceneBuilder *self,
                                   EntenteMeaning      *meaning)
{
  g_return_if_fail (ENTENTE_IS_SCENE_BUILDER (self));

  g_clear_pointer (&self->meaning, entente_meaning_unref);
  if (meaning != NULL && !entente_meaning_is_plain (meaning))
    self->meaning = entente_meaning_ref (meaning);
  look_anew (self);
}

/**
 * entente_scene_builder_get_meaning:
 * @self: a scene builder
 *
 * Returns: (transfer none) (nullable): what colors and sizes are to tell; %NULL for kinds, and nothing
 */
EntenteMeaning *
entente_scene_builder_get_meaning (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->meaning;
}

/**
 * entente_scene_builder_get_view:
 * @self: a scene builder
 *
 * Returns: (transfer none) (nullable): the view that the latest scene shows; %NULL if it shows all
 */
EntenteView *
entente_scene_builder_get_view (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->view;
}

/**
 * entente_scene_builder_get_alone:
 * @self: a scene builder
 *
 * Returns: (transfer none): the places of a focus that is arranged alone
 */
EntenteAloneState *
entente_scene_builder_get_alone (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->alone;
}

/**
 * entente_scene_builder_is_alone:
 * @self: a scene builder
 *
 * Returns: whether the cards of the latest scene are not in the places of the document
 */
gboolean
entente_scene_builder_is_alone (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), FALSE);

  return self->is_alone;
}

/**
 * entente_scene_builder_get_view_input:
 * @self: a scene builder
 *
 * Returns: (transfer none) (nullable): what views are made from, of the document as it is now; %NULL if it has not been
 *   read yet. Then it is read, and "view-input-ready" is emitted.
 */
EntenteViewInput *
entente_scene_builder_get_view_input (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  if (self->view_input_complete)
    return self->view_input;
  self->view_input_wanted = TRUE;
  queue (self);
  return NULL;
}

/**
 * entente_scene_builder_get_whole:
 * @self: a scene builder
 *
 * Returns: (transfer none): the scene of all of the document, whatever is shown
 */
EntenteScene *
entente_scene_builder_get_whole (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->whole;
}

/**
 * entente_scene_builder_get_scene:
 * @self: a scene builder
 *
 * Returns: (transfer none): the latest scene
 */
EntenteScene *
entente_scene_builder_get_scene (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->scene;
}

/**
 * entente_scene_builder_get_measure:
 * @self: a scene builder
 *
 * Returns: (transfer none): the measure of its next scene, which knows the sizes of its cards and labels; another one
 *   once names are shown in another language
 */
EntenteMeasure *
entente_scene_builder_get_measure (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->measure;
}

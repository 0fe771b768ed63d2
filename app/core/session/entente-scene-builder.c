/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene-builder.h"

/* The builder of the scene of a document. Only one scene is built at a time, because only one thread
 * may use the measure. Later changes are in the next scene. The input of a scene is read in parts,
 * while the window has nothing to draw. It is read anew if the document changes before the input is
 * complete. */

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
  EntenteScene *scene;

  EntenteSceneInput *input; /* while it is being read; else NULL */
  guint source;             /* reads the input; 0 if no scene is wanted or one is being built */
  gboolean building;
  gboolean outdated;        /* the document has changed since the input was begun */
};

/* The data of the thread that builds a scene. */
typedef struct {
  EntenteSceneInput *input;
  EntenteMeasure *measure;
  EntenteScene *before;
} BuildData;

enum { PROP_0, PROP_SCENE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteSceneBuilder, entente_scene_builder, G_TYPE_OBJECT)

static void queue_scene (EntenteSceneBuilder *self);

static void
build_data_free (gpointer data)
{
  BuildData *build_data = data;

  entente_scene_input_unref (build_data->input);
  g_object_unref (build_data->measure);
  g_object_unref (build_data->before);
  g_free (build_data);
}

static void
build_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const BuildData *build_data = data;

  g_task_return_pointer (task,
                         entente_scene_new_for_snapshot (build_data->input, build_data->measure, build_data->before),
                         g_object_unref);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteSceneBuilder) self = data;

  self->building = FALSE;
  g_object_unref (self->scene);
  self->scene = g_task_propagate_pointer (G_TASK (result), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
  if (self->outdated)
    queue_scene (self);
}

static void
build (EntenteSceneBuilder *self)
{
  /* The callback holds the reference, because the other thread must not free the builder. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, built_cb, g_object_ref (self));
  BuildData *build_data = g_new (BuildData, 1);

  self->building = TRUE;
  g_task_set_source_tag (task, build);
  build_data->input = g_steal_pointer (&self->input);
  build_data->measure = g_object_ref (self->measure);
  build_data->before = g_object_ref (self->scene);
  g_task_set_task_data (task, build_data, build_data_free);
  g_task_run_in_thread (task, build_thread);
}

static gboolean
read_input_cb (gpointer data)
{
  EntenteSceneBuilder *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  if (self->outdated)
    g_clear_pointer (&self->input, entente_scene_input_unref);
  self->outdated = FALSE;
  if (self->input == NULL)
    self->input = entente_scene_input_begin (self->document);
  do
    if (!entente_scene_input_go_on (self->input, self->document, self->evidence_cache, ITEMS_PER_LOOK))
      {
        self->source = 0;
        build (self);
        return G_SOURCE_REMOVE;
      }
  while (g_get_monotonic_time () < end);
  return G_SOURCE_CONTINUE;
}

/* Several changes in a row result in one new scene. */
static void
queue_scene (EntenteSceneBuilder *self)
{
  self->outdated = TRUE;
  if (self->source == 0 && !self->building)
    self->source = g_idle_add_full (READ_PRIORITY, read_input_cb, self, NULL);
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
}

static void
entente_scene_builder_init (EntenteSceneBuilder *self)
{
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
  self->scene = entente_scene_new_for_snapshot (input, measure, NULL);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::name-language", G_CALLBACK (name_language_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_document_get_layout (document), "changed", G_CALLBACK (queue_scene), self,
                           G_CONNECT_SWAPPED);
  return self;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene-builder.h"

/* The measures are used by one thread at a time, so only one scene is built at a time. What changes in
 * the meantime is in the next one. What it is built from is taken a little at a time, while the window has
 * nothing to draw, and anew if the document changes before it is whole. */

#define ITEMS_A_TIME 10000
/* Frames are drawn at G_PRIORITY_HIGH_IDLE + 20; they come first. */
#define TAKE_PRIORITY (G_PRIORITY_HIGH_IDLE + 25)

struct _EntenteSceneBuilder
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteMeasure *measure;
  EntenteEvidenceCache *evidence_cache;
  EntenteScene *scene;

  EntenteSceneInput *input; /* while it is taken */
  guint source;      /* while a new scene is wanted and none is being built */
  gboolean building;
  gboolean outdated; /* the document has changed since that began */
};

/* What a scene is built from. */
typedef struct {
  EntenteSceneInput *input;
  EntenteMeasure *measure;
} Plan;

enum { PROP_0, PROP_SCENE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteSceneBuilder, entente_scene_builder, G_TYPE_OBJECT)

static void queue_scene (EntenteSceneBuilder *self);

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  entente_scene_input_unref (plan->input);
  g_object_unref (plan->measure);
  g_free (plan);
}

static void
build_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Plan *plan = data;

  g_task_return_pointer (task, entente_scene_new_for_snapshot (plan->input, plan->measure), g_object_unref);
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
  /* The picture belongs to this thread: the other one must not be the last to let go of it. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, built_cb, g_object_ref (self));
  Plan *plan = g_new (Plan, 1);

  self->building = TRUE;
  g_task_set_source_tag (task, build);
  plan->input = g_steal_pointer (&self->input);
  plan->measure = g_object_ref (self->measure);
  g_task_set_task_data (task, plan, plan_free);
  g_task_run_in_thread (task, build_step);
}

static gboolean
take_cb (gpointer data)
{
  EntenteSceneBuilder *self = data;

  if (self->outdated)
    g_clear_pointer (&self->input, entente_scene_input_unref);
  self->outdated = FALSE;
  if (self->input == NULL)
    self->input = entente_scene_input_begin (self->document);
  if (entente_scene_input_go_on (self->input, self->document, self->evidence_cache, ITEMS_A_TIME))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  build (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row make one new scene. */
static void
queue_scene (EntenteSceneBuilder *self)
{
  self->outdated = TRUE;
  if (self->source == 0 && !self->building)
    self->source = g_idle_add_full (TAKE_PRIORITY, take_cb, self, NULL);
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
 * @measure: the measures of its cards and words, from now on the picture's own
 *
 * Builds the first scene, which takes a while for a large document: this may be called in the thread
 * that loads the document. All later changes must be made in the main thread.
 *
 * Returns: (transfer full): the picture
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
  self->scene = entente_scene_new_for_snapshot (input, measure);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (queue_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_document_get_layout (document), "changed", G_CALLBACK (queue_scene), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_scene_builder_get_scene:
 * @self: a picture
 *
 * Returns: (transfer none): the scene as it is now
 */
EntenteScene *
entente_scene_builder_get_scene (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->scene;
}

/**
 * entente_scene_builder_get_measure:
 * @self: a picture
 *
 * Returns: (transfer none): the measures of its cards and words, which are there already
 */
EntenteMeasure *
entente_scene_builder_get_measure (EntenteSceneBuilder *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE_BUILDER (self), NULL);

  return self->measure;
}

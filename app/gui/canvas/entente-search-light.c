/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-light.h"

#include "entente-highlight.h"
#include "entente-task-thread.h"

/* A search can find all of a large document at each keystroke. So the parts are looked up in another thread. Until they
 * are there, those of the search before stay lit. */

struct _EntenteSearchLight
{
  GObject parent_instance;

  EntenteScene *scene;        /* nullable */
  GSignalGroup *finder_signals;
  EntenteFinder *finder;      /* nullable */
  EntenteEmphasis *lit;       /* nullable: of the scene */
  GCancellable *cancellable;  /* nullable: of the thread */
};

/* The data of the thread. */
typedef struct {
  EntenteScene *scene;
  EntenteSearchFound *found;
} LightData;

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSearchLight, entente_search_light, G_TYPE_OBJECT)

static void
light_data_free (gpointer data)
{
  LightData *light_data = data;

  g_object_unref (light_data->scene);
  entente_search_found_unref (light_data->found);
  g_free (light_data);
}

static void
light_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const LightData *light_data = data;
  EntenteEmphasis *lit = entente_highlight_new_for_found (light_data->scene,
                                                          entente_search_found_get_items (light_data->found),
                                                          cancellable);

  g_task_return_pointer (task, lit, (GDestroyNotify) entente_emphasis_unref);
}

static void
stop (EntenteSearchLight *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
take (EntenteSearchLight *self,
      EntenteEmphasis    *lit)
{
  if (self->lit == NULL && lit == NULL)
    return;
  g_clear_pointer (&self->lit, entente_emphasis_unref);
  self->lit = lit;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A light that was given up while the thread was at work has cancelled it. */
static void
lit_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GError) error = NULL;
  EntenteEmphasis *lit = g_task_propagate_pointer (G_TASK (result), &error);
  EntenteSearchLight *self = data;

  if (error != NULL)
    return;
  g_clear_object (&self->cancellable);
  take (self, lit);
}

static void
found_cb (EntenteSearchLight *self)
{
  EntenteSearchFound *found = self->finder != NULL ? entente_finder_get_found (self->finder) : NULL;
  g_autoptr (GTask) task = NULL;
  LightData *data;

  stop (self);
  if (found == NULL || self->scene == NULL || entente_search_found_get_n (found) == 0)
    {
      take (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, lit_cb, self);
  g_task_set_source_tag (task, found_cb);
  data = g_new (LightData, 1);
  *data = (LightData) { g_object_ref (self->scene), entente_search_found_ref (found) };
  g_task_set_task_data (task, data, light_data_free);
  entente_task_run_in_thread (task, light_thread);
}

static void
entente_search_light_finalize (GObject *object)
{
  EntenteSearchLight *self = ENTENTE_SEARCH_LIGHT (object);

  stop (self);
  g_clear_object (&self->finder_signals);
  g_clear_object (&self->finder);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->lit, entente_emphasis_unref);

  G_OBJECT_CLASS (entente_search_light_parent_class)->finalize (object);
}

static void
entente_search_light_class_init (EntenteSearchLightClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_search_light_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SEARCH_LIGHT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_search_light_init (EntenteSearchLight *self)
{
  self->finder_signals = g_signal_group_new (ENTENTE_TYPE_FINDER);
  g_signal_group_connect_swapped (self->finder_signals, "changed", G_CALLBACK (found_cb), self);
}

/**
 * entente_search_light_new:
 *
 * Returns: (transfer full): a light without a scene
 */
EntenteSearchLight *
entente_search_light_new (void)
{
  return g_object_new (ENTENTE_TYPE_SEARCH_LIGHT, NULL);
}

/**
 * entente_search_light_set_scene:
 * @self: a light
 * @scene: (nullable): the scene in which it lights
 * @finder: (nullable): what is searched in the document of the scene
 *
 * What is lit in another scene is found anew. Until then nothing is.
 */
void
entente_search_light_set_scene (EntenteSearchLight *self,
                                EntenteScene       *scene,
                                EntenteFinder      *finder)
{
  g_return_if_fail (ENTENTE_IS_SEARCH_LIGHT (self));

  g_clear_pointer (&self->lit, entente_emphasis_unref);
  g_set_object (&self->scene, scene);
  g_set_object (&self->finder, finder);
  g_signal_group_set_target (self->finder_signals, finder);
  found_cb (self);
}

/**
 * entente_search_light_get:
 * @self: a light
 *
 * Returns: (transfer none) (nullable): the parts that are lit; %NULL if none are
 */
EntenteEmphasis *
entente_search_light_get (EntenteSearchLight *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_LIGHT (self), NULL);

  return self->lit;
}

gboolean
entente_search_light_is_on (EntenteSearchLight *self)
{
  return entente_search_light_get (self) != NULL;
}

/**
 * entente_search_light_join:
 * @self: a light
 * @emphasis: (nullable) (transfer full): what else is raised in the same scene
 *
 * Returns: (transfer full) (nullable): what is raised together
 */
EntenteEmphasis *
entente_search_light_join (EntenteSearchLight *self,
                           EntenteEmphasis    *emphasis)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_LIGHT (self), emphasis);

  if (self->lit == NULL)
    return emphasis;
  if (emphasis == NULL)
    return entente_emphasis_ref (self->lit);
  entente_emphasis_add (emphasis, self->lit);
  return emphasis;
}

/**
 * entente_search_light_is_settled:
 * @self: a light
 *
 * Returns: whether what was found is lit
 */
gboolean
entente_search_light_is_settled (EntenteSearchLight *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_LIGHT (self), TRUE);

  return self->cancellable == NULL;
}

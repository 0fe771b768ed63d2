/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-alone-state.h"

#include "entente-arrange-process.h"

struct _EntenteAloneState
{
  GObject parent_instance;

  EntenteFocus *focus;       /* NULL if none is arranged alone */
  EntenteAlone *places;      /* NULL until they are found */
  EntenteEngine engine;
  GCancellable *cancellable; /* of the search; NULL if there is none */
  gboolean failed;           /* there will be no other search for the same focus */
};

/* A search: for which scene, and for whom. */
typedef struct {
  EntenteAloneState *self;
  EntenteScene *scene;
} Search;

enum { CHANGED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteAloneState, entente_alone_state, G_TYPE_OBJECT)

static void
search_free (Search *search)
{
  g_object_unref (search->self);
  g_object_unref (search->scene);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
stop (EntenteAloneState *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
forget (EntenteAloneState *self)
{
  stop (self);
  g_clear_pointer (&self->places, entente_alone_unref);
  self->failed = FALSE;
}

/* A simple arrangement in rows would be worse than the places of the document. */
static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Search) search = data;
  g_autoptr (EntenteArrangement) arrangement = entente_arrange_process_run_finish (result, NULL);
  EntenteAloneState *self = search->self;
  gboolean found;

  /* Another search may have begun, or none is wanted any more. */
  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  found = arrangement != NULL && arrangement->trouble == NULL;
  if (found)
    {
      g_clear_pointer (&self->places, entente_alone_unref);
      self->places = entente_alone_new (search->scene, arrangement->points);
    }
  g_signal_emit (self, signals[CHANGED], 0);
  self->failed = !found;
  if (!found)
    g_signal_emit (self, signals[FAILED], 0);
}

static void
begin (EntenteAloneState *self,
       EntenteScene      *scene)
{
  g_autoptr (EntenteArrangeProblem) problem = entente_arrange_problem_new_for_scene (self->engine, scene);
  Search *search = g_new (Search, 1);

  *search = (Search) { g_object_ref (self), g_object_ref (scene) };
  self->cancellable = g_cancellable_new ();
  entente_arrange_process_run_async (problem, NULL, self->cancellable, searched_cb, search);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_alone_state_finalize (GObject *object)
{
  EntenteAloneState *self = ENTENTE_ALONE_STATE (object);

  forget (self);
  g_clear_pointer (&self->focus, entente_focus_unref);

  G_OBJECT_CLASS (entente_alone_state_parent_class)->finalize (object);
}

static void
entente_alone_state_class_init (EntenteAloneStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_alone_state_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_ALONE_STATE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_ALONE_STATE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_alone_state_init (EntenteAloneState *self)
{
}

/**
 * entente_alone_state_new:
 *
 * Returns: (transfer full): a state in which nothing is arranged alone
 */
EntenteAloneState *
entente_alone_state_new (void)
{
  return g_object_new (ENTENTE_TYPE_ALONE_STATE, NULL);
}

/**
 * entente_alone_state_follow:
 * @self: the state
 * @focus: (nullable): the focus from now on, or none
 *
 * Forgets the places, and ends the search for them, if they are of another focus.
 */
void
entente_alone_state_follow (EntenteAloneState *self,
                            EntenteFocus      *focus)
{
  gboolean was_searching;

  g_return_if_fail (ENTENTE_IS_ALONE_STATE (self));

  was_searching = self->cancellable != NULL;
  if (focus == NULL || !entente_focus_is_alone (focus))
    {
      forget (self);
      g_clear_pointer (&self->focus, entente_focus_unref);
    }
  else if (self->focus == NULL || !entente_focus_has_same_base (focus, self->focus))
    {
      forget (self);
      g_clear_pointer (&self->focus, entente_focus_unref);
      self->focus = entente_focus_ref (focus);
      self->engine = ENTENTE_ENGINE_AUTO;
    }
  if (was_searching && self->cancellable == NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_alone_state_get_places:
 * @self: the state
 *
 * Returns: (transfer none) (nullable): the places of the focus; %NULL if it is not arranged alone, or not yet
 */
EntenteAlone *
entente_alone_state_get_places (EntenteAloneState *self)
{
  g_return_val_if_fail (ENTENTE_IS_ALONE_STATE (self), NULL);

  return self->places;
}

/**
 * entente_alone_state_take_grown:
 * @self: the state
 * @before: places that it had
 * @grown: these places and further ones
 *
 * Does nothing if it has others by now.
 */
void
entente_alone_state_take_grown (EntenteAloneState *self,
                                EntenteAlone      *before,
                                EntenteAlone      *grown)
{
  g_return_if_fail (ENTENTE_IS_ALONE_STATE (self) && before != NULL && grown != NULL);

  if (self->places != before || grown == before)
    return;
  entente_alone_unref (self->places);
  self->places = entente_alone_ref (grown);
}

/**
 * entente_alone_state_search:
 * @self: the state
 * @scene: what the focus shows
 *
 * Begins to search for places, if there is a focus that needs them.
 */
void
entente_alone_state_search (EntenteAloneState *self,
                            EntenteScene      *scene)
{
  g_return_if_fail (ENTENTE_IS_ALONE_STATE (self) && ENTENTE_IS_SCENE (scene));

  if (self->focus != NULL && self->places == NULL && self->cancellable == NULL && !self->failed)
    begin (self, scene);
}

/**
 * entente_alone_state_search_anew:
 * @self: the state of a focus that is arranged alone
 * @engine: the engine to use
 * @scene: what the focus shows
 *
 * Begins to search for other places. Until they are found the present ones stay.
 */
void
entente_alone_state_search_anew (EntenteAloneState *self,
                                 EntenteEngine      engine,
                                 EntenteScene      *scene)
{
  g_return_if_fail (ENTENTE_IS_ALONE_STATE (self) && ENTENTE_IS_SCENE (scene));

  stop (self);
  self->engine = engine;
  begin (self, scene);
}

/**
 * entente_alone_state_stop:
 * @self: the state
 *
 * Ends the search for places.
 */
void
entente_alone_state_stop (EntenteAloneState *self)
{
  g_return_if_fail (ENTENTE_IS_ALONE_STATE (self));

  if (self->cancellable == NULL)
    return;
  stop (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_alone_state_is_searching:
 * @self: the state
 *
 * Returns: whether places are being searched for
 */
gboolean
entente_alone_state_is_searching (EntenteAloneState *self)
{
  g_return_val_if_fail (ENTENTE_IS_ALONE_STATE (self), FALSE);

  return self->cancellable != NULL;
}

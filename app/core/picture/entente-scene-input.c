/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene-input.h"

static void
scene_input_clear (gpointer data)
{
  EntenteSceneInput *self = data;

  for (guint i = 0; i < self->n_actors; i++)
    g_object_unref (self->actors[i].actor);
  for (guint i = 0; i < self->n_relations; i++)
    g_object_unref (self->relations[i].relation);
  g_clear_pointer (&self->actors, g_free);
  g_clear_pointer (&self->relations, g_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
}

/* An actor without a position is not in the picture. */
static void
add_actor (EntenteSceneInput *self,
           EntenteItem       *actor,
           EntenteLayout     *layout)
{
  EntentePlacedActor *placed = &self->actors[self->n_actors];

  if (!entente_layout_get_position (layout, entente_item_get_id (actor), &placed->at))
    return;
  placed->actor = g_object_ref (actor);
  placed->pinned = entente_layout_is_pinned (layout, entente_item_get_id (actor));
  self->n_actors++;
}

static void
add_relation (EntenteSceneInput    *self,
              EntenteItem          *relation,
              EntenteEvidenceCache *evidence_cache)
{
  EntenteWeighedRelation *weighed = &self->relations[self->n_relations++];

  weighed->relation = g_object_ref (relation);
  weighed->evidence = entente_evidence_cache_get (evidence_cache, ENTENTE_RELATION (relation), &weighed->disputed);
}

/**
 * entente_scene_input_begin:
 * @document: a document
 *
 * Returns: (transfer full): an empty input, which entente_scene_input_go_on() fills
 */
EntenteSceneInput *
entente_scene_input_begin (EntenteDocument *document)
{
  EntenteSceneInput *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_atomic_rc_box_new0 (EntenteSceneInput);
  self->actors = g_new (EntentePlacedActor, entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR));
  self->relations = g_new (EntenteWeighedRelation, entente_document_get_n_items (document, ENTENTE_ITEM_RELATION));
  self->groups = entente_actor_group_copy_all (document);
  return self;
}

/**
 * entente_scene_input_go_on:
 * @self: an input that is not complete yet
 * @document: its document, which must not have changed since entente_scene_input_begin()
 * @evidence_cache: the evidence classes of the relations of @document
 * @n: the largest number of items to read
 *
 * Reads the next items of the document. To read all items of a large document at once would block the
 * window for half a frame.
 *
 * Returns: whether there are more items to read
 */
gboolean
entente_scene_input_go_on (EntenteSceneInput    *self,
                           EntenteDocument      *document,
                           EntenteEvidenceCache *evidence_cache,
                           guint                 n)
{
  GListModel *actors, *relations;
  guint n_actors, n_all, end;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document) &&
                        ENTENTE_IS_EVIDENCE_CACHE (evidence_cache), FALSE);

  actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  n_actors = g_list_model_get_n_items (actors);
  n_all = n_actors + g_list_model_get_n_items (relations);
  for (end = self->n_seen + MIN (n, n_all - self->n_seen); self->n_seen < end; self->n_seen++)
    {
      gboolean is_actor = self->n_seen < n_actors;
      g_autoptr (EntenteItem) item = is_actor ? g_list_model_get_item (actors, self->n_seen)
                                              : g_list_model_get_item (relations, self->n_seen - n_actors);

      if (is_actor)
        add_actor (self, item, entente_document_get_layout (document));
      else
        add_relation (self, item, evidence_cache);
    }
  return end < n_all;
}

/**
 * entente_scene_input_new:
 * @document: a document
 * @evidence_cache: the evidence classes of its relations
 *
 * Returns: (transfer full): the complete input for the scene of @document
 */
EntenteSceneInput *
entente_scene_input_new (EntenteDocument      *document,
                         EntenteEvidenceCache *evidence_cache)
{
  EntenteSceneInput *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_EVIDENCE_CACHE (evidence_cache), NULL);

  self = entente_scene_input_begin (document);
  entente_scene_input_go_on (self, document, evidence_cache, G_MAXUINT);
  return self;
}

EntenteSceneInput *
entente_scene_input_ref (EntenteSceneInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_scene_input_unref (EntenteSceneInput *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, scene_input_clear);
}

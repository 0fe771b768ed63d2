/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-snapshot.h"

static void
snapshot_clear (gpointer data)
{
  EntenteSnapshot *self = data;

  for (guint i = 0; i < self->n_actors; i++)
    g_object_unref (self->actors[i].actor);
  for (guint i = 0; i < self->n_relations; i++)
    g_object_unref (self->relations[i].relation);
  g_clear_pointer (&self->actors, g_free);
  g_clear_pointer (&self->relations, g_free);
}

static void
take_actors (EntenteSnapshot *self,
             EntenteDocument *document)
{
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  EntenteLayout *layout = entente_document_get_layout (document);
  guint n = g_list_model_get_n_items (actors);

  self->actors = g_new (EntentePlacedActor, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntentePlacedActor *placed = &self->actors[self->n_actors];

      if (!entente_layout_get_position (layout, entente_item_get_id (actor), &placed->at))
        continue;
      placed->actor = g_steal_pointer (&actor);
      self->n_actors++;
    }
}

static void
take_relations (EntenteSnapshot *self,
                EntenteDocument *document,
                EntenteWeighing *weighing)
{
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);

  self->n_relations = g_list_model_get_n_items (relations);
  self->relations = g_new (EntenteWeighedRelation, self->n_relations);
  for (guint i = 0; i < self->n_relations; i++)
    {
      EntenteWeighedRelation *weighed = &self->relations[i];

      weighed->relation = g_list_model_get_item (relations, i);
      weighed->evidence = entente_weighing_get (weighing, ENTENTE_RELATION (weighed->relation),
                                                &weighed->disputed);
    }
}

/**
 * entente_snapshot_new:
 * @document: a document
 * @weighing: the evidence classes of its relations
 *
 * Returns: (transfer full): what of @document there is to draw now
 */
EntenteSnapshot *
entente_snapshot_new (EntenteDocument *document,
                      EntenteWeighing *weighing)
{
  EntenteSnapshot *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_WEIGHING (weighing), NULL);

  self = g_atomic_rc_box_new0 (EntenteSnapshot);
  take_actors (self, document);
  take_relations (self, document, weighing);
  return self;
}

EntenteSnapshot *
entente_snapshot_ref (EntenteSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_snapshot_unref (EntenteSnapshot *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, snapshot_clear);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-alone.h"

#include "entente-free-spot.h"
#include "entente-id.h"

#define PER_POINT 10.0

struct _EntenteAlone {
  GHashTable *places; /* id -> EntentePoint */
};

static void
alone_clear (gpointer data)
{
  g_hash_table_unref (((EntenteAlone *) data)->places);
}

static void
put (EntenteAlone *self,
     const char   *id,
     EntentePoint  at)
{
  g_hash_table_insert (self->places, g_strdup (id), g_memdup2 (&at, sizeof at));
}

static EntenteAlone *
create (void)
{
  EntenteAlone *self = g_atomic_rc_box_new0 (EntenteAlone);

  self->places = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  return self;
}

static const char *
get_id (EntenteScene *scene,
        guint         card)
{
  return entente_item_get_id (entente_scene_get_card (scene, card)->item);
}

/**
 * entente_alone_new:
 * @scene: a scene
 * @points: (array): by card of @scene, its centre in tenths of a point
 *
 * Returns: (transfer full): these places
 */
EntenteAlone *
entente_alone_new (EntenteScene       *scene,
                   const EntentePoint *points)
{
  EntenteAlone *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  self = create ();
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    put (self, get_id (scene, i), points[i]);
  return self;
}

EntenteAlone *
entente_alone_ref (EntenteAlone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_alone_unref (EntenteAlone *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, alone_clear);
}

/* Returns whether all cards have a place already. */
static gboolean
find_known (EntenteAlone          *self,
            EntenteScene          *scene,
            EntenteArrangeProblem *problem)
{
  gboolean all = TRUE;

  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const EntentePoint *at = g_hash_table_lookup (self->places, get_id (scene, i));

      problem->nodes[i].placed = at != NULL;
      if (at != NULL)
        problem->nodes[i].at = *at;
      all = all && at != NULL;
    }
  return all;
}

/* Those that are not in the scene now may come back to where they were. */
static EntenteAlone *
grow (EntenteAlone                *self,
      EntenteScene                *scene,
      const EntenteArrangeProblem *problem)
{
  g_autofree EntentePoint *points = entente_free_spot_for_new (problem);
  EntenteAlone *grown = entente_alone_new (scene, points);
  GHashTableIter iter;
  gpointer id, at;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &at))
    if (!g_hash_table_contains (grown->places, id))
      put (grown, id, *(EntentePoint *) at);
  return grown;
}

static EntenteScene *
move_cards (EntenteAlone *self,
            EntenteScene *scene)
{
  guint n_cards = entente_scene_get_n_cards (scene), n_lines = entente_scene_get_n_lines (scene);
  g_autofree EntenteCardPlace *cards = g_new (EntenteCardPlace, n_cards);
  g_autofree guint *lines = g_new (guint, n_lines);

  for (guint i = 0; i < n_cards; i++)
    {
      const EntentePoint *at = g_hash_table_lookup (self->places, get_id (scene, i));

      cards[i] = (EntenteCardPlace) { i, { at->x / PER_POINT, at->y / PER_POINT } };
    }
  for (guint i = 0; i < n_lines; i++)
    lines[i] = i;
  return entente_scene_new_part (scene, cards, n_cards, lines, n_lines, FALSE);
}

/**
 * entente_alone_arrange:
 * @self: places
 * @scene: a scene
 * @grown: (out) (transfer full): the same places, and those of the cards of @scene that had none
 *
 * A card that has no place gets a free one beside its neighbours, and no other moves for it. This can take long for
 * many cards. Any thread can do it that may use the measure of @scene.
 *
 * Returns: (transfer full): the scene with its cards in these places
 */
EntenteScene *
entente_alone_arrange (EntenteAlone  *self,
                       EntenteScene  *scene,
                       EntenteAlone **grown)
{
  g_autoptr (EntenteArrangeProblem) problem = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_SCENE (scene) && grown != NULL, NULL);

  problem = entente_arrange_problem_new_for_scene (ENTENTE_ENGINE_AUTO, scene);
  *grown = find_known (self, scene, problem) ? entente_alone_ref (self) : grow (self, scene, problem);
  return move_cards (*grown, scene);
}

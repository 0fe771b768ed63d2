/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene.h"
#include "entente-scene-private.h"

/* The grounds of a scene: those of the groups of its document that have a card in it and are not folded. */

static GPtrArray *
list_actors (EntenteScene *self)
{
  GPtrArray *actors = g_ptr_array_new_full (self->n_cards, NULL);

  for (guint i = 0; i < self->n_cards; i++)
    g_ptr_array_add (actors, self->cards[i].item);
  return actors;
}

static GPtrArray *
list_relations (EntenteScene *self)
{
  GPtrArray *relations = g_ptr_array_new_full (self->input->n_relations, NULL);

  for (guint i = 0; i < self->input->n_relations; i++)
    g_ptr_array_add (relations, self->input->relations[i].relation);
  return relations;
}

/**
 * entente_scene_group_cards:
 * @self: a scene
 *
 * Returns: (transfer full): tells which cards of it are those of members of a group. It must not outlive @self
 */
EntenteMembership *
entente_scene_group_cards (EntenteScene *self)
{
  g_autoptr (GPtrArray) actors = list_actors (self), relations = list_relations (self);

  return entente_membership_new (actors, relations);
}

static void
add_grounds (EntenteScene *self)
{
  g_autoptr (EntenteMembership) membership = entente_scene_group_cards (self);
  g_autoptr (EntenteGrid) card_grid = entente_scene_grid_cards (self);
  g_autoptr (GArray) plates = g_array_new (FALSE, FALSE, sizeof (EntenteBox));
  EntenteGroundRoom room = { self->cards, self->n_cards, self->lines, self->n_lines, card_grid, plates };

  for (guint i = 0; i < self->input->groups->len; i++)
    {
      const EntenteRecord *group = self->input->groups->pdata[i];
      g_autoptr (GArray) members = NULL;
      const char *name = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME);

      if (entente_actor_group_is_folded (group))
        continue;
      members = entente_membership_list_members (membership, group);
      if (members->len > 0)
        g_ptr_array_add (self->grounds, entente_ground_new (&room, members,
                                                            entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID),
                                                            entente_ground_choose_ink (i),
                                                            entente_measure_words (self->measure, name, NULL)));
    }
}

/**
 * entente_scene_find_grounds:
 * @self: a scene that has its cards, and the words of its lines in their places
 */
void
entente_scene_find_grounds (EntenteScene *self)
{
  self->grounds = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_ground_free);
  if (self->with_grounds && self->n_cards > 0 && self->input->groups->len > 0)
    add_grounds (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-addition-scene.h"

#include "entente-scene-private.h"

/* Pictures of what another file has besides, to be drawn above the picture of a document. They have the cards of that
 * picture as well, in their places, so that lines lead to them and around them. */

static GPtrArray *
keep_items (EntenteScene            *below,
            const EntenteSceneInput *additions)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; below->own_items != NULL && i < below->own_items->len; i++)
    g_ptr_array_add (items, g_object_ref (below->own_items->pdata[i]));
  for (guint i = 0; i < additions->n_actors; i++)
    g_ptr_array_add (items, g_object_ref (additions->actors[i].actor));
  for (guint i = 0; i < additions->n_relations; i++)
    g_ptr_array_add (items, g_object_ref (additions->relations[i].relation));
  return items;
}

/* Where colors tell something else than kinds, it is not known of the other file. */
static void
style_cards (EntenteScene *self,
             EntenteScene *below)
{
  EntenteCard *additions = self->cards + below->n_cards;
  guint n = self->n_cards - below->n_cards;

  entente_own_kinds_apply (self->own_kinds, additions, n);
  for (guint i = 0; i < n; i++)
    {
      additions[i].addition = TRUE;
      if (below->shades != NULL)
        additions[i].ink = ENTENTE_LOOK_OTHER;
    }
}

typedef struct {
  EntenteScene *scene;
  const EntenteBox *box;
  gboolean found;
} WordSearch;

static gboolean
look_for_word (EntentePart part,
               guint       index,
               gpointer    data)
{
  WordSearch *search = data;
  const EntenteLine *line;

  if (part != ENTENTE_PART_LINE)
    return TRUE;
  line = entente_scene_get_line (search->scene, index);
  search->found = entente_line_has_word (line) && entente_box_overlaps (&line->label_box, search->box);
  return !search->found;
}

/* No word may cover one of the document. */
static void
hide_words (EntenteScene *self,
            EntenteScene *below)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      WordSearch search = { below, &self->lines[i].label_box, FALSE };

      entente_scene_query (below, search.box, look_for_word, &search);
      if (search.found)
        self->lines[i].label_fits = FALSE;
    }
}

/**
 * entente_addition_scene_new:
 * @below: the scene of a document
 * @additions: actors and relations that @below has not, in their places; the list of groups in it is not read
 *
 * Any thread can do it.
 *
 * Returns: (transfer full): a scene with the cards of @below, by the same indexes, and behind them a card for each
 *   actor of @additions; and with the lines of only those relations of @additions that have both of their ends in it
 */
EntenteScene *
entente_addition_scene_new (EntenteScene            *below,
                            const EntenteSceneInput *additions)
{
  EntenteScene *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (below) && additions != NULL, NULL);

  self = entente_scene_begin (below, FALSE);
  g_clear_pointer (&self->own_items, g_ptr_array_unref);
  self->own_items = keep_items (below, additions);
  self->with_grounds = FALSE;
  self->bounds = below->bounds;
  self->n_cards = below->n_cards;
  self->cards = g_memdup2 (below->cards, below->n_cards * sizeof (EntenteCard));
  entente_scene_add_cards (self, additions);
  entente_scene_add_lines (self, additions);
  style_cards (self, below);
  entente_scene_compute_geometry (self, NULL, FALSE);
  hide_words (self, below);
  return self;
}

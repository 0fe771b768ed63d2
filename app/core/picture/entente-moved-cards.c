/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-moved-cards.h"

#include "entente-font.h"

/* What is moved is drawn anew in every frame, so only what is in sight is, and the more of it there is
 * the more plainly. The other cards are there as well while lines bend around cards: else a line would
 * jump when the scene is built again. */

/* The farthest that a line bends aside. */
#define BEND_MAX 160.0

/* With more lines there are no words on them; more yet are not drawn while they move. */
#define WORDED_LINES_MAX 120
#define LINES_MAX 1200

/* So many cards can be gone through in every frame for lines to bend around. */
#define BENT_CARDS_MAX 2500

/* So many moved cards still have the lines between them in the accent colour. */
#define RAISED_CARDS_MAX 12

/* Smaller words, in pixels, are not seen. */
#define WORDS_MIN 5.8

struct _EntenteMovedCards
{
  EntenteScene *scene;
  EntentePoint *places;   /* of each card of the scene */
  guint8 *is_moved;       /* likewise */
  GArray *cards;          /* indexes of those that are moved, ascending when sorted */
  GArray *lines;          /* of their lines, ascending; made when needed */
  EntenteEmphasis *parts; /* likewise */
};

static int
compare_indexes (gconstpointer a,
                 gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

/**
 * entente_moved_cards_new:
 * @scene: a scene
 *
 * Returns: (transfer full): a layer of moved cards of nothing
 */
EntenteMovedCards *
entente_moved_cards_new (EntenteScene *scene)
{
  EntenteMovedCards *self;
  guint n_cards;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  n_cards = entente_scene_get_n_cards (scene);
  self = g_new0 (EntenteMovedCards, 1);
  self->scene = g_object_ref (scene);
  self->places = g_new (EntentePoint, n_cards + 1);
  self->is_moved = g_new0 (guint8, n_cards + 1);
  self->cards = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static void
forget_parts (EntenteMovedCards *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->parts, entente_emphasis_unref);
}

void
entente_moved_cards_free (EntenteMovedCards *self)
{
  if (self == NULL)
    return;

  forget_parts (self);
  g_array_unref (self->cards);
  g_free (self->is_moved);
  g_free (self->places);
  g_object_unref (self->scene);
  g_free (self);
}

EntenteScene *
entente_moved_cards_get_scene (EntenteMovedCards *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scene;
}

/**
 * entente_moved_cards_put:
 * @self: a layer of moved cards
 * @card: index of a card of its scene
 * @at: where its centre is to be shown, in tenths of a point
 *
 * Lifts the card if it isn't yet, and moves it.
 */
void
entente_moved_cards_put (EntenteMovedCards  *self,
                         guint               card,
                         const EntentePoint *at)
{
  g_return_if_fail (self != NULL && at != NULL);
  g_return_if_fail (card < entente_scene_get_n_cards (self->scene));

  self->places[card] = *at;
  if (self->is_moved[card])
    return;
  self->is_moved[card] = TRUE;
  g_array_append_val (self->cards, card);
  forget_parts (self);
}

guint
entente_moved_cards_get_n_cards (EntenteMovedCards *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cards->len;
}

static EntenteVec
center_of (EntenteMovedCards *self,
           guint              card)
{
  if (self->is_moved[card])
    return (EntenteVec) { self->places[card].x / 10.0, self->places[card].y / 10.0 };
  return entente_card_get_center (entente_scene_get_card (self->scene, card));
}

/**
 * entente_moved_cards_get_box:
 * @self: a layer of moved cards
 * @card: index of a card of its scene
 *
 * Returns: where the card is shown, moved or not
 */
EntenteBox
entente_moved_cards_get_box (EntenteMovedCards *self,
                             guint              card)
{
  EntenteBox box;
  EntenteVec center;

  g_return_val_if_fail (self != NULL && card < entente_scene_get_n_cards (self->scene), ((EntenteBox) { 0, 0, 0, 0 }));

  box = entente_scene_get_card (self->scene, card)->box;
  center = center_of (self, card);
  box.x = center.x - box.width / 2;
  box.y = center.y - box.height / 2;
  return box;
}

static void
find_lines (EntenteMovedCards *self)
{
  g_autofree guint8 *found = NULL;

  if (self->lines != NULL)
    return;

  found = g_new0 (guint8, entente_scene_get_n_lines (self->scene) + 1);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_sort (self->cards, compare_indexes);
  for (guint i = 0; i < self->cards->len; i++)
    {
      guint n;
      const guint *lines = entente_scene_get_lines_of (self->scene, g_array_index (self->cards, guint, i), &n);

      for (guint j = 0; j < n; j++)
        {
          if (!found[lines[j]])
            g_array_append_val (self->lines, lines[j]);
          found[lines[j]] = TRUE;
        }
    }
  g_array_sort (self->lines, compare_indexes);
}

/**
 * entente_moved_cards_get_parts:
 * @self: a layer of moved cards
 *
 * Returns: (transfer none): what is moved: the cards and all their lines; another one after another
 *   card was moved
 */
EntenteEmphasis *
entente_moved_cards_get_parts (EntenteMovedCards *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->parts != NULL)
    return self->parts;

  find_lines (self);
  self->parts = entente_emphasis_new (self->scene);
  for (guint i = 0; i < self->cards->len; i++)
    entente_emphasis_raise (self->parts, ENTENTE_PART_CARD, g_array_index (self->cards, guint, i), ENTENTE_RAISE_NEAR);
  for (guint i = 0; i < self->lines->len; i++)
    entente_emphasis_raise (self->parts, ENTENTE_PART_LINE, g_array_index (self->lines, guint, i), ENTENTE_RAISE_NEAR);
  return self->parts;
}

static GArray *
list_lines_in (EntenteMovedCards *self,
               const EntenteBox  *area)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteBox wide = entente_box_grow (area, BEND_MAX);

  find_lines (self);
  for (guint i = 0; i < self->lines->len && lines->len < LINES_MAX; i++)
    {
      guint index = g_array_index (self->lines, guint, i);
      const EntenteLine *line = entente_scene_get_line (self->scene, index);
      EntenteBox box = entente_moved_cards_get_box (self, line->from), other = entente_moved_cards_get_box (self,
                                                                                                            line->to);

      entente_box_add (&box, &other);
      if (entente_box_overlaps (&box, &wide))
        g_array_append_val (lines, index);
    }
  return lines;
}

/* The moved cards in sight, the ends of the lines, and where lines bend, the others too. */
static GArray *
list_cards_in (EntenteMovedCards *self,
               const EntenteBox  *area,
               const GArray      *lines)
{
  guint n_cards = entente_scene_get_n_cards (self->scene);
  gboolean all = lines->len > 0 && n_cards <= BENT_CARDS_MAX;
  g_autofree guint8 *wanted = g_new0 (guint8, n_cards + 1);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (EntenteCardPlace));

  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteLine *line = entente_scene_get_line (self->scene, g_array_index (lines, guint, i));

      wanted[line->from] = wanted[line->to] = TRUE;
    }
  for (guint i = 0; i < self->cards->len; i++)
    {
      guint card = g_array_index (self->cards, guint, i);
      EntenteBox box = entente_moved_cards_get_box (self, card);

      if (entente_box_overlaps (&box, area))
        wanted[card] = TRUE;
    }
  for (guint i = 0; i < n_cards; i++)
    if (all || wanted[i])
      {
        EntenteCardPlace place = { i, center_of (self, i) };

        g_array_append_val (places, place);
      }
  return places;
}

static EntenteEmphasis *
raise_moved (EntenteMovedCards *self,
             EntenteScene      *part,
             const GArray      *places)
{
  EntenteEmphasis *raised = entente_emphasis_new (part);
  EntenteRaise lines_raise = self->cards->len <= RAISED_CARDS_MAX ? ENTENTE_RAISE_SELECTED : ENTENTE_RAISE_NEAR;

  for (guint i = 0; i < places->len; i++)
    if (self->is_moved[g_array_index (places, EntenteCardPlace, i).card])
      entente_emphasis_raise (raised, ENTENTE_PART_CARD, i, ENTENTE_RAISE_SELECTED);
  for (guint i = 0; i < entente_scene_get_n_lines (part); i++)
    entente_emphasis_raise (raised, ENTENTE_PART_LINE, i, lines_raise);
  return raised;
}

/**
 * entente_moved_cards_draw:
 * @self: a layer of moved cards
 * @area: what is in sight, in points
 * @scale: pixels a point
 * @raised: (out) (transfer full): what of the new scene is moved
 *
 * Returns: (transfer full): a scene with what is moved where it is now
 */
EntenteScene *
entente_moved_cards_draw (EntenteMovedCards  *self,
                          const EntenteBox   *area,
                          double              scale,
                          EntenteEmphasis   **raised)
{
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) places = NULL;
  gboolean wordless;
  EntenteScene *part;

  g_return_val_if_fail (self != NULL && area != NULL && raised != NULL, NULL);

  lines = list_lines_in (self, area);
  places = list_cards_in (self, area, lines);
  wordless = lines->len > WORDED_LINES_MAX || entente_font_get_size (ENTENTE_FONT_LABEL) * scale < WORDS_MIN;
  part = entente_scene_new_part (self->scene, (const EntenteCardPlace *) places->data, places->len,
                                 (const guint *) lines->data, lines->len, wordless);
  *raised = raise_moved (self, part, places);
  return part;
}

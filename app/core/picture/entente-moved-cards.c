/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-moved-cards.h"

#include "entente-font.h"

/* Cards that are being moved, and their lines. They are drawn anew in every frame. For speed only
 * what is visible is drawn, and much of it is drawn with less detail. Lines bend around all cards as
 * long as there are not too many: otherwise a line would jump when the scene is built again. */

/* A line bends aside at most this far, in points. */
#define MAX_BEND 160.0

/* With more lines they are drawn without labels. Of even more lines, the rest is not drawn during the
 * move. */
#define MAX_LABELLED_LINES 120
#define MAX_LINES 1200

/* Lines bend around cards only in a scene of at most this many, because each frame tests all of them. */
#define MAX_CARDS_TO_BEND_AROUND 2500

/* If at most this many cards are moved, their lines have the accent colour. */
#define MAX_SELECTED_CARDS 12

/* Labels below this font size, in pixels, cannot be read and are left out. */
#define MIN_LABEL_SIZE 5.8

struct _EntenteMovedCards
{
  EntenteScene *scene;
  EntentePoint *places;   /* of each card of the scene */
  guint8 *is_moved;       /* of each card of the scene */
  GArray *cards;          /* indexes of the moved cards; find_lines() sorts them */
  GArray *lines;          /* indexes of their lines, ascending; NULL until needed */
  EntenteEmphasis *parts; /* the moved cards and their lines; NULL until needed */
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
 * Returns: (transfer full): a layer without moved cards
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
clear_parts (EntenteMovedCards *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->parts, entente_emphasis_unref);
}

void
entente_moved_cards_free (EntenteMovedCards *self)
{
  if (self == NULL)
    return;

  clear_parts (self);
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
 * @at: the new centre of the card, in tenths of a point
 *
 * Adds the card to the layer if it is not in it yet, and moves it.
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
  clear_parts (self);
}

guint
entente_moved_cards_get_n_cards (EntenteMovedCards *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cards->len;
}

static EntenteVec
get_center (EntenteMovedCards *self,
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
 * Returns: the box of the card as shown, whether it is moved or not
 */
EntenteBox
entente_moved_cards_get_box (EntenteMovedCards *self,
                             guint              card)
{
  EntenteBox box;
  EntenteVec center;

  g_return_val_if_fail (self != NULL && card < entente_scene_get_n_cards (self->scene), ((EntenteBox) { 0, 0, 0, 0 }));

  box = entente_scene_get_card (self->scene, card)->box;
  center = get_center (self, card);
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
 * Returns: (transfer none): the moved cards and all their lines; valid until entente_moved_cards_put() adds
 *   another card
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
  EntenteBox wide = entente_box_grow (area, MAX_BEND);

  find_lines (self);
  for (guint i = 0; i < self->lines->len && lines->len < MAX_LINES; i++)
    {
      guint index = g_array_index (self->lines, guint, i);
      const EntenteLine *line = entente_scene_get_line (self->scene, index);
      EntenteBox box = entente_moved_cards_get_box (self, line->from);
      EntenteBox other = entente_moved_cards_get_box (self, line->to);

      entente_box_add (&box, &other);
      if (entente_box_overlaps (&box, &wide))
        g_array_append_val (lines, index);
    }
  return lines;
}

/* Lists the visible moved cards and the cards at the ends of the lines. In a scene of few cards it
 * lists all cards, because the lines bend around them. */
static GArray *
list_cards_in (EntenteMovedCards *self,
               const EntenteBox  *area,
               const GArray      *lines)
{
  guint n_cards = entente_scene_get_n_cards (self->scene);
  gboolean all = lines->len > 0 && n_cards <= MAX_CARDS_TO_BEND_AROUND;
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
        EntenteCardPlace place = { i, get_center (self, i) };

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
  EntenteRaise lines_raise = self->cards->len <= MAX_SELECTED_CARDS ? ENTENTE_RAISE_SELECTED : ENTENTE_RAISE_NEAR;

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
 * @area: the visible area, in points
 * @scale: pixels per point
 * @raised: (out) (transfer full): the parts of the new scene that are moved
 *
 * Returns: (transfer full): a scene of the visible moved cards at their new places, with their lines
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
  wordless = lines->len > MAX_LABELLED_LINES || entente_font_get_size (ENTENTE_FONT_LABEL) * scale < MIN_LABEL_SIZE;
  part = entente_scene_new_part (self->scene, (const EntenteCardPlace *) places->data, places->len,
                                 (const guint *) lines->data, lines->len, wordless);
  *raised = raise_moved (self, part, places);
  return part;
}

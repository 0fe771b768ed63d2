/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene.h"

#include "entente-line-view.h"
#include "entente-scene-private.h"

/* The picture of what a view shows. It takes the cards and lines of the picture of all, with their places and ways. */

/* In a view of at most so many lines, words find their places anew. In one with more they stay where they were, because
 * to find places takes longer than two frames. */
#define MAX_NEW_WORDS 800

/* Takes the cards of @whole that are shown, or those that are not. */
static void
choose_cards (EntenteScene *self,
              EntenteScene *whole,
              EntenteView  *view,
              gboolean      shown,
              guint        *indexes)
{
  guint position = 0;

  for (guint i = 0; i < whole->n_cards; i++)
    if (entente_view_shows_next (view, whole->cards[i].item, &position) == shown)
      {
        indexes[i] = self->n_cards;
        self->cards[self->n_cards] = whole->cards[i];
        self->cards[self->n_cards].n_others = shown ? entente_view_count_others (view, whole->cards[i].item) : 0;
        self->cards[self->n_cards++].faded = !shown;
        entente_box_add (&self->bounds, &whole->cards[i].box);
      }
}

/* Whether both ends of a line are there. The whole may be as the document was a moment before it was viewed. */
static gboolean
has_ends (const EntenteLine *line,
          const guint       *card_indexes)
{
  return card_indexes[line->from] != ENTENTE_SCENE_INDEX_NONE && card_indexes[line->to] != ENTENTE_SCENE_INDEX_NONE;
}

/* The lines keep their ways. */
static void
choose_lines (EntenteScene *self,
              EntenteScene *whole,
              EntenteView  *view,
              gboolean      shown,
              const guint  *card_indexes,
              guint        *indexes)
{
  guint position = 0;

  for (guint i = 0; i < whole->n_lines; i++)
    if (entente_view_shows_next (view, whole->lines[i].item, &position) == shown
        && has_ends (&whole->lines[i], card_indexes))
      {
        EntenteLine *line = &self->lines[self->n_lines];
        EntenteBox box = entente_curve_bounds (&whole->lines[i].curve);

        indexes[i] = self->n_lines++;
        *line = whole->lines[i];
        line->from = card_indexes[line->from];
        line->to = card_indexes[line->to];
        entente_line_view_apply (line, view, shown);
        entente_box_add (&self->bounds, &box);
      }
}

/* Finds things by the index of the whole, which takes a quarter of the time. */
static void
share_index (EntenteScene *self,
             EntenteScene *whole,
             guint        *numbers)
{
  entente_scene_list_ends (self);
  for (guint i = 0; i < whole->n_cards; i++)
    if (numbers[whole->n_lines + i] != ENTENTE_SCENE_INDEX_NONE)
      numbers[whole->n_lines + i] += self->n_lines;
  self->index = entente_scene_index_new_part (whole->index, numbers);
}

/* Whether everything takes up the same room as in the whole: no words are elsewhere, no card has a mark beside it. */
static gboolean
keeps_places (EntenteScene *self)
{
  for (guint i = 0; i < self->n_cards; i++)
    if (self->cards[i].n_others > 0)
      return FALSE;
  return self->n_lines > MAX_NEW_WORDS;
}

/**
 * entente_scene_new_for_view:
 * @whole: a scene of a whole document
 * @view: what is shown of the same document
 *
 * Builds the picture of what is shown, in which nothing is elsewhere than in @whole. What is not shown is left out, or
 * is faded and lies beneath the rest. Any thread can do it that may use the measure of @whole.
 *
 * Returns: (transfer full): a scene
 */
EntenteScene *
entente_scene_new_for_view (EntenteScene *whole,
                            EntenteView  *view)
{
  EntenteScene *self;
  guint n_all, *numbers;
  gboolean fades;

  g_return_val_if_fail (ENTENTE_IS_SCENE (whole) && view != NULL, NULL);

  fades = entente_viewpoint_fades (entente_view_get_viewpoint (view));
  self = entente_scene_begin (whole, whole->quick);
  self->cards = g_new (EntenteCard, whole->n_cards);
  self->lines = g_new (EntenteLine, whole->n_lines);
  n_all = whole->n_lines + whole->n_cards;
  numbers = g_new (guint, n_all + 1); /* a place in nothing is none */
  for (guint i = 0; i < n_all; i++)
    numbers[i] = ENTENTE_SCENE_INDEX_NONE;
  for (int shown = fades ? FALSE : TRUE; shown <= TRUE; shown++)
    choose_cards (self, whole, view, shown, numbers + whole->n_lines);
  for (int shown = fades ? FALSE : TRUE; shown <= TRUE; shown++)
    choose_lines (self, whole, view, shown, numbers + whole->n_lines, numbers);
  if (keeps_places (self))
    {
      share_index (self, whole, numbers);
      return self;
    }
  g_free (numbers);
  if (self->n_lines <= MAX_NEW_WORDS)
    entente_scene_place_words (self);
  entente_scene_index_all (self);
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mark-places.h"

/* Finds where the marks of disputes are when the words on the lines are not shown. */

/* The places to try: parts of the length of a line, from the middle outwards. */
static const double places[] = { 0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8 };

static gboolean
covers_card (const EntenteCard *cards,
             const EntenteGrid *card_grid,
             EntenteVec         at)
{
  double radius = ENTENTE_MARK_RADIUS + ENTENTE_MARK_RING;
  const EntenteBox box = { at.x - radius, at.y - radius, 2 * radius, 2 * radius };
  guint n;
  g_autofree guint *near = entente_grid_list (card_grid, &box, &n);

  for (guint i = 0; i < n; i++)
    if (entente_box_overlaps (&cards[near[i]].box, &box))
      return TRUE;
  return FALSE;
}

/**
 * entente_mark_places_find:
 * @lines: (array length=n_lines) (inout): the lines; @lone_mark of those that are disputed is filled in
 * @n_lines: how many
 * @cards: all cards
 * @card_grid: the indexes of the cards, by place
 *
 * Places each mark on its line, near the middle, where it covers no card if there is such a place.
 */
void
entente_mark_places_find (EntenteLine       *lines,
                     guint              n_lines,
                     const EntenteCard *cards,
                     const EntenteGrid *card_grid)
{
  for (guint i = 0; i < n_lines; i++)
    {
      EntenteLine *line = &lines[i];
      gboolean found = FALSE;

      if (!line->disputed)
        continue;
      line->lone_mark = entente_curve_at (&line->curve, 0.5);
      for (guint j = 0; j < G_N_ELEMENTS (places) && !found; j++)
        {
          EntenteVec at = entente_curve_at (&line->curve, places[j]);

          found = !covers_card (cards, card_grid, at);
          if (found)
            line->lone_mark = at;
        }
      /* A word that is not in the picture cannot have the mark beside it. */
      if (!entente_line_has_word (line))
        line->mark = line->lone_mark;
    }
}

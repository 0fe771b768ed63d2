/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-marks.h"

#include <math.h>

#include "entente-stroke.h"

/* The marks of disputes: where they are when the words on the lines are not shown, and which of them are painted in a
 * far view, where they would lie upon each other. */

/* The places to try: parts of the length of a line, from the middle outwards. */
static const double places[] = { 0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8 };

/* In a far view there is at most one mark in each square of so many radii. */
#define CELL_RADII 3.5

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
 * entente_marks_place:
 * @lines: (array length=n_lines) (inout): the lines; @lone_mark of those that are disputed is filled in
 * @n_lines: how many
 * @cards: all cards
 * @card_grid: the indexes of the cards, by place
 *
 * Places each mark on its line, near the middle, where it covers no card if there is such a place.
 */
void
entente_marks_place (EntenteLine       *lines,
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
      if (line->label == NULL)
        line->mark = line->lone_mark;
    }
}

static double
get_cell (double scale)
{
  return CELL_RADII * entente_stroke_get_mark_radius (scale);
}

/* Two numbers of 32 bits, as one key. */
static gint64 *
new_key (EntenteVec at,
         double     cell)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64) floor (at.x / cell) * G_GINT64_CONSTANT (0x100000000) + (guint32) (gint32) floor (at.y / cell);
  return key;
}

/**
 * entente_marks_choose:
 * @scene: a scene
 * @lines: (array length=n_lines): the indexes of lines
 * @n_lines: how many
 * @scale: pixels per point
 *
 * Chooses the marks to be painted. If they keep their size all of them are. If they are enlarged there is at most one
 * in each square of a grid that covers the scene. So the choice does not depend on which part of it is painted, if
 * @lines has all lines within entente_marks_get_reach() of that part.
 *
 * Returns: (transfer full) (element-type guint): the indexes of the lines whose mark to paint
 */
GArray *
entente_marks_choose (EntenteScene *scene,
                      const guint  *lines,
                      guint         n_lines,
                      double        scale)
{
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean thin = entente_stroke_get_mark_radius (scale) > ENTENTE_MARK_RADIUS;
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && (lines != NULL || n_lines == 0), chosen);

  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, lines[i]);

      if (line->disputed && (!thin || g_hash_table_add (cells, new_key (line->lone_mark, get_cell (scale)))))
        g_array_append_val (chosen, lines[i]);
    }
  return chosen;
}

/**
 * entente_marks_get_reach:
 * @scale: pixels per point
 *
 * Returns: how far from a mark what is painted of it can depend on other lines, in points
 */
double
entente_marks_get_reach (double scale)
{
  return get_cell (scale) * G_SQRT2 + entente_stroke_get_mark_radius (scale) + ENTENTE_MARK_RING / scale;
}

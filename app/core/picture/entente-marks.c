/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-marks.h"

#include <math.h>

#include "entente-stroke.h"

/* Which marks of disputes are painted in a far view, where they would lie upon each other. */

/* In a far view there is at most one mark in each square of so many radii. */
#define CELL_RADII 3.5

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

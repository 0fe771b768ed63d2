/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-area-outline.h"

/* The outlines of ground that is given as cells of a grid: once around each piece of it and each hole, with the stairs
 * of the cells smoothed away. */

/* An outline of fewer corners is around a single cell, and would shrink to nothing. */
#define MIN_CORNERS 5

#define N_SMOOTHINGS 4
#define N_CUTS 2

/* The ways along the edges of cells, with the ground on the right: right, down, left, up. */
static const int STEP_X[] = { 1, 0, -1, 0 };
static const int STEP_Y[] = { 0, 1, 0, -1 };

static gboolean
is_ground (const EntenteAreaGrid *grid,
           int                    column,
           int                    row)
{
  return grid->cells[(guint) row * grid->n_columns + (guint) column] != 0;
}

/* Whether the edge that leads from a corner of cells in a direction has ground on its right, and none on its left. */
static gboolean
is_edge (const EntenteAreaGrid *grid,
         int                    x,
         int                    y,
         guint                  way)
{
  static const int RIGHT_X[] = { 0, -1, -1, 0 }, RIGHT_Y[] = { 0, 0, -1, -1 };
  static const int LEFT_X[] = { 0, 0, -1, -1 }, LEFT_Y[] = { -1, 0, 0, -1 };
  int right_x = x + RIGHT_X[way], right_y = y + RIGHT_Y[way], left_x = x + LEFT_X[way], left_y = y + LEFT_Y[way];

  if (MIN (right_x, left_x) < 0 || MIN (right_y, left_y) < 0 || MAX (right_x, left_x) >= (int) grid->n_columns ||
      MAX (right_y, left_y) >= (int) grid->n_rows)
    return FALSE;
  return is_ground (grid, right_x, right_y) && !is_ground (grid, left_x, left_y);
}

/* Follows the edges from a corner until it is there again. Where ground meets ground at a corner only, it turns right,
 * so that the two stay apart. */
static GArray *
follow (const EntenteAreaGrid *grid,
        int                    x,
        int                    y,
        guint8                *seen)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (EntenteVec));
  int start_x = x, start_y = y;
  guint way = 0;

  do
    {
      EntenteVec corner = { x, y };

      g_array_append_val (corners, corner);
      if (way == 0)
        seen[(guint) y * grid->n_columns + (guint) x] = TRUE;
      x += STEP_X[way];
      y += STEP_Y[way];
      way = (way + 1) % 4;
      while (!is_edge (grid, x, y, way))
        way = (way + 3) % 4;
    }
  while (x != start_x || y != start_y || way != 0);
  return corners;
}

static void
smooth (GArray *corners)
{
  g_autofree EntenteVec *before = g_memdup2 (corners->data, corners->len * sizeof (EntenteVec));
  guint n = corners->len;

  for (guint i = 0; i < n; i++)
    {
      const EntenteVec *a = &before[(i + n - 1) % n], *b = &before[i], *c = &before[(i + 1) % n];

      g_array_index (corners, EntenteVec, i) = (EntenteVec) { (a->x + 2 * b->x + c->x) / 4,
                                                              (a->y + 2 * b->y + c->y) / 4 };
    }
}

/* Cuts each corner, after Chaikin. */
static GArray *
cut_corners (GArray *corners)
{
  GArray *cut = g_array_sized_new (FALSE, FALSE, sizeof (EntenteVec), 2 * corners->len);

  for (guint i = 0; i < corners->len; i++)
    {
      EntenteVec a = g_array_index (corners, EntenteVec, i);
      EntenteVec b = g_array_index (corners, EntenteVec, (i + 1) % corners->len);
      EntenteVec near = { 0.75 * a.x + 0.25 * b.x, 0.75 * a.y + 0.25 * b.y };
      EntenteVec far = { 0.25 * a.x + 0.75 * b.x, 0.25 * a.y + 0.75 * b.y };

      g_array_append_val (cut, near);
      g_array_append_val (cut, far);
    }
  g_array_unref (corners);
  return cut;
}

static void
add_outline (const EntenteAreaGrid *grid,
             GArray                *corners,
             GArray                *points,
             GArray                *ends)
{
  if (corners->len >= MIN_CORNERS)
    {
      for (guint i = 0; i < N_SMOOTHINGS; i++)
        smooth (corners);
      for (guint i = 0; i < N_CUTS; i++)
        corners = cut_corners (corners);
      for (guint i = 0; i < corners->len; i++)
        {
          EntenteVec at = g_array_index (corners, EntenteVec, i);

          at = (EntenteVec) { grid->x + at.x * grid->width, grid->y + at.y * grid->height };
          g_array_append_val (points, at);
        }
      g_array_append_val (ends, points->len);
    }
  g_array_unref (corners);
}

/**
 * entente_area_outline_trace:
 * @grid: ground
 * @points: (inout) (element-type EntenteVec): the points of all outlines are added, one outline after the other
 * @ends: (inout) (element-type guint): for each outline, how many points there are up to its end
 *
 * What is within an odd number of outlines is ground.
 */
void
entente_area_outline_trace (const EntenteAreaGrid *grid,
                            GArray                *points,
                            GArray                *ends)
{
  g_autofree guint8 *seen = NULL;

  g_return_if_fail (grid != NULL && points != NULL && ends != NULL);

  /* Each outline has an edge to the right, with the ground below it. */
  seen = g_new0 (guint8, grid->n_columns * grid->n_rows);
  for (guint row = 1; row < grid->n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      if (!seen[row * grid->n_columns + column] && is_edge (grid, (int) column, (int) row, 0))
        add_outline (grid, follow (grid, (int) column, (int) row, seen), points, ends);
}

/* Gives each cell how many steps it is from what is no ground. */
static void
measure_depths (const EntenteAreaGrid *grid,
                guint                 *depths)
{
  guint n_columns = grid->n_columns, n = n_columns * grid->n_rows;

  for (guint i = 0; i < n; i++)
    depths[i] = grid->cells[i] == 0 ? 0 : 1 + MIN (depths[i - 1], depths[i - n_columns]);
  for (guint i = n; i-- > 0; )
    if (grid->cells[i] != 0)
      depths[i] = MIN (depths[i], 1 + MIN (depths[i + 1], depths[i + n_columns]));
}

/**
 * entente_area_outline_find_middle:
 * @grid: ground, at least one cell
 * @width: (out): how wide the ground is there, in points
 *
 * Returns: the place in the ground that is farthest from its edges, where a name has the most room
 */
EntenteVec
entente_area_outline_find_middle (const EntenteAreaGrid *grid,
                                  double                *width)
{
  g_autofree guint *depths = NULL;
  guint n, best = 0, left, right;

  g_return_val_if_fail (grid != NULL && width != NULL, (EntenteVec) { 0 });

  n = grid->n_columns * grid->n_rows;
  depths = g_new (guint, n);
  measure_depths (grid, depths);
  for (guint i = 0; i < n; i++)
    if (depths[i] > depths[best])
      best = i;
  for (left = best; grid->cells[left - 1] != 0; )
    left--;
  for (right = best; grid->cells[right + 1] != 0; )
    right++;
  *width = (right - left + 1) * grid->width;
  return (EntenteVec) { grid->x + (best % grid->n_columns + 0.5) * grid->width,
                        grid->y + (best / grid->n_columns + 0.5) * grid->height };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-forces.h"

#include "layout-level.h"
#include "layout-preview.h"
#include "layout-quadtree.h"

#include <math.h>

/* The layout of a large part by the method of sfdp: all nodes push each other, and lines pull. A coarse graph of the
 * same shape is laid out first, and gives the nodes of the next finer one their first places, and so on. The sfdp of
 * Graphviz takes four to six times as long, half a minute for 50,000 nodes.
 *
 * The method is that of Hu (Efficient and High Quality Force-Directed Graph Drawing, 2005). A node goes by the length
 * of one step in the direction of the sum of its forces, and steps get shorter. Compared with Graphviz, with
 * communities, grids, trees, stars, scale-free and random graphs of 5,000 to 50,000 nodes, distances in the picture
 * tell those in the graph about as well, and better where there are long ways or many stars. */

/* Up to this size Graphviz takes less than a second. */
#define MAX_SIZE_FOR_GRAPHVIZ 10000

/* The power of the distance in the push, see layout_quadtree_push(), and in the pull. With a push by the power of 1.5
 * the outer nodes are crowded, with 3 the picture as a whole is folded. */
#define PUSH_POWER 2.0
#define PULL_POWER 2.0

/* A level of fewer nodes is the coarsest. */
#define MIN_NODES 60

/* The first step is as long as a usual line, and each is shorter than the one before. */
#define COARSEST_STEPS 300
#define COARSEST_COOLING 0.985f
#define COOLING 0.9f
#define STEPS 34

/* Who watches sees every third step. */
#define SHOWN_STEPS 3

typedef struct {
  const LayoutGraph *part;
  const guint *groups; /* for each node of @part: which node of @level stands for it; NULL if nobody watches */
  const LayoutLevel *level;
  LayoutQuadtree *quadtree;
  float *x, *y;
  float *push_x, *push_y;
  float *pull_x, *pull_y;
} Forces;

static void
forces_init (Forces            *self,
             const LayoutGraph *part,
             const guint       *groups,
             const LayoutLevel *level,
             float             *x,
             float             *y)
{
  self->part = part;
  self->groups = groups;
  self->level = level;
  self->quadtree = layout_quadtree_new (level->n_nodes, level->masses);
  self->x = x;
  self->y = y;
  self->push_x = g_new (float, level->n_nodes);
  self->push_y = g_new (float, level->n_nodes);
  self->pull_x = g_new (float, level->n_nodes);
  self->pull_y = g_new (float, level->n_nodes);
}

static void
forces_clear (Forces *self)
{
  layout_quadtree_free (self->quadtree);
  g_free (self->push_x);
  g_free (self->push_y);
  g_free (self->pull_x);
  g_free (self->pull_y);
}

/* A line pulls by the square of its length. */
static void
pull (Forces *self)
{
  const LayoutLevel *level = self->level;

  for (guint i = 0; i < level->n_nodes; i++)
    {
      self->pull_x[i] = self->pull_y[i] = 0;
      for (guint j = level->starts[i]; j < level->starts[i + 1]; j++)
        {
          float dx = self->x[level->others[j]] - self->x[i], dy = self->y[level->others[j]] - self->y[i];
          float force = level->weights[j] * sqrtf (dx * dx + dy * dy);

          self->pull_x[i] += force * dx;
          self->pull_y[i] += force * dy;
        }
    }
}

static void
measure (Forces *self)
{
  layout_quadtree_push (self->quadtree, self->x, self->y, self->push_x, self->push_y);
  for (guint i = 0; i < self->level->n_nodes; i++)
    {
      self->push_x[i] *= self->level->masses[i];
      self->push_y[i] *= self->level->masses[i];
    }
  pull (self);
}

/* Enlarges or shrinks the picture to the size at which it neither grows nor shrinks by its forces. */
static void
find_size (Forces *self)
{
  double outwards = 0, inwards = 0, scale;

  measure (self);
  for (guint i = 0; i < self->level->n_nodes; i++)
    {
      outwards += self->x[i] * self->push_x[i] + self->y[i] * self->push_y[i];
      inwards -= self->x[i] * self->pull_x[i] + self->y[i] * self->pull_y[i];
    }
  if (outwards <= 0 || inwards <= 0)
    return;
  scale = pow (outwards / inwards, 1 / (PULL_POWER + PUSH_POWER));
  for (guint i = 0; i < self->level->n_nodes; i++)
    {
      self->x[i] *= scale;
      self->y[i] *= scale;
    }
}

static void
move (Forces *self,
      float   step)
{
  measure (self);
  for (guint i = 0; i < self->level->n_nodes; i++)
    {
      float x = self->push_x[i] + self->pull_x[i], y = self->push_y[i] + self->pull_y[i];
      float force = sqrtf (x * x + y * y);

      if (force > 0)
        {
          self->x[i] += step * x / force;
          self->y[i] += step * y / force;
        }
    }
}

/* Returns a usual length of a line. */
static float
get_length (const Forces *self)
{
  const LayoutLevel *level = self->level;
  double sum = 0;

  for (guint i = 0; i < level->n_nodes; i++)
    for (guint j = level->starts[i]; j < level->starts[i + 1]; j++)
      sum += hypotf (self->x[level->others[j]] - self->x[i], self->y[level->others[j]] - self->y[i]);
  return sum / level->starts[level->n_nodes];
}

/* Moves all nodes by ever shorter steps, and shows how they settle. */
static void
settle (Forces *self,
        float   cooling,
        guint   n_steps)
{
  float step = get_length (self);

  for (guint i = 0; i < n_steps; i++, step *= cooling)
    {
      move (self, step);
      if (self->groups != NULL && i % SHOWN_STEPS == 0)
        layout_preview_show (self->part, self->groups, self->x, self->y);
    }
}

static void
place_coarsest (const LayoutLevel *level,
                GRand             *rand,
                float             *x,
                float             *y)
{
  float side = sqrtf (level->n_nodes);

  for (guint i = 0; i < level->n_nodes; i++)
    {
      x[i] = g_rand_double_range (rand, -side, side);
      y[i] = g_rand_double_range (rand, -side, side);
    }
}

/* The nodes of a group begin at its place, some way apart. */
static void
place_finer (const LayoutLevel *level,
             GRand             *rand,
             const float       *coarse_x,
             const float       *coarse_y,
             float             *x,
             float             *y)
{
  for (guint i = 0; i < level->n_nodes; i++)
    {
      x[i] = coarse_x[level->groups[i]] + g_rand_double_range (rand, -0.1, 0.1);
      y[i] = coarse_y[level->groups[i]] + g_rand_double_range (rand, -0.1, 0.1);
    }
}

static GPtrArray *
list_levels (const LayoutGraph *part)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func ((GDestroyNotify) layout_level_free);
  LayoutLevel *level = layout_level_new (part);

  while (level != NULL)
    {
      g_ptr_array_add (levels, level);
      level = level->n_nodes > MIN_NODES ? layout_level_coarsen (level) : NULL;
    }
  return levels;
}

/* Returns for each node of the finest level which one of @level stands for it. */
static guint *
find_groups (const GPtrArray *levels,
             guint            level)
{
  const LayoutLevel *finest = g_ptr_array_index (levels, 0);
  guint *groups = g_new (guint, finest->n_nodes);

  for (guint i = 0; i < finest->n_nodes; i++)
    {
      groups[i] = i;
      for (guint j = 0; j < level; j++)
        groups[i] = ((const LayoutLevel *) g_ptr_array_index (levels, j))->groups[groups[i]];
    }
  return groups;
}

static gboolean
set_positions (LayoutGraph *part,
               const float *x,
               const float *y,
               double       distance)
{
  for (guint i = 0; i < part->n_nodes; i++)
    {
      if (!isfinite (x[i]) || !isfinite (y[i]))
        return FALSE;
      part->nodes[i].x = x[i] * distance;
      part->nodes[i].y = y[i] * distance;
    }
  return TRUE;
}

/**
 * layout_forces_is_large:
 *
 * Returns: whether @part is so large that layout_forces_run() is to be used instead of the sfdp of Graphviz
 */
gboolean
layout_forces_is_large (const LayoutGraph *part)
{
  return part->n_nodes + part->n_edges > MAX_SIZE_FOR_GRAPHVIZ;
}

/**
 * layout_forces_run:
 * @part: a connected graph of at least two nodes without parallel lines
 * @distance: the wanted distance of neighbours
 *
 * Gives the nodes of @part any positions, which may overlap. Pinned nodes are moved like others. The same graph gets
 * the same positions. Shows meanwhile how they settle, if @part has a preview.
 *
 * Returns: whether there is a layout
 */
gboolean
layout_forces_run (LayoutGraph *part,
                   double       distance)
{
  g_autoptr (GPtrArray) levels = list_levels (part);
  g_autoptr (GRand) rand = g_rand_new_with_seed (part->n_nodes);
  g_autofree float *x = NULL, *y = NULL;

  for (guint i = levels->len; i-- > 0;)
    {
      const LayoutLevel *level = g_ptr_array_index (levels, i);
      g_autofree guint *groups = part->preview != NULL ? find_groups (levels, i) : NULL;
      g_autofree float *coarse_x = g_steal_pointer (&x), *coarse_y = g_steal_pointer (&y);
      Forces forces;

      x = g_new (float, level->n_nodes);
      y = g_new (float, level->n_nodes);
      if (coarse_x == NULL)
        place_coarsest (level, rand, x, y);
      else
        place_finer (level, rand, coarse_x, coarse_y, x, y);
      forces_init (&forces, part, groups, level, x, y);
      find_size (&forces);
      if (coarse_x == NULL)
        settle (&forces, COARSEST_COOLING, COARSEST_STEPS);
      else
        settle (&forces, COOLING, STEPS);
      forces_clear (&forces);
    }
  if (part->preview != NULL)
    layout_preview_finish (part);
  return set_positions (part, x, y, distance);
}

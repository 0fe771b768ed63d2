/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-quadtree.h"

#include <math.h>
#include <string.h>

/* Pushes many nodes apart, after Barnes and Hut (A hierarchical O(N log N) force-calculation algorithm, 1986): what is
 * far away pushes like one heavy node in its middle. Nodes are sorted along a curve through all quarters of the plane,
 * and of the quarters of these (Morton), so that each square of the tree is a row of neighbours. The nodes of one small
 * square see the same far squares, so that these are searched once for all of them, and pushed four at a time. */

/* A square with so many nodes is not divided. */
#define MAX_NODES_OF_LEAF 8

/* A square that is narrower than this part of its distance pushes like one node. */
#define FAR_AWAY 0.7f

/* So many halves are made of each axis. */
#define N_HALVES 16

/* The square of a distance below which nodes hardly push each other, and not at all at the same place. */
#define SMALLEST 1e-6f

#define N_LANES 4

typedef float Lanes __attribute__ ((vector_size (4 * N_LANES)));
typedef gint32 LaneBits __attribute__ ((vector_size (4 * N_LANES)));

/* @x, @y: the middle of the nodes; @radius: how far from it they are at most; @width: the side of the square;
 * @first, @n_nodes: its nodes in their order along the curve, in a leaf; @next: the next square that is not within */
typedef struct {
  float x, y, mass, radius, width;
  guint first, n_nodes, next;
  gboolean is_leaf;
} Square;

/* What pushes the nodes of a leaf, N_LANES in each. */
typedef struct {
  Lanes x, y, mass;
} Pushers;

struct _LayoutQuadtree
{
  guint n_nodes;
  const float *masses;
  guint32 *keys, *other_keys;
  guint32 *order, *other_order; /* the nodes along the curve */
  float *x, *y, *mass;          /* of the nodes along the curve */
  GArray *squares;              /* each before those within */
  GArray *pushers;
  guint n_pushers;
};

/**
 * layout_quadtree_new:
 * @masses: how strongly each of @n_nodes pushes; has to stay alive
 *
 * Returns: (transfer full): what pushes nodes apart
 */
LayoutQuadtree *
layout_quadtree_new (guint        n_nodes,
                     const float *masses)
{
  LayoutQuadtree *self = g_new0 (LayoutQuadtree, 1);

  self->n_nodes = n_nodes;
  self->masses = masses;
  self->keys = g_new (guint32, n_nodes);
  self->other_keys = g_new (guint32, n_nodes);
  self->order = g_new (guint32, n_nodes);
  self->other_order = g_new (guint32, n_nodes);
  self->x = g_new (float, n_nodes);
  self->y = g_new (float, n_nodes);
  self->mass = g_new (float, n_nodes);
  self->squares = g_array_new (FALSE, FALSE, sizeof (Square));
  self->pushers = g_array_new (FALSE, FALSE, sizeof (Pushers));
  return self;
}

/**
 * layout_quadtree_free:
 */
void
layout_quadtree_free (LayoutQuadtree *self)
{
  g_free (self->keys);
  g_free (self->other_keys);
  g_free (self->order);
  g_free (self->other_order);
  g_free (self->x);
  g_free (self->y);
  g_free (self->mass);
  g_array_unref (self->squares);
  g_array_unref (self->pushers);
  g_free (self);
}

/* Puts a zero before each of the low 16 bits. */
static guint32
spread_bits (guint32 bits)
{
  bits = (bits | bits << 8) & 0x00ff00ff;
  bits = (bits | bits << 4) & 0x0f0f0f0f;
  bits = (bits | bits << 2) & 0x33333333;
  return (bits | bits << 1) & 0x55555555;
}

/* Returns the side of the square around all nodes. */
static float
make_keys (LayoutQuadtree *self,
           const float    *x,
           const float    *y)
{
  float left = x[0], right = x[0], top = y[0], bottom = y[0], width, scale;

  for (guint i = 1; i < self->n_nodes; i++)
    {
      left = MIN (left, x[i]);
      right = MAX (right, x[i]);
      top = MIN (top, y[i]);
      bottom = MAX (bottom, y[i]);
    }
  width = MAX (MAX (right - left, bottom - top), SMALLEST);
  scale = ((1 << N_HALVES) - 1) / width;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->keys[i] = spread_bits ((guint32) ((x[i] - left) * scale)) |
                      spread_bits ((guint32) ((y[i] - top) * scale)) << 1;
      self->order[i] = i;
    }
  return width;
}

static void
swap (guint32 **a,
      guint32 **b)
{
  guint32 *kept = *a;

  *a = *b;
  *b = kept;
}

static void
sort_by_bits (LayoutQuadtree *self,
              guint           shift)
{
  guint starts[1 << 11] = { 0 }, sum = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    starts[self->keys[i] >> shift & 0x7ff]++;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      guint n = starts[i];

      starts[i] = sum;
      sum += n;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint place = starts[self->keys[i] >> shift & 0x7ff]++;

      self->other_keys[place] = self->keys[i];
      self->other_order[place] = self->order[i];
    }
  swap (&self->keys, &self->other_keys);
  swap (&self->order, &self->other_order);
}

static void
sort (LayoutQuadtree *self,
      const float    *x,
      const float    *y)
{
  for (guint shift = 0; shift < 2 * N_HALVES; shift += 11)
    sort_by_bits (self, shift);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->x[i] = x[self->order[i]];
      self->y[i] = y[self->order[i]];
      self->mass[i] = self->masses[self->order[i]];
    }
}

/* Finds the middle and the radius of the nodes of a leaf. */
static void
measure_leaf (const LayoutQuadtree *self,
              Square               *leaf)
{
  for (guint i = leaf->first; i < leaf->first + leaf->n_nodes; i++)
    {
      leaf->mass += self->mass[i];
      leaf->x += self->mass[i] * self->x[i];
      leaf->y += self->mass[i] * self->y[i];
    }
  leaf->x /= leaf->mass;
  leaf->y /= leaf->mass;
  for (guint i = leaf->first; i < leaf->first + leaf->n_nodes; i++)
    leaf->radius = MAX (leaf->radius, hypotf (self->x[i] - leaf->x, self->y[i] - leaf->y));
}

/* Adds the square of @n nodes from @first, whose keys differ in the bits below @bits only, and those within. */
static Square
add_squares (LayoutQuadtree *self,
             guint           first,
             guint           n,
             guint           bits,
             float           width)
{
  Square square = { .width = width, .first = first, .n_nodes = n };
  guint place = self->squares->len, end = first + n;

  square.is_leaf = n <= MAX_NODES_OF_LEAF || bits == 0;
  g_array_append_val (self->squares, square);
  if (square.is_leaf)
    measure_leaf (self, &square);
  for (guint start = first; !square.is_leaf && start < end;)
    {
      guint32 quarter = self->keys[start] >> (bits - 2);
      guint next = start;
      Square within;

      while (next < end && self->keys[next] >> (bits - 2) == quarter)
        next++;
      within = add_squares (self, start, next - start, bits - 2, width / 2);
      square.mass += within.mass;
      square.x += within.mass * within.x;
      square.y += within.mass * within.y;
      start = next;
    }
  if (!square.is_leaf)
    {
      square.x /= square.mass;
      square.y /= square.mass;
    }
  square.next = self->squares->len;
  g_array_index (self->squares, Square, place) = square;
  return square;
}

static void
add_pusher (LayoutQuadtree *self,
            float           x,
            float           y,
            float           mass)
{
  Pushers *pushers;
  guint lane = self->n_pushers % N_LANES;

  if (self->n_pushers / N_LANES >= self->pushers->len)
    g_array_set_size (self->pushers, 2 * self->pushers->len + 64);
  pushers = &g_array_index (self->pushers, Pushers, self->n_pushers / N_LANES);
  if (lane == 0)
    *pushers = (Pushers) { { 0 } };
  pushers->x[lane] = x;
  pushers->y[lane] = y;
  pushers->mass[lane] = mass;
  self->n_pushers++;
}

static void
find_pushers (LayoutQuadtree *self,
              const Square   *leaf)
{
  const Square *squares = &g_array_index (self->squares, Square, 0);

  self->n_pushers = 0;
  for (guint i = 0; i < self->squares->len;)
    {
      const Square *square = &squares[i];
      float dx = square->x - leaf->x, dy = square->y - leaf->y;
      float reach = square->width / FAR_AWAY + leaf->radius;

      if (dx * dx + dy * dy > reach * reach)
        add_pusher (self, square->x, square->y, square->mass);
      else if (square->is_leaf)
        for (guint j = square->first; j < square->first + square->n_nodes; j++)
          add_pusher (self, self->x[j], self->y[j], self->mass[j]);
      else
        {
          i++;
          continue;
        }
      i = square->next;
    }
}

/* Returns one by the root of each, to a five hundredth: a first guess by the exponent and one step after Newton. */
static inline Lanes
get_inverse_root (Lanes of)
{
  LaneBits bits = 0x5f375a86 - ((LaneBits) of >> 1);
  Lanes guess = (Lanes) bits;

  return guess * (1.5f - 0.5f * of * guess * guess);
}

/* The push is the mass by the square of the distance. */
static void
push_node (const LayoutQuadtree *self,
           guint                 node,
           float                *push_x,
           float                *push_y)
{
  const Pushers *pushers = &g_array_index (self->pushers, Pushers, 0);
  guint n = (self->n_pushers + N_LANES - 1) / N_LANES;
  Lanes sum_x = { 0 }, sum_y = { 0 };

  for (guint i = 0; i < n; i++)
    {
      Lanes dx = self->x[node] - pushers[i].x, dy = self->y[node] - pushers[i].y;
      Lanes by_distance = get_inverse_root (dx * dx + dy * dy + SMALLEST);
      Lanes push = pushers[i].mass * by_distance * by_distance * by_distance;

      sum_x += push * dx;
      sum_y += push * dy;
    }
  *push_x = sum_x[0] + sum_x[1] + sum_x[2] + sum_x[3];
  *push_y = sum_y[0] + sum_y[1] + sum_y[2] + sum_y[3];
}

/**
 * layout_quadtree_push:
 * @x, @y: where the nodes are
 * @push_x, @push_y: (out): how strongly all others push each node, and where to; between two it is the mass of the
 *   other by the square of the distance
 */
void
layout_quadtree_push (LayoutQuadtree *self,
                      const float    *x,
                      const float    *y,
                      float          *push_x,
                      float          *push_y)
{
  float width = make_keys (self, x, y);

  sort (self, x, y);
  g_array_set_size (self->squares, 0);
  add_squares (self, 0, self->n_nodes, 2 * N_HALVES, width);
  for (guint i = 0; i < self->squares->len; i++)
    {
      const Square *leaf = &g_array_index (self->squares, Square, i);

      if (!leaf->is_leaf)
        continue;
      find_pushers (self, leaf);
      for (guint j = leaf->first; j < leaf->first + leaf->n_nodes; j++)
        push_node (self, j, &push_x[self->order[j]], &push_y[self->order[j]]);
    }
}

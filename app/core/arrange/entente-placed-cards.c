/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-placed-cards.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The plane is divided into cells as large as the largest card with its margin. So a card can overlap only
 * cards whose centres are in its own cell and the eight around it. The cells are the keys of a hash table:
 * the plane needs no bounds, and cells without a card cost nothing. */

/* Each ring of a search is larger than the last by this much. */
#define STEP_X 480
#define STEP_Y 240

struct _EntentePlacedCards {
  const EntenteArrangeProblem *problem; /* borrowed */
  EntentePoint *points;                 /* by node: where it is, if it is placed */
  gboolean *is_placed;                  /* by node */
  int cell_width, cell_height;
  guint mask;                           /* the number of buckets, which is a power of two, less one */
  int *first, *next;                    /* by bucket, by node: a node of the bucket, or -1 */
  guint *rings;                         /* by bucket: on which ring the last search around it ended */
};

static int
get_cell (int place,
          int size)
{
  return place >= 0 ? place / size : -((-place + size - 1) / size);
}

static guint
get_bucket (const EntentePlacedCards *self,
            int                       column,
            int                       row)
{
  guint32 hash = (guint32) column * 0x9e3779b1u ^ (guint32) row * 0x85ebca77u;

  return (hash ^ hash >> 15) & self->mask;
}

static guint
get_bucket_at (const EntentePlacedCards *self,
               EntentePoint              at)
{
  return get_bucket (self, get_cell (at.x, self->cell_width), get_cell (at.y, self->cell_height));
}

static gboolean
overlaps (const EntentePlacedCards *self,
          guint                     node,
          EntentePoint              at,
          guint                     other)
{
  const EntenteArrangeNode *a = &self->problem->nodes[node], *b = &self->problem->nodes[other];
  EntentePoint there = self->points[other];
  int margins = 2 * ENTENTE_PLACED_CARDS_MARGIN;

  return 2 * ABS ((gint64) at.x - there.x) < a->width + b->width + margins &&
         2 * ABS ((gint64) at.y - there.y) < a->height + b->height + margins;
}

/**
 * entente_placed_cards_new:
 * @problem: a valid problem, which must outlive the result and keep its nodes
 *
 * Returns: (transfer full): the nodes of @problem that have a place
 */
EntentePlacedCards *
entente_placed_cards_new (const EntenteArrangeProblem *problem)
{
  EntentePlacedCards *self;
  guint n_buckets = 16;

  g_return_val_if_fail (problem != NULL, NULL);

  self = g_new0 (EntentePlacedCards, 1);
  self->problem = problem;
  self->points = g_new0 (EntentePoint, problem->n_nodes);
  self->is_placed = g_new0 (gboolean, problem->n_nodes);
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      self->cell_width = MAX (self->cell_width, problem->nodes[i].width + ENTENTE_PLACED_CARDS_MARGIN);
      self->cell_height = MAX (self->cell_height, problem->nodes[i].height + ENTENTE_PLACED_CARDS_MARGIN);
    }
  while (n_buckets < problem->n_nodes)
    n_buckets *= 2;
  self->mask = n_buckets - 1;
  self->first = g_new (int, n_buckets);
  memset (self->first, 0xff, n_buckets * sizeof *self->first);
  self->next = g_new (int, problem->n_nodes);
  self->rings = g_new0 (guint, n_buckets);
  for (guint i = 0; i < problem->n_nodes; i++)
    if (problem->nodes[i].placed)
      entente_placed_cards_add (self, i, problem->nodes[i].at);
  return self;
}

/**
 * entente_placed_cards_free_to_points:
 * @self: (transfer full): placed cards
 *
 * Returns: (transfer full) (array) (nullable): by node, the centre of its card, in tenths of a point; 0, 0
 *   if it has no place. %NULL if there is no node.
 */
EntentePoint *
entente_placed_cards_free_to_points (EntentePlacedCards *self)
{
  EntentePoint *points;

  g_return_val_if_fail (self != NULL, NULL);

  points = g_steal_pointer (&self->points);
  entente_placed_cards_free (self);
  return points;
}

/**
 * entente_placed_cards_free:
 * @self: (nullable) (transfer full): placed cards
 */
void
entente_placed_cards_free (EntentePlacedCards *self)
{
  if (self == NULL)
    return;

  g_free (self->points);
  g_free (self->is_placed);
  g_free (self->first);
  g_free (self->next);
  g_free (self->rings);
  g_free (self);
}

/**
 * entente_placed_cards_add:
 * @self: placed cards
 * @node: the index of a node that has no place
 * @at: where the centre of its card is now, in tenths of a point
 */
void
entente_placed_cards_add (EntentePlacedCards *self,
                          guint               node,
                          EntentePoint        at)
{
  guint bucket;

  g_return_if_fail (self != NULL && node < self->problem->n_nodes && !self->is_placed[node]);

  bucket = get_bucket_at (self, at);
  self->points[node] = at;
  self->is_placed[node] = TRUE;
  self->next[node] = self->first[bucket];
  self->first[bucket] = (int) node;
}

/**
 * entente_placed_cards_get:
 * @self: placed cards
 * @node: the index of a node
 *
 * Returns: (transfer none) (nullable): where the centre of its card is, in tenths of a point; %NULL if it
 *   has no place
 */
const EntentePoint *
entente_placed_cards_get (const EntentePlacedCards *self,
                          guint                     node)
{
  g_return_val_if_fail (self != NULL && node < self->problem->n_nodes, NULL);

  return self->is_placed[node] ? &self->points[node] : NULL;
}

/**
 * entente_placed_cards_is_free:
 * @self: placed cards
 * @node: the index of a node
 * @at: a point, in tenths of a point
 *
 * Returns: whether the card of @node would keep its margin from all placed cards, if its centre were at @at
 */
gboolean
entente_placed_cards_is_free (const EntentePlacedCards *self,
                              guint                     node,
                              EntentePoint              at)
{
  int column = get_cell (at.x, self->cell_width), row = get_cell (at.y, self->cell_height);

  for (int r = row - 1; r <= row + 1; r++)
    for (int c = column - 1; c <= column + 1; c++)
      for (int i = self->first[get_bucket (self, c, r)]; i >= 0; i = self->next[i])
        if (overlaps (self, node, at, (guint) i))
          return FALSE;
  return TRUE;
}

/**
 * entente_placed_cards_find_free:
 * @self: placed cards
 * @node: the index of a node
 * @search: where to look. On each ring the direction of its angle is tried first, and then directions ever
 *   further to both sides of it.
 *
 * A search begins on the ring on which the last search around the same cell ended: the inner ones are
 * full. Without that, a thousand new neighbours of one node would take a minute.
 *
 * Returns: a place where the card is free, in tenths of a point
 */
EntentePoint
entente_placed_cards_find_free (EntentePlacedCards      *self,
                                guint                    node,
                                const EntenteSpotSearch *search)
{
  guint *start = &self->rings[get_bucket_at (self, search->centre)];

  for (guint ring = *start;; ring++)
    {
      double x = search->inner_x + STEP_X * ring, y = search->inner_y + STEP_Y * ring;
      guint n = x > 0 ? 8 * (ring + 1) : 1;

      *start = ring;
      for (guint i = 0; i < n; i++)
        {
          double turn = 2 * G_PI * ((i + 1) / 2) / n * (i % 2 == 0 ? 1 : -1);
          EntentePoint at = { search->centre.x + lround (x * cos (search->angle + turn)),
                              search->centre.y + lround (y * sin (search->angle + turn)) };

          if (entente_placed_cards_is_free (self, node, at))
            return at;
        }
    }
}

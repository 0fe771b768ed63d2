/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/* A point in a document, in tenths of a point; x grows to the right, y downwards. The numbers are whole, so
 * that saving never changes a position. */
typedef struct {
  int x, y;
} EntentePoint;

/* Where an actor is, or is to be: the centre of its card. The id is borrowed. */
typedef struct {
  const char *id;
  EntentePoint at;
} EntentePosition;

/* The largest distance of a position from the origin; beyond it, sums could overflow. */
#define ENTENTE_COORDINATE_MAX 100000000

/**
 * entente_coordinate_round:
 * @tenths: a coordinate, in tenths of a point
 *
 * Returns: the nearest coordinate that a position can have
 */
static inline int
entente_coordinate_round (double tenths)
{
  return (int) lround (CLAMP (tenths, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX));
}

G_END_DECLS

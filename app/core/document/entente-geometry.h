/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point in a document, in tenths of a point; x grows to the right, y downwards. The numbers are whole, so
 * that saving never changes a position. */
typedef struct {
  int x, y;
} EntentePoint;

/* The largest distance of a position from the origin; beyond it, sums could overflow. */
#define ENTENTE_COORDINATE_MAX 100000000

G_END_DECLS

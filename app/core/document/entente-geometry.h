/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a document, in tenths of a point; x grows to the right, y downwards. Whole numbers, so
 * that a place is the same after any number of savings. */
typedef struct {
  int x, y;
} EntentePoint;

/* How far from the origin anything can be placed: past it, sums could overflow. */
#define ENTENTE_COORDINATE_MAX 100000000

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* A line along which cards are in line with one another. */
typedef struct {
  double at;         /* x of a line that goes down, y of one that goes across */
  double start, end;
} EntenteGuide;

/* How a card is brought in line with its neighbours, on each axis by itself. */
typedef struct {
  gboolean across, down;      /* whether it is */
  double by_x, by_y;          /* how far it has to go for that; else 0 */
  EntenteGuide guide_x, guide_y;
} EntenteSnap;

EntenteSnap entente_snap_find (EntenteScene *scene, EntenteEmphasis *moving, const EntenteBox *box, double reach);

G_END_DECLS

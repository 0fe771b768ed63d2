/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* A guide: the line along which two cards are aligned. */
typedef struct {
  double at;         /* x of a vertical guide, y of a horizontal one */
  double start, end;
} EntenteGuide;

/* How a moved card is aligned with its neighbours, for each axis separately. */
typedef struct {
  gboolean across, down;      /* whether it is aligned in x, in y */
  double by_x, by_y;          /* how far the card has to move for that; else 0 */
  EntenteGuide guide_x, guide_y;
} EntenteSnap;

EntenteSnap entente_snap_find (EntenteScene *scene, EntenteEmphasis *moving, const EntenteBox *box, double reach);

G_END_DECLS

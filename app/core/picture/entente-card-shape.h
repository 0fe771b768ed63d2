/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-curve.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* An outline is a closed line through corners, clockwise. */
typedef struct {
  EntenteVec at;  /* a sharp corner, or the centre of a round one */
  double radius;  /* 0 for a sharp corner */
  int quarter;    /* which quarter circle a round corner is: 0 is the upper right, then clockwise */
} EntenteCorner;

#define ENTENTE_CARD_SHAPE_MAX_CORNERS 6

guint entente_card_shape_get_corners (EntenteCardShape shape, const EntenteBox *box, EntenteCorner *corners);
double entente_card_shape_get_radius (EntenteCardShape shape, const EntenteBox *box);
guint entente_card_shape_round_box (const EntenteBox *box, double radius, EntenteCorner *corners);

EntenteVec entente_corner_get_start (const EntenteCorner *self);
EntenteVec entente_corner_get_end (const EntenteCorner *self);
void entente_corners_trace (const EntenteCorner *corners, guint n_corners, cairo_t *cr);

G_END_DECLS

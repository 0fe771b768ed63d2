/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-curve.h"

G_BEGIN_DECLS

/* In points: the strip of a poster that two neighbours both have, so that they can be glued together, and the strip at
 * the foot of each page that is kept free for its number. */
#define ENTENTE_POSTER_OVERLAP 28.0
#define ENTENTE_POSTER_FOOT 24.0

/* A picture on pages of one size: fitted to one page, or on several as a poster. */
typedef struct {
  EntenteBox box;         /* of the picture, in its own points */
  double width, height;   /* of the picture's area on a page, without the foot */
  double scale;           /* points of paper for each of the picture's */
  guint n_columns, n_rows;
} EntentePoster;

void entente_poster_init (EntentePoster *self, const EntenteBox *box, double width, double height, double scale);

guint entente_poster_get_n (const EntentePoster *self);
EntenteVec entente_poster_get_corner (const EntentePoster *self, guint index);
EntenteBox entente_poster_get_area (const EntentePoster *self, guint index);
void entente_poster_paint_ticks (const EntentePoster *self, guint index, cairo_t *cr);

G_END_DECLS

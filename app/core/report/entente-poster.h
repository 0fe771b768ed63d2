/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"

G_BEGIN_DECLS

/* How much of a poster two pages that touch both have, so that they can be glued together, and the strip
 * at the foot of each page that is kept free for its number. In points. */
#define ENTENTE_POSTER_OVERLAP 28.0
#define ENTENTE_POSTER_FOOT 24.0

/* How a picture is spread over pages of one size: on one that it fits, or as a poster on as many as it takes. */
typedef struct {
  EntenteBox box;         /* of the picture, in its own points */
  double width, height;   /* of what can be printed on of a page */
  double scale;           /* points of paper for each of the picture's */
  guint n_columns, n_rows;
} EntentePoster;

void entente_poster_fit (EntentePoster *self, const EntenteBox *box, double width, double height);
void entente_poster_spread (EntentePoster *self, const EntenteBox *box, double width, double height, double scale);

guint entente_poster_get_n (const EntentePoster *self);
EntenteVec entente_poster_get_corner (const EntentePoster *self, guint index);
EntenteBox entente_poster_get_area (const EntentePoster *self, guint index);

G_END_DECLS

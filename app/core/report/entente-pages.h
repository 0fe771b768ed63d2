/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"

G_BEGIN_DECLS

/* How much of a poster two pages that touch both have, so that they can be glued together, and the strip
 * at the foot of each page that is kept free for its number. In points. */
#define ENTENTE_PAGES_OVERLAP 28.0
#define ENTENTE_PAGES_FOOT 24.0

/* How a picture is spread over pages of one size: on one that it fits, or as a poster on as many as it takes. */
typedef struct {
  EntenteBox box;         /* of the picture, in its own points */
  double width, height;   /* of what can be printed on of a page */
  double scale;           /* points of paper for each of the picture's */
  guint n_columns, n_rows;
} EntentePages;

void entente_pages_fit (EntentePages *self, const EntenteBox *box, double width, double height);
void entente_pages_spread (EntentePages *self, const EntenteBox *box, double width, double height, double scale);

guint entente_pages_get_n (const EntentePages *self);
EntenteVec entente_pages_get_corner (const EntentePages *self, guint index);
EntenteBox entente_pages_get_area (const EntentePages *self, guint index);

G_END_DECLS

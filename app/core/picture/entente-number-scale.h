/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-theme.h"

G_BEGIN_DECLS

/* Parts numbers into steps, each of which holds about as many of them: equally wide ones would be empty but for two
 * where few numbers are much greater than the others, as is usual. Equal numbers are of the same step. */
typedef struct {
  guint n;                             /* how many steps; 0 if there is no number */
  double starts[ENTENTE_N_SCALE_INKS]; /* the least number of each step */
} EntenteNumberScale;

void entente_number_scale_init (EntenteNumberScale *self, const double *numbers, guint n);
guint entente_number_scale_find (const EntenteNumberScale *self, double number);
guint entente_number_scale_get_ink (const EntenteNumberScale *self, guint step);

G_END_DECLS

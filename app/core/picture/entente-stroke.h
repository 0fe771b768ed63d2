/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence.h"

G_BEGIN_DECLS

/* How a line is drawn, on the screen and on paper. Lengths are points. */
typedef struct {
  double width;
  double dash[2];   /* on, off */
  int n_dashes;     /* 0: solid */
  gboolean round;   /* round ends make dots of dashes without length */
} EntenteStroke;

void entente_stroke_init (EntenteStroke *self, EntenteEvidenceClass evidence, double length, double scale,
                          gboolean solid);
gboolean entente_stroke_is_solid (guint n_lines, double scale);
double entente_stroke_get_period (EntenteEvidenceClass evidence, double scale);
double entente_stroke_get_mark_radius (double scale);

G_END_DECLS

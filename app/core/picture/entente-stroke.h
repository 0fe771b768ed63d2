/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* How a line of a class of evidence is drawn, on the screen and on paper. Lengths are points. */
typedef struct {
  double width;
  double dash[2];   /* on, off */
  int n_dashes;     /* 0: solid */
  gboolean round;   /* round ends make dots of dashes without length */
  gboolean faint;   /* in the colour of unsupported lines */
} EntenteStroke;

const EntenteStroke *entente_stroke_for_class (EntenteEvidenceClass evidence);

G_END_DECLS

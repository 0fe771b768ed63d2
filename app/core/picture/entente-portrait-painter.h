/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-curve.h"
#include "entente-portraits.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* How the picture of an actor is put where the icon of its kind would be. */
typedef struct {
  EntenteBox frame; /* what is to be seen of it */
  EntenteBox image; /* all of it; what is outside the frame is cut off */
  gboolean round;   /* the frame is a circle */
} EntentePortraitPlace;

#define ENTENTE_PORTRAIT_CORNER (1.0 / 12.0) /* of a frame that is no circle, as a part of the wanted side */

void entente_portrait_place (EntenteLook look, EntenteVec center, double side, guint width, guint height,
                             EntentePortraitPlace *place);
void entente_portrait_trace_frame (const EntentePortraitPlace *place, double side, cairo_t *cr);
void entente_portrait_paint (const EntentePortrait *portrait, const EntentePortraitPlace *place, double side,
                             double alpha, cairo_t *cr);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-measure.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* The card of an actor. */
typedef struct {
  EntenteItem *item;
  EntenteBox box;
  EntenteLook look;
  EntenteCardShape shape;
  const EntenteCardText *text;
  gboolean pinned; /* arranging does not move it */
  gboolean faded;  /* it is not what the view shows, and drawn faintly */
  guint n_others;  /* how many of its neighbours are not in the picture, and could be added to its focus */
} EntenteCard;

void entente_card_init (EntenteCard *self, EntenteItem *actor, const EntenteCardText *text, EntenteVec center);
EntenteVec entente_card_get_center (const EntenteCard *self);
EntenteVec entente_card_get_icon_center (const EntenteCard *self);
double entente_card_get_text_left (const EntenteCard *self);
double entente_card_get_title_baseline (const EntenteCard *self, guint row);
double entente_card_get_subtitle_baseline (const EntenteCard *self);
gboolean entente_card_contains (const EntenteCard *self, double x, double y, double grow);

G_END_DECLS

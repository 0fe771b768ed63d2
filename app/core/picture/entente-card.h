/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-folded-group.h"
#include "entente-measure.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* How far the shape of a card in a far view can reach out of the card, in pixels. */
#define ENTENTE_CARD_SIZED_REACH 14.0

/* The card of an actor. */
typedef struct {
  EntenteItem *item;
  EntenteBox box;
  EntenteLook look;
  EntenteCardShape shape;
  guint ink;       /* its color, as a number in EntenteTheme.kinds: that of its look, or of its group */
  int group;       /* which color it has where they tell something else than kinds; or ENTENTE_GROUP_NONE */
  double size;     /* how large it is among the others, from 0 to 1, or -1 if that is not told */
  const EntenteCardText *text;
  gboolean pinned; /* arranging does not move it */
  gboolean faded;  /* it is not what the view shows, and drawn faintly */
  gboolean addition; /* it is of an actor that only another file has; its outline is dashed */
  guint n_others;  /* how many of its neighbours are not in the picture, and could be added to its focus */
  const EntenteFoldedGroup *folded; /* nullable: the card stands for the members of a group, which it names */
  gboolean has_portrait; /* a picture is stored with the actor; perhaps it cannot be decoded */
} EntenteCard;

void entente_card_init (EntenteCard *self, EntenteItem *actor, const EntenteCardText *text, EntenteVec center);
EntenteVec entente_card_get_center (const EntenteCard *self);
EntenteVec entente_card_get_icon_center (const EntenteCard *self);
double entente_card_get_text_left (const EntenteCard *self);
double entente_card_get_title_baseline (const EntenteCard *self, guint row);
double entente_card_get_subtitle_baseline (const EntenteCard *self);
gboolean entente_card_contains (const EntenteCard *self, double x, double y, double grow);
gboolean entente_card_is_sized (const EntenteCard *self, double scale);
double entente_card_get_sized (const EntenteCard *self);
EntenteBox entente_card_get_bar (const EntenteCard *self, double part);

G_END_DECLS

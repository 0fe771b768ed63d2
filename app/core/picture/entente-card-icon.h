/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-scene.h"

G_BEGIN_DECLS

/* The picture of an actor is larger than the icon in whose place it is; the card and its words stay where they are. */
#define ENTENTE_CARD_PORTRAIT 36.0

/* Of a frame that is no circle, the corner has a small icon, because the shape of the card does not tell the kind. */
#define ENTENTE_CARD_BADGE 14.0       /* the diameter */
#define ENTENTE_CARD_BADGE_RING 1.0   /* free space around it */
#define ENTENTE_CARD_BADGE_INSET 4.0  /* how far its centre is from the corner of the frame */
#define ENTENTE_CARD_BADGE_ICON 0.58  /* the size of its icon, as a part of the usual size */

EntenteVec entente_card_icon_get_portrait_center (const EntenteCard *card);
gboolean entente_card_icon_has_badge (const EntenteCard *card);
EntenteVec entente_card_icon_get_badge (const EntenteBox *frame);
void entente_card_icon_load_next (EntenteScene *scene, const GArray *cards, guint at, double scale,
                                  GCancellable *cancellable);
void entente_card_icon_paint (const EntenteCard *card, const EntenteTheme *theme, double scale, double alpha,
                              cairo_t *cr);

G_END_DECLS

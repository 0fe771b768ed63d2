/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "entente-card.h"

G_BEGIN_DECLS

/* The sign of a card some of whose neighbours are not in the picture: how many, at its lower right corner. */

EntenteBox entente_others_mark_get_box (const EntenteCard *card, double scale);
EntenteBox entente_others_mark_get_largest_box (const EntenteCard *card);
void entente_others_mark_paint (cairo_t *cr, const EntenteTheme *theme, const EntenteCard *card, double scale,
                                PangoContext *context);

G_END_DECLS

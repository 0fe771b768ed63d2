/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-svg-pen.h"

G_BEGIN_DECLS

/* The card of an actor as elements of SVG. */

void entente_svg_card_add (EntenteSvgPen *self, const EntenteCard *card, gboolean with_icon);

G_END_DECLS

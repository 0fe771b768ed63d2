/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-card.h"

G_BEGIN_DECLS

void entente_pin_paint (cairo_t *cr, const EntenteTheme *theme, const EntenteCard *card, double scale);

G_END_DECLS

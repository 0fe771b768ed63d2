/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-grid.h"
#include "entente-line.h"

G_BEGIN_DECLS

void entente_mark_places_find (EntenteLine *lines, guint n_lines, const EntenteCard *cards,
                               const EntenteGrid *card_grid);

G_END_DECLS

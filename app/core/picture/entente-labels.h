/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-grid.h"
#include "entente-line.h"

G_BEGIN_DECLS

void entente_labels_place (EntenteLine *lines, guint n_lines, const EntenteCard *cards,
                           const EntenteGrid *card_grid, const EntenteBox *bounds, EntenteMeasure *measure,
                           gboolean new_numbers);

G_END_DECLS

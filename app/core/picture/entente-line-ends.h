/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-line.h"

G_BEGIN_DECLS

/**
 * EntenteLineEnds:
 * @lines: the indexes of the lines of the first card, then of the next, and so on
 * @starts: for each card, where its lines start in @lines; and then the end
 *
 * Which lines start or end at a card.
 */
typedef struct {
  guint *lines;
  guint *starts;
} EntenteLineEnds;

void entente_line_ends_list (EntenteLineEnds *self, const EntenteLine *lines, guint n_lines, guint n_cards);

G_END_DECLS

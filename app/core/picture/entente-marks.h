/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-grid.h"
#include "entente-scene.h"

G_BEGIN_DECLS

void entente_marks_place (EntenteLine *lines, guint n_lines, const EntenteCard *cards, const EntenteGrid *card_grid);
GArray *entente_marks_choose (EntenteScene *scene, const guint *lines, guint n_lines, double scale);
double entente_marks_get_reach (double scale);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-line.h"

G_BEGIN_DECLS

/* The lines from a card to itself. They stand on its upper and its lower side, one around the other. */

void entente_loops_route (EntenteLine *const *loops, guint n_loops, const EntenteCard *card, gboolean upwards);
double entente_loops_get_reach (guint n_loops);

G_END_DECLS

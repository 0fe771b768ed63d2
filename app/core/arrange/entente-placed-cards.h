/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-problem.h"

G_BEGIN_DECLS

/* How far apart cards are at least, in tenths of a point. */
#define ENTENTE_PLACED_CARDS_MARGIN 240

/**
 * EntenteSpotSearch:
 * @centre: where the free place is sought
 * @inner_x: how far to the left and right of @centre the innermost ring reaches
 * @inner_y: how far above and below it
 * @angle: the direction from @centre that is tried first on each ring, in radians, clockwise from the right
 *
 * A search for a free place, on rings around a point. Lengths are in tenths of a point.
 */
typedef struct {
  EntentePoint centre;
  int inner_x, inner_y;
  double angle;
} EntenteSpotSearch;

/* The cards of a problem that have a place, and where there is room for others. */
typedef struct _EntentePlacedCards EntentePlacedCards;

EntentePlacedCards *entente_placed_cards_new (const EntenteArrangeProblem *problem);
EntentePoint *entente_placed_cards_free_to_points (EntentePlacedCards *self);
void entente_placed_cards_free (EntentePlacedCards *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlacedCards, entente_placed_cards_free)

void entente_placed_cards_add (EntentePlacedCards *self, guint node, EntentePoint at);
const EntentePoint *entente_placed_cards_get (const EntentePlacedCards *self, guint node);

gboolean entente_placed_cards_is_free (const EntentePlacedCards *self, guint node, EntentePoint at);
EntentePoint entente_placed_cards_find_free (EntentePlacedCards *self, guint node, const EntenteSpotSearch *search);

G_END_DECLS

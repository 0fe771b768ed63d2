/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-moved-cards.h"
#include "entente-tiles.h"

G_BEGIN_DECLS

/* The cards that are shown elsewhere than the scene has them, above the tiles of the scene.
 *
 * Signal "changed": cards are shown in other places. */

#define ENTENTE_TYPE_CARD_OVERLAY (entente_card_overlay_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCardOverlay, entente_card_overlay, ENTENTE, CARD_OVERLAY, GObject)

EntenteCardOverlay *entente_card_overlay_new (EntenteTiles *tiles);

void entente_card_overlay_set_scene (EntenteCardOverlay *self, EntenteScene *scene, EntenteDocument *document);
void entente_card_overlay_put (EntenteCardOverlay *self, const EntentePosition *positions, guint n_positions);
void entente_card_overlay_put_back (EntenteCardOverlay *self);

gboolean entente_card_overlay_has_cards (EntenteCardOverlay *self);
gboolean entente_card_overlay_is_painted (EntenteCardOverlay *self);
EntenteMovedCards *entente_card_overlay_get_cards (EntenteCardOverlay *self);
EntentePart entente_card_overlay_pick (EntenteCardOverlay *self, EntenteVec place, double reach, guint *index);

void entente_card_overlay_snapshot (EntenteCardOverlay *self, GtkSnapshot *snapshot, EntenteViewport *viewport,
                                    const EntenteTheme *theme, int scale_factor, gboolean with_cairo);

G_END_DECLS

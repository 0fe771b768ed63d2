/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-moved-cards.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* The cards of a scene that are moved, with their lines, as a picture above the tiles. The picture is painted anew in
 * each frame in which they move. */
typedef struct _EntenteMovedCardsLayer EntenteMovedCardsLayer;

EntenteMovedCardsLayer *entente_moved_cards_layer_new (EntenteScene *scene);
void entente_moved_cards_layer_free (EntenteMovedCardsLayer *self);

EntenteMovedCards *entente_moved_cards_layer_get_cards (EntenteMovedCardsLayer *self);
void entente_moved_cards_layer_put (EntenteMovedCardsLayer *self, const char *id, const EntentePoint *at);
EntentePart entente_moved_cards_layer_pick (EntenteMovedCardsLayer *self, double x, double y, double reach,
                                            guint *index);
void entente_moved_cards_layer_snapshot (EntenteMovedCardsLayer *self, GtkSnapshot *snapshot, EntenteViewport *viewport,
                                         const EntenteTheme *theme, int scale_factor, gboolean with_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMovedCardsLayer, entente_moved_cards_layer_free)

G_END_DECLS

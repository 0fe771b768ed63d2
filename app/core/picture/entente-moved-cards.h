/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* Cards of a scene that are being moved. They are drawn above the scene with their lines, while the
 * other cards stay. */
typedef struct _EntenteMovedCards EntenteMovedCards;

EntenteMovedCards *entente_moved_cards_new (EntenteScene *scene);
void entente_moved_cards_free (EntenteMovedCards *self);

EntenteScene *entente_moved_cards_get_scene (EntenteMovedCards *self);
void entente_moved_cards_put (EntenteMovedCards *self, guint card, const EntentePoint *at);
guint entente_moved_cards_get_n_cards (EntenteMovedCards *self);
EntenteBox entente_moved_cards_get_box (EntenteMovedCards *self, guint card);
EntenteEmphasis *entente_moved_cards_get_parts (EntenteMovedCards *self);
EntenteScene *entente_moved_cards_draw (EntenteMovedCards *self, const EntenteBox *area, double scale,
                                        EntenteEmphasis **raised);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMovedCards, entente_moved_cards_free)

G_END_DECLS

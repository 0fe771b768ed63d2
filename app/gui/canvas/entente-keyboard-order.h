/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-scene.h"

G_BEGIN_DECLS

/* The order in which the keyboard goes from card to card: one after the other in the order of reading, and from a card
 * to the next one in a direction. */
typedef struct _EntenteKeyboardOrder EntenteKeyboardOrder;

EntenteKeyboardOrder *entente_keyboard_order_new (EntenteScene *scene, GtkTextDirection direction);
void entente_keyboard_order_free (EntenteKeyboardOrder *self);

gboolean entente_keyboard_order_get_first (EntenteKeyboardOrder *self, guint *card);
gboolean entente_keyboard_order_get_last (EntenteKeyboardOrder *self, guint *card);
gboolean entente_keyboard_order_step (EntenteKeyboardOrder *self, guint from, int step, guint *card);
gboolean entente_keyboard_order_go (EntenteKeyboardOrder *self, EntentePart part, guint from,
                                    GtkDirectionType direction, guint *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteKeyboardOrder, entente_keyboard_order_free)

G_END_DECLS

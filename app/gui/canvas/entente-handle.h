/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-theme.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* The handle beside a card, from which a line is drawn to another card to relate the two. It is in the middle of
 * the card's right side, or of its left side where the right one is out of sight. */

gboolean entente_handle_get_place (const EntenteBox *card, EntenteViewport *viewport, EntenteVec *at);
gboolean entente_handle_contains (const EntenteVec *at, double x, double y);
void entente_handle_snapshot (const EntenteVec *at, const EntenteTheme *theme, gboolean large, GtkSnapshot *snapshot);

G_END_DECLS

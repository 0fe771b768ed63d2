/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-item.h"

G_BEGIN_DECLS

/* The menus of what can be done with items, and with a place where there is none: the same on the
 * canvas, in the outline and in the details. Their actions are those of the window. */

GMenuModel *entente_item_menu_new (const GPtrArray *items, const char *where);
GMenuModel *entente_item_menu_new_for_place (double x, double y);

G_END_DECLS

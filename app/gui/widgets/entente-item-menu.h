/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-item.h"

G_BEGIN_DECLS

/* The context menus for items and for empty places of the canvas. The canvas, the outline and the details use the
 * same menus. Their actions are those of the window. */

GMenuModel *entente_item_menu_new (const GPtrArray *items, const char *where);
GMenuModel *entente_item_menu_new_with_others (const GPtrArray *items, const char *where, guint n_others);
GMenuModel *entente_item_menu_new_for_place (double x, double y);

G_END_DECLS

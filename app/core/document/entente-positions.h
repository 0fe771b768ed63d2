/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void entente_positions_learn (GListModel *list);
guint64 entente_positions_get_order (GListModel *list, gpointer item);
gboolean entente_positions_find (GListModel *list, gpointer item, guint *position);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void entente_list_index_learn (GListModel *list);
void entente_list_index_exchange (GListModel *list, GListModel *other);
void entente_list_index_block (GListModel *list);
void entente_list_index_unblock (GListModel *list);
guint64 entente_list_index_get_order (GListModel *list, gpointer item);
gboolean entente_list_index_find (GListModel *list, gpointer item, guint *position);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

guint entente_positions_find (GListModel *list, gpointer item);

G_END_DECLS

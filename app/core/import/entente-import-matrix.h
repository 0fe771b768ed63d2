/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-import.h"
#include "entente-table.h"

G_BEGIN_DECLS

/* Tables whose cells are actors or weights, and not what columns say of a row. */

gboolean entente_import_matrix_read (EntenteImport *import, const EntenteTable *table, GCancellable *cancellable,
                                     GError **error);
gboolean entente_import_adjacency_read (EntenteImport *import, const EntenteTable *table, GCancellable *cancellable,
                                        GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import.h"
#include "entente-table-roles.h"

G_BEGIN_DECLS

gboolean entente_import_table_read (EntenteImport *import, const EntenteTable *table, const EntenteTableRoles *roles,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS

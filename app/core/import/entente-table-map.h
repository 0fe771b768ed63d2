/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-table-roles.h"

G_BEGIN_DECLS

void entente_table_roles_set_names (EntenteTableRoles *self, const EntenteTable *table, const char *names);
char *entente_table_roles_dup_names (const EntenteTableRoles *self);
gboolean entente_table_roles_map (EntenteTableRoles *self, const EntenteTable *table, const char *map,
                                  GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-import-date.h"
#include "entente-table-words.h"
#include "entente-table.h"

G_BEGIN_DECLS

/* What a table means: what its rows are, whether the first one is a header, and what each column is. */
typedef struct {
  EntenteTableContents contents;
  gboolean has_header;
  EntenteDateOrder date_order;
  gboolean has_undecided_dates; /* there are dates such as 1/2/2018, and nothing tells which is the day */
  guint n_columns;
  EntenteColumnRole *roles;     /* for each column */
  GHashTable *titles;           /* folded title -> the number of its first column, from 1 */
} EntenteTableRoles;

const char *entente_column_role_get_name (EntenteColumnRole role);
gboolean entente_column_role_find (const char *name, EntenteColumnRole *role);
const char *entente_table_contents_get_name (EntenteTableContents contents);

EntenteTableRoles *entente_table_roles_guess (const EntenteTable *table);
void entente_table_roles_free (EntenteTableRoles *self);
void entente_table_roles_set_contents (EntenteTableRoles *self, const EntenteTable *table,
                                       EntenteTableContents contents);
void entente_table_roles_set_header (EntenteTableRoles *self, const EntenteTable *table, gboolean has_header);
void entente_table_roles_guess_dates (EntenteTableRoles *self, const EntenteTable *table);
char *entente_table_roles_dup_title (const EntenteTableRoles *self, const EntenteTable *table, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableRoles, entente_table_roles_free)

G_END_DECLS

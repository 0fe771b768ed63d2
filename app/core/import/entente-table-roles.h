/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-import-date.h"
#include "entente-table.h"

G_BEGIN_DECLS

/* What each row of a table is. */
typedef enum {
  ENTENTE_TABLE_ACTORS,
  ENTENTE_TABLE_RELATIONS,
  ENTENTE_TABLE_STATEMENTS,
  ENTENTE_TABLE_MATRIX,    /* a row and a column for each actor, and a cell for each pair */
  ENTENTE_TABLE_ADJACENCY, /* an actor, and behind it those to which it has a relation */
  ENTENTE_N_TABLE_CONTENTS
} EntenteTableContents;

/* What a column is. */
typedef enum {
  ENTENTE_COLUMN_DATA, /* kept as it is, under its own name */
  ENTENTE_COLUMN_LEFT_OUT,
  ENTENTE_COLUMN_ID,
  ENTENTE_COLUMN_NAME,
  ENTENTE_COLUMN_KIND,
  ENTENTE_COLUMN_ALIASES,
  ENTENTE_COLUMN_DESCRIPTION,
  ENTENTE_COLUMN_NOTE,
  ENTENTE_COLUMN_TAGS,
  ENTENTE_COLUMN_LINK,
  ENTENTE_COLUMN_START,
  ENTENTE_COLUMN_END,
  ENTENTE_COLUMN_PERIOD,
  ENTENTE_COLUMN_FROM,
  ENTENTE_COLUMN_FROM_KIND,
  ENTENTE_COLUMN_TO,
  ENTENTE_COLUMN_TO_KIND,
  ENTENTE_COLUMN_DIRECTION,
  ENTENTE_COLUMN_TEXT,
  ENTENTE_COLUMN_SPEAKER,
  ENTENTE_COLUMN_ABOUT,
  ENTENTE_COLUMN_STANCE,
  ENTENTE_COLUMN_DATE,
  ENTENTE_COLUMN_SOURCE,
  ENTENTE_COLUMN_URL,
  ENTENTE_COLUMN_PAGE,
  ENTENTE_N_COLUMN_ROLES
} EntenteColumnRole;

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
const char *entente_table_contents_get_name (EntenteTableContents contents);

EntenteTableRoles *entente_table_roles_guess (const EntenteTable *table);
void entente_table_roles_free (EntenteTableRoles *self);
void entente_table_roles_set_contents (EntenteTableRoles *self, const EntenteTable *table,
                                       EntenteTableContents contents);
void entente_table_roles_set_header (EntenteTableRoles *self, const EntenteTable *table, gboolean has_header);
gboolean entente_table_roles_map (EntenteTableRoles *self, const EntenteTable *table, const char *map,
                                  GError **error);
char *entente_table_roles_dup_title (const EntenteTableRoles *self, const EntenteTable *table, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableRoles, entente_table_roles_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-cell.h"
#include "entente-table-rows.h"

G_BEGIN_DECLS

/* The columns of a column view, each of which shows a column of a table. The user can drag them to other places, and
 * give them other widths. The cursor is always in one of them.
 *
 * Signals: "changed": there are other columns, or another order of them; "resized": one has another width. */

#define ENTENTE_TYPE_TABLE_COLUMNS (entente_table_columns_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTableColumns, entente_table_columns, ENTENTE, TABLE_COLUMNS, GObject)

EntenteTableColumns *entente_table_columns_new (GtkColumnView *view, EntenteTableRows *rows,
                                                EntenteTableCursor *cursor);

void entente_table_columns_set (EntenteTableColumns *self, GPtrArray *columns);
GPtrArray *entente_table_columns_get (EntenteTableColumns *self);
EntenteItemColumn *entente_table_columns_get_nth (EntenteTableColumns *self, guint nth);
EntenteItemColumn *entente_table_columns_find (EntenteTableColumns *self, const char *id);
gboolean entente_table_columns_are_measured (EntenteTableColumns *self);

int entente_table_columns_get_width (EntenteTableColumns *self, guint nth);
void entente_table_columns_set_width (EntenteTableColumns *self, guint nth, int width);

G_END_DECLS

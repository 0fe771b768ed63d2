/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item-table.h"
#include "entente-session.h"
#include "entente-table-columns.h"

G_BEGIN_DECLS

/* The table of the items of one kind. It works only while it is mapped.
 *
 * Signals: "changed": it shows other rows, or other columns, or is sorted in another way; "chosen": the user has chosen
 * other columns, widths or another order; "open" (EntenteItem): the user wants to read of it, or to edit the cell. */

#define ENTENTE_TYPE_TABLE_PAGE (entente_table_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTablePage, entente_table_page, ENTENTE, TABLE_PAGE, GtkWidget)

GtkWidget *entente_table_page_new (EntenteItemKind kind);

void entente_table_page_set_session (EntenteTablePage *self, EntenteSession *session);

EntenteItemKind entente_table_page_get_kind (EntenteTablePage *self);
GListModel *entente_table_page_get_rows (EntenteTablePage *self);
EntenteItemTable *entente_table_page_get_table (EntenteTablePage *self);
GtkSelectionModel *entente_table_page_get_selection (EntenteTablePage *self);
gboolean entente_table_page_is_busy (EntenteTablePage *self);

EntenteTableColumns *entente_table_page_get_columns (EntenteTablePage *self);

const EntenteTableOrder *entente_table_page_get_order (EntenteTablePage *self);
void entente_table_page_take_order (EntenteTablePage *self, EntenteTableOrder *order);
void entente_table_page_sort (EntenteTablePage *self, const char *column, gboolean adds);

char *entente_table_page_make_cell (EntenteTablePage *self, guint row, const char *column);
EntenteItem *entente_table_page_get_item_at (EntenteTablePage *self, double x, double y);
EntenteItem *entente_table_page_get_focused (EntenteTablePage *self, GdkRectangle *area);
EntenteItemColumn *entente_table_page_get_focused_column (EntenteTablePage *self);

G_END_DECLS

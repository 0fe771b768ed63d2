/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-table-page.h"

G_BEGIN_DECLS

/* The choice of the columns of a table, and of their order. The table follows at once. */

#define ENTENTE_TYPE_TABLE_COLUMNS_DIALOG (entente_table_columns_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTableColumnsDialog, entente_table_columns_dialog, ENTENTE, TABLE_COLUMNS_DIALOG,
                      AdwWindow)

GtkWindow *entente_table_columns_dialog_new (EntenteTablePage *page);

void entente_table_columns_dialog_show_column (EntenteTableColumnsDialog *self, const char *column, gboolean shown);
void entente_table_columns_dialog_move_column (EntenteTableColumnsDialog *self, const char *column, int by);

G_END_DECLS

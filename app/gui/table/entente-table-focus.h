/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-cell.h"

G_BEGIN_DECLS

/* The cell of a table that has the focus. The list leads from row to row by itself. The cursor says in which column
 * that is; the keys Left and Right, and the pointer, move the cursor. */

void entente_table_focus_set_up (GtkWidget *table, EntenteTableCursor *cursor);
GtkWidget *entente_table_focus_find_cell (GtkWidget *table, GdkRectangle *area);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item-column.h"

G_BEGIN_DECLS

/* The column in which the keyboard is. All cells of a table share it: moving to another row stays in the column.
 * Reference-counted. */
typedef struct {
  char *column; /* nullable: its id */
} EntenteTableCursor;

EntenteTableCursor *entente_table_cursor_new (void);
EntenteTableCursor *entente_table_cursor_ref (EntenteTableCursor *self);
void entente_table_cursor_unref (EntenteTableCursor *self);
void entente_table_cursor_move (EntenteTableCursor *self, const char *column);

/* A cell of a table. It takes the focus only if it is at the cursor. There are very many of them, so that keys and the
 * pointer are for the table to follow. */

#define ENTENTE_TYPE_CELL (entente_cell_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCell, entente_cell, ENTENTE, CELL, GtkWidget)

GtkWidget *entente_cell_new (EntenteItemColumn *column, EntenteTableCursor *cursor);
GtkWidget *entente_cell_find (GtkWidget *widget);

EntenteItemColumn *entente_cell_get_column (EntenteCell *self);
EntenteCell *entente_cell_get_neighbour (EntenteCell *self, gboolean next);
void entente_cell_show (EntenteCell *self, const char *text);
const char *entente_cell_get_shown (EntenteCell *self);

void entente_cell_claim_focus (GtkListItem *list_item);
void entente_cell_claim_focus_of_rows (GtkColumnView *view);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"
#include "entente-item-table.h"

G_BEGIN_DECLS

/* The rows of a table in a column view, and the cells that show them. GTK makes widgets for some 200 rows, whether one
 * sees them or not. To fill them all takes longer than a frame, so that only the cells that can be seen are filled at
 * once. What an edit makes of an item is shown before the next frame, although the table is made anew only later. */
typedef struct _EntenteTableRows EntenteTableRows;

/* Fills a cell from a table, and from the item of its row as it is now. */
typedef void (*EntenteShowCellFunc) (GtkListItem *list_item, EntenteItemTable *table, EntenteItem *item, gpointer data);

/* Brings a row into sight. */
typedef void (*EntenteScrollToFunc) (guint position, gpointer data);

EntenteTableRows *entente_table_rows_new (EntenteShowCellFunc show, EntenteScrollToFunc scroll_to, GCallback done,
                                          gpointer data);
void entente_table_rows_free (EntenteTableRows *self);

EntenteItemList *entente_table_rows_get_list (EntenteTableRows *self);
void entente_table_rows_follow (EntenteTableRows *self, EntenteDocument *document);
void entente_table_rows_take_table (EntenteTableRows *self, EntenteItemTable *table, guint goal, guint first_seen,
                                    guint n_seen);
void entente_table_rows_stop (EntenteTableRows *self);
gboolean entente_table_rows_are_coming (EntenteTableRows *self);

void entente_table_rows_bind (EntenteTableRows *self, GtkListItem *list_item);
void entente_table_rows_unbind (EntenteTableRows *self, GtkListItem *list_item);
EntenteItem *entente_table_rows_find_item (EntenteTableRows *self, GtkWidget *cell);

G_END_DECLS

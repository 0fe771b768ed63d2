/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item-column.h"

G_BEGIN_DECLS

/* The columns of a column view, each of which shows a column of a table. */

/* Makes the view of a column, which entente_table_columns_set() completes. */
typedef GtkColumnViewColumn *(*EntenteNewColumnFunc) (EntenteItemColumn *column, gpointer data);

void entente_table_columns_set (GtkColumnView *view, GPtrArray *columns, EntenteNewColumnFunc make, gpointer data);
GPtrArray *entente_table_columns_list (GtkColumnView *view);

int entente_table_columns_get_width (GtkColumnView *view, guint nth);
void entente_table_columns_set_width (GtkColumnView *view, guint nth, int width);

G_END_DECLS

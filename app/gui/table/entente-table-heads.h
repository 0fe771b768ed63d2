/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-table-order.h"

G_BEGIN_DECLS

/* The heads of the columns of a column view: a click sorts by a column, a click with Shift by it as well. GTK would do
 * the former by itself, but tells nobody by which columns it sorts, and cannot be told. */

typedef void (*EntenteHeadFunc) (guint column, gboolean adds, gpointer data);

void entente_table_heads_set_up (GtkColumnView *view, const char *name, EntenteHeadFunc clicked, gpointer data);
void entente_table_heads_show_order (GtkColumnView *view, GPtrArray *columns, const EntenteTableOrder *order);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item-list.h"

G_BEGIN_DECLS

/* How the rows of a long list are exchanged. When a row goes that the view needs, for its focus or its place, GTK looks
 * for it among all that come, and makes new widgets for what it does not find. So the list is first a short one, with
 * the rows that are to be seen and with those that have widgets, which the view then uses for others. The many rows
 * come around them later, when nothing goes. The list is true at each step. */
typedef struct _EntenteRowRange EntenteRowRange;

EntenteRowRange *entente_row_range_new (EntenteItemList *list);
void entente_row_range_free (EntenteRowRange *self);

void entente_row_range_open (EntenteRowRange *self, EntenteItemList *all, guint center, guint n, GtkBitset *made);
void entente_row_range_narrow (EntenteRowRange *self, GtkBitset *made, guint n);
gboolean entente_row_range_is_full (EntenteRowRange *self);
gboolean entente_row_range_shrink (EntenteRowRange *self, guint n);
gboolean entente_row_range_grow (EntenteRowRange *self, guint n);
void entente_row_range_close (EntenteRowRange *self);
guint entente_row_range_get_position (EntenteRowRange *self, guint row);

G_END_DECLS

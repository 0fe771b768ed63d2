/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item-list.h"

G_BEGIN_DECLS

/* How the rows of a long list are exchanged. When a row goes that the view needs, for its focus or its place, GTK looks
 * for it among all that come, and makes new widgets for what it does not find. So the list is first a short one, with
 * the rows that are to be seen and with those that have widgets, which the view then uses for others. The many rows
 * come around them later, when nothing goes. The list is true at each step. */
typedef struct _EntenteRowWindow EntenteRowWindow;

EntenteRowWindow *entente_row_window_new (EntenteItemList *list);
void entente_row_window_free (EntenteRowWindow *self);

void entente_row_window_open (EntenteRowWindow *self, EntenteItemList *all, guint center, guint n, GtkBitset *made);
void entente_row_window_narrow (EntenteRowWindow *self, GtkBitset *made, guint n);
gboolean entente_row_window_is_full (EntenteRowWindow *self);
gboolean entente_row_window_shrink (EntenteRowWindow *self, guint n);
gboolean entente_row_window_grow (EntenteRowWindow *self, guint n);
void entente_row_window_close (EntenteRowWindow *self);
guint entente_row_window_get_position (EntenteRowWindow *self, guint row);

G_END_DECLS

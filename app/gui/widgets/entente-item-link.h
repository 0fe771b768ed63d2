/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* Links to items: buttons with the name of an item, which look like links and activate
 * "details.show". */

GtkWidget *entente_item_link_new (EntenteDocument *document, EntenteItemKind kind, const char *id);
GtkWidget *entente_item_link_new_with_text (const char *id, const char *text, const char *tooltip);

/* Marks a widget that shows an item without being a link: its row, or the head of its page. */
void entente_item_link_mark (GtkWidget *widget, EntenteItem *item);
const char *entente_item_link_find (GtkWidget *widget);

G_END_DECLS

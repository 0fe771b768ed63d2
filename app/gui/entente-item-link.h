/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* Names of items that lead to them: buttons that look like links and activate "details.show". */

GtkWidget *entente_item_link_new (EntenteDocument *document, EntenteItemKind kind, const char *id);
GtkWidget *entente_item_link_new_with_text (const char *id, const char *text, const char *tooltip);

G_END_DECLS

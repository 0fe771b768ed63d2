/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

GtkWidget *entente_item_row_new (EntenteDocument *document, EntenteItem *item, EntenteItem *page);

G_END_DECLS

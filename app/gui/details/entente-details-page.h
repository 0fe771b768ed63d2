/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* The page of details of an item, and the page of the document as a whole. */

GtkWidget *entente_details_page_new (EntenteDocument *document, EntenteItem *item, gboolean editable);
GtkWidget *entente_details_page_new_for_document (EntenteDocument *document);

G_END_DECLS

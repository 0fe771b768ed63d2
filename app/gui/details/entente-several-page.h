/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* The page of details of several items: their number by kind, buttons for commands on all of them, and a list of each
 * kind. */

GtkWidget *entente_several_page_new (EntenteDocument *document, const GPtrArray *items, gboolean editable);

G_END_DECLS

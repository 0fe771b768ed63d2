/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* What the details say of several items: how many there are of what, what can be done with all of them,
 * and which they are. */

GtkWidget *entente_several_page_new (EntenteDocument *document, const GPtrArray *items, gboolean editable);

G_END_DECLS

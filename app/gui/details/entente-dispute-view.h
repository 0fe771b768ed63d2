/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"
#include "entente-relation.h"

G_BEGIN_DECLS

/* What supports a relation and what disputes it, side by side and in the order of time; and who changed his mind. Each
 * statement is a link ("details.show"). */

GtkWidget *entente_dispute_view_new (EntenteDocument *document, EntenteRelation *relation);
GtkWidget *entente_dispute_view_new_folded (EntenteDocument *document, EntenteRelation *relation);

G_END_DECLS

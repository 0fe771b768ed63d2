/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* A row for a relation: a sample of its line, its actors and kind, and the reason for the look of the line. */

#define ENTENTE_TYPE_RELATION_ROW (entente_relation_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRelationRow, entente_relation_row, ENTENTE, RELATION_ROW, GtkWidget)

GtkWidget *entente_relation_row_new (EntenteDocument *document, EntenteItem *item, EntenteItem *page);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-draft.h"
#include "entente-item-column.h"

G_BEGIN_DECLS

/* The field in which a cell of a table is edited: the one that the dialog of the item has for the member. */

GtkWidget *entente_table_field_new (EntenteDraft *draft, const EntenteItemColumn *column);
gboolean entente_table_field_is_list (GtkWidget *field);
void entente_table_field_show (GtkWidget *field, const EntenteItemColumn *column, const EntenteRecord *record);
void entente_table_field_store (GtkWidget *field, const EntenteItemColumn *column, EntenteRecord *record);

G_END_DECLS

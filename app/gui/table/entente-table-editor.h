/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-history.h"
#include "entente-item-column.h"

G_BEGIN_DECLS

/* A popover over a cell, in which it is edited; and with it, if the user wants that, the cells of all selected rows. */

#define ENTENTE_TYPE_TABLE_EDITOR (entente_table_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTableEditor, entente_table_editor, ENTENTE, TABLE_EDITOR, GtkPopover)


GtkWidget *entente_table_editor_new (EntenteHistory *history, EntenteItemColumn *column, EntenteItem *item,
                                     const GPtrArray *selected);

GtkWidget *entente_table_editor_get_field (EntenteTableEditor *self);
gboolean entente_table_editor_set (EntenteTableEditor *self, gboolean all);

G_END_DECLS

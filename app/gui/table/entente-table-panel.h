/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-table-page.h"
#include "entente-table-paste.h"
#include "entente-table-text.h"

G_BEGIN_DECLS

/* The document as tables: one for the items of each kind, of which one is seen.
 *
 * Signal "open" (EntenteItem): the user wants to read of it. */

#define ENTENTE_TYPE_TABLE_PANEL (entente_table_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTablePanel, entente_table_panel, ENTENTE, TABLE_PANEL, GtkWidget)

void entente_table_panel_set_session (EntenteTablePanel *self, EntenteSession *session);
void entente_table_panel_set_settings (EntenteTablePanel *self, GSettings *settings);

void entente_table_panel_show_kind (EntenteTablePanel *self, EntenteItemKind kind);
EntenteTablePage *entente_table_panel_get_page (EntenteTablePanel *self);
gboolean entente_table_panel_has_focus (EntenteTablePanel *self);

GPtrArray *entente_table_panel_list_rows (EntenteTablePanel *self);
EntenteTableText *entente_table_panel_get_text (EntenteTablePanel *self, gboolean all);
EntenteTablePlace *entente_table_panel_get_place (EntenteTablePanel *self, guint n_rows);

G_END_DECLS

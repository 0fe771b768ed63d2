/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-panes.h"
#include "entente-table-panel.h"

G_BEGIN_DECLS

/* The actions that show the document as tables. */

#define ENTENTE_TYPE_TABLE_ACTIONS (entente_table_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTableActions, entente_table_actions, ENTENTE, TABLE_ACTIONS, EntenteActions)

EntenteTableActions *entente_table_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                EntentePanes *panes, GtkPaned *paned, EntenteTablePanel *table,
                                                GSettings *settings);

G_END_DECLS

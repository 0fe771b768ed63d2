/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-outline-panel.h"
#include "entente-table-panel.h"

G_BEGIN_DECLS

/* The actions that select several items at once: "select-all", everything in the picture, or everything that was
 * found; and "select-neighbours", what is next to what is selected. */

#define ENTENTE_TYPE_SELECT_ACTIONS (entente_select_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSelectActions, entente_select_actions, ENTENTE, SELECT_ACTIONS, EntenteActions)

EntenteSelectActions *entente_select_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window);
void entente_select_actions_set_panes (EntenteSelectActions *self, EntenteOutlinePanel *outline,
                                       GtkWidget *const *others);
void entente_select_actions_set_table (EntenteSelectActions *self, EntenteTablePanel *table);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-legend.h"
#include "entente-minimap.h"
#include "entente-outline-panel.h"
#include "entente-panes.h"

G_BEGIN_DECLS

/* The actions that show and hide what lies beside the canvas and over it: "show-outline" and "search",
 * "show-details" and "read-details", "show-legend", "show-minimap". */

#define ENTENTE_TYPE_PANE_ACTIONS (entente_pane_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntentePaneActions, entente_pane_actions, ENTENTE, PANE_ACTIONS, EntenteActions)

EntentePaneActions *entente_pane_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              EntentePanes *panes, EntenteOutlinePanel *outline, GtkWidget *details,
                                              EntenteLegend *legend, EntenteMinimap *minimap, GtkWidget *time_strip);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-details-panel.h"
#include "entente-outline-panel.h"
#include "entente-panes.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions that change the items that commands are about: "delete", "rename", "pin", "set-kind", "merge"; and
 * "duplicates", which finds actors to be merged. "how-connected" asks to which other actor an actor is connected. */

#define ENTENTE_TYPE_ITEM_ACTIONS (entente_item_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteItemActions, entente_item_actions, ENTENTE, ITEM_ACTIONS, EntenteActions)

EntenteItemActions *entente_item_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              EntenteToasts *toasts, EntentePanes *panes, EntenteOutlinePanel *outline,
                                              EntenteCanvas *canvas, EntenteDetailsPanel *details);

G_END_DECLS

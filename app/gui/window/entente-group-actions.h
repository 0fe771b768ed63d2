/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions for the groups that are kept in the document: make-group, of the selected actors; group-by;
 * fold-selected, for the groups that the selected actors are in; and fold-group, which unfolds one that is folded,
 * select-group, rename-group, add-to-group, take-out-of-group, move-group and remove-group, whose target is the id of
 * a group. */

#define ENTENTE_TYPE_GROUP_ACTIONS (entente_group_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGroupActions, entente_group_actions, ENTENTE, GROUP_ACTIONS, EntenteActions)

EntenteGroupActions *entente_group_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                EntenteToasts *toasts);

G_END_DECLS

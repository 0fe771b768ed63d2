/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-actions.h"
#include "entente-history-list.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions "undo", "redo" and "history". Buttons and menu name the step that would be undone or redone. The
 * list of all steps is behind the arrow beside Undo, and in a window of its own where there is no room for that
 * button. */

#define ENTENTE_TYPE_HISTORY_ACTIONS (entente_history_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHistoryActions, entente_history_actions, ENTENTE, HISTORY_ACTIONS, EntenteActions)

EntenteHistoryActions *entente_history_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                    EntenteToasts *toasts, AdwSplitButton *undo_button,
                                                    GtkWidget *redo_button, EntenteHistoryList *list, GMenu *menu);

G_END_DECLS

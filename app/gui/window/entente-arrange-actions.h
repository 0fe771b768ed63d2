/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-toasts.h"
#include "entente-transition.h"

G_BEGIN_DECLS

/* The actions "arrange" (the name of an engine), "arrange-selection" (whether only what is selected is arranged)
 * and "stop-arranging". Besides the hand of the user, only arranging moves actors, and only when asked. The window
 * can be used meanwhile. A bar shows that it takes a while. */

#define ENTENTE_TYPE_ARRANGE_ACTIONS (entente_arrange_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteArrangeActions, entente_arrange_actions, ENTENTE, ARRANGE_ACTIONS, EntenteActions)

EntenteArrangeActions *entente_arrange_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                    EntenteToasts *toasts, EntenteTransition *transition,
                                                    GtkWidget *button, GtkRevealer *bar, GtkLabel *label);

G_END_DECLS

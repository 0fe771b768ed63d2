/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-toasts.h"
#include "entente-transition.h"

G_BEGIN_DECLS

/* The action "arrange-alone", by which a focus is arranged by itself. Cards move to their places in a transition, and
 * when the user leaves, back to those of the document, which are seen as they were before. */

#define ENTENTE_TYPE_ALONE_ACTIONS (entente_alone_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAloneActions, entente_alone_actions, ENTENTE, ALONE_ACTIONS, EntenteActions)

EntenteAloneActions *entente_alone_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                EntenteToasts *toasts, EntenteTransition *transition, GtkRevealer *bar,
                                                GtkLabel *label);

gboolean entente_alone_actions_is_alone (EntenteAloneActions *self);
void entente_alone_actions_arrange (EntenteAloneActions *self, EntenteEngine engine);
gboolean entente_alone_actions_stop (EntenteAloneActions *self);

G_END_DECLS

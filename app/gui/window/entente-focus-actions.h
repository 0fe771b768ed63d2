/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions that change a focus by hand: "focus-grow" shows the other neighbours of actors, "focus-add" and
 * "focus-hide" one actor or several, "focus-up" goes one change back, and from the first one out of the focus.
 * "focus-shared" makes a focus of two actors and of those who are related to both. "show-chain" fades all but the
 * relations of a chain, which "focus-up" leaves first. None of them changes the document. */

#define ENTENTE_TYPE_FOCUS_ACTIONS (entente_focus_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFocusActions, entente_focus_actions, ENTENTE, FOCUS_ACTIONS, EntenteActions)

EntenteFocusActions *entente_focus_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                EntenteToasts *toasts, EntenteCanvas *canvas);

G_END_DECLS

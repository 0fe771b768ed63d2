/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions that choose what is shown: "add-condition", "focus", "only-selected", "only-found", "fade-rest",
 * "leave-focus" and "show-all". None of them changes the document. */

#define ENTENTE_TYPE_VIEW_ACTIONS (entente_view_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewActions, entente_view_actions, ENTENTE, VIEW_ACTIONS, EntenteActions)

EntenteViewActions *entente_view_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              EntenteToasts *toasts, EntenteCanvas *canvas);

G_END_DECLS

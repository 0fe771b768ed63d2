/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"

G_BEGIN_DECLS

/* The actions that lead through the document: "back" and "forward" to what was read before, also by the
 * buttons of the mouse that are made for it, and those that zoom the canvas. */

#define ENTENTE_TYPE_NAVIGATION_ACTIONS (entente_navigation_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNavigationActions, entente_navigation_actions, ENTENTE, NAVIGATION_ACTIONS, EntenteActions)

EntenteNavigationActions *entente_navigation_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                          GtkWidget *canvas, GSettings *settings);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"

G_BEGIN_DECLS

/* The actions that open a dialog for an item: "add-actor", "add-relation", "add-statement", "add-source",
 * "add-actor-at", "add-linked", "edit", "duplicate". A line that is drawn on the canvas opens the dialog for a
 * relation. */

#define ENTENTE_TYPE_EDIT_ACTIONS (entente_edit_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEditActions, entente_edit_actions, ENTENTE, EDIT_ACTIONS, EntenteActions)

EntenteEditActions *entente_edit_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              EntenteCanvas *canvas, GtkWidget *add_button);

G_END_DECLS

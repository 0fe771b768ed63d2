/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"

G_BEGIN_DECLS

/* The actions that concern the document as a whole: "edit-title", and "remarks" on its file. As long as there is
 * no actor, a hint in place of the minimap says how to begin. */

#define ENTENTE_TYPE_DOCUMENT_ACTIONS (entente_document_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDocumentActions, entente_document_actions, ENTENTE, DOCUMENT_ACTIONS, EntenteActions)

EntenteDocumentActions *entente_document_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                      GtkWidget *canvas, GtkWidget *minimap, GtkWidget *hint,
                                                      GtkWidget *first_button);

G_END_DECLS

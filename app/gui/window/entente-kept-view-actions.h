/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions for the views that are kept in the document: keep-view, open-view, edit-view, update-view, move-view,
 * remove-view, which have the id of a view as target but for the first; and show-story and export-story. */

#define ENTENTE_TYPE_KEPT_VIEW_ACTIONS (entente_kept_view_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteKeptViewActions, entente_kept_view_actions, ENTENTE, KEPT_VIEW_ACTIONS, EntenteActions)

EntenteKeptViewActions *entente_kept_view_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                       EntenteToasts *toasts, EntenteCanvas *canvas);

G_END_DECLS

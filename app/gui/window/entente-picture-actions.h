/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-details-panel.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions for pictures of actors: set-picture, remove-picture. */

#define ENTENTE_TYPE_PICTURE_ACTIONS (entente_picture_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntentePictureActions, entente_picture_actions, ENTENTE, PICTURE_ACTIONS, EntenteActions)

EntentePictureActions *entente_picture_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                    EntenteToasts *toasts, EntenteCanvas *canvas,
                                                    EntenteDetailsPanel *details);

gboolean entente_picture_actions_take_files (EntentePictureActions *self, const GPtrArray *files, double x, double y);
gboolean entente_picture_actions_can_paste (EntentePictureActions *self);
void entente_picture_actions_paste (EntentePictureActions *self);

G_END_DECLS

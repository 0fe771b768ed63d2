/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-picture-actions.h"

G_BEGIN_DECLS

/* The actions that open files, in this window or another: "open", "open-address", "open-example". Files that
 * are dropped on the window are opened as well, unless they are pictures for actors. */

#define ENTENTE_TYPE_OPEN_ACTIONS (entente_open_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOpenActions, entente_open_actions, ENTENTE, OPEN_ACTIONS, EntenteActions)

EntenteOpenActions *entente_open_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              EntentePictureActions *pictures);

G_END_DECLS

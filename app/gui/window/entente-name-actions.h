/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"

G_BEGIN_DECLS

/* The action by which actors are shown by their names in the language of the user, where they have such names:
 * "names-in-language". */

#define ENTENTE_TYPE_NAME_ACTIONS (entente_name_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNameActions, entente_name_actions, ENTENTE, NAME_ACTIONS, EntenteActions)

EntenteNameActions *entente_name_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              GSettings *settings);

G_END_DECLS

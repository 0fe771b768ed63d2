/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ASIDE_ACTIONS (entente_aside_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAsideActions, entente_aside_actions, ENTENTE, ASIDE_ACTIONS, EntenteActions)

EntenteAsideActions *entente_aside_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"

G_BEGIN_DECLS

/* The action that shows what is measured of the actors: "measures". */

#define ENTENTE_TYPE_MEASURES_ACTIONS (entente_measures_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasuresActions, entente_measures_actions, ENTENTE, MEASURES_ACTIONS, EntenteActions)

EntenteMeasuresActions *entente_measures_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window);

G_END_DECLS

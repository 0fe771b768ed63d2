/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"

G_BEGIN_DECLS

/* The actions that show windows beside the picture, which tell of the document as a whole: "measures" of its actors,
 * "audit", "contradictions" and "voices" (who speaks of whom). */

#define ENTENTE_TYPE_OVERVIEW_ACTIONS (entente_overview_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOverviewActions, entente_overview_actions, ENTENTE, OVERVIEW_ACTIONS, EntenteActions)

EntenteOverviewActions *entente_overview_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window);

G_END_DECLS

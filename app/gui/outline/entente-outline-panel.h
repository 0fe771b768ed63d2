/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The outline panel: a list of all items of the document under headings, and the search. It shows the
 * selection of the session, and can be used by keyboard alone. */

#define ENTENTE_TYPE_OUTLINE_PANEL (entente_outline_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlinePanel, entente_outline_panel, ENTENTE, OUTLINE_PANEL, AdwBin)

void entente_outline_panel_set_session (EntenteOutlinePanel *self, EntenteSession *session);
void entente_outline_panel_start_search (EntenteOutlinePanel *self);

gboolean entente_outline_panel_rename (EntenteOutlinePanel *self, EntenteItem *item);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The panel that shows the details of the selected item, with Back and Forward.
 *
 * Actions of the class, for the links in the pages: details.show (id), details.open-address (address),
 * details.copy (text). */

#define ENTENTE_TYPE_DETAILS_PANEL (entente_details_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDetailsPanel, entente_details_panel, ENTENTE, DETAILS_PANEL, AdwBin)

void entente_details_panel_set_session (EntenteDetailsPanel *self, EntenteSession *session);

gboolean entente_details_panel_rename (EntenteDetailsPanel *self, EntenteItem *item);

G_END_DECLS

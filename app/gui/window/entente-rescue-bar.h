/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-recovery.h"

G_BEGIN_DECLS

/* What was not saved when Entente ended before its time, and what can be done about it, by the actions
 * of the window: over the document, and not in its way. */

#define ENTENTE_TYPE_RESCUE_BAR (entente_rescue_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRescueBar, entente_rescue_bar, ENTENTE, RESCUE_BAR, AdwBin)

void entente_rescue_bar_offer (EntenteRescueBar *self, EntenteRecovery *recovery);
void entente_rescue_bar_offer_others (EntenteRescueBar *self, guint n_others);
gboolean entente_rescue_bar_offers_others (EntenteRescueBar *self);
void entente_rescue_bar_hide (EntenteRescueBar *self);

G_END_DECLS

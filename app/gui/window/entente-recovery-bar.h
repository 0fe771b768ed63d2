/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-recovery.h"

G_BEGIN_DECLS

/* A bar over the document. It tells what was not saved when Entente last ended, and offers the actions of the window
 * that can be done about it. */

#define ENTENTE_TYPE_RECOVERY_BAR (entente_recovery_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecoveryBar, entente_recovery_bar, ENTENTE, RECOVERY_BAR, AdwBin)

void entente_recovery_bar_offer (EntenteRecoveryBar *self, EntenteRecovery *recovery);
void entente_recovery_bar_offer_others (EntenteRecoveryBar *self, guint n_others);
gboolean entente_recovery_bar_offers_others (EntenteRecoveryBar *self);
void entente_recovery_bar_hide (EntenteRecoveryBar *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-recovery-bar.h"
#include "entente-start-page.h"

G_BEGIN_DECLS

/* The actions that decide on what was not saved when the program last ended: "restore" and "discard-recovery", each
 * with the folder of a recovery. The start page lists them, and a bar offers them over the document. */

#define ENTENTE_TYPE_RECOVERY_ACTIONS (entente_recovery_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecoveryActions, entente_recovery_actions, ENTENTE, RECOVERY_ACTIONS, EntenteActions)

EntenteRecoveryActions *entente_recovery_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                      EntenteRecoveryBar *bar, EntenteStartPage *start_page);

void entente_recovery_actions_follow_list (EntenteRecoveryActions *self);
void entente_recovery_actions_set_restored (EntenteRecoveryActions *self, EntenteRecovery *recovery);
void entente_recovery_actions_update_bar (EntenteRecoveryActions *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-recovery.h"

G_BEGIN_DECLS

/* The documents that were not saved when the program last ended. Each stays in the list until the
 * user has decided what to do with it. */

#define ENTENTE_TYPE_RECOVERY_LIST (entente_recovery_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecoveryList, entente_recovery_list, ENTENTE, RECOVERY_LIST, GObject)

EntenteRecoveryList *entente_recovery_list_new (const char *folder);

GListModel *entente_recovery_list_get_recoveries (EntenteRecoveryList *self);
EntenteRecovery *entente_recovery_list_find (EntenteRecoveryList *self, GFile *location);
EntenteRecovery *entente_recovery_list_look_up (EntenteRecoveryList *self, const char *folder);

void entente_recovery_list_take (EntenteRecoveryList *self, EntenteRecovery *recovery);
void entente_recovery_list_give_back (EntenteRecoveryList *self, EntenteRecovery *recovery);
void entente_recovery_list_discard (EntenteRecoveryList *self, EntenteRecovery *recovery);

gboolean entente_recovery_list_is_told (EntenteRecoveryList *self);
void entente_recovery_list_set_told (EntenteRecoveryList *self);

char *entente_recovery_list_name (EntenteRecovery *recovery);
char *entente_recovery_list_describe (EntenteRecovery *recovery);

G_END_DECLS

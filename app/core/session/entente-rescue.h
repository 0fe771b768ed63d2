/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-recovery.h"

G_BEGIN_DECLS

/* What was not saved when the program last ended, until the user has decided what becomes of it. */

#define ENTENTE_TYPE_RESCUE (entente_rescue_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRescue, entente_rescue, ENTENTE, RESCUE, GObject)

EntenteRescue *entente_rescue_new (const char *folder);

GListModel *entente_rescue_get_recoveries (EntenteRescue *self);
EntenteRecovery *entente_rescue_find (EntenteRescue *self, GFile *location);
EntenteRecovery *entente_rescue_look_up (EntenteRescue *self, const char *folder);

void entente_rescue_take (EntenteRescue *self, EntenteRecovery *recovery);
void entente_rescue_give_back (EntenteRescue *self, EntenteRecovery *recovery);
void entente_rescue_discard (EntenteRescue *self, EntenteRecovery *recovery);

gboolean entente_rescue_is_told (EntenteRescue *self);
void entente_rescue_set_told (EntenteRescue *self);

char *entente_rescue_name (EntenteRecovery *recovery);
char *entente_rescue_describe (EntenteRecovery *recovery);

G_END_DECLS

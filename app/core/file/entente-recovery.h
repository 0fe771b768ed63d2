/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-backups.h"
#include "entente-history.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_RECOVERY (entente_recovery_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecovery, entente_recovery, ENTENTE, RECOVERY, GObject)

char *entente_recovery_get_usual_folder (void);
GPtrArray *entente_recovery_list (const char *folder, EntenteBackups *backups);

GFile *entente_recovery_get_location (EntenteRecovery *self);
const char *entente_recovery_get_hash (EntenteRecovery *self);
GDateTime *entente_recovery_get_time (EntenteRecovery *self);
guint entente_recovery_get_n_steps (EntenteRecovery *self);
guint entente_recovery_get_n_lost (EntenteRecovery *self);
gboolean entente_recovery_is_copy_damaged (EntenteRecovery *self);
gboolean entente_recovery_is_damaged (EntenteRecovery *self);
gboolean entente_recovery_is_restored (EntenteRecovery *self);
void entente_recovery_note_restored (EntenteRecovery *self);
const char *entente_recovery_get_title (EntenteRecovery *self);

EntenteHistory *entente_recovery_load (EntenteRecovery *self, gboolean *is_needed, GError **error);
void entente_recovery_load_async (EntenteRecovery *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
EntenteHistory *entente_recovery_load_finish (EntenteRecovery *self, GAsyncResult *result,
                                              gboolean *is_needed, GError **error);
void entente_recovery_discard (EntenteRecovery *self);

const char *entente_recovery_get_folder (EntenteRecovery *self);
char *entente_recovery_get_uri (EntenteRecovery *self);
guint entente_recovery_get_base (EntenteRecovery *self);
gboolean entente_recovery_is_whole (EntenteRecovery *self);
int entente_recovery_steal_lock (EntenteRecovery *self);

G_END_DECLS

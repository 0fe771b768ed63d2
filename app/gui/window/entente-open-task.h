/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-open-document.h"
#include "entente-recovery.h"

G_BEGIN_DECLS

/* Opens documents in the session of a window, one at a time.
 *
 * Signals: "slow", it takes so long that the user should see it; "opened" (EntenteRecovery, nullable: what the
 * document was restored from); "failed" (GError, also that it was cancelled). There is no signal for what was
 * given up for another document, or with the window. */

#define ENTENTE_TYPE_OPEN_TASK (entente_open_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOpenTask, entente_open_task, ENTENTE, OPEN_TASK, GObject)

EntenteOpenTask *entente_open_task_new (EntenteSession *session);

void entente_open_task_start (EntenteOpenTask *self, EntenteLoader *loader, EntenteRecovery *recovery, guint delay);
void entente_open_task_end_delay (EntenteOpenTask *self);
void entente_open_task_cancel (EntenteOpenTask *self);

G_END_DECLS

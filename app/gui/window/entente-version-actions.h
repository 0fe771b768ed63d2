/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-file-bar.h"
#include "entente-window-journal.h"

G_BEGIN_DECLS

/* The actions that lead to other versions of the document: "revert" to what its file holds, "reload" what another
 * program has written there or "keep-mine" instead, and "versions", what the file held before. No decision for one
 * version loses the others: they are one step back, or among the earlier versions. The group watches the file, and
 * a bar tells what became of it. */

#define ENTENTE_TYPE_VERSION_ACTIONS (entente_version_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVersionActions, entente_version_actions, ENTENTE, VERSION_ACTIONS, EntenteActions)

EntenteVersionActions *entente_version_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                    EntenteToasts *toasts, EntenteWindowJournal *journal,
                                                    EntenteFileBar *bar);

void entente_version_actions_reload (EntenteVersionActions *self);
void entente_version_actions_watch (EntenteVersionActions *self);
void entente_version_actions_pause (EntenteVersionActions *self);
void entente_version_actions_resume (EntenteVersionActions *self);

G_END_DECLS

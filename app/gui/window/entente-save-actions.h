/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-version-actions.h"
#include "entente-window-journal.h"

G_BEGIN_DECLS

/* The actions "save" and "save-as", and the question whether to save before a window is closed. Until a file is
 * whole on the disk, the document counts as unsaved. On any error the file is as it was, and the user is told what
 * can be done. Whoever logs out is asked first as long as something is unsaved.
 *
 * Signal "saved": the document was saved, and its location may be another one now. */

#define ENTENTE_TYPE_SAVE_ACTIONS (entente_save_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSaveActions, entente_save_actions, ENTENTE, SAVE_ACTIONS, EntenteActions)

EntenteSaveActions *entente_save_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                              EntenteWindowJournal *journal, EntenteVersionActions *versions);

gboolean entente_save_actions_may_close (EntenteSaveActions *self);

G_END_DECLS

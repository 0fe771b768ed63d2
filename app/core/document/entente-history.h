/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/* A number for a state of the document. Two states never have the same number, and undoing restores the
 * number. */
typedef guint64 EntenteState;

/* The state of a document that was never saved. */
#define ENTENTE_STATE_NONE G_GUINT64_CONSTANT (0)

#define ENTENTE_TYPE_HISTORY (entente_history_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHistory, entente_history, ENTENTE, HISTORY, GObject)

EntenteHistory *entente_history_new (EntenteDocument *document);

EntenteDocument *entente_history_get_document (EntenteHistory *self);

gboolean entente_history_apply (EntenteHistory *self, EntenteDraft *draft);
gboolean entente_history_apply_in_gesture (EntenteHistory *self, EntenteDraft *draft, guint gesture);
gboolean entente_history_apply_step (EntenteHistory *self, EntenteStep *step);
guint entente_history_begin_gesture (EntenteHistory *self);
gboolean entente_history_undo (EntenteHistory *self);
gboolean entente_history_redo (EntenteHistory *self);
gboolean entente_history_go_to (EntenteHistory *self, guint position);

gboolean entente_history_can_undo (EntenteHistory *self);
gboolean entente_history_can_redo (EntenteHistory *self);
const char *entente_history_get_undo_name (EntenteHistory *self);
const char *entente_history_get_redo_name (EntenteHistory *self);
guint entente_history_get_position (EntenteHistory *self);

guint entente_history_get_n_steps (EntenteHistory *self);
const char *entente_history_get_name (EntenteHistory *self, guint position);
gboolean entente_history_get_saved_position (EntenteHistory *self, guint *position);

EntenteState entente_history_get_state (EntenteHistory *self);
void entente_history_set_saved (EntenteHistory *self, EntenteState state);
EntenteState entente_history_get_saved (EntenteHistory *self);
gboolean entente_history_is_modified (EntenteHistory *self);

G_END_DECLS

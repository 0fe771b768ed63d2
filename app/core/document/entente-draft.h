/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-step.h"

G_BEGIN_DECLS

typedef struct _EntenteDraft EntenteDraft;

EntenteDraft *entente_draft_new (EntenteDocument *document, const char *name);
void entente_draft_free (EntenteDraft *self);

EntenteDocument *entente_draft_get_document (EntenteDraft *self);
const char *entente_draft_get_name (EntenteDraft *self);
void entente_draft_take_name (EntenteDraft *self, char *name);

void entente_draft_add (EntenteDraft *self, EntenteItem *item, guint position);
void entente_draft_remove (EntenteDraft *self, EntenteItem *item);
void entente_draft_replace (EntenteDraft *self, EntenteItem *after);
EntenteRecord *entente_draft_edit (EntenteDraft *self, const char *id);
EntenteItem *entente_draft_lookup (EntenteDraft *self, const char *id);
EntenteItem *entente_draft_get_current (EntenteDraft *self, EntenteItem *item);
char *entente_draft_make_id (EntenteDraft *self, const char *wish);
GPtrArray *entente_draft_list_added (EntenteDraft *self, EntenteItemKind kind);

void entente_draft_place (EntenteDraft *self, const char *id, const EntentePoint *at);
void entente_draft_pin (EntenteDraft *self, const char *id, gboolean pinned);
gboolean entente_draft_get_position (EntenteDraft *self, const char *id, EntentePoint *at);
void entente_draft_set_engine (EntenteDraft *self, const char *engine);
EntenteRecord *entente_draft_edit_document (EntenteDraft *self);
void entente_draft_set_record (EntenteDraft *self, EntenteOwnRecord which, const EntenteRecord *record);

EntenteStep *entente_draft_finish (EntenteDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDraft, entente_draft_free)

G_END_DECLS

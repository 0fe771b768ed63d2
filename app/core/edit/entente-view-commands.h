/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-kept-view.h"

G_BEGIN_DECLS

/* The commands that change the views that are kept in a document. */

EntenteDraft *entente_view_commands_keep (EntenteDocument *document, const EntenteRecord *view, guint position);
EntenteDraft *entente_view_commands_set_words (EntenteDocument *document, const char *id, const char *title,
                                               const char *note);
EntenteDraft *entente_view_commands_update (EntenteDocument *document, const EntenteRecord *view);
EntenteDraft *entente_view_commands_move (EntenteDocument *document, const char *id, guint position);
EntenteDraft *entente_view_commands_remove (EntenteDocument *document, const char *id);

char *entente_view_commands_name_view (const EntenteRecord *view);

G_END_DECLS

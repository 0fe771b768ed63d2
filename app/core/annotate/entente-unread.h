/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Statements that were taken from proposals without being read. Their "data" tells so until somebody reads them. */

gboolean entente_unread_is (EntenteStatement *statement);
EntenteDraft *entente_unread_make_read_draft (EntenteDocument *document, EntenteStatement *statement);

G_END_DECLS

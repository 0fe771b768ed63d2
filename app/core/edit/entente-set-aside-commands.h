/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-reference.h"
#include "entente-set-aside.h"

G_BEGIN_DECLS

/* The commands that set aside what an audit found, or take it up again. */

EntenteDraft *entente_set_aside_commands_add (EntenteDocument *document, GPtrArray *findings);
EntenteDraft *entente_set_aside_commands_remove (EntenteDocument *document, GPtrArray *findings);

void entente_set_aside_commands_redirect (EntenteDraft *draft, EntenteReferenceFunc func, gpointer data);

G_END_DECLS

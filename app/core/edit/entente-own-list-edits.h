/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-own-list.h"
#include "entente-reference.h"

G_BEGIN_DECLS

/* Changes of the lists that a document has besides its items. @member names the list, as in entente-own-list.h. */

void entente_own_list_insert (EntenteDraft *draft, guint member, const EntenteRecord *record, guint position);
void entente_own_list_replace (EntenteDraft *draft, guint member, guint nth, const EntenteRecord *after);
void entente_own_list_move (EntenteDraft *draft, guint member, guint nth, guint position);
void entente_own_list_redirect (EntenteDraft *draft, guint member, EntenteReferenceFunc func, gpointer data);
void entente_own_list_name_step (EntenteDraft *draft, const char *format, const char *name);
char *entente_own_list_name (const char *name, const char *without);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The lists of records that a document has besides its items: the views and the groups that are kept in it. @member
 * names the list: ENTENTE_DOCUMENT_VIEWS or ENTENTE_DOCUMENT_GROUPS. The first member of each record is its id; the
 * ids of one list are its own, and items may have them too. */

guint entente_own_list_get_n (EntenteDocument *document, guint member);
const EntenteRecord *entente_own_list_get_nth (EntenteDocument *document, guint member, guint nth);
const EntenteRecord *entente_own_list_find (EntenteDocument *document, guint member, const char *id, guint *nth);
gboolean entente_own_list_find_step (EntenteDocument *document, guint member, const char *id, int by, guint *position);
char *entente_own_list_make_id (EntenteDocument *document, guint member, const char *wish);

G_END_DECLS

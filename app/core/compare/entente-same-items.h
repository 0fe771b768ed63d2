/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Which items of two documents are the same: those of one kind with the same id, and of the others those with the same
 * identifier, such as the number in Wikidata, if no third item has it. */

EntenteDocument *entente_same_items_rename (EntenteDocument *document, GHashTable *new_ids);
EntenteDocument *entente_same_items_align (EntenteDocument *document, EntenteDocument *like);
gboolean entente_same_items_share_identifier (EntenteItem *a, EntenteItem *b);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-search-found.h"
#include "entente-view-input.h"

G_BEGIN_DECLS

/* The items of a document for which the terms of a search hold. Reference-counted, and immutable once it is given to
 * others. */
typedef struct _EntenteSearchMatch EntenteSearchMatch;

EntenteSearchMatch *entente_search_match_new (EntenteViewInput *input);
EntenteSearchMatch *entente_search_match_ref (EntenteSearchMatch *self);
void entente_search_match_unref (EntenteSearchMatch *self);

void entente_search_match_take (EntenteSearchMatch *self, EntenteItemKind kind, EntenteBits *bits);
gboolean entente_search_match_has (EntenteSearchMatch *self, EntenteItem *item);
guint entente_search_match_count (EntenteSearchMatch *self, EntenteItemKind kind);
void entente_search_match_list (EntenteSearchMatch *self, EntenteSearchFound *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchMatch, entente_search_match_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* What a search has found: any number of items, the best first. To hold on to each of a hundred thousand would take
 * longer than a frame, so that it keeps the lists of the document, in which they are. Reference-counted, and immutable
 * once it is given to others. */
typedef struct _EntenteSearchFound EntenteSearchFound;

EntenteSearchFound *entente_search_found_new (EntenteDocument *document);
EntenteSearchFound *entente_search_found_ref (EntenteSearchFound *self);
void entente_search_found_unref (EntenteSearchFound *self);

void entente_search_found_add (EntenteSearchFound *self, EntenteItem *item);
guint entente_search_found_get_n (EntenteSearchFound *self);
const GPtrArray *entente_search_found_get_items (EntenteSearchFound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchFound, entente_search_found_unref)

G_END_DECLS

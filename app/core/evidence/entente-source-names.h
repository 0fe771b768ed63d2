/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-source.h"

G_BEGIN_DECLS

/* Short names of sources, for every citation but the first: who published or wrote it, and as much of its date and
 * title as it takes to tell it from the others. No two sources have the same name. */
typedef struct _EntenteSourceNames EntenteSourceNames;

EntenteSourceNames *entente_source_names_new (EntenteDocument *document);
void entente_source_names_free (EntenteSourceNames *self);

void entente_source_names_count (EntenteSourceNames *self, EntenteSource *source);
const char *entente_source_names_get (EntenteSourceNames *self, EntenteSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSourceNames, entente_source_names_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-search-found.h"
#include "entente-search-hit.h"
#include "entente-search-match.h"

G_BEGIN_DECLS

/* The search index of a document, which follows its changes. */

#define ENTENTE_TYPE_SEARCH (entente_search_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearch, entente_search, ENTENTE, SEARCH, GObject)

EntenteSearch *entente_search_new (EntenteDocument *document);
EntenteDocument *entente_search_get_document (EntenteSearch *self);
EntenteSearchFound *entente_search_find (EntenteSearch *self, const char *words, EntenteSearchMatch *match);
GPtrArray *entente_search_list_called (EntenteSearch *self, EntenteItemKind kind, const char *name);
GPtrArray *entente_search_make_hits (EntenteSearch *self, const char *words, const GPtrArray *items, guint limit);
GPtrArray *entente_search_query (EntenteSearch *self, const char *words, guint limit, guint *n_found);

G_END_DECLS

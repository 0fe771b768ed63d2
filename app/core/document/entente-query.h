/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor.h"
#include "entente-document.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Queries about a document, for the details, the command line and the reports. */

guint entente_query_count_items (EntenteDocument *document);

char *entente_query_raw_title (EntenteDocument *document, EntenteItem *item);
char *entente_query_raw_title_in (EntenteDocument *document, EntenteItem *item, const char *language);
GPtrArray *entente_query_other_names (EntenteDocument *document, EntenteActor *actor);
const char *entente_query_shown_name (EntenteDocument *document, EntenteActor *actor);
char *entente_query_title (EntenteDocument *document, EntenteItem *item);
char *entente_query_statement_title (EntenteStatement *statement);
char *entente_query_mention (EntenteDocument *document, EntenteItemKind kind, const char *id);
char *entente_query_join_relation (const char *from, const char *kind, const char *to);
char *entente_query_describe_source (EntenteDocument *document, EntenteSource *source);
char *entente_query_describe_missing (const char *id);

GPtrArray *entente_query_said (EntenteDocument *document, const char *actor);
GPtrArray *entente_query_relayed (EntenteDocument *document, const char *actor);
GPtrArray *entente_query_said_of (EntenteDocument *document, const char *actor);
GPtrArray *entente_query_about (EntenteDocument *document, const char *id, const char *stance);
GPtrArray *entente_query_relations (EntenteDocument *document, const char *actor);
GPtrArray *entente_query_sources (EntenteDocument *document, const char *actor);
GPtrArray *entente_query_written_in (EntenteDocument *document, const char *source);
GPtrArray *entente_query_cites (EntenteDocument *document, EntenteSource *source);
GPtrArray *entente_query_cited_by (EntenteDocument *document, const char *source);

GPtrArray *entente_query_sort (EntenteDocument *document, GPtrArray *items, gboolean by_date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/**
 * EntenteGraphEdge:
 * @from: the index of a node
 * @to: the index of a node, which may be the same
 */
typedef struct {
  guint from, to;
} EntenteGraphEdge;

/* The actors and relations of a document, or of a part of it, as nodes and edges that are numbers. */
typedef struct _EntenteGraph EntenteGraph;

EntenteGraph *entente_graph_new_for_document (EntenteDocument *document);
EntenteGraph *entente_graph_new_for_items (const GPtrArray *actors, const GPtrArray *relations);
EntenteGraph *entente_graph_new_for_draft (EntenteDraft *draft, const GPtrArray *actors, guint distance,
                                           guint max_relations);
EntenteGraph *entente_graph_new_subgraph (const EntenteGraph *graph, const guint *nodes, guint n_nodes);
void entente_graph_free (EntenteGraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGraph, entente_graph_free)

guint entente_graph_get_n_nodes (const EntenteGraph *self);
const EntenteGraphEdge *entente_graph_get_edges (const EntenteGraph *self, guint *n_edges);

EntenteItem *entente_graph_get_actor (const EntenteGraph *self, guint node);
EntenteItem *entente_graph_get_relation (const EntenteGraph *self, guint edge);
gboolean entente_graph_find_actor (const EntenteGraph *self, const char *id, guint *node);

G_END_DECLS

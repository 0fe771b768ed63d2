/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-process.h"
#include "entente-document.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* Between a document, which has words, and the layout, which has numbers. */

void entente_arrange_document_measure_node (EntenteArrangeNode *node, EntenteMeasure *measure, EntenteItem *actor);
int entente_arrange_document_measure_edge (EntenteMeasure *measure, const char *word);

EntenteArrangeProblem *entente_arrange_document_for_document (EntenteDocument *document, EntenteMeasure *measure,
                                                              EntenteEngine engine);
guint entente_arrange_document_count_unplaced (EntenteDocument *document);
gboolean entente_arrange_document_place (EntenteDocument *document, EntenteMeasure *measure, GCancellable *cancellable,
                                         char **trouble, GError **error);
gboolean entente_arrange_document_place_anew (EntenteDocument *document, EntenteMeasure *measure, EntenteEngine engine,
                                              GCancellable *cancellable, char **trouble, GError **error);
void entente_arrange_document_apply (EntenteDocument *document, const EntentePoint *points, guint n_points);

G_END_DECLS

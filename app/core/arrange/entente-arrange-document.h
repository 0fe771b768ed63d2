/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-process.h"
#include "entente-document.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* Places for the actors of a whole document. */

EntenteArrangeProblem *entente_arrange_document_make_problem (EntenteDocument *document, EntenteMeasure *measure,
                                                              EntenteEngine engine);
guint entente_arrange_document_count_unplaced (EntenteDocument *document);
void entente_arrange_document_apply (EntenteDocument *document, const EntentePoint *points, guint n_points);

EntenteArrangeProblem *entente_arrange_document_prepare (EntenteDocument *document, EntenteMeasure *measure);
gboolean entente_arrange_document_place (EntenteDocument *document, EntenteMeasure *measure, GCancellable *cancellable,
                                         char **trouble, GError **error);
gboolean entente_arrange_document_place_anew (EntenteDocument *document, EntenteMeasure *measure, EntenteEngine engine,
                                              GCancellable *cancellable, char **trouble, GError **error);

G_END_DECLS

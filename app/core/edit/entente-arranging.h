/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange.h"
#include "entente-draft.h"

G_BEGIN_DECLS

/* What the layout process makes of a document that goes on being changed meanwhile. */
typedef struct _EntenteArranging EntenteArranging;

void entente_arranging_run_async (EntenteDocument *document, EntenteEngine engine, const GPtrArray *chosen,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntenteArranging *entente_arranging_run_finish (GAsyncResult *result, GError **error);
void entente_arranging_free (EntenteArranging *self);

gboolean entente_arranging_is_whole (EntenteArranging *self);
EntenteDraft *entente_arranging_make_draft (EntenteArranging *self, EntenteDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteArranging, entente_arranging_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-process.h"
#include "entente-draft.h"

G_BEGIN_DECLS

/* New positions for the actors of a document, from the layout process. The user may change the document while
 * they are computed. */
typedef struct _EntenteArrangeTask EntenteArrangeTask;

void entente_arrange_task_run_async (EntenteDocument *document, EntenteEngine engine, const GPtrArray *chosen,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntenteArrangeTask *entente_arrange_task_run_finish (GAsyncResult *result, GError **error);
void entente_arrange_task_free (EntenteArrangeTask *self);

gboolean entente_arrange_task_is_whole (EntenteArrangeTask *self);
EntenteDraft *entente_arrange_task_make_draft (EntenteArrangeTask *self, EntenteDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteArrangeTask, entente_arrange_task_free)

G_END_DECLS

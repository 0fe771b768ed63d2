/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-history.h"

G_BEGIN_DECLS

/* A step that takes long to make. Another thread makes it on a copy of the document, and what the document becomes with
 * it. If the document was changed meanwhile, this is useless and is repeated, so that nothing is lost. */

/**
 * EntenteStepFunc:
 * @document: a copy of the document, to which the step will be applied
 * @data: of the caller, who does not use it until the step is applied
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Called in another thread, and again if the document was changed.
 *
 * Returns: (transfer full) (nullable): the step; %NULL without an error if there is nothing to do
 */
typedef EntenteStep *(*EntenteStepFunc) (EntenteDocument *document, gpointer data, GCancellable *cancellable,
                                         GError **error);

void entente_step_task_run_async (EntenteHistory *history, gboolean keeps_undone, EntenteStepFunc func, gpointer data,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean entente_step_task_run_finish (EntenteHistory *history, GAsyncResult *result, GError **error);

G_END_DECLS

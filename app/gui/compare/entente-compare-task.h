/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-comparison.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Compares a document with another file in another thread. The file is read once. */

void entente_compare_task_run_async (EntenteDocument *document, GFile *location, EntenteDocument *other,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntenteComparison *entente_compare_task_run_finish (GAsyncResult *result, EntenteDocument **other, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-file.h"
#include "entente-history.h"

G_BEGIN_DECLS

/* Replaces the content of a document by the content of a file, as one step of its history. */

void entente_reload_async (EntenteHistory *history, GFile *location, const char *name, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
EntenteFile *entente_reload_finish (EntenteHistory *history, GAsyncResult *result, GError **error);

G_END_DECLS

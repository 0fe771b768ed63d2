/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-deletion.h"
#include "entente-history.h"

G_BEGIN_DECLS

gboolean entente_deletion_takes_long (EntenteDocument *document, GPtrArray *items);

void entente_deletion_apply_async (EntenteHistory *history, GPtrArray *items, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
char *entente_deletion_apply_finish (EntenteHistory *history, GAsyncResult *result);

G_END_DECLS

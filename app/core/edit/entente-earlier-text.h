/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-document.h"
#include "entente-source.h"

G_BEGIN_DECLS

EntenteSource *entente_earlier_text_find (const GPtrArray *sources, const char *text, GCancellable *cancellable);

void entente_earlier_text_find_async (EntenteDocument *document, const char *text, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
EntenteSource *entente_earlier_text_find_finish (GAsyncResult *result, GError **error);

G_END_DECLS

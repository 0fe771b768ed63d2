/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads article files in another thread. */

void entente_article_task_read_async (GFile *file, GBytes *bytes, const char *encoding, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
EntenteArticle *entente_article_task_read_finish (GAsyncResult *result, GBytes **bytes, GError **error);

char *entente_article_task_dup_name (GFile *file);

G_END_DECLS

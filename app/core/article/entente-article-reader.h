/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-article.h"

G_BEGIN_DECLS

gboolean entente_article_is (GBytes *bytes, const char *name);
EntenteArticle *entente_article_read (GBytes *bytes, const char *name, const EntenteArticleOptions *options,
                                      GCancellable *cancellable, GError **error);
EntenteArticle *entente_article_read_text (GBytes *bytes, const char *name, const EntenteArticleOptions *options,
                                           GCancellable *cancellable, GError **error);

G_END_DECLS

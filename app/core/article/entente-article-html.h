/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-article.h"

G_BEGIN_DECLS

char *entente_article_html_dup_declared (const char *bytes, gsize length);
gboolean entente_article_html_read_text (EntenteArticle *article, const char *text, GCancellable *cancellable,
                                         GError **error);

G_END_DECLS

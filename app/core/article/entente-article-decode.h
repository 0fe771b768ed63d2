/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-article.h"

G_BEGIN_DECLS

char *entente_article_decode (EntenteArticle *article, const char *bytes, gsize length, const char *declared,
                              const EntenteArticleOptions *options, GError **error);

G_END_DECLS

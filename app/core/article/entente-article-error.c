/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-error.h"

G_DEFINE_QUARK (entente-article-error-quark, entente_article_error)
